from email.message import Message

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoor.platform.attachments.names import offered, shown
from gehoor.platform.attachments.serving import download_headers


def test_a_name_cannot_turn_its_reading_direction():
    assert shown("factuur\u202efdp.exe") == "factuurfdp.exe"
    assert shown("a\x00b\nc") == "abc"


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\temp\\brief.pdf", "brief.pdf"),
        ("foto.exe", "foto.exe.pdf"),
        ("brief.PDF", "brief.PDF"),
        ("", "bestand.pdf"),
        ("con.pdf", "_con.pdf"),
        ("...", "bestand.pdf"),
        ("Yılmaz – café.pdf", "Yılmaz – café.pdf"),
    ],
)
def test_a_name_on_disk_has_no_folder_and_says_what_it_is(sent, expected):
    assert offered(sent, ("pdf",)) == expected


@given(st.text(max_size=400))
def test_no_name_makes_another_header(name):
    headers = download_headers(name, "application/pdf")
    line = headers["Content-Disposition"]
    assert "\n" not in line
    assert "\r" not in line
    assert line.isascii()
    message = Message()
    message["Content-Disposition"] = line
    assert message.get_content_disposition() == "attachment"
    assert len(offered(name, ("pdf",))) <= 260


@pytest.mark.parametrize("media_type", ["text/html", "image/svg+xml", "application/xml", "text/x-anything"])
def test_a_page_of_a_stranger_is_never_a_page_of_ours(media_type):
    headers = download_headers("x", media_type, inline=True)
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith("attachment;")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in headers["Content-Security-Policy"]


def test_only_a_picture_is_shown_beside_a_page():
    assert download_headers("x.png", "image/png", inline=True)["Content-Disposition"].startswith("inline;")
    assert download_headers("x.pdf", "application/pdf", inline=True)["Content-Disposition"].startswith("attachment;")
