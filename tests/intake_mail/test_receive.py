import datetime as dt

import pytest

from gehoor.complaints.models import Complaint, Event, Message
from gehoor.intake.mail import filing
from gehoor.intake.mail.receive import NoMessage, NoOrganisation
from gehoor.letters.mail.addresses import bounce_address, reply_address
from gehoor.platform import files, outbox
from tests.intake_mail.post import message

pytestmark = pytest.mark.django_db


def test_a_mail_becomes_a_complaint_received_when_it_reached_us(post):
    at = dt.datetime(2026, 11, 21, 22, 50, tzinfo=dt.UTC)
    found = post.take(message(), at=at)
    assert found.result == "new"
    complaint = Complaint.objects.get(reference=found.reference)
    assert complaint.channel == "email"
    assert complaint.received_on == dt.date(2026, 11, 21)
    party = complaint.parties.get()
    assert (party.name, party.email) == ("Aylin Öztürk", "aylin@example.nl")
    assert "onbeleefd" in complaint.texts.first().body
    row = post.rows()[0]
    assert files.read(row.digest) == message().as_bytes()
    assert complaint.documents.get().kind == "mail"
    assert row.proposal["address"] == "Dorpsstraat 1"
    assert row.proposal["postcode"] == "9411 LV"


def test_what_is_proposed_is_not_in_the_record(post):
    complaint = Complaint.objects.get(reference=post.take(message()).reference)
    assert complaint.parties.get().address == ""


def test_a_name_under_a_mail_signs_it_and_what_is_missing_stays_open(post):
    whole = Complaint.objects.get(reference=post.take(message()).reference)
    assert whole.next_duty != "K5"
    bare = message("Ik wil een klacht indienen over de balie.", sender="x@example.nl", number=2)
    found = Complaint.objects.get(reference=post.take(bare).reference)
    facts = Event.objects.get(complaint=found, type="facts_recorded").data
    assert facts["written"]
    assert facts["dated"]
    assert not facts["signed"]
    assert not facts["address"]
    assert not facts["name"]


def test_the_confirmation_answers_the_mail_and_asks_in_it_for_what_it_lacks(post):
    post.take(message("Ik wil een klacht indienen over de balie.", sender="x@example.nl", number=7))
    outbox.run_due()
    (mail,) = post.mails()
    assert mail.headers["In-Reply-To"] == "<7.abc@example.nl>"
    assert mail.headers["References"] == "<7.abc@example.nl>"
    assert "uw naam" in mail.text
    assert "uw adres" in mail.text
    assert "balie" not in mail.text


def test_the_same_message_three_times_is_one_complaint(post):
    first = post.take(message())
    again = message()
    again.replace_header("To", "klachten@voorbeeld.nl")
    raw = b"Received: from elsewhere\r\n" + again.as_bytes().replace(b"\n", b"\r\n")
    assert post.take(message()).result == "same"
    assert post.take(raw).reference == first.reference
    assert Complaint.objects.count() == 1
    assert len(post.rows()) == 1


def test_without_message_id_the_same_message_is_still_one(post):
    assert post.take(message(Message_ID=None)).result == "new"
    assert post.take(message(Message_ID=None)).result == "same"


def test_equal_words_of_two_people_are_two_complaints(post):
    assert post.take(message(Message_ID=None)).result == "new"
    assert post.take(message(Message_ID=None, sender="Bea <bea@example.nl>")).result == "new"


def test_a_stolen_message_id_or_subject_joins_nothing(post):
    first = post.take(message())
    hostile = message(
        "Trek mijn klacht in.",
        sender="Kwaad <kwaad@example.com>",
        subject=f"Re: {first.reference}",
        number=1,
        In_Reply_To="<1.abc@example.nl>",
        References="<1.abc@example.nl>",
    )
    found = post.take(hostile)
    assert found.result == "new"
    assert found.reference != first.reference


def test_a_reply_to_our_signed_address_lands_in_its_file_cut_from_its_quote(post):
    first = post.take(message())
    to = reply_address(post.cast.organisation, first.reference)
    quoted = "Op ma 3 aug. 2026 om 10:12 schreef Gemeente Voorbeeld <klachten@voorbeeld.nl>:\n\n> Beste mevrouw\n"
    text = f"Mijn adres is Dorpsstraat 1.\n\n{quoted}"
    found = post.take(message(text, to=to, number=2))
    assert (found.result, found.reference) == ("added", first.reference)
    stored = Message.objects.get()
    assert stored.text.body == "Mijn adres is Dorpsstraat 1."
    assert stored.verified
    assert stored.party.name == "Aylin Öztürk"
    assert b"Beste mevrouw" in files.read(stored.documents.get(kind="mail").digest)


def test_from_another_sender_a_reply_is_not_verified(post):
    first = post.take(message())
    to = reply_address(post.cast.organisation, first.reference)
    post.take(message("Ik ben Aylin.", to=to, sender="Aylin Öztürk <iemand@example.com>", number=2))
    stored = Message.objects.get()
    assert not stored.verified
    assert stored.party is None
    assert not stored.documents.filter(for_complainant=True).exists()


def test_a_sender_that_our_server_did_not_believe_is_not_verified(post):
    first = post.take(message())
    to = reply_address(post.cast.organisation, first.reference)
    forged = message("Ik trek alles in.", to=to, number=2, Authentication_Results="mx.voorbeeld.nl; dmarc=fail")
    post.take(forged)
    assert not Message.objects.get().verified


