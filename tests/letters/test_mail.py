"""Mail out, to a real SMTP server."""

import datetime as dt
import ssl
import subprocess

import pytest
from django.utils.html import strip_tags
from hypothesis import given
from hypothesis import strategies as st

from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.models import Complaint, Task
from gehoor.letters.actions.take_slot import forget_slots
from gehoor.letters.mail.addresses import bounce_address, mail_of_bounce, reference_of_reply, reply_address
from gehoor.letters.mail.form import BadAddress, as_message, checked_address, one_line
from gehoor.letters.models import Letter, Mail, MailSlot
from gehoor.letters.queries.outbox import demo_outbox, mails_of
from gehoor.platform import clock
from gehoor.platform.models import OutboxItem
from tests.letters.conftest import MORNING
from tests.letters.smtp import Office, Server

AYLIN = "aylin@example.nl"

pytestmark = pytest.mark.usefixtures("at")


@pytest.fixture
def office(settings, cast):
    cast.organisation.demonstration = False
    cast.organisation.save()
    office = Office()
    server = Server(office)
    server.start()
    settings.MAIL_SERVER = {
        "host": "127.0.0.1",
        "port": server.port,
        "username": "",
        "password": "",
        "security": "none",
    }
    yield office
    server.stop()


@pytest.fixture
def again(at, work):
    """The worker looks again, later."""

    def later():
        at(clock.now() + dt.timedelta(minutes=30))
        work()

    return later


def test_the_confirmation_reaches_the_mail_server(cast, office, work, mails):
    made = cast.complaint()
    work()
    (post,) = office.taken
    message = post.message
    (mail,) = mails()
    assert post.recipient == AYLIN
    assert mail_of_bounce(post.sender) == mail.pk
    assert reference_of_reply(message["Reply-To"]) == made.reference
    assert message["Message-ID"] == mail.message_id
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["From"].addresses[0].addr_spec == "klachten@voorbeeld.example"
    assert message["To"] == AYLIN
    assert message["Subject"] == "Wij hebben uw klacht ontvangen"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


def test_text_and_html_say_the_same(cast, office, work):
    cast.complaint()
    work()
    message = office.taken[0].message
    plain = message.get_body(("plain",)).get_content()
    shown = strip_tags(message.get_body(("html",)).get_content().replace("<br>", " "))
    assert "Öztürk" in plain
    for word in plain.replace("- ", "").split():
        assert word.replace("'", "&#x27;") in shown


def test_sent_is_the_instant_at_which_the_server_took_it(cast, at, office, work, mails):
    made = cast.complaint()
    office.answers[AYLIN] = "450 later"
    work()
    assert (mails()[0].state, mails()[0].problem) == ("waiting", "put off (450)")
    assert not Complaint.objects.get(pk=made.complaint_id).events.filter(type="acknowledged").exists()
    office.answers.clear()
    at(MORNING + dt.timedelta(days=1))
    work()
    event = Complaint.objects.get(pk=made.complaint_id).events.get(type="acknowledged")
    assert event.occurred_on == dt.date(2026, 3, 4)
    assert (mails()[0].state, mails()[0].attempts, len(office.taken)) == ("sent", 2, 1)
    assert Letter.objects.get().sent_at == mails()[0].sent_at


def test_a_refused_address_becomes_a_task_and_is_not_tried_again(cast, office, work, mails, again):
    cast.complaint()
    office.answers[AYLIN] = "550 no such user"
    work()
    again()
    assert (mails()[0].state, mails()[0].attempts) == ("failed", 1)
    assert Letter.objects.get().state == "not_delivered"
    assert Task.objects.get().kind == "not_delivered"
    assert OutboxItem.objects.get(kind="mail").state == "failed"


def test_a_server_that_hangs_up_after_taking_it_gets_it_again_as_the_same_message(cast, office, work, again):
    cast.complaint()
    office.hang_up = True
    work()
    office.hang_up = False
    again()
    first, second = office.taken
    assert first.message["Message-ID"] == second.message["Message-ID"]


def test_a_worker_that_died_after_it_began_sends_again_and_says_so(cast, office, work, mails, again):
    cast.complaint()
    office.answers[AYLIN] = "450 later"
    work()
    Mail.objects.update(state="sending")
    office.answers.clear()
    again()
    assert (mails()[0].state, mails()[0].maybe_twice) == ("sent", True)


@pytest.fixture
def nobody_listens(office, settings):
    settings.MAIL_SERVER = {**settings.MAIL_SERVER, "port": 1}


@pytest.mark.usefixtures("nobody_listens")
def test_no_server_listens_and_nothing_is_lost(cast, work, mails):
    made = cast.complaint()
    work()
    assert mails()[0].state == "waiting"
    assert Letter.objects.get(complaint_id=made.complaint_id).state == "leaving"


@pytest.mark.usefixtures("nobody_listens")
def test_what_waits_for_a_day_is_brought_to_a_person_once(cast, at, work, mails):
    cast.complaint()
    work()
    assert not Task.objects.exists()
    for hours in (25, 32, 40):
        at(MORNING + dt.timedelta(hours=hours))
        work()
    assert mails()[0].state == "waiting"
    assert Task.objects.get().kind == "mail_waits"


