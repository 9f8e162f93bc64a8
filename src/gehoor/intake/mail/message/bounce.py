"""What a message says about mail of ours that did not arrive: a report (RFC 3464), or the words of a mail server."""

import re
from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes

from gehoor.intake.mail.message.addresses import bare_addresses
from gehoor.intake.mail.message.headers import Headers, parse_headers
from gehoor.intake.mail.message.incoming import Incoming, ids
from gehoor.intake.mail.message.structure import Leaf
from gehoor.intake.mail.message.transfer import content

LARGEST_REPORT = 64 * 1024  # bytes of a report, of returned headers, of words that are read
MOST_RECIPIENTS = 50

_STATUS = re.compile(r"\b([245])\.\d{1,3}\.\d{1,3}\b")
_REPLY_CODE = re.compile(r"(?:^|[^\d.])([45])\d\d[\s-]")
_ID_LINE = re.compile(r"^[> ]*message-id:[ \t]*(<[^<>\s]{1,900}>)", re.IGNORECASE | re.MULTILINE)
# Words of servers that will try again, or that may be asked again later.
_SOFT = re.compile(
    r"will (?:be )?retr(?:y|ied)|still (?:being )?(?:trying|retried)|delayed|delivery (?:status: )?delay|vertraagd"
    r"|temporar|tijdelijk|timed out|connection refused|try again|probeer het later"
    r"|warning: (?:message|could not send)|not yet been delivered|nog niet (?:bezorgd|afgeleverd)",
    re.IGNORECASE,
)
# A mailbox that is full can be emptied, whatever else the server says.
_FULL = re.compile(
    r"(?:mailbox|inbox|postbus|postfach|boîte)[^.\n]{0,60}\b(?:full|vol|voll|pleine)\b|over[ -]?quota|quota exceeded"
    r"|out of storage",
    re.IGNORECASE,
)
# Nobody is there: in words only, as servers without codes write it.
_NOBODY = re.compile(
    r"(?:user|recipient|address|mailbox)[^.\n]{0,60}\b(?:unknown|not found|not listed|does not exist|doesn't exist)"
    r"|unknown (?:user|recipient|address)|no such (?:user|mailbox|address)|unrouteable|bestaat niet|niet gevonden"
    r"|onbekende? (?:gebruiker|geadresseerde|ontvanger|adres)|empfänger unbekannt|utilisateur inconnu",
    re.IGNORECASE,
)
_GONE = {"failed", "delayed"}
# What came back of the message of ours.
_COPIES = {
    *("message/rfc822", "text/rfc822-headers", "message/rfc822-headers"),
    *("message/global", "message/global-headers"),
}
# Reports about something else: it was read, or somebody called it spam.
_OTHER_REPORTS = {"message/disposition-notification", "message/feedback-report"}
_ARRIVED = {"delivered", "relayed", "expanded"}


@dataclass(frozen=True, slots=True)
class Bounce:
    """Mail that did not arrive: for good (`hard`) or not yet; to whom; and the ids of the message of ours."""

    hard: bool
    recipients: tuple[str, ...] = ()
    message_ids: tuple[str, ...] = ()
    status: str = ""


def bounce(message: Incoming) -> Bounce | None:
    """Read a bounce; None for what is none (a receipt that something did arrive is none either)."""
    reports = [
        leaf
        for leaf in message.leaves
        if leaf.type.value in {"message/delivery-status", "message/global-delivery-status"}
    ]
    for leaf in reports:
        if (found := _from_report(message, leaf)) is not None:
            return found
    if reports and _says_arrived(message, reports):
        return None
    if any(leaf.type.value in _OTHER_REPORTS for leaf in message.leaves):
        return None
    return _from_words(message) if _returned(message) else None


def _returned(message: Incoming) -> bool:
    """Whether it came from a mail server: only then are its words those of a bounce."""
    if message.headers.has("x-failed-recipients") or message.return_path == "":
        return not _answers_by_itself(message)
    sender = message.sender.key if message.sender else ""
    return sender.startswith(("mailer-daemon", "postmaster", "mailerdaemon", "mail-daemon", "mdaemon", "daemon@"))


def _answers_by_itself(message: Incoming) -> bool:
    """An out-of-office has an empty return path too; it says so."""
    return message.headers.plain("auto-submitted").lower().startswith("auto-replied") and not message.headers.has(
        "x-failed-recipients"
    )


