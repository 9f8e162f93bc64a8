"""The PDF of a letter, opened by other programs: pikepdf and poppler."""

import datetime as dt
import io
import shutil
import subprocess
import unicodedata

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gehoor.letters.language.nodes import Run, TextBullets, TextHeading, TextParagraph
from gehoor.letters.pdf import Letterhead, Sheet, compile_letter

# Every letter with a mark that the Dutch population register writes (Latin, of GBA's Teletex set).
BASES = {
    "acute": "ACEILNORSUYZaceilnorsuyz",
    "grave": "AEIOUaeiou",
    "circumflex": "ACEGHIJOSUWYaceghijosuwy",
    "diaeresis": "AEIOUYaeiouy",
    "tilde": "AINOUainou",
    "caron": "CDELNRSTZcdelnrstz",
    "breve": "AGUagu",
    "double": "OUou",
    "ring": "AUau",
    "dot": "CEGIZcegz",
    "macron": "AEIOUaeiou",
    "cedilla": "CGKLNRSTcklnrst",
    "ogonek": "AEIUaeiu",
}
MARKS = {
    "acute": "\u0301",
    "grave": "\u0300",
    "circumflex": "\u0302",
    "diaeresis": "\u0308",
    "tilde": "\u0303",
    "caron": "\u030c",
    "breve": "\u0306",
    "double": "\u030b",
    "ring": "\u030a",
    "dot": "\u0307",
    "macron": "\u0304",
    "cedilla": "\u0327",
    "ogonek": "\u0328",
}
OTHERS = "ĐđĦħıĸŁłŊŋŒœØøÞþŦŧÆæßÐðŉĿŀĲĳ"
NAMES = [
    unicodedata.normalize("NFC", "".join(f"{letter}{MARKS[mark]}" for letter in letters))
    for mark, letters in BASES.items()
] + [OTHERS, "Đặng Yılmaz-Škvorecký", "'s-Gravesande van 't Hoff", "Ng\u00f4 \u01a0ng"]

POPPLER = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")


def sheet(*blocks, subject="Ons oordeel over uw klacht", address=("Aylin Yılmaz", "Dorpsstraat 1"), draft=""):
    return Sheet(
        letterhead=Letterhead("Gemeente Voorbeeld", ("Postbus 1", "1234 AB Voorbeeld"), ("0593 53 92 22",)),
        language="nl",
        subject=subject,
        address=address,
        details=(("Datum", "dinsdag 7 april 2026"), ("Kenmerk", "ACDE-FGHJ")),
        blocks=blocks,
        made_at=dt.datetime(2026, 4, 7, 10, tzinfo=dt.UTC),
        draft=draft,
    )


def paragraph(text, *, bold=False):
    return TextParagraph(((Run(text, bold),),))


def poppler(made, *options):
    done = subprocess.run(["pdftotext", *options, "-", "-"], input=made, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def tags(made):
    """The structure types of a tagged file, in reading order."""
    with pikepdf.open(io.BytesIO(made)) as opened:
        found, waiting = [], [opened.Root.StructTreeRoot]
        while waiting:
            node = waiting.pop(0)
            if isinstance(node, pikepdf.Dictionary):
                found.append(str(node.get("/S", "")))
                kids = node.get("/K", [])
                waiting[:0] = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        return [name for name in found if name]


def test_the_file_is_tagged_titled_and_names_its_language_and_standards():
    with pikepdf.open(io.BytesIO(compile_letter(sheet(paragraph("Beste Aylin,"))))) as opened:
        assert opened.Root.MarkInfo.Marked
        assert str(opened.Root.Lang) == "nl-NL"
        assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
        meta = opened.open_metadata()
        assert meta["dc:title"] == "Ons oordeel over uw klacht"
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == ("3", "A", "1")


def test_the_subject_is_the_first_heading_and_headings_follow_without_a_gap():
    made = compile_letter(sheet(TextHeading((Run("Kop"),)), TextBullets(((Run("een"),), (Run("twee"),)))))
    found = tags(made)
    assert [name for name in found if name.startswith("/H")] == ["/H1", "/H2"]
    assert found.count("/LI") == 2


def test_a_deep_heading_stands_under_another_or_becomes_one_itself():
    deep, plain = TextHeading((Run("1"),), deep=True), TextHeading((Run("Kop"),))
    assert [name for name in tags(compile_letter(sheet(plain, deep))) if name.startswith("/H")] == ["/H1", "/H2", "/H3"]
    assert [name for name in tags(compile_letter(sheet(deep, plain))) if name.startswith("/H")] == ["/H1", "/H2", "/H2"]


def test_every_font_is_in_the_file():
    with pikepdf.open(io.BytesIO(compile_letter(sheet(paragraph("x"), paragraph("y", bold=True))))) as opened:
        fonts = [
            thing for thing in opened.objects if isinstance(thing, pikepdf.Dictionary) and "/FontDescriptor" in thing
        ]
        assert fonts
        assert all(any(f"/FontFile{kind}" in font.FontDescriptor for kind in ("", "2", "3")) for font in fonts)


@POPPLER
@pytest.mark.parametrize("name", NAMES)
def test_names_come_out_byte_equal(name):
    text = poppler(compile_letter(sheet(paragraph(f"Beste {name},"), address=(name, "Straat 1"))), "-layout")
    assert text.count(name) == 2


@POPPLER
@pytest.mark.parametrize(
    "value",
    ["{naam}", "#emph[x]", "$x^2$", '#read("/etc/passwd")', "@label", "<x>", '#import "@preview/x:1.0.0"', "\\u{41}"],
)
def test_no_text_is_ever_compiled(value):
    assert value in poppler(compile_letter(sheet(paragraph(value), subject=f"Over {value}")))


@POPPLER
def test_a_long_letter_counts_its_pages():
    text = poppler(compile_letter(sheet(*[paragraph("Een zin die wat langer is. " * 12) for _ in range(30)])))
    assert "Pagina 2 van" in text


@POPPLER
def test_a_preview_says_that_it_is_one():
    assert "CONCEPT" in poppler(compile_letter(sheet(paragraph("x"), draft="CONCEPT")))


@POPPLER
def test_what_has_no_sign_becomes_a_square():
    assert "Blij \N{WHITE SQUARE} weer" in poppler(compile_letter(sheet(paragraph("Blij \N{GRINNING FACE} weer"))))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80))
def test_any_text_can_be_a_letter(text):
    assert compile_letter(sheet(paragraph(text), subject=f"S {text}")).startswith(b"%PDF-1.7")


def test_the_same_letter_has_the_same_bytes():
    assert compile_letter(sheet(paragraph("x"))) == compile_letter(sheet(paragraph("x")))


@POPPLER
def test_the_address_stands_in_the_window_of_a_c5_and_dl_envelope():
    made = compile_letter(sheet(paragraph("x")))
    boxes = poppler(made, "-bbox-layout")
    line = next(line for line in boxes.splitlines() if ">Dorpsstraat<" in line)
    left, top = (float(line.split(f'{name}="')[1].split('"')[0]) * 25.4 / 72 for name in ("xMin", "yMin"))
    assert 20 <= left <= 105
    assert 45 <= top <= 90
