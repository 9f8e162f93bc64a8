"""TLS and OAuth2 against a real IMAP server, and what is said when either fails."""

import datetime as dt
import tempfile
from pathlib import Path

import pytest
import time_machine

from gehoor.accounts.encryption import decrypt, encrypt
from gehoor.intake.mail.imap import tokens as kept_tokens
from gehoor.intake.mail.imap.collecting import collect, note_problem
from gehoor.intake.mail.imap.connection import opened
from gehoor.intake.mail.imap.problems import MailboxProblem
from gehoor.intake.mail.jobs import raise_alarms
from gehoor.intake.mail.models import Mailbox
from gehoor.intake.mail.soundness import check_mail
from gehoor.platform import clock
from tests.intake_mail import certificates, dovecot, tokens
from tests.intake_mail.post import US, message

pytestmark = [pytest.mark.e2e, pytest.mark.django_db]


@pytest.fixture
def folder():
    with tempfile.TemporaryDirectory(prefix="gehoor-imap-") as path:
        yield Path(path)


@pytest.fixture
def token_server():
    kept_tokens._tokens.clear()
    with tokens.running() as running:
        yield running


@pytest.fixture
def mailbox(post):
    def make(server, **changes):
        told = {
            "organisation": post.cast.organisation,
            "address": US,
            "host": "127.0.0.1",
            "port": server.port,
            "security": "tls",
            "user": tokens.USER,
            "secret": encrypt(dovecot.PASSWORD),
            "created_at": clock.now(),
        }
        return Mailbox.objects.create(**(told | changes))

    return make


def read(mailbox):
    fresh = Mailbox.objects.select_related("organisation").get(pk=mailbox.pk)
    with opened(fresh) as open_folder:
        return collect(fresh, open_folder)


def said_of(mailbox, post):
    """What the status page and the mail of the alarm say, nine minutes after it went wrong."""
    with pytest.raises(MailboxProblem) as problem:
        read(mailbox)
    note_problem(mailbox, problem.value.key)
    with time_machine.travel(clock.now() + dt.timedelta(minutes=9), tick=False):
        raise_alarms()
        (page,) = [each.what for each in check_mail() if each.key == f"mail_{mailbox.pk}"]
    (told,) = post.mails()
    return problem.value.key, page, told.text


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_mail_is_read_over_tls_with_a_certificate_that_is_trusted(security, folder, mailbox, monkeypatch):
    certificate = certificates.made(folder, at_once=security == "tls")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.authority))
    with dovecot.running(folder, certificate) as server:
        server.deliver(message().as_bytes(), "een")
        assert read(mailbox(server, security=security)) == 1
        assert server.left_unread() == 0


@pytest.mark.parametrize(
    ("wrong", "security"), [("expired", "tls"), ("host", "tls"), ("host", "starttls"), ("unknown", "tls")]
)
def test_a_certificate_that_does_not_hold_is_said_and_no_password_is_sent(
    wrong, security, *, folder, mailbox, post, monkeypatch
):
    told = {"expired": {"expired": True}, "host": {"host": "imap.elders.nl"}, "unknown": {}}[wrong]
    certificate = certificates.made(folder, at_once=security == "tls", **told)
    if wrong != "unknown":
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate.authority))
    with dovecot.running(folder, certificate) as server:
        key, page, mail = said_of(mailbox(server, security=security), post)
        assert key == "certificate"
        for words in (page, mail):
            assert "certificaat" in words
        assert "Login" not in (folder / "log").read_text()


def test_a_password_that_was_changed_is_said_on_the_page_and_by_mail(folder, mailbox, post):
    with dovecot.running(folder) as server:
        key, page, mail = said_of(mailbox(server, security="none", secret=encrypt("oud")), post)
    assert key == "sign_on"
    for words in (page, mail):
        assert "wachtwoord" in words
        assert "oud" not in words.split()


def oauth2(server_of_tokens, **changes):
    told = {
        "security": "none",
        "sign_on": "oauth2",
        "secret": encrypt("geheim van het programma"),
        "refresh": encrypt("eerste"),
        "client_id": "gehoor",
        "token_url": server_of_tokens.token_url,
        "scope": "mail",
    }
    return told | changes


@pytest.fixture
def oauth2_server(folder, token_server):
    with dovecot.running(folder, introspection=token_server.introspection_url) as server:
        yield server


def test_a_token_by_refresh_reads_the_mailbox_and_is_kept_until_its_end(oauth2_server, mailbox, token_server):
    oauth2_server.deliver(message().as_bytes(), "een")
    box = mailbox(oauth2_server, **oauth2(token_server))
    assert read(box) == 1
    assert read(box) == 0
    (asked,) = token_server.asked
    assert asked == {
        "grant_type": "refresh_token", "refresh_token": "eerste", "client_id": "gehoor",
        "client_secret": "geheim van het programma", "scope": "mail",
    }  # fmt: skip


def test_as_the_program_itself_no_refresh_token_is_needed(oauth2_server, mailbox, token_server):
    assert read(mailbox(oauth2_server, **oauth2(token_server, refresh=""))) == 0
    assert token_server.asked[0]["grant_type"] == "client_credentials"


def test_a_token_that_ended_is_asked_anew(oauth2_server, mailbox, token_server):
    token_server.lasts = 30  # counts as ended at once
    box = mailbox(oauth2_server, **oauth2(token_server))
    read(box)
    read(box)
    assert len(token_server.asked) == 2


def test_a_refresh_token_that_is_replaced_is_kept(oauth2_server, mailbox, token_server):
    token_server.lasts, token_server.rotates = 0, True
    box = mailbox(oauth2_server, **oauth2(token_server))
    read(box)
    box.refresh_from_db()
    assert decrypt(box.refresh) == token_server.refresh == "volgende-1"
    read(box)
    assert [asked["refresh_token"] for asked in token_server.asked] == ["eerste", "volgende-1"]


def test_a_token_that_the_mail_server_no_longer_takes_is_said_and_asked_anew(
    oauth2_server, mailbox, token_server, post
):
    box = mailbox(oauth2_server, **oauth2(token_server))
    read(box)
    token_server.valid.clear()
    key, page, mail = said_of(box, post)
    assert key == "token_refused"
    for words in (page, mail):
        assert "accepteert het toegangsbewijs (OAuth2) niet" in words
    assert read(box) == 0


@pytest.mark.parametrize(
    ("error", "key", "words"),
    [
        ("invalid_grant", "consent", "toestemming (OAuth2) is verlopen of ingetrokken"),
        ("invalid_client", "client", "De client-id of het geheim (OAuth2) klopt niet"),
        ("server_error", "token", "Er kwam geen geldig toegangsbewijs (OAuth2)"),
    ],
)
def test_why_no_token_came_is_said(error, key, words, *, oauth2_server, mailbox, token_server, post):
    token_server.error = error
    found, page, mail = said_of(mailbox(oauth2_server, **oauth2(token_server)), post)
    assert found == key
    assert words in page
    assert words in mail
