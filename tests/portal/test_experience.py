"""How was the handling: asked once by mail, answered once without signing in, read by who coordinates."""

import datetime as dt
import re

import pytest
import time_machine

from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.confirm_settlement import confirm_settlement
from gehoor.complaints.actions.destroy_file import destroy_file
from gehoor.complaints.actions.restrict_contact import restrict_contact
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.models import Complaint, Event, Party, Satisfaction
from gehoor.complaints.queries.satisfaction import opinions, together
from gehoor.complaints.queries.verify import verify_file
from gehoor.letters.actions.ask_parties import ask_parties
from gehoor.letters.models import Mail
from gehoor.platform import clock

PAGE = "/ervaring/"
ANSWER = {"heard": "5", "clear": "4", "fair": "", "words": "Fijn dat u belde.", "sent": "1"}


@pytest.fixture
def asking(cast):
    cast.organisation.texts = {"satisfaction": {"asked": "on", "after": 7}}
    cast.organisation.save()


@pytest.fixture
def settled(cast, filed, staff, asking):
    """Closed to satisfaction; Chantal got the copy."""
    staff.release()
    confirm_settlement(staff.bram, filed.complaint_id, "Het is goed zo.")
    return filed


def week_later():
    return time_machine.travel(clock.now() + dt.timedelta(days=8), tick=False)


def asked_by_mail():
    """The mails of the question, by address, with the code of each."""
    with week_later():
        ask_parties()
    mails = Mail.objects.filter(identity__startswith="notice:satisfaction:")
    return {each.to.partition("@")[0]: (each, re.search(r"#([A-Z0-9-]+)", each.text)[1]) for each in mails}


def test_both_sides_are_asked_once_some_days_after_closing(settled):
    ask_parties()
    assert not Satisfaction.objects.exists()
    mails = asked_by_mail()
    assert mails.keys() == {"aylin", "chantal"}
    assert asked_by_mail().keys() == mails.keys()
    assert Satisfaction.objects.count() == Mail.objects.filter(identity__startswith="notice:satisfaction:").count() == 2


def test_the_mail_says_nothing_of_the_complaint_and_its_code_stands_in_no_path_or_query(settled):
    mail, code = asked_by_mail()["aylin"]
    assert "balie" not in mail.text + mail.html + mail.subject
    (link,) = re.findall(r"https?://\S+#\S+", mail.text)
    before, _mark, behind = link.partition("#")
    assert behind == code
    assert code not in before
    assert "?" not in before
    assert code.replace("-", "") not in str(list(Satisfaction.objects.values_list("secret_digest", flat=True)))


def test_nobody_is_asked_who_should_not_be(cast, filed, staff, asking):
    restrict_contact(
        staff.bram, filed.complaint_id, ["letter"], clock.today() + dt.timedelta(days=90), reason="Te vaak gebeld."
    )
    confirm_settlement(staff.bram, filed.complaint_id, "Het is goed zo.")
    paper = cast.complaint()
    Party.objects.filter(complaint_id=paper.complaint_id, kind="complainant").update(prefers="letter")
    confirm_settlement(staff.bram, paper.complaint_id, "Het is goed zo.")
    withdraw(staff.bram, cast.complaint().complaint_id, words="Vergissing.")
    # Chantal never heard of any of these.
    assert asked_by_mail() == {}


def test_nobody_is_asked_until_it_was_decided_and_not_about_long_ago(cast, settled):
    cast.organisation.texts = {}
    cast.organisation.save()
    assert asked_by_mail() == {}
    cast.organisation.texts = {"satisfaction": {"asked": "on"}}
    cast.organisation.save()
    with time_machine.travel(clock.now() + dt.timedelta(days=60), tick=False):
        ask_parties()
    assert not Satisfaction.objects.exists()


