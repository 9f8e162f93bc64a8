"""The fields above a message or a part of it."""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from gehoor.intake.mail.message.charsets import Decoded, clean, decode

MOST_FIELDS = 1000
LONGEST_VALUE = 20_000  # bytes of one field that are read
LONGEST_PARAMETERS = 4000

_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:[ \t]*")
_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,30})?\?([bBqQ])\?([^?]*)\?=")
_PARAMETER = re.compile(r';[\s;]*([^\s=;"]{1,80})\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)')
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Headers:
    """Fields in their order: lower-case name, and the value as it came, unfolded."""

    fields: tuple[tuple[str, bytes], ...] = ()

    def first(self, name: str) -> bytes:
        """The first field of this name as bytes; empty without one."""
        return next((value for each, value in self.fields if each == name), b"")

    def has(self, name: str) -> bool:
        """Whether there is such a field."""
        return any(each == name for each, _value in self.fields)

    def every(self, name: str) -> list[bytes]:
        """All fields of this name."""
        return [value for each, value in self.fields if each == name]

    def plain(self, name: str) -> str:
        """The first field of this name as text without decoding its encoded words: for ids, addresses, types."""
        return one_line(decode(self.first(name)).text)

    def text(self, name: str) -> str:
        """The first field of this name, its encoded words decoded, on one line."""
        return words(self.first(name)).text


def parse_headers(block: bytes) -> Headers:
    """The fields in a block; a line that is no field is passed over (a 'From ' line of an mbox, rubbish)."""
    fields: list[tuple[str, list[bytes]]] = []
    for line in block.split(b"\n"):
        if line[:1] in {b" ", b"\t"}:
            if fields:
                fields[-1][1].append(line.strip())
            continue
        found = _FIELD.match(line)
        if found and len(fields) < MOST_FIELDS:
            fields.append((found[1].decode("ascii").lower(), [line[found.end() :].strip()]))
    return Headers(tuple((name, b" ".join(parts)[:LONGEST_VALUE]) for name, parts in fields))


def one_line(text: str) -> str:
    """Without line ends and control characters: what stands in a header never makes another header or log line."""
    return _CONTROL.sub(" ", text).strip()


def words(raw: bytes) -> Decoded:
    """A field's value with its encoded words (RFC 2047) decoded."""
    plain = decode(raw)
    if "=?" not in plain.text:
        return Decoded(one_line(plain.text), plain.certain)
    pieces, certain = [], plain.certain
    for piece in _decoded_words(plain.text):
        pieces.append(piece.text)
        certain = certain and piece.certain
    return Decoded(one_line("".join(pieces)), certain)


def _decoded_words(text: str) -> Iterator[Decoded]:
    """Neighbours in one charset are joined before decoding: some programs cut a character in two."""
    at, charset, gathered = 0, "", b""
    for found in _WORD.finditer(text):
        between = text[at : found.start()]
        at = found.end()
        if gathered and (between.strip() or found[1].lower() != charset):
            yield decode(gathered, charset)
            gathered = b""
            between = between if between.strip() else ""
        if between.strip() or (between and not charset):
            yield Decoded(between, certain=True)
        charset = found[1].lower()
        gathered += _word_bytes(found[2].lower(), found[3])
    if gathered:
        yield decode(gathered, charset)
    yield Decoded(text[at:], certain=True)


def _word_bytes(encoding: str, content: str) -> bytes:
    raw = content.encode("utf-8")
    if encoding == "q":
        return binascii.a2b_qp(raw, header=True)
    alphabet = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
    alphabet = alphabet[: len(alphabet) - (len(alphabet) % 4 == 1)]
    return base64.b64decode(alphabet + b"=" * (-len(alphabet) % 4))


@dataclass(frozen=True, slots=True)
class Typed:
    """A field such as Content-Type: its value in lower case, and its parameters."""

    value: str
    parameters: dict[str, str]

    def get(self, name: str) -> str:
        """A parameter; empty without it."""
        return self.parameters.get(name, "")


def typed(raw: bytes) -> Typed:
    """Content-Type or Content-Disposition, with parameters in pieces and charsets (RFC 2231)."""
    text = decode(raw[:LONGEST_PARAMETERS]).text
    value = text.partition(";")[0].strip().lower()
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for found in _PARAMETER.finditer(text):
        name, number, extended = _parameter_name(found[1].lower())
        pieces.setdefault(name, []).append((number, extended, _unquoted(found[2])))
    return Typed(value, {name: _joined(sorted(parts)) for name, parts in pieces.items()})


def _parameter_name(written: str) -> tuple[str, int, bool]:
    name, _star, rest = written.partition("*")
    number = rest.rstrip("*")
    return name, int(number) if number.isdecimal() and len(number) < 4 else 0, written.endswith("*")  # noqa: PLR2004


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r"\\(.)", r"\1", value[1:-1])
    return value.strip('"')


def _joined(parts: list[tuple[int, bool, str]]) -> str:
    if not any(extended for _number, extended, _value in parts):
        return words("".join(value for _number, _extended, value in parts).encode()).text
    charset, raw = "", b""
    for place, (_number, extended, value) in enumerate(parts):
        if place == 0 and extended and value.count("'") > 1:
            charset, _language, value = value.split("'", 2)  # noqa: PLW2901  what stands before the quotes is no name
        raw += unquote_to_bytes(value) if extended else value.encode()
    return one_line(clean(decode(raw, charset).text))
