"""Every kind of letter, in a real file, in both languages: it can be written, read and sent."""

import datetime as dt

import pytest
from django.utils.html import strip_tags

from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.record_findings import record_findings
from gehoor.complaints.actions.request_formal import request_formal
from gehoor.complaints.commands import DocumentDetails, PartyDetails
from gehoor.letters.actions.prepare_letter import PrepareLetter, prepare_letter
from gehoor.letters.kinds import CATALOGUE, Input
from gehoor.letters.queries.letter_page import letter_page
from gehoor.letters.queries.letters import preview
from gehoor.platform import files

WORDS = {
    Input.WORDS: "De balie is verbouwd.\n\nDaarom duurt het langer.",
    Input.DAY: "2026-03-20",
    Input.NUMBER: 4,
    Input.LINE: "Waterschap Voorbeeld",
    Input.GROUND: "9:8(2)",
    Input.MISSING: ["address", "describes_conduct"],
}
KINDS = [key for key, kind in CATALOGUE.items() if kind.letter]
# Only known once it happened.
LATER = {"withdrawal": "withdrawn_on", "outcome": "outcome"}


@pytest.fixture
def made(cast, at, work):
    aylin = PartyDetails("complainant", name="Aylin Öztürk", address="Dorpsstraat 1", postcode="9411 AA", city="Beilen")
    filed = cast.complaint(parties=(aylin, *cast.command().parties[1:]), body_id=cast.college.pk)
    work()
    bram = cast.see(cast.bram)
    request_formal(bram, filed.complaint_id)
    record_findings(bram, filed.complaint_id, 1, findings="Zij liep weg.", judgement="founded", standards=["courtesy"])
    return filed


@pytest.fixture
def document(cast, made):
    stored = files.store_bytes(b"%PDF-1.4")
    details = DocumentDetails("advies.pdf", "application/pdf", stored.size, stored.digest)
    return add_document(cast.see(cast.bram), made.complaint_id, details)


@pytest.fixture
def written(cast, made, document):
    def write(kind, language):
        values = {ask.name: WORDS[ask.input] for ask in CATALOGUE[kind].asks}
        command = PrepareLetter(made.complaint_id, kind, values=values, enclosure_ids=(document,), language=language)
        return [letter_page(cast.see(cast.bram), letter) for letter in prepare_letter(cast.see(cast.bram), command)]

    return write


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_of_this_kind_holds_what_it_must(written, kind, language):
    for page in written(kind, language):
        missing = [problem for problem in page.problems if LATER.get(kind) is None]
        assert not missing
        text = strip_tags(page.shown)
        assert page.shown_subject
        assert "{" not in page.shown_subject + text
        assert "None" not in text
        assert ("Met vriendelijke groet" in text) is (language == "nl")


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_of_this_kind_can_be_seen_as_pdf(cast, written, kind):
    for page in written(kind, "nl"):
        assert preview(cast.see(cast.bram), page.letter.letter_id).startswith(b"%PDF")


def test_the_copy_says_nothing_of_the_complainant_but_their_words(written):
    (page,) = written("copy", "nl")
    text = strip_tags(page.shown)
    assert "niet zo moest zeuren" in text
    assert "Aylin" not in text
    assert "Dorpsstraat" not in text


def test_the_page_of_a_letter_names_its_fields_and_what_stands_there(written):
    (page,) = written("findings", "nl")
    values = {field.name: field.value for field in page.fields}
    assert values["ombudsman_tot"] == "woensdag 3 maart 2027"
    assert page.last_day == dt.date(2026, 4, 14)
    assert page.needs_approval
    (ask,) = [ask for ask in page.asks if ask.name == "conclusions"]
    assert ask.value == WORDS[Input.WORDS]
