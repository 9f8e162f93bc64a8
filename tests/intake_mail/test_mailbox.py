"""Against a real IMAP server."""

import tempfile
from pathlib import Path

import pytest

from gehoor.accounts.encryption import encrypt
from gehoor.complaints.models import Complaint
from gehoor.intake.mail.imap import collecting
from gehoor.intake.mail.imap.collecting import collect, note_problem
from gehoor.intake.mail.imap.connection import opened
from gehoor.intake.mail.imap.problems import MailboxProblem
from gehoor.intake.mail.models import Mailbox
from gehoor.platform import clock, files
from tests.intake_mail import dovecot
from tests.intake_mail.post import US, message

pytestmark = [pytest.mark.e2e, pytest.mark.django_db]


@pytest.fixture
def server():
    with tempfile.TemporaryDirectory(prefix="gehoor-imap-") as folder, dovecot.running(Path(folder)) as running:
        yield running


@pytest.fixture
def mailbox(server, post):
    return Mailbox.objects.create(
        organisation=post.cast.organisation,
        address=US,
        host="127.0.0.1",
        port=server.port,
        security="none",
        user="klachten",
        secret=encrypt(dovecot.PASSWORD),
        created_at=clock.now(),
    )


def read(mailbox):
    fresh = Mailbox.objects.select_related("organisation").get(pk=mailbox.pk)
    with opened(fresh) as folder:
        return collect(fresh, folder)


def test_mail_is_stored_exactly_and_then_marked_as_read(server, mailbox, post):
    raw = message().as_bytes().replace(b"\n", b"\r\n")
    server.deliver(raw, "een")
    assert read(mailbox) == 1
    row = post.rows()[0]
    assert row.result == "new"
    assert files.read(row.digest) == raw
    assert server.left_unread() == 0
    assert read(mailbox) == 0
    mailbox.refresh_from_db()
    assert mailbox.seen_at
    assert not mailbox.problem


def test_what_a_person_looked_at_first_is_taken_in_all_the_same(server, mailbox):
    server.deliver(message(number=1).as_bytes(), "een")
    read(mailbox)
    (server.mail / "cur" / "twee:2,S").write_bytes(message(number=2).as_bytes())
    server.own()
    assert read(mailbox) == 1
    assert Complaint.objects.count() == 2


def test_a_folder_made_anew_doubles_nothing(server, mailbox):
    server.deliver(message(number=1).as_bytes(), "een")
    read(mailbox)
    Mailbox.objects.filter(pk=mailbox.pk).update(uid_validity=12345, last_uid=900)
    server.deliver(message(number=2).as_bytes(), "twee")
    assert read(mailbox) == 2
    assert Complaint.objects.count() == 2


def test_read_mail_can_be_moved_away(server, mailbox):
    Mailbox.objects.filter(pk=mailbox.pk).update(done_folder='Verwérkt "2026"')
    server.deliver(message().as_bytes(), "een")
    assert read(mailbox) == 1
    assert read(mailbox) == 0
    assert not list((server.mail / "cur").iterdir())
    assert len([path for path in server.mail.rglob("*") if path.is_file() and path.parent.name in {"cur", "new"}]) == 1


def test_a_message_over_the_limit_is_not_fetched_whole(server, mailbox, post, settings):
    settings.MAIL_LIMIT = 50_000
    server.deliver(message("x" * 200_000).as_bytes(), "groot")
    read(mailbox)
    row = post.rows()[0]
    assert (row.result, row.whole) == ("refused", False)
    assert row.size > 200_000
    assert len(files.read(row.digest)) < 2000


def test_a_large_message_comes_in_pieces(server, mailbox, post):
    raw = message("een lange regel\n" * 200_000).as_bytes().replace(b"\n", b"\r\n")
    server.deliver(raw, "lang")
    read(mailbox)
    assert files.read(post.rows()[0].digest) == raw


def test_stopped_between_storing_and_marking_nothing_is_lost_or_doubled(server, mailbox, monkeypatch):
    def cut_off(*_arguments):
        raise ConnectionResetError

    server.deliver(message().as_bytes(), "een")
    with monkeypatch.context() as patched, pytest.raises(MailboxProblem, match="connection"):
        patched.setattr(collecting, "mark_read", cut_off)
        read(mailbox)
    assert Complaint.objects.count() == 1
    assert server.left_unread() == 1
    read(mailbox)
    assert Complaint.objects.count() == 1
    assert server.left_unread() == 0


def test_when_it_cannot_be_stored_it_stays_unread(server, mailbox, monkeypatch):
    def full(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    server.deliver(message().as_bytes(), "een")
    with monkeypatch.context() as patched, pytest.raises(MailboxProblem, match="storing"):
        patched.setattr(files, "store", full)
        read(mailbox)
    assert server.left_unread() == 1
    assert read(mailbox) == 1


def test_a_wrong_password_is_said_and_kept_until_it_works_again(server, mailbox):
    Mailbox.objects.filter(pk=mailbox.pk).update(secret=encrypt("fout"))
    with pytest.raises(MailboxProblem, match="sign_on"):
        read(mailbox)
    note_problem(mailbox, "sign_on")
    mailbox.refresh_from_db()
    since = mailbox.problem_since
    note_problem(mailbox, "connection")
    mailbox.refresh_from_db()
    assert mailbox.problem_since == since
    Mailbox.objects.filter(pk=mailbox.pk).update(secret=encrypt(dovecot.PASSWORD))
    read(mailbox)
    mailbox.refresh_from_db()
    assert not mailbox.problem
    assert mailbox.problem_since is None


def test_a_server_that_is_away_is_said(server, mailbox):
    server.stop()
    with pytest.raises(MailboxProblem, match="connection"):
        read(mailbox)


def test_received_is_when_the_server_got_it(server, mailbox):
    import datetime as dt  # noqa: PLC0415
    import os  # noqa: PLC0415

    server.deliver(message().as_bytes(), "een")
    saturday = dt.datetime(2026, 11, 21, 22, 50, tzinfo=dt.UTC)
    os.utime(server.mail / "new" / "een", (saturday.timestamp(),) * 2)
    read(mailbox)
    assert Complaint.objects.get().received_on == dt.date(2026, 11, 21)
