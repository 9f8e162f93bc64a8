"""Which parts are the words of a message, and which are files with it."""

from dataclasses import dataclass

from gehoor.intake.mail.message.charsets import decode
from gehoor.intake.mail.message.markup import text_of
from gehoor.intake.mail.message.structure import Leaf, Source
from gehoor.intake.mail.message.transfer import content

LARGEST_TEXT = 1024 * 1024  # bytes of words that are read; all of it is in the raw message
LARGEST_MARKUP = 2 * 1024 * 1024

PLAIN = {"", "text/plain", "text", "text/enriched"}
# Parts that say something about the message and are no file of the sender's.
ABOUT = {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}


@dataclass(frozen=True, slots=True)
class Bodies:
    """The text (made from the HTML where there is no other), the HTML, the files, and how sure the charset was."""

    text: str
    html: str
    attached: tuple[Leaf, ...]
    certain: bool
    odd: frozenset[str]


def bodies(source: Source, leaves: tuple[Leaf, ...]) -> Bodies:
    """Sort the parts of a message."""
    plain, marked, attached = [], [], []
    for leaf in leaves:
        if _is_file(leaf):
            attached.append(leaf)
        elif leaf.type.value == "text/html":
            marked.append(leaf)
        elif leaf.type.value in PLAIN or leaf.type.value.startswith("multipart/"):
            plain.append(leaf)
        elif leaf.type.value not in ABOUT:
            attached.append(leaf)
    reader = _Reader(source)
    text = reader.joined(plain, LARGEST_TEXT)
    html = reader.joined(marked, LARGEST_MARKUP)
    if not text.strip() and html:
        text = text_of(html)
    return Bodies(text, html, tuple(attached), reader.certain, frozenset(reader.odd))


def _is_file(leaf: Leaf) -> bool:
    if leaf.disposition.value == "attachment":
        return True
    return bool(leaf.name) and leaf.type.value != "text/html"


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.certain = True
        self.odd: set[str] = set()

    def joined(self, leaves: list[Leaf], limit: int) -> str:
        """The texts of these parts, one below the other."""
        texts = []
        for leaf in leaves:
            raw, whole = content(self.source, leaf, limit)
            limit -= len(raw)
            if not whole:
                self.odd.add("long_text")
            found = decode(raw, leaf.type.get("charset"))
            # A text that was cut may end in half a character; that says nothing about its charset.
            self.certain = self.certain and (found.certain or not whole)
            if found.text.strip():
                texts.append(found.text.strip("\n"))
            if limit <= 0:
                break
        return "\n\n".join(texts)
