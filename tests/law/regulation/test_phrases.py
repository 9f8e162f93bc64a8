"""The phrase books: both languages say the same things, and every word of every list."""

import re

import pytest

from gehoor.law.regulation import words
from gehoor.law.regulation.model import Regulation
from gehoor.law.regulation.phrases import LANGUAGES, book, counted, listed, phrase
from gehoor.law.regulation.schema import field_text
from gehoor.law.regulation.shape import Table, Tables, literal_words, slots_of

GROUPS = {
    "stage": words.Stage,
    "actor": words.Actor,
    "target": words.Kind | words.Group,
    "capacity": words.Capacity,
    "filed_as": words.FiledAs,
    "weight": words.Weight,
    "after": words.After,
    "level": words.Level,
    "bench": words.Bench,
    "mandate": words.Mandate,
    "method": words.Method,
    "channel": words.Channel,
    "login": words.Login,
    "party": words.Party,
}


def leaves(part, place=()):
    if isinstance(part, dict):
        return {key: text for name, inner in part.items() for key, text in leaves(inner, (*place, name)).items()}
    return {place: part}


def tables(of):
    below = [slot.shape.of for slot in slots_of(of) if isinstance(slot.shape, Table | Tables)]
    return {of}.union(*(tables(each) for each in below))


def test_both_books_say_the_same_things_with_the_same_values():
    dutch, english = leaves(book("nl")), leaves(book("en"))
    assert dutch.keys() == english.keys()
    for place, text in dutch.items():
        assert set(re.findall(r"{(\w+)}", text)) == set(re.findall(r"{(\w+)}", english[place])), place


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", GROUPS)
def test_every_word_of_every_list_is_said(group, language):
    assert set(book(language)["words"][group]) == set(literal_words(GROUPS[group]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", sorted(tables(Regulation), key=lambda each: each.__name__))
def test_every_key_of_every_table_is_explained(table, language):
    assert all(field_text(table, slot.key, language) for slot in slots_of(table))


def test_no_explanation_is_left_of_a_key_that_is_gone():
    known = {each.__name__: {slot.key for slot in slots_of(each)} for each in tables(Regulation)}
    for name, texts in book("nl")["field"].items():
        if name != "any":
            assert set(texts) <= known[name]


def test_numbers_are_counted_and_words_are_listed():
    assert (counted("weeks", 1, "nl"), counted("weeks", 6, "en")) == ("1 week", "6 weeks")
    assert listed(("a", "b", "c"), "nl") == "a, b of c"
    assert listed(("a", "b"), "en", "and") == "a and b"
    assert listed(("a",), "nl") == "a"
    assert listed((), "nl") == ""


def test_what_somebody_typed_is_shown_as_it_is():
    assert "{actor}" in phrase("problem", "not_text", {"given": "{actor}"}, "nl")
