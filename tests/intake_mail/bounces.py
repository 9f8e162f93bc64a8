"""Bounces of the many mail servers there are, in the forms in which they write them, made anew for each test.

Facts of the forms are those of RFC 3464, RFC 5965, and of what each server sends; the words are like theirs, not
copied.
"""
# ruff: noqa: E501  what a server writes is easier to read on a line of its own

from dataclasses import dataclass
from itertools import product

OURS = "0123456789abcdef@voorbeeld.nl"
TO = "aylin@example.nl"


@dataclass(frozen=True)
class Case:
    """`kind`: hard, soft, or none (no bounce: an answer, a complaint about us, a receipt)."""

    name: str
    raw: bytes
    kind: str
    named: bool = True  # the message of ours can be found in it


ORIGINAL = f"Message-ID: <{OURS}>\nFrom: klachten@voorbeeld.nl\nTo: {TO}\nSubject: Uw klacht\n\nTekst\n"
HEAD = ORIGINAL.partition("\n\n")[0] + "\n"

# (status, diagnostic, hard): what a server of the other side said.
ANSWERS = (
    ("5.1.1", "550 5.1.1 <{to}>: Recipient address rejected: User unknown in virtual mailbox table", True),
    ("5.1.1", "550-5.1.1 The email account that you tried to reach does not exist. g6si1", True),
    ("5.1.2", "550 5.1.2 Host unknown (Domain name not found)", True),
    ("5.4.1", "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)", True),
    ("5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient {to} not found by SMTP address lookup", True),
    ("5.7.1", "554 5.7.1 Message rejected because of its content (policy)", True),
    ("5.2.1", "550 5.2.1 The mailbox is disabled, not accepting messages", True),
    ("5.3.4", "552 5.3.4 Message size exceeds fixed limit", True),
    ("4.2.2", "452 4.2.2 The recipient's inbox is out of storage space (over quota)", False),
    ("4.4.1", "connect to mx.example.nl[192.0.2.1]:25: Connection timed out", False),
    ("4.7.1", "450 4.7.1 Greylisting in action, please come back later", False),
    ("4.4.7", "451 4.4.7 Message expired in the queue of the next host", False),
)


def _mail(lines, body, *, sender="MAILER-DAEMON@mx.example.nl", path="<>"):
    head = [f"From: Mail Delivery System <{sender}>", "To: klachten@voorbeeld.nl", *lines]
    if path is not None:
        head.insert(0, f"Return-Path: {path}")
    return ("\n".join(head) + "\n\n" + body).encode()


def _report(subject, human, groups, returned="message/rfc822", *, global_=False, extra=()):
    kind = "message/global-delivery-status" if global_ else "message/delivery-status"
    status = "\n\n".join("\n".join(group) for group in groups)
    back = ORIGINAL if returned == "message/rfc822" else HEAD
    body = (
        f"--grens\nContent-Type: text/plain; charset=utf-8\n\n{human}\n\n--grens\nContent-Type: {kind}\n\n{status}\n\n"
        f"--grens\nContent-Type: {returned}\n\n{back}\n--grens--\n"
    )
    lines = [
        f"Subject: {subject}", "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="grens"', *extra,
    ]  # fmt: skip
    return _mail(lines, body)


def reports():
    """RFC 3464, as Postfix, sendmail, Exim, Exchange, Gmail and others fill it in."""
    subjects = {
        "postfix": "Undelivered Mail Returned to Sender", "sendmail": "Returned mail: see transcript for details",
        "exim": "Mail delivery failed: returning message to sender", "exchange": "Undeliverable: Uw klacht",
        "exchange dutch": "Onbestelbaar: Uw klacht", "gmail": "Delivery Status Notification (Failure)",
    }  # fmt: skip
    for (server, subject), (status, told, hard) in product(subjects.items(), ANSWERS):
        group = [f"Final-Recipient: rfc822; {TO}", "Action: failed", f"Status: {status}",
                 f"Diagnostic-Code: smtp; {told.format(to=TO)}"]  # fmt: skip
        returned = "text/rfc822-headers" if server in {"gmail", "exchange"} else "message/rfc822"
        raw = _report(subject, "Het is niet gelukt.", [["Reporting-MTA: dns; mx.example.nl"], group], returned)
        yield Case(f"report {server} {told[:24]}", raw, "hard" if hard else "soft")