def _groups(message: Incoming, leaf: Leaf) -> list[Headers]:
    raw, _whole = content(message.source, leaf, LARGEST_REPORT)
    return [parse_headers(each) for each in raw.replace(b"\r\n", b"\n").split(b"\n\n") if each.strip()]


def _says_arrived(message: Incoming, reports: list[Leaf]) -> bool:
    actions = {group.plain("action").lower() for leaf in reports for group in _groups(message, leaf)}
    return bool(actions & _ARRIVED)


def _from_report(message: Incoming, leaf: Leaf) -> Bounce | None:
    gone = [group for group in _groups(message, leaf) if _did_not_arrive(group)]
    if not gone:
        return None
    worst = next((group for group in gone if _is_hard(group)), gone[0])
    recipients = [
        address
        for group in gone
        for address in bare_addresses(group.text("original-recipient") + " " + group.text("final-recipient"))
    ]
    return Bounce(
        _is_hard(worst), tuple(dict.fromkeys(recipients))[:MOST_RECIPIENTS], _returned_ids(message), _status(worst)
    )


def _did_not_arrive(group: Headers) -> bool:
    """By its action; where a server leaves that out, by its status."""
    action = group.plain("action").lower().partition(" ")[0]
    return action in _GONE or (not action and group.has("final-recipient") and _status(group)[:1] in {"4", "5"})


def _status(group: Headers) -> str:
    found = _STATUS.search(group.plain("status")) or _STATUS.search(group.plain("diagnostic-code"))
    return found[0] if found else ""


def _is_hard(group: Headers) -> bool:
    if group.plain("action").lower().startswith("delayed"):
        return False
    status = _status(group)
    if status:
        return status[0] != "4"
    code = _REPLY_CODE.search(group.plain("diagnostic-code"))
    return code is None or code[1] == "5"


def _returned_ids(message: Incoming) -> tuple[str, ...]:
    """The ids of the message that came back: from its returned head, else from words that quote it, else references."""
    found: list[str] = []
    for leaf in message.leaves:
        if leaf.type.value in _COPIES:
            raw, _whole = content(message.source, leaf, LARGEST_REPORT)
            found.extend(ids(parse_headers(raw.replace(b"\r\n", b"\n").split(b"\n\n")[0]).plain("message-id")))
    if not found:
        for quoted in _ID_LINE.findall(message.text[:LARGEST_REPORT]):
            found.extend(ids(quoted))
    return tuple(dict.fromkeys([*found, *message.in_reply_to, *message.references]))


def _from_words(message: Incoming) -> Bounce | None:
    temporary, permanent = _by_flufl(message)
    told = f"{message.subject}\n{message.text[:LARGEST_REPORT]}"
    if not temporary and not permanent:
        permanent = set(bare_addresses(message.headers.text("x-failed-recipients")))
    hard = _is_hard_by_words(told, named=bool(permanent))
    status = _STATUS.search(told)
    return Bounce(
        hard,
        tuple(sorted(permanent | temporary))[:MOST_RECIPIENTS],
        _returned_ids(message),
        status[0] if status else "",
    )


def _is_hard_by_words(told: str, *, named: bool) -> bool:
    """A code decides, else words, else it is hard where a recipient is named and nobody tries again."""
    code = _STATUS.search(told) or _REPLY_CODE.search(told)
    if code:
        return code[1] == "5"
    if _FULL.search(told):
        return False
    if _NOBODY.search(told):
        return True
    return named and not _SOFT.search(told)


def _by_flufl(message: Incoming) -> tuple[set[str], set[str]]:
    """The recipients that a collection of readers for each mail server finds: temporary, permanent."""
    from flufl.bounce import all_failures  # noqa: PLC0415  17 readers, for bounces without a report only

    head = bytes(message.source[0:LARGEST_REPORT])
    # It reads whatever servers wrote and may trip over anything; then the words decide.
    with suppress(Exception):
        temporary, permanent = all_failures(message_from_bytes(head))
        return _texts(temporary), _texts(permanent)
    return set(), set()


def _texts(found: frozenset[bytes]) -> set[str]:
    return {each.decode("utf-8", "replace").lower() for each in found}
