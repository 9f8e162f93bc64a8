import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from gehoor.platform.attachments import archives, kinds
from gehoor.platform.attachments.telling import media_type_of


def told(content):
    return media_type_of(io.BytesIO(content))


def zipped(*names, mimetype=None):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if mimetype:
            archive.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


def picture(form):
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, form)
    return out.getvalue()


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"rubbish\n%PDF-1.4", "application/pdf"),
        (picture("JPEG"), "image/jpeg"),
        (picture("PNG"), "image/png"),
        (picture("GIF"), "image/gif"),
        (picture("WEBP"), "image/webp"),
        (picture("TIFF"), "image/tiff"),
        (zipped("[Content_Types].xml", "word/document.xml"), WORD),
        (
            zipped("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            "application/vnd.ms-word.document.macroenabled.12",
        ),
        (
            zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
            "application/vnd.oasis.opendocument.text",
        ),
        (zipped("foto.jpg"), "application/zip"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "image/svg+xml"),
        (b"<?xml version='1.0'?>\n<svg/>", "image/svg+xml"),
        (b"\xef\xbb\xbf \n<!DOCTYPE html><html>", "text/html"),
        (b"hallo <script>alert(1)</script>", "text/html"),
        (b"<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY lol 'lol'>]><x/>", "application/xml"),
        (b"\xff\xfe" + "<html>".encode("utf-16-le"), "text/html"),
        ("Beste mevrouw Yılmaz".encode(), "text/plain"),
        (b"From: a@b\r\nTo: c@d\r\nSubject: x\r\nDate: y\r\n\r\nhallo", "message/rfc822"),
        (b"BEGIN:VCALENDAR\r\n", "text/calendar"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "image/heic"),
        (b"\x00\x00\x00\x18ftypqt  \x00\x00", "video/quicktime"),
        (b"\x00\x00\x00\x18ftypisom\x00\x00", "video/mp4"),
    ],
)
def test_the_content_says_what_a_file_is(content, expected):
    assert told(content) == expected


@pytest.mark.parametrize("content", [b"MZ\x90\x00" + bytes(100), b"\x7fELF" + bytes(100), bytes(100), b""])
def test_a_program_or_rubbish_is_not_accepted(content):
    assert not kinds.kind(told(content)).accepted


def test_an_older_office_file_is_told_by_its_directory():
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(22) + struct.pack("<H", 9) + bytes(16) + struct.pack("<I", 1)
    body = head.ljust(1024, b"\x00") + "WordDocument".encode("utf-16-le").ljust(128, b"\x00")
    assert told(body) == "application/msword"
    assert told(head) == kinds.UNKNOWN


@given(st.binary(max_size=3000))
def test_nothing_stops_it(content):
    assert "/" in told(content)
    assert "/" in told(b"PK\x03\x04" + content)
    assert "/" in told(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + content)


def test_a_zip_is_counted_without_unpacking():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("nullen.bin", bytes(300 * 1024 * 1024))
    found = archives.read_archive(out)
    assert found.size == 300 * 1024 * 1024
    assert not found.fits


def test_seventy_thousand_entries_are_counted():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(70_000):
            archive.writestr(str(number), b"")
    found = archives.read_archive(out)
    assert found.entries == 70_000
    assert not found.fits


def test_a_zip_in_a_zip_does_not_fit_and_an_ordinary_one_does():
    assert not archives.read_archive(io.BytesIO(zipped("binnen.ZIP"))).fits
    assert archives.read_archive(io.BytesIO(zipped("foto.jpg", "brief.pdf"))).fits


def test_a_lying_list_counts_for_what_it_holds():
    lying = bytearray(zipped(*(f"{n}.txt" for n in range(1500))))
    end = lying.rindex(b"PK\x05\x06")
    struct.pack_into("<HH", lying, end + 8, 1, 1)
    assert archives.read_archive(io.BytesIO(bytes(lying))).entries == 1500


@given(st.binary(max_size=2000))
def test_a_broken_archive_is_said_to_be_broken(tail):
    try:
        archives.read_archive(io.BytesIO(b"PK\x03\x04" + tail + b"PK\x05\x06" + tail[:18].ljust(18, b"\x01")))
    except archives.BrokenArchive:
        return