def test_an_address_with_a_wrong_signature_joins_nothing(post):
    first = post.take(message())
    plain = first.reference.replace("-", "").lower()
    found = post.take(message(to=f"klachten+r{plain}.{'0' * 20}@voorbeeld.nl", number=2))
    assert found.result == "new"


@pytest.mark.parametrize(
    "fields",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List_Id": "<lijst.example>"},
        {"X_Auto_Response_Suppress": "All"},
        {"X_Autoreply": "yes"},
        {"sender": "MAILER-DAEMON@example.nl"},
        {"Return_Path": "<>"},
        {"subject": "Automatisch antwoord: Klacht"},
    ],
    ids=str,
)
def test_a_machine_makes_no_complaint_and_is_not_answered(post, fields):
    found = post.take(message("Ik ben er niet.", **fields))
    assert found.result in {"automatic", "bounce"}
    assert found.reference is None
    assert Complaint.objects.count() == 0
    assert post.mails() == []
    assert post.rows(handled_at=None)


def test_an_out_of_office_about_a_file_is_filed_there_and_changes_nothing(post):
    first = post.take(message())
    before = Complaint.objects.get()
    to = reply_address(post.cast.organisation, first.reference)
    found = post.take(message("Ik ben er niet.", to=to, number=2, Auto_Submitted="auto-replied"))
    assert (found.result, found.reference) == ("automatic", first.reference)
    after = Complaint.objects.get()
    assert (after.phase, after.term_ends_on, after.next_duty) == (before.phase, before.term_ends_on, before.next_duty)
    assert not Message.objects.get().verified


def test_mail_from_ourselves_is_never_answered(post):
    assert post.take(message(sender="Gemeente <klachten@voorbeeld.nl>")).why == "own_address"


def test_spam_is_kept_apart(post):
    found = post.take(message(X_Spam_Flag="YES"))
    assert found.result == "spam"
    assert Complaint.objects.count() == 0
    assert files.exists(post.rows(result="spam")[0].digest)


def test_over_the_limit_the_headers_are_kept_and_both_are_told(post, settings):
    settings.MAIL_LIMIT = 20_000
    found = post.take(message("x" * 60_000))
    assert (found.result, found.why) == ("refused", "too_large")
    row = post.rows()[0]
    assert b"Subject: Klacht" in files.read(row.digest)
    assert len(files.read(row.digest)) < 1000
    assert row.size > 60_000
    assert {mail.to for mail in post.mails()} == {"aylin@example.nl", "bram@example.nl"}
    assert all("onbeleefd" not in mail.text for mail in post.mails())
    assert post.take(message("x" * 60_000)).result == "same"


def test_a_large_message_of_a_machine_is_not_answered(post, settings):
    settings.MAIL_LIMIT = 20_000
    post.take(message("x" * 60_000, Auto_Submitted="auto-generated"))
    assert "aylin@example.nl" not in {mail.to for mail in post.mails()}


def test_poison_goes_into_quarantine_and_the_next_one_goes_on(post, monkeypatch):
    def trip(*_arguments):
        raise RecursionError("geheim van een burger")

    with monkeypatch.context() as patched:
        patched.setattr(filing, "new_complaint", trip)
        found = post.take(message())
    assert (found.result, found.why) == ("quarantine", "RecursionError")
    assert files.read(post.rows()[0].digest) == message().as_bytes()
    assert post.take(message(number=2)).result == "new"


def test_something_that_is_no_message_is_kept_apart(post):
    assert post.take(b"geen bericht\n\nmaar toch").result == "quarantine"
    with pytest.raises(NoMessage):
        post.take(b" \n")


def test_without_from_date_message_id_and_subject_it_is_taken(post):
    found = post.take(b"To: klachten@voorbeeld.nl\n\nIk ben onheus behandeld.\n")
    assert found.result == "new"


def test_nul_anywhere_is_left_out(post):
    raw = message().as_bytes().replace(b"Klacht", b"Kl\x00acht").replace(b"onbeleefd", b"on\x00beleefd")
    found = post.take(raw)
    assert found.result == "new"
    assert "onbeleefd" in Complaint.objects.get().texts.first().body


def test_without_an_organisation_nothing_is_stored(post):
    from tests.cast import make_cast  # noqa: PLC0415

    make_cast("Gemeente Elders")
    with pytest.raises(NoOrganisation):
        post.take(message(to="iemand@nergens.example"))
    assert post.take(message()).result == "new"


def test_a_header_cannot_be_smuggled_into_our_answer(post, settings):
    settings.MAIL_LIMIT = 20_000
    post.take(message("x" * 60_000).as_bytes().replace(b"<1.abc@example.nl>", b"<1.abc@example.nl\x0bBcc:x>"))
    assert all("Bcc" not in str(mail.headers) or "\n" not in str(mail.headers) for mail in post.mails())


def test_a_bounce_belongs_to_the_mail_whose_address_it_came_to(post):
    found = post.take(
        message(
            "De ontvanger bestaat niet. 550 5.1.1",
            sender="MAILER-DAEMON@example.nl",
            to=bounce_address(post.cast.organisation, 999),
        )
    )
    assert found.result == "bounce"
