"""Documents as people send them, made here: small, and hostile ones."""

import io
import zipfile

import pikepdf
import typst

OFFICE = "application/vnd.openxmlformats-officedocument."
DOCX = f"{OFFICE}wordprocessingml.document"
XLSX = f"{OFFICE}spreadsheetml.sheet"
PPTX = f"{OFFICE}presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(words: str) -> bytes:
    return typst.compile(f'#set document(title: "Brief")\n#set text(lang: "nl")\n{words}'.encode())


def locked_pdf(words: str, password: str) -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(words))) as document:
        document.save(made, encryption=pikepdf.Encryption(owner="eigenaar", user=password))
    return made.getvalue()


def packed(parts: dict[str, bytes | str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def docx(*paragraphs: str, head: str = "") -> bytes:
    """Each paragraph in runs of three letters, as Word cuts words up."""
    body = "".join(
        "<w:p>" + "".join(f"<w:r><w:t>{text[at : at + 3]}</w:t></w:r>" for at in range(0, len(text), 3)) + "</w:p>"
        for text in paragraphs
    )
    xml = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": xml})


def xlsx(*cells: str) -> bytes:
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/sharedStrings.xml": "<sst>" + "".join(f"<si><t>{cell}</t></si>" for cell in cells) + "</sst>",
        }
    )


def pptx(*lines: str) -> bytes:
    slide = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
    xml = f'<p:sld xmlns:p="p" xmlns:a="a">{slide}</p:sld>'
    return packed({"[Content_Types].xml": "<Types/>", "ppt/slides/slide1.xml": xml})


def odt(*paragraphs: str, gone: str = "") -> bytes:
    body = "".join(f"<text:p>{text}</text:p>" for text in paragraphs)
    xml = (
        '<office:document-content xmlns:office="o" xmlns:text="t">'
        "<office:automatic-styles>Stijl</office:automatic-styles>"
        f"<office:body><office:text><text:tracked-changes><text:p>{gone}</text:p></text:tracked-changes>{body}"
        "</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": ODT, "content.xml": xml})


def laughing_docx() -> bytes:
    """A billion laughs: entities that name each other."""
    entities = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    return docx("&a9;", head=f"<!DOCTYPE d [{entities}]>")


def swelling_docx(megabytes: int) -> bytes:
    """Much more than it seems."""
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": b" " * (megabytes * 1024 * 1024)})


def deep_pdf() -> bytes:
    """A tree of pages that is its own child."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF"
    )