@pytest.mark.usefixtures("nobody_listens")
def test_after_the_last_attempt_a_person_is_asked(cast, work, mails, again):
    cast.complaint()
    work()
    OutboxItem.objects.filter(kind="mail").update(attempts=39, not_before=clock.now())
    again()
    assert mails()[0].state == "failed"
    assert Task.objects.get().kind == "not_delivered"


@pytest.fixture
def certificate(tmp_path):
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert),
            *("-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return cert, context


@pytest.fixture
def secure(office, certificate, settings):
    """A server that offers STARTTLS; its certificate."""
    server = Server(office, certificate[1])
    server.start()
    settings.MAIL_SERVER = {**settings.MAIL_SERVER, "port": server.port, "security": "starttls"}
    yield certificate[0]
    server.stop()


def test_starttls_is_used(cast, secure, mails, again, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(secure))
    cast.complaint()
    again()
    assert mails()[0].state == "sent"


@pytest.mark.usefixtures("secure")
def test_a_certificate_that_nobody_vouches_for_is_refused(cast, work, mails):
    cast.complaint()
    work()
    assert (mails()[0].state, mails()[0].problem) == ("waiting", "SSLCertVerificationError")


def test_a_server_without_tls_gets_nothing_where_tls_was_asked(cast, office, settings, work, mails):
    settings.MAIL_SERVER = {**settings.MAIL_SERVER, "security": "starttls"}
    cast.complaint()
    work()
    assert mails()[0].state == "waiting"
    assert not office.taken


def test_one_automatic_mail_per_file_and_two_to_an_unverified_address(cast, office, work, mails):
    for _ in range(3):
        cast.complaint()
    work()
    assert [mail.state for mail in mails()] == ["sent", "sent", "held"]
    assert len(office.taken) == 2
    assert Task.objects.get().kind == "mail_held"
    held = Letter.objects.get(pk=mails()[2].letter_id)
    assert (held.state, held.problem) == ("not_delivered", "brake")


def test_the_next_day_counts_anew_and_what_was_counted_is_forgotten(cast, at, office, work, mails):
    for _ in range(2):
        cast.complaint()
    work()
    at(MORNING + dt.timedelta(days=1))
    cast.complaint()
    work()
    assert [mail.state for mail in mails()] == ["sent"] * 3
    at(MORNING + dt.timedelta(days=33))
    forget_slots()
    assert not MailSlot.objects.exists()


def test_no_address_is_kept_with_the_count(cast, office, work):
    cast.complaint()
    work()
    assert AYLIN not in "".join(str(row) for row in MailSlot.objects.values())


@pytest.mark.parametrize(
    "address", ["a@b.nl\r\nBcc: c@d.nl", "a@b.nl, c@d.nl", "<a@b.nl>", "a b@c.nl", "geen adres", "a@b@c.nl", "@b.nl"]
)
def test_an_address_that_is_none_gets_nothing(cast, office, work, mails, address):
    with pytest.raises(BadAddress):
        checked_address(address)
    cast.complaint(parties=(PartyDetails("complainant", name="A", email=address),))
    work()
    assert not office.taken
    assert mails()[0].state == "failed"


def test_a_domain_with_diacritics_goes_as_ascii():
    assert checked_address("post@münchen.example") == "post@xn--mnchen-3ya.example"


@given(st.text(max_size=60))
def test_no_text_breaks_out_of_its_header(text):
    assert not set(one_line(text)) & set("\r\n\x00\u2028\u2029")


def test_a_hostile_subject_stays_one_header(cast, work, mails):
    cast.complaint()
    work()
    mail = mails()[0]
    mail.subject = "x\r\nBcc: dief@example.nl\r\n\r\ninhoud"
    message = as_message(mail, clock.now())
    assert message["Bcc"] is None
    assert b"\r\nBcc:" not in message.as_bytes()


def test_a_mail_that_answers_another_is_threaded(cast, work, mails):
    cast.complaint()
    work()
    mail = mails()[0]
    mail.headers = {"In-Reply-To": "<a@b>", "References": "<z@b> <a@b>", "X-Evil": "x"}
    message = as_message(mail, clock.now())
    assert (message["In-Reply-To"], message["References"], message["X-Evil"]) == ("<a@b>", "<z@b> <a@b>", None)


def test_return_addresses_are_ours_only(cast):
    bounce = bounce_address(cast.organisation, 31)
    reply = reply_address(cast.organisation, "ACDE-FGHJ")
    assert (mail_of_bounce(bounce.upper()), reference_of_reply(reply.upper())) == (31, "ACDE-FGHJ")
    assert mail_of_bounce(bounce.replace("b1f.", "b20.")) is None
    assert mail_of_bounce(reply) is None
    assert reference_of_reply(reply.replace(".", ".0", 1)) is None
    assert reference_of_reply(reply.replace("racde", "rxxxx")) is None


@given(st.text(max_size=80))
def test_any_address_can_be_asked(text):
    assert mail_of_bounce(text) is None
    assert reference_of_reply(text) is None


def test_the_demonstration_shows_what_it_would_have_sent(cast, work):
    made = cast.complaint()
    work()
    (shown,) = demo_outbox(cast.organisation)
    assert (shown.to, shown.state, shown.reference) == (AYLIN, "sent", made.reference)
    assert mails_of(cast.see(cast.bram), made.complaint_id) == (shown,)
    assert mails_of(cast.see(cast.chantal), made.complaint_id) == ()
    cast.organisation.demonstration = False
    assert demo_outbox(cast.organisation) == ()
