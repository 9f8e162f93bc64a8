"""What the program sends without a person: the confirmation of receipt, a note, a notice."""

import datetime as dt
import io
import re

import pikepdf
import pytest

from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.confirm_settlement import confirm_settlement
from gehoor.complaints.actions.plan_hearing import cancel_hearing, plan_hearing
from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.models import Complaint, Document, Party, Task
from gehoor.letters.actions.change_template import NewTemplate, change_template
from gehoor.letters.kinds import TemplateText, default_text
from gehoor.letters.models import Letter
from gehoor.platform import clock, files, outbox
from tests.letters.conftest import MORNING

pytestmark = pytest.mark.usefixtures("at")


def aylin(**details):
    told = {"name": "Aylin Öztürk", "email": "aylin@example.nl"}
    return PartyDetails("complainant", **{**told, **details})


def events(made):
    return [event.type for event in Complaint.objects.get(pk=made.complaint_id).events.all()]


def test_a_complaint_is_confirmed_by_mail_to_where_it_came_from(cast, work, mails):
    made = cast.complaint()
    work()
    (mail,) = mails()
    letter = Letter.objects.get()
    assert (letter.kind, letter.channel, letter.state) == ("acknowledgement", "mail", "sent")
    assert (mail.to, mail.state) == ("aylin@example.nl", "sent")
    assert "dinsdag 3 maart 2026" in mail.text
    assert "uiterlijk dinsdag 14 april 2026" in mail.text
    assert "recht om uw klacht mondeling toe te lichten" in mail.text
    assert made.reference in mail.text
    assert "acknowledged" in events(made)
    assert letter.document.letter == "acknowledgement"
    assert letter.document.name == f"{made.reference} ontvangstbevestiging 2026-03-03.pdf"


def test_the_confirmation_holds_no_word_of_the_complaint(cast, work, mails):
    cast.complaint()
    work()
    (mail,) = mails()
    for word in ("zeuren", "balie", "Chantal"):
        assert word not in mail.subject + mail.text + mail.html


def test_who_chose_the_portal_is_told_that_something_lies_there(cast, work, mails):
    made = cast.complaint(parties=(aylin(electronic=True),))
    work()
    (mail,) = mails()
    letter = Letter.objects.get()
    assert (letter.channel, letter.state) == ("portal", "sent")
    assert "Er staat een bericht voor u klaar" in mail.subject
    assert "/mijn-klacht/" in mail.text
    assert "Aylin" not in mail.text + mail.html + mail.subject
    assert letter.document.for_complainant
    assert events(made)[-1] == "acknowledged"


def test_who_left_an_address_only_gets_it_by_post(cast, work, mails):
    cast.complaint(parties=(aylin(email="", address="Dorpsstraat 1", postcode="9411 AA", city="Beilen"),))
    work()
    letter = Letter.objects.get()
    assert (letter.channel, letter.state) == ("post", "sent")
    assert not mails()


def test_who_left_nothing_finds_it_with_the_code(cast, work, mails):
    cast.complaint(parties=())
    work()
    letter = Letter.objects.get()
    assert (letter.channel, letter.state, letter.party) == ("portal", "sent", None)
    assert not mails()


def test_an_english_complaint_is_confirmed_in_english(cast, work, mails):
    cast.complaint(language="en")
    work()
    (mail,) = mails()
    assert mail.subject == "We have received your complaint"
    assert "Tuesday 3 March 2026" in mail.text
    assert "Beste" not in mail.text


def test_the_pdf_is_kept_and_its_event_says_which(cast, work):
    made = cast.complaint()
    work()
    document = Document.objects.get(kind="letter")
    with pikepdf.open(io.BytesIO(files.read(document.digest))) as opened:
        assert opened.open_metadata()["dc:title"] == "Wij hebben uw klacht ontvangen"
    told = Complaint.objects.get(pk=made.complaint_id).events.get(type="letter_sent")
    assert told.data["file"]["digest"] == document.digest


def test_run_twice_it_is_one_letter_and_one_mail(cast, work, mails):
    made = cast.complaint()
    work()
    item = outbox.OutboxItem.objects.get(kind="letter")
    outbox.OutboxItem.objects.filter(pk=item.pk).update(state="waiting", lease_until=None)
    work()
    assert Letter.objects.count() == len(mails()) == 1
    assert events(made).count("acknowledged") == 1


def test_without_a_mail_server_a_real_organisation_keeps_it_waiting(cast, work, mails):
    cast.organisation.demonstration = False
    cast.organisation.save()
    made = cast.complaint()
    work()
    (mail,) = mails()
    assert (mail.state, mail.problem) == ("waiting", "no mail server is set")
    assert Letter.objects.get().state == "leaving"
    assert "acknowledged" not in events(made)


