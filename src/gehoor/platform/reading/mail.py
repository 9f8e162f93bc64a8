"""The text of an e-mail that lies in the file as a document: subject and body, not what is attached."""

import email
import email.policy
from collections.abc import Iterator
from email.message import Message
from typing import IO

from gehoor.platform.reading.plain import decoded, without_tags

MOST_PARTS = 200


def mail_text(content: IO[bytes]) -> Iterator[str]:
    """The subject, then each part that is text and not attached. Codings that nobody knows are guessed."""
    message = email.message_from_binary_file(content, policy=email.policy.compat32)
    yield str(message.get("Subject", ""))
    yield "\n"
    for number, part in enumerate(message.walk()):
        if number == MOST_PARTS:
            return
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            yield _body(part)
            yield "\n"


def _body(part: Message) -> str:
    raw = part.get_payload(decode=True)
    text = _text(raw if isinstance(raw, bytes) else b"", part.get_content_charset("utf-8"))
    return without_tags(text) if part.get_content_subtype() == "html" else text


def _text(raw: bytes, coding: str) -> str:
    try:
        return raw.decode(coding)
    except (LookupError, UnicodeDecodeError):
        return decoded(raw)
