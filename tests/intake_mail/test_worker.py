"""The worker itself at a real mailbox: it waits for mail, and may be killed at any moment."""

import tempfile
import time
from pathlib import Path

import pytest

from tests.intake_mail import dovecot
from tests.intake_mail.installation import Installation
from tests.intake_mail.post import message

pytestmark = pytest.mark.e2e

MAILBOX = """
from gehoor.accounts.encryption import encrypt
from gehoor.authority.models import Organisation
from gehoor.intake.mail.models import Mailbox
from gehoor.platform import clock
Mailbox.objects.create(organisation=Organisation.objects.get(), address="klachten@voorbeeld.nl", host="127.0.0.1",
    port={port}, security="none", user="klachten", secret=encrypt("{password}"), created_at=clock.now())
"""
TAKEN = """
from gehoor.intake.mail.models import MailMessage
rows = MailMessage.objects.values_list("message_id", "reference")
print(len(rows), len(set(rows)), len({reference for _id, reference in rows}))
"""
FREE = "from gehoor.intake.mail.models import Mailbox; Mailbox.objects.update(lease_until=None)"
PATIENCE = 60  # seconds, on a machine that does other things too


@pytest.fixture
def server():
    with tempfile.TemporaryDirectory(prefix="gehoor-imap-") as folder, dovecot.running(Path(folder)) as running:
        yield running


@pytest.fixture
def installation(server, tmp_path):
    made = Installation(tmp_path / "data")
    made.furnish()
    made.shell(MAILBOX.format(port=server.port, password=dovecot.PASSWORD))
    return made


def wait_until_read(server):
    end = time.monotonic() + PATIENCE
    while server.left_unread() and time.monotonic() < end:
        time.sleep(0.1)
    return server.left_unread()


def test_mail_that_comes_while_it_waits_is_taken_in_at_once(server, installation):
    worker = installation.start("worker")
    try:
        for number in (1, 2):
            server.deliver(message(number=number).as_bytes(), f"bericht-{number}")
            assert wait_until_read(server) == 0
            # Now it waits for the server to speak.
            time.sleep(1)
    finally:
        worker.terminate()
        worker.wait(30)
    assert installation.shell(TAKEN) == "2 2 2"


def test_killed_at_any_moment_nothing_is_lost_or_doubled(server, installation):
    for number in range(120):
        server.deliver(message(number=number).as_bytes(), f"bericht-{number}")
    for moment in (2.0, 2.3, 2.6, 2.9):
        worker = installation.start("worker")
        time.sleep(moment)
        worker.kill()
        worker.wait()
        # The lease of who died ends by itself after a minute; the test does not wait for it.
        installation.shell(FREE)
    worker = installation.start("worker")
    try:
        assert wait_until_read(server) == 0
    finally:
        worker.kill()
        worker.wait()
    assert installation.shell(TAKEN) == "120 120 120"
