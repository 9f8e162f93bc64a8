import datetime as dt

import pytest
import time_machine

from gehoor.accounts.encryption import encrypt
from gehoor.complaints.actions.scan_documents import scan_documents
from gehoor.complaints.models import Document
from gehoor.complaints.queries.documents import NotScanned, document_for
from gehoor.intake.mail.imap.collecting import note_problem
from gehoor.intake.mail.jobs import raise_alarms, tell_what_lies
from gehoor.intake.mail.models import Mailbox
from gehoor.intake.mail.soundness import check_mail
from gehoor.platform import clock
from gehoor.platform.health import State
from tests.intake_mail.post import US, message
from tests.platform.attachments import clamd

pytestmark = pytest.mark.django_db


@pytest.fixture
def mailbox(post):
    return Mailbox.objects.create(
        organisation=post.cast.organisation,
        address=US,
        host="127.0.0.1",
        user="klachten",
        secret=encrypt("x"),
        created_at=clock.now(),
        seen_at=clock.now(),
    )


def in_minutes(minutes):
    return time_machine.travel(clock.now() + dt.timedelta(minutes=minutes), tick=False)


def test_administrators_are_told_within_a_quarter_of_an_hour_and_once(post, mailbox):
    note_problem(mailbox, "sign_on")
    with in_minutes(4):
        raise_alarms()
        assert not post.mails()
    for minutes in (9, 10, 60):
        with in_minutes(minutes):
            raise_alarms()
    told = post.mails()
    assert [mail.to for mail in told] == ["els@example.nl"]
    assert US in told[0].text


def test_a_poller_that_just_stopped_is_noticed_too(post, mailbox):
    with in_minutes(10):
        raise_alarms()
        assert len(post.mails()) == 1
        assert any(each.state is State.ERROR for each in check_mail() if each.key.startswith("mail_"))


def test_a_mailbox_that_works_says_when_it_was_read(mailbox):
    found = [each for each in check_mail() if each.key.startswith("mail_")]
    assert [each.state for each in found] == [State.OK]


def test_an_unreadable_message_alarms_the_coordinator_once(post):
    post.take(b"rommel zonder kop")
    raise_alarms()
    raise_alarms()
    assert [mail.to for mail in post.mails()] == ["bram@example.nl"]


def test_each_day_the_coordinator_hears_what_lies(post):
    post.take(message(X_Spam_Flag="YES"))
    post.take(message(Precedence="bulk", number=2))
    tell_what_lies()
    tell_what_lies()
    assert len(post.mails()) == 1
    assert "2 e-mails" in post.mails()[0].text
    with in_minutes(24 * 60):
        tell_what_lies()
    assert len(post.mails()) == 2


def with_attachment(content, number=1):
    made = message(number=number)
    made.add_attachment(content, maintype="application", subtype="pdf", filename="brief.pdf")
    return made


def test_an_attachment_waits_for_the_scanner_and_is_let_go_when_clean(post, settings):
    settings.CLAMD = "tcp://127.0.0.1:9"
    found = post.take(with_attachment(b"%PDF-1.7 brief"))
    document = Document.objects.get(name="brief.pdf")
    assert found.result == "new"
    assert document_for(post.cast.system, document.pk) == NotScanned("waiting")
    assert scan_documents() == 0
    with clamd.running() as (settings.CLAMD, server):
        assert scan_documents() == 2
    assert b"%PDF-1.7 brief" in server.scanned
    assert document_for(post.cast.system, document.pk).name == "brief.pdf"


def test_a_virus_stays_blocked(post, settings):
    with clamd.running() as (settings.CLAMD, _server):
        post.take(with_attachment(b"%PDF" + clamd.EICAR))
        scan_documents()
        assert {each.scan for each in Document.objects.filter(name="brief.pdf")} == {"blocked"}
        assert any(each.key == "scanner" for each in check_mail())
