"""The text of documents: found where it stands, and nothing but silence from what is broken or hostile."""

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from gehoor.platform import files
from gehoor.platform.reading import child
from gehoor.platform.reading.bounds import MOST_TEXT, bounded
from gehoor.platform.reading.kinds import READERS, text_in
from gehoor.platform.reading.plain import decoded, without_tags
from gehoor.platform.reading.run import Read, read_document
from tests.platform import papers

PDF, RTF, TEXT, MAIL = "application/pdf", "application/rtf", "text/plain", "message/rfc822"
RICH = (
    rb"{\rtf1{\fonttbl{\f0 Arial;}}{\*\generator X;}Parkeer\b vergunning\b0  geweigerd aan mevrouw \u214?zt\'fcrk\par}"
)
WORDS = "Parkeervergunning geweigerd aan mevrouw Öztürk"


def read(content, media_type):
    return read_document(files.store_bytes(content).digest, media_type)


def mail(body, kind="plain", coding="utf-8"):
    head = f"Subject: Over de balie\r\nMIME-Version: 1.0\r\nContent-Type: text/{kind}; charset={coding}\r\n\r\n"
    return head.encode() + body


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (papers.pdf(WORDS), PDF),
        (papers.locked_pdf(WORDS, ""), PDF),
        (papers.docx(WORDS), papers.DOCX),
        (papers.xlsx(WORDS), papers.XLSX),
        (papers.pptx(WORDS), papers.PPTX),
        (papers.odt(WORDS), papers.ODT),
        (WORDS.encode(), TEXT),
        (WORDS.encode("cp1252"), TEXT),
        (WORDS.encode("utf-16"), TEXT),
        (
            RICH,
            RTF,
        ),
        (mail(WORDS.encode()), MAIL),
        (mail(f"<p>{WORDS}</p><script>var x</script>".encode(), "html"), MAIL),
        (mail(WORDS.encode("cp1252"), coding="x-unknown"), MAIL),
        (f"<html><head><title>T</title></head><body>{WORDS}</body></html>".encode(), "text/html"),
    ],
)
def test_the_words_of_a_document_come_out(content, media_type):
    assert WORDS in " ".join(read(content, media_type).text.split())


def test_words_of_two_paragraphs_stay_apart_and_what_was_deleted_is_gone():
    assert read(papers.docx("balie", "loket"), papers.DOCX).text.split() == ["balie", "loket"]
    assert read(papers.odt("balie", "loket", gone="Chantal"), papers.ODT).text.split() == ["balie", "loket"]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (papers.locked_pdf(WORDS, "geheim"), PDF),
        (papers.pdf(WORDS)[:400], PDF),
        (papers.deep_pdf(), PDF),
        (b"%PDF-1.7 niets", PDF),
        (papers.laughing_docx(), papers.DOCX),
        (papers.swelling_docx(200), papers.DOCX),
        (papers.packed({f"word/{n}": "" for n in range(1500)}), papers.DOCX),
        (papers.docx(WORDS)[:-40], papers.DOCX),
        (b"PK\x03\x04", papers.ODT),
        (b"", TEXT),
        (b"{" * 100_000, RTF),
        (b"\xd0\xcf\x11\xe0", "application/msword"),
    ],
)
def test_what_cannot_be_read_gives_no_text_and_no_error(content, media_type):
    assert read(content, media_type) == Read("", expected=True)


def test_in_a_picture_nobody_expects_words():
    assert read(b"\xff\xd8\xff", "image/jpeg") == Read("", expected=False)


def test_bytes_that_are_gone_are_no_text():
    assert read_document("0" * 64, TEXT) == Read("")


def test_a_text_without_end_is_cut_off_and_control_characters_go():
    assert len(read(b"balie " * MOST_TEXT, TEXT).text) == MOST_TEXT - 1
    assert bounded(["ba\x00lie", "\x1b[2J\n", "x" * MOST_TEXT]).startswith("balie[2J\nxxx")


def test_a_child_that_does_not_end_is_ended(monkeypatch, tmp_path):
    monkeypatch.setattr("gehoor.platform.reading.run.SECONDS", 0.005)
    assert read(papers.pdf(WORDS), PDF) == Read("")


def test_the_child_gets_no_secrets(monkeypatch):
    seen = {}
    monkeypatch.setenv("DATABASE_URL", "postgresql://geheim")

    def run(_command, **given):
        seen.update(given)
        raise OSError

    monkeypatch.setattr("gehoor.platform.reading.run.subprocess.run", run)
    with pytest.raises(OSError):  # noqa: PT011  ours, to stop there
        read(b"balie", TEXT)
    assert "DATABASE_URL" not in seen["env"]


def test_the_child_says_no_more_than_that_it_failed(monkeypatch, capsysbinary):
    monkeypatch.setattr(child.resource, "setrlimit", lambda *_: None)
    monkeypatch.setattr(child.sys, "argv", ["child", "application/pdf"])
    monkeypatch.setattr(child.sys, "stdin", type("In", (), {"buffer": None}))
    assert child.main() == child.BROKEN
    assert capsysbinary.readouterr() == (b"", b"")


@hypothesis_settings(deadline=None, max_examples=150)
@given(st.sampled_from(sorted(set(READERS) - {PDF})), st.binary(max_size=400), st.booleans())
def test_any_bytes_are_read_or_refused(media_type, content, marked):
    head = {papers.DOCX: b"PK\x03\x04", RTF: b"{\\rtf1 ", MAIL: b"Subject: x\n"}.get(media_type, b"") if marked else b""
    try:
        text = text_in(papers.io.BytesIO(head + content), media_type)
    except Exception:  # noqa: BLE001  the child ends on whatever is raised; it must not hang or take all memory
        text = ""
    assert "\x00" not in text


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded(raw):
    assert isinstance(without_tags(decoded(raw)), str)
