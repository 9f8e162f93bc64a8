import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoor.platform.attachments.tnef import NoTnef, Packed, unpack


def attribute(number, value):
    return struct.pack("<BHHI", 2, number, 0, len(value)) + value + struct.pack("<H", sum(value) % 65536)


def text(tag, value):
    raw = value.encode("utf-16-le") + b"\x00\x00"
    return struct.pack("<HHII", 0x1F, tag, 1, len(raw)) + raw + bytes(-len(raw) % 4)


def package(*files):
    raw = struct.pack("<IH", 0x223E9F78, 1) + attribute(0x800C, b"Zie de bijlage.\x00")
    for short, long_name, content in files:
        raw += attribute(0x9002, bytes(14)) + attribute(0x8010, short + b"\x00") + attribute(0x800F, content)
        if long_name:
            number = struct.pack("<HHI", 0x0003, 0x3705, 1)
            raw += attribute(0x9005, struct.pack("<I", 2) + number + text(0x3707, long_name))
    return raw


def test_files_and_words_come_out():
    found = unpack(package((b"BRIEF~1.PDF", "Brief aan Yılmaz.pdf", b"%PDF"), (b"foto.jpg", "", b"\xff\xd8")))
    assert found.text == "Zie de bijlage."
    assert found.files == (Packed("Brief aan Yılmaz.pdf", b"%PDF"), Packed("foto.jpg", b"\xff\xd8"))


def test_something_else_is_said_to_be_something_else():
    with pytest.raises(NoTnef):
        unpack(b"%PDF-1.7")


@given(st.binary(max_size=300), st.integers(0, 200))
def test_a_broken_package_gives_what_is_whole(rubbish, cut):
    whole = package((b"a.txt", "langere naam.txt", b"hallo"))
    unpack(whole[: max(6, len(whole) - cut)] + rubbish)
    unpack(whole[:6] + attribute(0x9002, b"") + attribute(0x9005, rubbish))
