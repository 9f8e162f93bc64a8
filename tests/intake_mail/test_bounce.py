import pytest

from gehoor.intake.mail.message.bounce import bounce
from gehoor.intake.mail.message.incoming import read
from gehoor.intake.mail.message.machine import machine
from tests.intake_mail.bounces import OURS, every_bounce

ORIGINAL = "Message-ID: <0123456789abcdef@voorbeeld.nl>\nSubject: Uw klacht\nTo: aylin@example.nl\n\nTekst\n"


def report(action="failed", status="5.1.1", diagnostic="smtp; 550 5.1.1 User unknown"):
    return (
        "From: MAILER-DAEMON@mx.example.nl\nReturn-Path: <>\nSubject: Undelivered Mail\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        "--b\n\nHet bericht kon niet worden bezorgd.\n"
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.nl\n\n"
        f"Final-Recipient: rfc822; aylin@example.nl\nAction: {action}\nStatus: {status}\n"
        f"Diagnostic-Code: {diagnostic}\n"
        f"\n--b\nContent-Type: message/rfc822\n\n{ORIGINAL}--b--\n"
    ).encode()


def test_a_report_tells_who_and_which_message():
    found = bounce(read(report()))
    assert found.hard
    assert found.status == "5.1.1"
    assert found.recipients == ("aylin@example.nl",)
    assert found.message_ids[0] == "0123456789abcdef@voorbeeld.nl"


@pytest.mark.parametrize(
    ("action", "status", "hard"),
    [
        ("failed", "5.1.1", True),
        ("failed", "4.2.2", False),
        ("delayed", "4.4.1", False),
        ("delayed", "5.0.0", False),
        ("failed", "", True),
    ],
)
def test_hard_and_soft_are_told_apart(action, status, hard):
    assert bounce(read(report(action, status, ""))).hard is hard


def test_a_receipt_is_a_machine_and_no_bounce():
    found = read(report("delivered", "2.0.0", ""))
    assert bounce(found) is None
    assert machine(found)


# The words of each server, line by line, and whether it gave up.
SERVERS = {
    "postfix": (
        [
            "This is the mail system at host mx.",
            "",
            "<aylin@example.nl>: host mx said: 550 5.1.1",
            "    User unknown",
            "",
        ],
        True,
    ),
    "exim": (
        [
            "This message was created automatically by mail delivery software.",
            "",
            "A message that you sent could not be delivered to one or more of its",
            "recipients. This is a permanent error. The following address(es) failed:",
            "",
            "  aylin@example.nl",
            "    Unrouteable address",
            "",
        ],
        True,
    ),
    "qmail": (
        [
            "Hi. This is the qmail-send program at mx.",
            "I'm afraid I wasn't able to deliver your message to the following addresses.",
            "This is a permanent error; I've given up. Sorry it didn't work out.",
            "",
            "<aylin@example.nl>:",
            "Sorry, no mailbox here by that name. (#5.1.1)",
            "",
        ],
        True,
    ),
    "exim warning": (
        [
            "This message was created automatically by mail delivery software.",
            "A message that you sent has not yet been delivered to one or more of its",
            "recipients after more than 24 hours on the queue.",
            "",
            "The address to which the message has not yet been delivered is:",
            "",
            "  aylin@example.nl",
            "",
            "No action is required on your part. Delivery attempts will continue.",
            "",
        ],
        False,
    ),
    "dutch": (
        [
            "Uw bericht aan aylin@example.nl is vertraagd. Wij proberen het later opnieuw. 451 4.4.1",
            "",
        ],
        False,
    ),
}


@pytest.mark.parametrize(("words", "hard"), SERVERS.values(), ids=SERVERS.keys())
def test_words_of_mail_servers_are_understood(words, hard):
    told = "\n".join(words)
    raw = f"From: MAILER-DAEMON@mx.example.nl\nSubject: Mail\nReturn-Path: <>\n\n{told}\n\n{ORIGINAL}".encode()
    found = bounce(read(raw))
    assert found.hard is hard
    assert "0123456789abcdef@voorbeeld.nl" in found.message_ids


def test_an_out_of_office_with_an_empty_return_path_is_no_bounce():
    found = read(b"From: x@y.nl\nReturn-Path: <>\nAuto-Submitted: auto-replied (vacation)\n\nIk ben weg.")
    assert bounce(found) is None
    assert machine(found) == "auto_submitted"


def test_a_person_who_writes_about_a_failure_bounces_nothing():
    found = read(b"From: Aylin <x@y.nl>\nSubject: Klacht\n\n550 5.1.1 is de fout die ik kreeg.")
    assert bounce(found) is None
    assert machine(found) == ""


def told(case):
    found = bounce(read(case.raw))
    if found is None:
        return "none"
    lost = case.named and OURS not in found.message_ids
    return "lost" if lost else "hard" if found.hard else "soft"


def test_bounces_of_nearly_every_server_are_told_right():
    cases = every_bounce()
    wrong = {case.name: told(case) for case in cases if told(case) != case.kind}
    assert len(cases) > 250
    assert len(wrong) <= len(cases) // 50, wrong


@pytest.mark.parametrize("case", [case for case in every_bounce() if case.kind == "none"], ids=lambda case: case.name)
def test_what_is_no_bounce_marks_no_letter_and_a_machine_is_not_answered(case):
    assert told(case) == "none"
    assert bool(machine(read(case.raw))) == (case.name != "a person who tells of one")


AWAY = (
    ("nl", "Automatisch antwoord: Uw klacht"),
    ("nl", "Afwezig: Uw klacht"),
    ("nl", "Ik ben afwezig"),
    ("en", "Automatic reply: Uw klacht"),
    ("en", "Out of office: back on Monday"),
    ("en", "I am out of the office"),
    ("de", "Automatische Antwort: Uw klacht"),
    ("de", "Abwesenheitsnotiz"),
    ("de", "Ich bin nicht im Büro"),
)
MARKS = (
    "Auto-Submitted: auto-replied",
    "X-Auto-Response-Suppress: All",
    "Precedence: auto_reply",
    "X-Autoreply: yes",
    "Return-Path: <>",
)


@pytest.mark.parametrize(("language", "subject"), AWAY, ids=[subject for _language, subject in AWAY])
def test_an_out_of_office_is_known_by_its_subject_alone(language, subject):
    found = read(f"From: a@example.nl\nSubject: {subject}\nContent-Language: {language}\n\nTot maandag.".encode())
    assert machine(found) == "subject"
    assert bounce(found) is None


@pytest.mark.parametrize("mark", MARKS)
def test_an_out_of_office_is_known_by_each_header_alone(mark):
    assert machine(read(f"From: a@example.nl\nSubject: Re: Uw klacht\n{mark}\n\nTot maandag.".encode()))