def odd_reports():
    """Reports that are not by the book."""
    late = [
        "Final-Recipient: rfc822; " + TO,
        "Action: delayed",
        "Status: 4.4.1",
        "Will-Retry-Until: Mon, 9 Nov 2026 10:00:00 +0100",
    ]
    first = ["Reporting-MTA: dns; mx"]
    yield Case("delayed", _report("Delayed Mail (still being retried)", "Nog niet.", [first, late]), "soft")
    two = [first, ["Final-Recipient: rfc822; een@example.nl", "Action: delivered", "Status: 2.0.0"],
           ["Final-Recipient: rfc822; " + TO, "Action: failed", "Status: 5.1.1"]]  # fmt: skip
    yield Case("one of two", _report("Mail failure", "Eén kwam niet aan.", two), "hard")
    arrived = [first, ["Final-Recipient: rfc822; " + TO, "Action: delivered", "Status: 2.1.5"]]
    yield Case("receipt", _report("Successful Mail Delivery Report", "Gelukt.", arrived), "none")
    relayed = [first, ["Final-Recipient: rfc822; " + TO, "Action: relayed", "Status: 2.0.0"]]
    yield Case("relayed", _report("Delivery Notification", "Doorgegeven.", relayed), "none")
    upper = [first, ["FINAL-RECIPIENT: RFC822; " + TO, "ACTION: FAILED", "STATUS: 5.0.0 (permanent failure)"]]
    yield Case("upper case", _report("Mail failure", "x", upper), "hard")
    said = [first, ["Final-Recipient: rfc822; " + TO, "Action: failed (user unknown)", "Status: 5.1.1"]]
    yield Case("action with a remark", _report("Mail failure", "x", said), "hard")
    bare = [
        first,
        [
            "Original-Recipient: rfc822;" + TO,
            "Final-Recipient: rfc822;" + TO,
            "Action: failed",
            "Diagnostic-Code: smtp; 452 4.2.2 mailbox full",
        ],
    ]
    yield Case("status in the diagnostic only", _report("Mail failure", "x", bare), "soft")
    smtp = [
        first,
        ["Final-Recipient: rfc822; " + TO, "Action: failed", "Diagnostic-Code: smtp;450 mailbox temporarily locked"],
    ]
    yield Case("reply code only", _report("Mail failure", "x", smtp), "soft")
    wide = [first, ["Final-Recipient: utf-8; aylín@example.nl", "Action: failed", "Status: 5.1.1"]]
    yield Case("internationalised", _report("Mail failure", "x", wide, "message/global-headers", global_=True), "hard")
    none = [first, ["Final-Recipient: rfc822; " + TO, "Status: 5.1.1"]]
    yield Case("no action", _report("Mail failure", "x", none), "hard")
    expired = [
        first,
        [
            "Final-Recipient: rfc822; " + TO,
            "Action: failed",
            "Status: 4.4.7",
            "Diagnostic-Code: smtp; 400 4.4.7 Message delayed",
        ],
    ]
    yield Case("given up after days", _report("Undeliverable: Uw klacht", "x", expired), "soft")


