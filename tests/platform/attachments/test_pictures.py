import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from gehoor.platform.attachments.pictures import CannotStrip, stripped

GPS, MAKER = 0x8825, 0x010F
PLACE = (52.0, 51.0, 30.0)


def picture(form, turned=6, **options):
    drawing = Image.effect_noise((64, 48), 60).convert("RGB")
    exif = drawing.getexif()
    exif[MAKER], exif[0x0112] = "TELEFOON-VAN-AYLIN", turned
    exif.get_ifd(GPS)[2] = PLACE
    out = io.BytesIO()
    drawing.save(out, form, exif=exif, **options)
    return out.getvalue()


def opened(content):
    drawing = Image.open(io.BytesIO(content))
    drawing.load()
    return drawing


@pytest.mark.parametrize(
    ("form", "options"),
    [
        ("JPEG", {"comment": b"thuis"}),
        ("JPEG", {"progressive": True}),
        ("PNG", {}),
        ("WEBP", {"lossless": True}),
        ("TIFF", {}),
    ],
)
def test_the_shared_copy_tells_no_place_and_looks_the_same(form, options):
    original = picture(form, **options)
    assert b"TELEFOON-VAN-AYLIN" in original
    copy = stripped(original, f"image/{form.lower()}")
    assert b"TELEFOON-VAN-AYLIN" not in copy
    assert b"thuis" not in copy
    shown = opened(copy)
    assert not dict(shown.getexif().get_ifd(GPS))
    assert shown.tobytes() == opened(original).tobytes()


def test_a_turned_photo_stays_turned():
    assert opened(stripped(picture("JPEG", turned=6), "image/jpeg")).getexif()[0x0112] == 6


def test_what_is_hung_behind_a_photo_is_left_out():
    photo = picture("JPEG")
    assert stripped(photo + picture("JPEG"), "image/jpeg") == stripped(photo, "image/jpeg")


def box(kind, content):
    return struct.pack(">I4s", len(content) + 8, kind) + content


def test_a_film_loses_its_place():
    place = box(b"udta", box(b"\xa9xyz", b"+52.8500+006.5000/"))
    film = box(b"ftyp", b"isom") + box(b"moov", box(b"mvhd", b"1" * 20) + place) + box(b"mdat", b"beeld")
    copy = stripped(film, "video/mp4")
    assert b"+52.85" not in copy
    assert len(copy) == len(film)
    assert b"beeld" in copy


def test_a_heic_photo_loses_its_exif():
    exif = b"\x00\x00\x00\x06Exif\x00\x00" + b"PLAATS" * 4
    head = box(b"ftyp", b"heic\x00\x00\x00\x00")
    entry = box(b"infe", b"\x02\x00\x00\x00" + struct.pack(">HH", 7, 0) + b"Exif\x00")
    info = box(b"iinf", b"\x00\x00\x00\x00" + struct.pack(">H", 1) + entry)

    def whole(at):
        where = b"\x01\x00\x00\x00\x44\x00" + struct.pack(">HHHH", 1, 7, 0, 0) + struct.pack(">HII", 1, at, len(exif))
        return head + box(b"meta", b"\x00\x00\x00\x00" + info + box(b"iloc", where)) + box(b"mdat", exif + b"BEELD")

    photo = whole(len(whole(0)) - len(exif) - 5)
    copy = stripped(photo, "image/heic")
    assert b"PLAATS" in photo
    assert b"PLAATS" not in copy
    assert b"BEELD" in copy


@given(st.binary(max_size=500))
def test_rubbish_is_refused_and_never_shared_as_it_is(tail):
    for media_type, head in (
        ("image/jpeg", b"\xff\xd8\xff"),
        ("image/png", b"\x89PNG\r\n\x1a\n"),
        ("image/tiff", b"MM\x00*"),
        ("image/heic", b""),
    ):
        try:
            stripped(head + tail, media_type)
        except CannotStrip:
            continue


def test_a_kind_without_such_data_comes_back_as_it_is():
    assert stripped(b"%PDF-1.7", "application/pdf") == b"%PDF-1.7"
