"""The words in documents: found after a job took them out, shown with the document's name, destroyed with it."""

import itertools

import pytest
from django.db import connection

from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.destroy_file import destroy_file
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Document
from gehoor.complaints.search.actions.index_words import forget_destroyed, rebuild_index
from gehoor.complaints.search.actions.read_documents import read_documents
from gehoor.complaints.search.hits import Wanted, search
from gehoor.complaints.search.models import DocumentText, SearchEntry
from gehoor.platform import files
from tests.platform import papers

WORDS = "De parkeervergunning is geweigerd."


@pytest.fixture
def put(cast):
    """Put a document into Aylin's file."""
    made = cast.complaint()

    def put(content=None, media_type=papers.DOCX, scan="clean", name="besluit.docx"):
        stored = files.store_bytes(papers.docx(WORDS) if content is None else content)
        details = DocumentDetails(name, media_type, stored.size, stored.digest, "upload", scan)
        return add_document(cast.see(cast.bram), made.complaint_id, details)

    put.file = made
    return put


def found(cast, words, who="bram"):
    return search(cast.see(cast.people[who]), Wanted(words))


def test_words_in_a_document_are_found_and_shown_with_its_name(cast, put):
    put()
    assert found(cast, "parkeervergunningen").total == 0
    assert read_documents() == 1
    hit = found(cast, "parkeervergunningen geweigerd").hits[0]
    assert hit.reference == put.file.reference
    assert hit.source == "besluit.docx"
    assert [text for text, here in hit.excerpt if here] == ["parkeervergunning", "geweigerd"]


def test_a_document_of_very_many_words_is_found_whole_and_holds_up_no_other(cast, put):
    """PostgreSQL takes no vector of a megabyte: reading stopped at such a document, each round anew.

    Some letters of Unicode are three of ours, so that 300,000 characters hold a million.
    """
    words = ["".join(each) + "en" for each in itertools.islice(itertools.product("ﬀﬁﬂﬃﬄ", repeat=8), 27_000)]
    put(" ".join(words).encode(), "text/plain", name="lang.txt")
    put()
    assert read_documents() == 2
    assert SearchEntry.objects.count() > 4
    assert all(found(cast, each).total == 1 for each in (words[0], words[-1], "parkeervergunning"))
    assert rebuild_index() == 1
    assert found(cast, words[-1]).total == 1


def test_a_document_is_read_once_and_not_before_the_scanner_saw_it(cast, put):
    number = put(scan="waiting")
    assert read_documents() == 0
    Document.objects.filter(pk=number).update(scan="clean")
    assert read_documents() == 1
    assert read_documents() == 0


def test_what_the_scanner_stopped_is_not_opened(cast, put, monkeypatch):
    monkeypatch.setattr("gehoor.complaints.search.actions.read_documents.read_document", None)
    number = put(scan="blocked")
    read_documents()
    assert Document.objects.get(pk=number).reading == "unreadable"


@pytest.mark.parametrize(
    ("content", "media_type", "state"),
    [
        (papers.laughing_docx(), papers.DOCX, "unreadable"),
        (b"%PDF-1.7 niets", "application/pdf", "unreadable"),
        (b"\xff\xd8\xff", "image/jpeg", "silent"),
        (papers.docx(WORDS), papers.DOCX, "read"),
    ],
)
def test_the_line_of_a_document_says_when_its_text_is_not_found(cast, put, sign_in, content, media_type, state):  # noqa: PLR0917  pytest names them
    number = put(content, media_type)
    read_documents()
    assert Document.objects.get(pk=number).reading == state
    page = sign_in(cast.bram).get(f"/werk/dossier/{put.file.reference}/").content.decode()
    assert ("tekst niet doorzoekbaar" in page) is (state == "unreadable")


def test_who_is_out_of_the_file_finds_no_word_of_its_documents(cast, put):
    put()
    read_documents()
    assert found(cast, "parkeervergunning", "chantal").total == 0
    assert found(cast, "parkeervergunning", "els").total == 0


def test_the_text_is_destroyed_with_the_file(cast, put):
    put()
    read_documents()
    destroy_file(cast.system, put.file.complaint_id)
    forget_destroyed()
    assert not DocumentText.objects.exists()
    assert not SearchEntry.objects.exists()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT group_concat(hex(block)) FROM search_fts_data")
            assert b"parkeervergunning".hex().upper() not in (cursor.fetchone()[0] or "")


def test_a_file_that_is_destroyed_while_a_document_is_read_leaves_nothing(cast, put, monkeypatch):
    put()

    def destroyed_meanwhile(digest, media_type):
        destroy_file(cast.system, put.file.complaint_id)
        return reading(digest, media_type)

    where = "gehoor.complaints.search.actions.read_documents.read_document"
    reading = __import__("importlib").import_module("gehoor.platform.reading.run").read_document
    monkeypatch.setattr(where, destroyed_meanwhile)
    read_documents()
    assert not DocumentText.objects.exists()
    assert not SearchEntry.objects.exists()


def test_an_index_that_is_built_again_holds_the_documents_too(cast, put):
    put()
    read_documents()
    SearchEntry.objects.all().delete()
    rebuild_index()
    assert found(cast, "parkeervergunning").total == 1