WORDS = {
    "qmail": ("failure notice", "Hi. This is the qmail-send program at mx.\nI was not able to deliver your message to the following addresses.\nThis is a permanent error; I have given up.\n\n<{to}>:\n{told}\n\n--- Below this line is a copy of the message.\n\n{original}"),
    "exim": ("Mail delivery failed: returning message to sender", "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  {to}\n    {told}\n\n------ This is a copy of the message, including all the headers. ------\n\n{original}"),
    "postfix": ("Undelivered Mail Returned to Sender", "This is the mail system at host mx.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n<{to}>: host mx.example.nl[192.0.2.1] said: {told}\n    (in reply to RCPT TO command)\n\n{original}"),
    "sendmail": ("Returned mail: User unknown", "The original message was received at Mon, 2 Nov 2026\n\n   ----- The following addresses had permanent fatal errors -----\n<{to}>\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.nl.:\n>>> RCPT To:<{to}>\n<<< {told}\n\n   ----- Original message follows -----\n\n{original}"),
    "exchange": ("Undeliverable: Uw klacht", "Your message did not reach some or all of the intended recipients.\n\n      Subject:  Uw klacht\n\nThe following recipient(s) cannot be reached:\n\n      {to} on 2-11-2026 10:12\n            {told}\n\n{original}"),
    "exchange dutch": ("Onbestelbaar: Uw klacht", "Uw bericht is niet aangekomen bij enkele of alle beoogde geadresseerden.\n\n      Onderwerp:  Uw klacht\n\nDe volgende geadresseerden zijn niet bereikbaar:\n\n      {to} op 2-11-2026 10:12\n            {told}\n\n{original}"),
    "outlook.com": ("Undeliverable: Uw klacht", "Delivery has failed to these recipients or groups:\n\n{to}\nThe email address you entered couldn't be found.\n\nDiagnostic information for administrators:\n\nGenerating server: PR0P264.example.com\n\n{to}\nRemote Server returned '{told}'\n\nOriginal message headers:\n\n{original}"),
    "office dutch": ("Niet te bezorgen: Uw klacht", "Uw bericht aan {to} kan niet worden bezorgd.\n\nFoutdetails\nExterne server gaf als antwoord: '{told}'\n\nOorspronkelijke berichtkoppen\n\n{original}"),
    "gmail": ("Delivery Status Notification (Failure)", "** Adres niet gevonden **\n\nJe bericht is niet bezorgd bij {to}.\n\nHet antwoord was:\n\n{told}\n\n----- Original message -----\n\n{original}"),
    "gmail english": ("Delivery Status Notification (Failure)", "Delivery to the following recipient failed permanently:\n\n     {to}\n\nTechnical details of permanent failure:\nThe error that the other server returned was:\n{told}\n\n----- Original message -----\n\n{original}"),
    "lotus": ("DELIVERY FAILURE: {told}", "Your message\n\n  Subject: Uw klacht\n\nwas not delivered to:\n\n  {to}\n\nbecause:\n\n  {told}\n\n{original}"),
    "yahoo": ("Failure Notice", "Sorry, we were unable to deliver your message to the following address.\n\n<{to}>:\n{told}\n\n--- Below this line is a copy of the message.\n\n{original}"),
    "dutch provider": ("Uw e-mail kon niet worden afgeleverd", "Beste afzender,\n\nUw bericht aan {to} kon niet worden afgeleverd. De ontvangende mailserver meldde:\n\n{told}\n\n{original}"),
}  # fmt: skip


def words():
    """Bounces without a report: only the words say it."""
    for (server, (subject, body)), (_status, told, hard) in product(WORDS.items(), ANSWERS):
        said = told.format(to=TO)
        if server in {"exim", "qmail", "sendmail", "gmail english"} and not hard:
            continue  # these write it as a failure for good
        text = body.format(to=TO, told=said, original=ORIGINAL)
        sender = (
            "postmaster@example.nl"
            if server in {"exchange", "exchange dutch", "outlook.com", "lotus"}
            else "mailer-daemon@mx.example.nl"
        )
        raw = _mail([f"Subject: {subject.format(told=said)}"], text, sender=sender)
        yield Case(f"words {server} {told[:24]}", raw, "hard" if hard else "soft")


# Without any code: only a person's language.
PLAIN = (
    ("exim unrouteable", "Mail delivery failed", "A message that you sent could not be delivered. This is a permanent error.\n\n  {to}\n    Unrouteable address\n", True),
    ("lotus unknown", "DELIVERY FAILURE: User aylin not listed in Domino Directory", "was not delivered to:\n\n  {to}\n\nbecause:\n\n  User aylin ({to}) not listed in Domino Directory\n", True),
    ("groupwise", "Message status - undeliverable", "The message that you sent was undeliverable to the following:\n\t{to} (user not found)\n", True),
    ("dutch unknown", "Uw bericht is niet bezorgd", "Uw bericht aan {to} is niet bezorgd: dit adres bestaat niet.\n", True),
    ("dutch full", "Uw bericht is niet bezorgd", "Uw bericht aan {to} is niet bezorgd: de mailbox van de ontvanger is vol.\n", False),
    ("dutch full 2", "Mailbox vol", "De postbus van {to} zit vol. Probeer het later opnieuw.\n", False),
    ("english full", "Mail delivery failed", "Your message to {to} could not be delivered: mailbox is full.\n", False),
    ("quota", "Mail delivery failed", "The following address failed:\n\n  {to}\n    user is over quota\n", False),
    ("delayed", "Warning: could not send message for past 4 hours", "THIS IS A WARNING MESSAGE ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nThe original message to {to} could not be sent.\n", False),
    ("exim warning", "Warning: message delayed 24 hours", "A message that you sent has not yet been delivered.\n\n  {to}\n    Delay reason: connection refused\n\nNo action is required on your part.\n", False),
    ("dutch delayed", "Vertraging bij de bezorging", "De bezorging van uw bericht aan {to} is vertraagd. Wij blijven het proberen.\n", False),
    ("german unknown", "Unzustellbar: Uw klacht", "Ihre Nachricht an {to} konnte nicht zugestellt werden: Empfänger unbekannt.\n", True),
    ("german full", "Unzustellbar: Uw klacht", "Ihre Nachricht an {to} konnte nicht zugestellt werden: Das Postfach ist voll.\n", False),
    ("french unknown", "Non remis : Uw klacht", "Votre message pour {to} n'a pas été remis : utilisateur inconnu.\n", True),
)  # fmt: skip


