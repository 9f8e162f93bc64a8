"""From bytes as they were sent to bytes as they were meant (RFC 2045), piece by piece."""

import binascii
from collections.abc import Callable, Iterator

from gehoor.intake.mail.message.structure import Leaf, Source

PIECE = 512 * 1024

_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))


def pieces(source: Source, leaf: Leaf) -> Iterator[bytes]:
    """The decoded content of a part; never more than a piece in memory, never fails on rubbish."""
    encoding = leaf.headers.plain("content-transfer-encoding").lower()
    decoder = _DECODERS.get(encoding.partition(";")[0].strip(), _as_it_is)
    return decoder(_raw(source, leaf))


def content(source: Source, leaf: Leaf, limit: int) -> tuple[bytes, bool]:
    """At most `limit` bytes of the decoded content, and whether that was all."""
    gathered, size = [], 0
    for piece in pieces(source, leaf):
        gathered.append(piece[: limit - size])
        size += len(piece)
        if size > limit:
            return b"".join(gathered), False
    return b"".join(gathered), True


def _raw(source: Source, leaf: Leaf) -> Iterator[bytes]:
    for at in range(leaf.start, leaf.end, PIECE):
        yield bytes(source[at : min(at + PIECE, leaf.end)])


def _as_it_is(raw: Iterator[bytes]) -> Iterator[bytes]:
    return raw


def _base64(raw: Iterator[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in raw:
        rest += piece.translate(None, _NOT_BASE64)
        whole = len(rest) - len(rest) % 4
        yield binascii.a2b_base64(rest[:whole])
        rest = rest[whole:]
    if len(rest) > 1:
        yield binascii.a2b_base64(rest + b"=" * (4 - len(rest)))


def _quoted_printable(raw: Iterator[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in raw:
        rest += piece
        # Cut behind a line: an escape or a soft line end stays whole. A line without end is cut before its last bytes.
        cut = rest.rfind(b"\n") + 1 or max(0, len(rest) - 3)
        yield binascii.a2b_qp(rest[:cut])
        rest = rest[cut:]
    yield binascii.a2b_qp(rest)


def _uuencoded(raw: Iterator[bytes]) -> Iterator[bytes]:
    rest = b""
    for piece in raw:
        lines = (rest + piece).split(b"\n")
        rest = lines.pop()[:1000]
        yield b"".join(map(_uu_line, lines))
    yield _uu_line(rest)


def _uu_line(line: bytes) -> bytes:
    line = line.rstrip(b"\r")
    if not line or line.startswith((b"begin ", b"end")):
        return b""
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        # Some programs count the padding wrong: as many characters as the first one says.
        wanted = (((line[0] - 32) & 63) * 4 + 5) // 3
        try:
            return binascii.a2b_uu(line[:wanted])
        except binascii.Error:
            return b""


_DECODERS: dict[str, Callable[[Iterator[bytes]], Iterator[bytes]]] = {
    "base64": _base64,
    "quoted-printable": _quoted_printable,
    "x-uuencode": _uuencoded,
    "uuencode": _uuencoded,
    "x-uue": _uuencoded,
}
