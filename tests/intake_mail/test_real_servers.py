"""The whole road with a real SMTP server: mail in, the answer out, a reply, a bounce, an out-of-office, a loop."""

import contextlib
from email import message_from_bytes, policy

import pytest
from aiosmtpd.controller import Controller

from tests.intake_mail.dovecot import free_port
from tests.intake_mail.installation import Installation
from tests.intake_mail.post import message

pytestmark = pytest.mark.e2e

STATE = """
from gehoor.intake.mail.models import MailMessage
from gehoor.complaints.queries import register_rows
from gehoor.letters.models import Mail
from django.apps import apps
tasks = apps.get_model("complaints", "Task").objects.values_list("kind", flat=True)
files = apps.get_model("complaints", "Complaint").objects.values_list("reference", "phase", "term_ends_on")
print(list(MailMessage.objects.order_by("id").values_list("result", flat=True)))
print(list(Mail.objects.order_by("id").values_list("state", flat=True)))
print(sorted(tasks))
print(list(map(str, files)))
"""


class Network:
    """Mail servers of the world: what is sent lies here until somebody delivers it."""

    def __init__(self):
        self.sent = []

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802  aiosmtpd calls it so
        self.sent.append(envelope)
        return "250 OK"

    def taken(self):
        sent, self.sent = self.sent, []
        return sent


@contextlib.contextmanager
def network():
    made = Network()
    controller = Controller(made, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        yield made, controller.port
    finally:
        controller.stop()


@pytest.fixture
def world():
    with network() as (made, port):
        made.settings = {
            "GEHOOR_SMTP_HOST": "127.0.0.1",
            "GEHOOR_SMTP_PORT": str(port),
            "GEHOOR_SMTP_SECURITY": "none",
        }
        yield made


def instance(world, folder, name):
    made = Installation(folder, **world.settings)
    made.furnish(name, f"{name}.nl")
    return made


def take(installation, raw):
    done = installation.run("receive-mail", "--json", given=raw)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def work(installation):
    done = installation.run("worker", "--once")
    assert done.returncode == 0, done.stderr.decode()


def read(raw):
    return message_from_bytes(raw, policy=policy.default)


def test_mail_is_answered_replied_to_and_bounces_are_noticed(world, tmp_path):
    ours = instance(world, tmp_path / "ons", "voorbeeld")
    take(ours, message().as_bytes())
    work(ours)
    answers = [each for each in world.taken() if each.rcpt_tos == ["aylin@example.nl"]]
    assert len(answers) == 1
    answer = read(answers[0].content)
    assert answer["Auto-Submitted"]
    assert "onbeleefd" not in answers[0].content.decode("utf-8", "replace")

    reply = message("Mijn adres klopt.", to=str(answer["Reply-To"]), number=2)
    assert '"added"' in take(ours, reply.as_bytes())
    before = ours.shell(STATE).splitlines()[3]
    away = message("Ik ben er niet.", to=answers[0].mail_from, number=3, Auto_Submitted="auto-replied")
    assert '"automatic"' in take(ours, away.as_bytes())
    work(ours)
    assert not world.taken()
    assert ours.shell(STATE).splitlines()[3] == before

    bounced = message("550 5.1.1 onbekend", to=answers[0].mail_from, number=4, sender="MAILER-DAEMON@example.nl")
    assert '"bounce"' in take(ours, bounced.as_bytes())
    work(ours)
    told = ours.shell(STATE)
    assert "not_delivered" in told
    assert not world.taken()


def test_two_of_us_that_mail_each_other_fall_silent(world, tmp_path):
    both = {name: instance(world, tmp_path / name, name) for name in ("een", "twee")}
    begun = message("Wij klagen.", sender="Gemeente Twee <klachten@twee.nl>", to="klachten@een.nl")
    take(both["een"], begun.as_bytes())
    exchanged = 0
    for _round in range(6):
        for installation in both.values():
            work(installation)
        for envelope in world.taken():
            name = envelope.rcpt_tos[0].partition("@")[2].removesuffix(".nl")
            exchanged += envelope.rcpt_tos[0].startswith("klachten")
            raw = f"Return-Path: <{envelope.mail_from}>\r\nDelivered-To: {envelope.rcpt_tos[0]}\r\n".encode()
            take(both[name], raw + envelope.content)
    assert 1 <= exchanged <= 3
    assert "'new'" not in both["twee"].shell(STATE)


def test_answers_without_a_mark_of_a_machine_are_braked_too(world, tmp_path):
    """The other side forgets RFC 3834: each answer opens a complaint, and our brakes end it."""
    ours = instance(world, tmp_path / "ons", "voorbeeld")
    take(ours, message("Wij klagen.", sender="klachten@robot.nl").as_bytes())
    exchanged = 0
    for number in range(2, 9):
        work(ours)
        answers = [each for each in world.taken() if each.rcpt_tos == ["klachten@robot.nl"]]
        exchanged += len(answers)
        take(ours, message("Dank voor uw bericht.", sender="klachten@robot.nl", number=number).as_bytes())
    assert 1 <= exchanged <= 3
