"""What a file is, by what stands in it; never by its name or by what somebody says of it."""

import re
from typing import IO

from gehoor.platform.attachments.archives import Archive, BrokenArchive, read_archive
from gehoor.platform.attachments.compound import old_office_type
from gehoor.platform.attachments.kinds import UNKNOWN

HEAD = 8192  # bytes

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"{\\rtf", "application/rtf"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"\xff\xf3", "audio/mpeg"),
    (b"\xff\xf2", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"#!AMR", "audio/amr"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"\x78\x9f\x3e\x22", "application/vnd.ms-tnef"),
)
_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"hevc": "image/heic",
    b"heim": "image/heic",
    b"mif1": "image/heic",
    b"msf1": "image/heic",
    b"qt  ": "video/quicktime",
    b"M4A ": "audio/mp4",
    b"M4B ": "audio/mp4",
}
_OFFICE = (
    ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word.document"),
    ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "excel.sheet"),
    ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "powerpoint.presentation"),
)
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|script|iframe|svg|\?xml|\w+:svg)[\s>/?]", re.IGNORECASE)
_MAIL_FIELD = re.compile(
    rb"^(?:return-path|received|from|to|date|subject|message-id|mime-version|delivered-to|x-[\w-]+|dkim-signature):",
    re.IGNORECASE | re.MULTILINE,
)
# Characters that no text holds.
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def media_type_of(content: IO[bytes]) -> str:
    """The media type of what stands in `content` (read from its beginning, left at its beginning)."""
    content.seek(0)
    head = content.read(HEAD)
    try:
        return _by_beginning(content, head) or _text_type(head) or _by_puremagic(head)
    finally:
        content.seek(0)


def _by_beginning(content: IO[bytes], head: bytes) -> str:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_type(content)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return old_office_type(content)
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/3gpp" if head[8:11] in {b"3gp", b"3g2"} else "video/mp4")
    if head.startswith(b"RIFF"):
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12], UNKNOWN)
    # Readers of PDF allow rubbish before its mark, so what holds it near the beginning is one.
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    return next((kind for beginning, kind in _BEGINNINGS if head.startswith(beginning)), "")


def _zip_type(content: IO[bytes]) -> str:
    """An office document is a zip whose list of names says so; nothing is unpacked."""
    try:
        archive = read_archive(content)
    except BrokenArchive:
        return "application/zip"
    return _open_document(archive) or _office(archive) or "application/zip"


def _open_document(archive: Archive) -> str:
    stored = archive.first_content.decode("ascii", "replace")
    known = stored.startswith("application/vnd.oasis.opendocument.") and archive.names[:1] == ("mimetype",)
    return stored if known else ""


def _office(archive: Archive) -> str:
    if "[Content_Types].xml" not in archive.names:
        return ""
    for folder, media_type, macro_type in _OFFICE:
        inside = [name for name in archive.names if name.startswith(folder)]
        if inside:
            macros = any(name.endswith("vbaProject.bin") for name in inside)
            return f"application/vnd.ms-{macro_type}.macroenabled.12" if macros else media_type
    return ""


def _text_type(head: bytes) -> str:
    """Text, and what a browser would take for a page."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "replace").encode()
    if not head.strip() or _NO_TEXT.search(head):
        return ""
    found = _MARKUP.search(head)
    if found:
        if b"<svg" in head.lower() or b":svg" in head.lower():
            return "image/svg+xml"
        return (
            "application/xml" if found[0].lower().startswith(b"<?xml") and b"<html" not in head.lower() else "text/html"
        )
    lead = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if lead.startswith(b"BEGIN:VCALENDAR"):
        return "text/calendar"
    if lead.startswith(b"BEGIN:VCARD"):
        return "text/vcard"
    top = lead.replace(b"\r\n", b"\n").split(b"\n\n")[0]
    return "message/rfc822" if len(_MAIL_FIELD.findall(top)) > 2 else "text/plain"  # noqa: PLR2004  fields of a mail


def _by_puremagic(head: bytes) -> str:
    """A name for what is not taken, to tell it to a person."""
    import puremagic  # noqa: PLC0415  a catalogue of a thousand kinds, for what is none of ours

    try:
        return str(puremagic.from_string(head, mime=True) or UNKNOWN)
    except (puremagic.PureError, ValueError):
        return UNKNOWN
