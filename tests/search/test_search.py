"""Finding a file by what was said in it: folded, stemmed, by its beginning, and only what one may see."""

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.actions.add_party import add_party
from gehoor.complaints.actions.destroy_file import destroy_file
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.search.actions.index_words import forget_destroyed, rebuild_index
from gehoor.complaints.search.hits import Wanted, search
from gehoor.complaints.search.models import SearchEntry
from gehoor.complaints.search.words import LONGEST_ENTRY, asked, entries_of, indexed, matches
from tests.cast import make_cast


def found(viewer, words, **filters):
    return [hit.reference for hit in search(viewer, Wanted(words, **filters)).hits]


@pytest.mark.parametrize(
    "words",
    [
        "balie",
        "BALIE zeuren",
        "Öztürk",
        "ozturk",
        "oztu",
        "aylin balie",
        "burgem",
        "liep weg",
        "mevrouwen",
    ],
)
def test_a_file_is_found_by_words_of_text_and_people(cast, words):
    made = cast.complaint(words="De mevrouw aan de balie liep weg. De burgemeesters zeiden: niet zeuren.")
    assert found(cast.see(cast.bram), words) == [made.reference]


def test_a_file_is_found_by_its_reference_with_or_without_line(cast):
    made = cast.complaint()
    assert found(cast.see(cast.bram), made.reference) == [made.reference]
    assert found(cast.see(cast.bram), made.reference.replace("-", "").lower()) == [made.reference]


@pytest.mark.parametrize("words", ["", "  ", "!!", "fiets", "balie fiets", '" OR 1=1 --', "* : & |", "x" * 5000])
def test_what_is_not_there_is_not_found_and_nothing_breaks(cast, words):
    cast.complaint()
    assert found(cast.see(cast.bram), words) == []


def test_every_word_must_be_there_wherever_it_came_in(cast):
    made = cast.complaint()
    add_note(cast.see(cast.bram), made.complaint_id, "Gebeld over de parkeervergunning.")
    add_party(cast.see(cast.bram), made.complaint_id, PartyDetails("representative", name="Meester Wiersma"))
    bram = cast.see(cast.bram)
    assert found(bram, "parkeervergunningen wiersma ozturk balie") == [made.reference]


def test_who_is_out_of_a_file_does_not_find_it(cast):
    made = cast.complaint()
    assert found(cast.see(cast.chantal), "balie") == []
    assert found(cast.see(cast.els), "balie") == []
    record_involvement(cast.see(cast.bram), made.complaint_id, cast.bram.pk)
    assert search(cast.see(cast.bram), Wanted("balie")).total == 0


def test_another_organisation_finds_nothing(cast):
    cast.complaint()
    other = make_cast("Elders")
    assert found(other.see(other.bram), "balie") == []


def test_filters_narrow_what_is_found(cast):
    made = cast.complaint()
    bram = cast.see(cast.bram)
    assert found(bram, "balie", topic="treatment", unit_id=cast.counter.pk) == [made.reference]
    assert found(bram, "balie", topic="slow") == []
    assert found(bram, "balie", phase="closed") == []


def test_what_was_found_is_marked(cast):
    cast.complaint()
    hit = search(cast.see(cast.bram), Wanted("ZEURÉN")).hits[0]
    assert [text for text, here in hit.excerpt if here] == ["zeuren"]
    assert "".join(text for text, _here in hit.excerpt) in cast.command().words


def test_a_destroyed_file_leaves_no_word(cast):
    made = cast.complaint(words="Parkeervergunningaanvraag")
    destroy_file(cast.system, made.complaint_id)
    forget_destroyed()
    assert not SearchEntry.objects.exists()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT group_concat(hex(block)) FROM search_fts_data")
            assert b"parkeerverg".hex().upper() not in (cursor.fetchone()[0] or "")


def test_an_index_that_was_lost_is_built_again(cast):
    made = cast.complaint()
    add_note(cast.see(cast.bram), made.complaint_id, "Vergunning")
    SearchEntry.objects.all().delete()
    assert rebuild_index() == 1
    assert found(cast.see(cast.bram), "vergunningen aylin") == [made.reference]


def test_filing_stays_cheap(cast, django_assert_max_num_queries):
    cast.complaint()
    with django_assert_max_num_queries(12):
        cast.complaint()


@settings(deadline=None)
@given(st.text(max_size=80))
def test_every_word_of_a_text_finds_it(text):
    words = asked(text)
    held = indexed([text]).split()
    assert all(f"z{word}" in held for word in words if len(word) < 60)
    assert all(matches(word, word) for word in words)


def test_entries_hold_every_word_between_spaces_and_none_is_too_long():
    held = indexed([" ".join(f"w{number}x" for number in range(60_000))])
    pieces = entries_of(held)
    assert [word for piece in pieces for word in piece.split()] == held.split()
    assert all(len(piece) <= LONGEST_ENTRY and piece[0] == piece[-1] == " " for piece in pieces)
    assert len(pieces) > 1
    assert entries_of("") == []
