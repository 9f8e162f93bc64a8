"""One message as everything after it knows it: a frozen value, its attachments decoded only when somebody asks."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from functools import cached_property

from gehoor.intake.mail.message.addresses import Address, addresses
from gehoor.intake.mail.message.bodies import Bodies, bodies
from gehoor.intake.mail.message.headers import Headers, words
from gehoor.intake.mail.message.secured import Secured, secured
from gehoor.intake.mail.message.structure import Leaf, Source, structure
from gehoor.intake.mail.message.transfer import pieces

MOST_REFERENCES = 100

_ID = re.compile(r"<([^<>\s]{1,900})>")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file with a message: what it says of itself, and its bytes in pieces."""

    name: str
    claimed_type: str
    content_id: str
    leaf: Leaf
    source: Source = field(repr=False)

    def pieces(self) -> Iterator[bytes]:
        """The decoded bytes, never whole in memory."""
        return pieces(self.source, self.leaf)


@dataclass(frozen=True)
class Incoming:
    """A message, read. What could not be read is empty, and `odd` says so in words of the program."""

    headers: Headers
    sender: Address | None
    recipients: tuple[Address, ...]
    copies: tuple[Address, ...]
    subject: str
    date: dt.datetime | None
    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    text: str
    html: str
    attachments: tuple[Attachment, ...]
    leaves: tuple[Leaf, ...]
    secured: Secured
    certain: bool
    odd: frozenset[str]
    source: Source = field(repr=False)
    root_type: str = ""
    body_at: int = 0

    @cached_property
    def return_path(self) -> str | None:
        """The address to which bounces go: empty for a message that wants none, None where it is not known."""
        if not self.headers.has("return-path"):
            return None
        found = addresses(self.headers, "return-path")
        return found[0].key if found else ""


def read(source: Source) -> Incoming:
    """Read a message from its bytes (in memory or mapped from a file, which must stay open while it is used)."""
    found = structure(source)
    head = found.headers
    bodied: Bodies = bodies(source, found.leaves)
    subject = words(head.first("subject"))
    senders = addresses(head, "from") or addresses(head, "sender") or addresses(head, "reply-to")
    return Incoming(
        headers=head,
        sender=senders[0] if senders else None,
        recipients=addresses(head, "to"),
        copies=addresses(head, "cc"),
        subject=subject.text[:1000],
        date=_date(head.plain("date")),
        message_id=next(iter(ids(head.plain("message-id"))), ""),
        in_reply_to=ids(head.plain("in-reply-to")),
        references=ids(head.plain("references")),
        text=bodied.text,
        html=bodied.html,
        attachments=tuple(_attachment(source, leaf) for leaf in bodied.attached),
        leaves=found.leaves,
        secured=secured(found),
        certain=bodied.certain and subject.certain,
        odd=found.odd | bodied.odd,
        source=source,
        root_type=found.type.value,
        body_at=found.body_at,
    )


def ids(text: str) -> tuple[str, ...]:
    """The message ids in a field, without their angle brackets."""
    return tuple(_ID.findall(text)[:MOST_REFERENCES])


def _date(text: str) -> dt.datetime | None:
    try:
        found = parsedate_to_datetime(text[:200])
        # Some programs leave the offset out (or write -0000): UTC.
        return found.replace(tzinfo=dt.UTC) if found.tzinfo is None else found.astimezone(dt.UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _attachment(source: Source, leaf: Leaf) -> Attachment:
    content_id = leaf.headers.plain("content-id").strip("<>")
    return Attachment(leaf.name, leaf.type.value, content_id, leaf, source)