def test_settled_by_phone_sends_a_note_that_can_be_contradicted(cast, work, mails, at):
    made = cast.complaint(parties=(aylin(electronic=True),))
    at(MORNING + dt.timedelta(days=1))
    confirm_settlement(cast.see(cast.bram), made.complaint_id, "U krijgt excuses van de balie.")
    work()
    note = Letter.objects.get(kind="settlement_note")
    assert note.state == "sent"
    assert note.values["agreements"] == "U krijgt excuses van de balie."
    assert note.values["spoken_with"] == "Bram Bakker"
    assert "excuses" not in mails()[-1].text


def planned(cast, made, **changes):
    told = {"at": MORNING + dt.timedelta(days=7), "place": "Gemeentehuis, kamer 3", **changes}
    parties = list(Party.objects.filter(complaint_id=made.complaint_id).values_list("pk", flat=True))
    plan_hearing(cast.see(cast.bram), made.complaint_id, told["at"], told["place"], parties)


def test_a_planned_hearing_comes_as_an_appointment_to_both(cast, work, mails):
    made = cast.complaint(parties=(aylin(electronic=True), *cast.command().parties[1:]))
    work()
    planned(cast, made)
    work()
    _first, mine, hers = mails()
    assert {mine.to, hers.to} == {"aylin@example.nl", "chantal@example.nl"}
    assert "METHOD:REQUEST" in mine.calendar
    assert "SEQUENCE:0" in mine.calendar
    assert "DTSTART:20260310T090000Z" in mine.calendar
    assert "/betrokken/" in hers.text
    assert "Aylin" not in hers.calendar + hers.text


def test_a_changed_hearing_is_the_same_appointment_and_a_cancelled_one_is_cancelled(cast, work, mails):
    made = cast.complaint(parties=(aylin(electronic=True),))
    planned(cast, made)
    planned(cast, made, at=MORNING + dt.timedelta(days=8))
    cancel_hearing(cast.see(cast.bram), made.complaint_id, "ziek")
    work()
    first, second, third = [mail.calendar for mail in mails() if mail.calendar]
    uids = {line for text in (first, second, third) for line in text.splitlines() if line.startswith("UID:")}
    assert len(uids) == 1
    assert ("SEQUENCE:1" in second, "SEQUENCE:2" in third, "METHOD:CANCEL" in third) == (True, True, True)


def test_without_an_address_for_the_notice_a_person_is_asked(cast, work):
    made = cast.complaint(parties=(aylin(email="", electronic=True),))
    work()
    planned(cast, made)
    work()
    assert set(Task.objects.values_list("kind", flat=True)) == {"announce_otherwise"}
    assert Task.objects.filter(due_on=clock.today()).exists()


def test_who_holds_the_hearing_gets_the_appointment_once(cast, work, mails):
    made = cast.complaint(parties=(aylin(electronic=True), *cast.command().parties[1:]))
    assign_person(cast.see(cast.bram), made.complaint_id, cast.els.pk, "hearing_officer")
    planned(cast, made)
    work()
    (mine,) = [mail for mail in mails() if mail.to == "els@example.nl" and mail.calendar]
    assert "METHOD:REQUEST" in mine.calendar
    assert f"/werk/dossier/{made.reference}/" in mine.text


BARE = {"written": True, "dated": True, "name": False, "address": False, "signed": True}


def test_the_confirmation_of_a_mail_asks_for_what_is_missing_and_answers_that_mail(cast, work, mails):
    made = cast.complaint(channel="email", facts=BARE, answers="1.abc@example.nl")
    work()
    (mail,) = mails()
    assert "uw naam" in mail.text
    assert "uw adres" in mail.text
    assert "uw handtekening" not in mail.text
    assert "/mijn-klacht/" in mail.text
    assert mail.headers == {"In-Reply-To": "<1.abc@example.nl>", "References": "<1.abc@example.nl>"}
    file = Complaint.objects.get(pk=made.complaint_id)
    asked = file.events.get(type="completion_asked")
    assert asked.data["file"]["missing"] == ["name", "address"]
    assert file.waiting_for == "complainant"


def test_what_nothing_lacks_is_asked_nothing(cast, work, mails):
    made = cast.complaint(channel="email", facts=dict.fromkeys(BARE, True))
    work()
    (mail,) = mails()
    assert "Wilt u uw klacht aanvullen" not in mail.text
    assert "completion_asked" not in events(made)


def test_who_used_the_form_is_not_asked_again(cast, work, mails):
    made = cast.complaint(channel="web", facts=BARE)
    work()
    (mail,) = mails()
    assert "Wilt u uw klacht aanvullen" not in mail.text
    assert "completion_asked" not in events(made)


def test_a_municipality_that_asks_in_its_own_way_is_not_asked_for(cast, work, mails):
    text = default_text("acknowledgement", "nl")
    body = re.sub(r"\[\[als ontbreekt\]\].*?\[\[einde\]\]\n\n", "", text.body, flags=re.DOTALL)
    own = NewTemplate("acknowledgement", "nl", TemplateText(text.subject, body), clock.today())
    change_template(cast.organisation, own, cast.bram)
    made = cast.complaint(channel="email", facts=BARE)
    work()
    (mail,) = mails()
    assert "Wilt u uw klacht aanvullen" not in mail.text
    assert "completion_asked" not in events(made)