def test_the_answer_is_given_once_without_signing_in_and_without_a_script(settled, outside):
    _mail, code = asked_by_mail()["aylin"]
    client = outside(csrf=False)
    assert "Naar de vragen" in client.get(PAGE).content.decode()
    questions = client.post(PAGE, {"code": code.lower().replace("-", " ")}).content.decode()
    assert "Is er goed naar u geluisterd?" in questions
    assert "Dank u wel" in client.post(PAGE, ANSWER | {"code": code}).content.decode()
    row = Satisfaction.objects.get(party__kind="complainant")
    assert (row.scores, row.words) == ([5, 4, None], "Fijn dat u belde.")
    again = client.post(PAGE, ANSWER | {"code": code, "heard": "1"})
    assert "Dank u wel" in again.content.decode()
    row.refresh_from_db()
    assert row.scores == [5, 4, None]
    assert Event.objects.filter(type="satisfaction_answered").count() == 1
    assert not client.cookies.get("mijn_klacht")


def test_in_english_too(settled, outside):
    _mail, code = asked_by_mail()["chantal"]
    page = outside().post("/en/ervaring/", {"code": code}).content.decode()
    assert "Were you treated fairly?" in page


def test_nothing_said_is_asked_again_and_words_stay(settled, outside):
    _mail, code = asked_by_mail()["aylin"]
    client = outside()
    empty = client.post(PAGE, {"code": code, "sent": "1", "words": " "})
    assert empty.status_code == 422
    odd = client.post(PAGE, ANSWER | {"code": code, "heard": "9"})
    assert odd.status_code == 422
    assert "Fijn dat u belde." in odd.content.decode()
    assert not Satisfaction.objects.exclude(answered_at=None).exists()


def test_guessing_a_code_is_braked_and_tells_nothing(cast, settled, outside):
    _mail, code = asked_by_mail()["aylin"]
    client = outside()
    for _ in range(5):
        assert client.post(PAGE, {"code": "AAAA-CCCC-DDDD-EEEE-FFFF"}).status_code == 422
    assert client.post(PAGE, {"code": "AAAA-CCCC-DDDD-EEEE-FFFF"}).status_code == 429
    # Who shares the network and has a right code is never held up, before and after answering.
    assert client.post(PAGE, {"code": code}).status_code == 200
    assert client.post(PAGE, ANSWER | {"code": code}).status_code == 200
    assert Satisfaction.objects.exclude(answered_at=None).count() == 1
    assert client.post(PAGE, {"code": "AAAA-CCCC-DDDD-EEEE-FFFF"}).status_code == 429


def test_who_was_recorded_by_mistake_can_answer_no_more(settled, outside):
    _mail, code = asked_by_mail()["aylin"]
    Party.objects.filter(kind="complainant").update(removed_at=clock.now())
    assert "vinden wij niets" in outside().post(PAGE, {"code": code}).content.decode()


def test_only_who_coordinates_reads_it(cast, settled, outside, staff):
    mails = asked_by_mail()
    assign_person(staff.bram, settled.complaint_id, cast.els.pk, "handler")
    outside().post(PAGE, ANSWER | {"code": mails["aylin"][1]})
    first, second = opinions(staff.bram, settled.reference)
    assert (first.side, first.scores) == ("complainant", (5, 4, None))
    assert second.answered_on is None
    assert opinions(cast.see(cast.els), settled.reference) == ()
    assert "Fijn" not in str(list(Event.objects.values_list("data", flat=True)))


def test_no_mean_of_few(cast, settled, outside, staff):
    outside().post(PAGE, ANSWER | {"code": asked_by_mail()["aylin"][1]})
    year = dt.date(clock.today().year, 1, 1), clock.today()
    assert [each.means for each in together(staff.bram, *year, 5)] == [(None, None, None)] * 2
    assert together(staff.bram, *year, 1)[0].means == (5.0, 4.0, None)


def test_a_changed_answer_shows_and_the_answer_goes_with_its_file(cast, settled, outside):
    outside().post(PAGE, ANSWER | {"code": asked_by_mail()["aylin"][1]})
    file = Complaint.objects.get(pk=settled.complaint_id)
    assert list(verify_file(file)) == []
    Satisfaction.objects.filter(party__kind="complainant").update(scores=[1, 1, 1])
    assert "thought of the handling was changed" in str(list(verify_file(file)))
    destroy_file(cast.system, settled.complaint_id)
    assert not Satisfaction.objects.exists()
    assert not Mail.objects.filter(identity__startswith="notice:satisfaction:").exists()
