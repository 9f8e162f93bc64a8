"""Whatever is typed or asked for: no page breaks, nothing of another party shows (safety rows 1, 4, 36, 52-54)."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Document, Message, Party
from gehoor.complaints.viewer import concerned
from gehoor.platform import files

HOME = "/mijn-klacht/"
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
STRANGE = [
    "\x00NUL\x00",
    "\u202eomgekeerd\u202c",
    "🙂" * 50,
    "<script>alert(1)</script>",
    "{{ 7|add:7 }} {% now %} %(name)s {0}",
    "Ä́ ł ș ť ž ğ ı Œ ß Þ ð ŵ ñ",
    "'; DROP TABLE x; --",
    "\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "x\r\nBcc: iemand@example.nl",
]


def text(response):
    return response.content.decode()


@pytest.mark.parametrize("words", STRANGE)
def test_a_message_is_kept_as_it_was_typed_and_shown_harmlessly(aylin, words):
    assert aylin.post(f"{HOME}berichten/", {"words": words, "once": "a"}).status_code == 303
    kept = Message.objects.get().text.body
    assert kept.replace("\r\n", "\n") == words.replace("\x00", "").replace("\r\n", "\n").strip()
    for place in ("", "berichten/", "kopie/", "kopie.zip"):
        response = aylin.get(f"{HOME}{place}")
        assert response.status_code == 200
        if not response.streaming:
            assert "<script>alert" not in text(response)


@pytest.mark.parametrize("field", ["reference", "code", "page", "typed-words", "typed-<b>"])
@pytest.mark.parametrize("value", [*STRANGE, "x" * 100_000, ""])
def test_the_door_bears_anything(outside, field, value):
    assert outside().post(HOME, {"reference": "CCCC-DDDD", "code": "AAAA", field: value}).status_code in {200, 429}


@pytest.mark.parametrize(
    "place", ["berichten/", "oplossing/", "punten/", "intrekken/", "gegevens/", "hulp/", "meer-tijd/", "formeel/"]
)
def test_a_text_that_is_far_too_long_is_no_error_of_ours(aylin, staff, place):
    staff.propose()
    sent = dict.fromkeys(("words", "name", "point_1", "missing", "reach", "what", "email", "answer"), "x" * 30_000)
    response = aylin.post(f"{HOME}{place}", sent | {"once": "y" * 5000})
    assert response.status_code in {200, 303}


def test_typing_is_kept_whatever_its_fields_are_called(aylin):
    sent = {f"field_{number}": "x" for number in range(200)} | {"words\x00": "a\x00b"}
    assert aylin.post(f"{HOME}bewaren/messages/", sent).status_code == 204
    assert aylin.get(f"{HOME}berichten/").status_code == 200


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plaatje.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("brief.pdf", b"<html><script>alert(1)</script></html>"),
        ("foto.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("leeg.pdf", b""),
        ("doe.exe", b"MZ\x00\x00"),
    ],
)
def test_what_could_run_is_not_taken_and_told_kindly(aylin, name, content):
    response = aylin.post(f"{HOME}stukken/", {"documents": SimpleUploadedFile(name, content)})
    assert response.status_code == 200
    assert "gh-error-summary" in text(response)
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.pdf", "a\u202efdp.exe.pdf", "x; filename*=y.pdf", "CON.pdf", "é" * 200 + ".pdf"]
)
def test_a_name_of_a_file_makes_no_path_and_no_header(aylin, name):
    aylin.post(f"{HOME}stukken/", {"documents": SimpleUploadedFile(name, PDF)})
    document = Document.objects.get()
    disposition = aylin.get(f"{HOME}stukken/{document.pk}/").headers["Content-Disposition"]
    assert disposition.startswith('attachment; filename="')
    assert disposition.count('filename="') == 1
    assert "/" not in disposition.replace("UTF-8''", "")
    assert "%E2%80%AE" not in disposition


def paper(name="geheim.txt"):
    stored = files.store_bytes(name.encode())
    return DocumentDetails(name, "text/plain", stored.size, stored.digest)


def test_a_document_of_another_file_is_not_there(aylin, cast):
    other = cast.complaint()
    number = add_document(cast.aylin_before(other), other.complaint_id, paper())
    assert aylin.get(f"{HOME}stukken/{number}/").status_code == 404
    assert aylin.get(f"{HOME}stukken/999999/").status_code == 404
    assert aylin.get(f"{HOME}stukken/99999999999999999999/").status_code == 404


def test_neither_party_gets_the_documents_of_the_other(aylin, chantal, staff, cast):
    hers = add_document(concerned(cast.organisation.pk, staff.number, staff.chantal.pk), staff.number, paper("c.txt"))
    mine = add_document(cast.aylin_before(staff.filed), staff.number, paper("a.txt"))
    assert aylin.get(f"{HOME}stukken/{hers}/").status_code == 404
    assert chantal.get(f"/betrokken/stukken/{mine}/").status_code == 404
    assert "a.txt" not in text(chantal.get("/betrokken/stukken/"))
    assert "c.txt" not in text(aylin.get(f"{HOME}stukken/"))


def test_a_document_that_was_taken_back_is_gone_at_once(chantal, staff):
    from gehoor.complaints.actions.release_document import release_document  # noqa: PLC0415  beside what it proves

    number = add_document(staff.bram, staff.number, paper("stuk.txt"))
    release_document(staff.bram, staff.number, number, "concerned")
    assert chantal.get(f"/betrokken/stukken/{number}/").status_code == 200
    release_document(staff.bram, staff.number, number, "concerned", released=False)
    assert chantal.get(f"/betrokken/stukken/{number}/").status_code == 404
    assert "stuk.txt" not in text(chantal.get("/betrokken/stukken/"))


def test_neither_party_reads_the_messages_of_the_other(aylin, chantal, staff):
    aylin.post(f"{HOME}berichten/", {"words": "Alleen voor de behandelaar A", "once": "a"})
    chantal.post("/betrokken/berichten/", {"words": "Alleen voor de behandelaar C", "once": "a"})
    staff.write(staff.aylin, "Aan Aylin")
    staff.write(staff.chantal, "Aan Chantal")
    for place in ("", "berichten/", "kopie/"):
        page = text(chantal.get(f"/betrokken/{place}"))
        assert "behandelaar A" not in page
        assert "Aan Aylin" not in page
        page = text(aylin.get(f"{HOME}{place}"))
        assert "behandelaar C" not in page
        assert "Aan Chantal" not in page


def test_of_two_people_complained_about_each_has_a_page_of_their_own(cast, staff, outside, chantal):
    from gehoor.complaints.actions.link_person_concerned import link_person_concerned  # noqa: PLC0415  idem

    second = link_person_concerned(staff.bram, staff.number, cast.gerrit.pk)
    staff.write(Party.objects.get(pk=second), "Aan Gerrit")
    chantal.post("/betrokken/berichten/", {"words": "Mijn kant", "once": "a"})
    page = text(chantal.get("/betrokken/kopie/")) + text(chantal.get("/betrokken/berichten/"))
    assert "Aan Gerrit" not in page
    assert "Gerrit" not in page


def test_the_person_concerned_finds_no_page_of_the_complainant(chantal):
    for place in ("intrekken/", "oplossing/", "formeel/", "punten/", "wie-keek/", "meer-tijd/", "niet-opgelost/"):
        assert chantal.get(f"/betrokken/{place}").status_code == 404
        assert chantal.post(f"/betrokken/{place}").status_code == 404


def test_hidden_fields_change_nothing(aylin, staff):
    sent = {"name": "Aylin", "kind": "coordinator", "person_id": "1", "authorisation": "on", "party_id": "2"}
    aylin.post(f"{HOME}gegevens/", sent)
    party = staff.aylin
    assert (party.kind, party.person_id, party.authorisation) == ("complainant", None, False)