def plain():
    for name, subject, text, hard in PLAIN:
        raw = _mail([f"Subject: {subject}"], text.format(to=TO) + "\n" + ORIGINAL)
        yield Case(f"plain {name}", raw, "hard" if hard else "soft")
        headed = _mail(
            [f"Subject: {subject}", f"X-Failed-Recipients: {TO}"],
            text.format(to=TO) + "\n" + ORIGINAL,
            path=None,
            sender="mail@example.nl",
        )
        yield Case(f"plain {name}, header", headed, "hard" if hard else "soft")


def markup():
    """Only HTML, as webmail providers write them."""
    for (_status, told, hard), (server, sentence) in product(ANSWERS[:10], (
        ("m365", "Your message to {to} couldn't be delivered."), ("gmail", "Het bericht aan {to} is niet bezorgd."),
    )):  # fmt: skip
        page = f"<html><body><h2>{sentence.format(to=TO)}</h2><p>{told.format(to=TO).replace('<', '&lt;')}</p><pre>Message-ID: &lt;{OURS}&gt;</pre></body></html>"
        raw = _mail(
            ["Subject: Undeliverable: Uw klacht", "MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8"],
            page,
            sender="postmaster@outlook.example",
        )
        yield Case(f"html {server} {told[:24]}", raw, "hard" if hard else "soft")


def no_bounces():
    """What looks like one and is none."""
    away = _mail(
        ["Subject: Automatisch antwoord: Uw klacht", "Auto-Submitted: auto-replied"],
        "Ik ben er niet. 550 mails wachten.",
        sender=TO,
    )
    yield Case("out of office with an empty return path", away, "none", named=False)
    challenge = _mail(
        ["Subject: Bevestig dat u een mens bent", "Auto-Submitted: auto-replied (challenge)"],
        "Klik op de link om uw bericht te laten bezorgen.",
        sender=TO,
    )
    yield Case("challenge-response", challenge, "none", named=False)
    unmarked = _mail(
        ["Subject: Please verify your email to aylin", "Precedence: junk"],
        "Your message is being held until you confirm.",
        sender=TO,
        path=f"<{TO}>",
    )
    yield Case("challenge-response, marked as junk", unmarked, "none", named=False)
    feedback = (
        "--grens\nContent-Type: text/plain\n\nThis is an abuse report.\n\n--grens\nContent-Type: message/feedback-report\n\n"
        f"Feedback-Type: abuse\nUser-Agent: Loop/1.0\nVersion: 1\n\n--grens\nContent-Type: message/rfc822\n\n{ORIGINAL}\n--grens--\n"
    )
    lines = [
        "Subject: FW: Uw klacht",
        "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=feedback-report; boundary="grens"',
    ]
    yield Case("abuse report", _mail(lines, feedback, sender="staff@hotmail.example"), "none", named=False)
    read = (
        "--grens\nContent-Type: text/plain\n\nUw bericht is gelezen.\n\n--grens\nContent-Type: message/disposition-notification\n\n"
        f"Final-Recipient: rfc822;{TO}\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--grens--\n"
    )
    lines = [
        "Subject: Gelezen: Uw klacht",
        "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=disposition-notification; boundary="grens"',
    ]
    yield Case("read receipt", _mail(lines, read, sender=TO), "none", named=False)
    person = _mail(
        ["Subject: Re: Uw klacht"],
        "Ik kreeg een fout: 550 5.1.1 User unknown. Klopt uw adres?",
        sender=TO,
        path=f"<{TO}>",
    )
    yield Case("a person who tells of one", person, "none", named=False)


def every_bounce():
    """All of them."""
    return [*reports(), *odd_reports(), *words(), *plain(), *markup(), *no_bounces()]
