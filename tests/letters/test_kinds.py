"""Our own letters: each can be read, holds what the law asks, and says nothing that it must not say."""

import re

import pytest
from django.utils.translation import override

from gehoor.law import letters as law
from gehoor.letters.kinds import CATALOGUE, FIELDS, TemplateText, check_template, default_text, kind_of, part
from gehoor.letters.kinds.lawful import field_of
from gehoor.letters.kinds.texts import LANGUAGES, PARTS
from gehoor.letters.language import TemplateProblems, fields_of, fill, fill_line
from gehoor.letters.language.output import plain

EXAMPLES = {key: field.example for key, field in FIELDS.items()}
EACH = [(kind, language) for kind in CATALOGUE.values() for language in LANGUAGES]
IDS = [f"{kind.key}-{language}" for kind, language in EACH]


@pytest.mark.parametrize(("kind", "language"), EACH, ids=IDS)
def test_our_own_text_holds_every_mandatory_part(kind, language):
    template = check_template(default_text(kind.key, language), kind, language)
    assert fill_line(template.subject, EXAMPLES)
    assert plain(fill(template.body, EXAMPLES, language))


@pytest.mark.parametrize(("kind", "language"), EACH, ids=IDS)
def test_both_languages_of_a_kind_use_the_same_fields(kind, language):
    here = check_template(default_text(kind.key, language), kind, language)
    dutch = check_template(default_text(kind.key, "nl"), kind, "nl")
    assert fields_of(here.body) == fields_of(dutch.body)


@pytest.mark.parametrize(("kind", "language"), EACH, ids=IDS)
def test_no_letter_carries_an_objection_clause_or_says_that_a_right_lapses(kind, language):
    text = default_text(kind.key, language).body.lower()
    assert not re.search(r"bezwaar maken|beroep instellen|niet-ontvankelijk|vervalt|lapse|appeal", text)


@pytest.mark.parametrize(("kind", "language"), EACH, ids=IDS)
def test_sentences_are_short(kind, language):
    template = check_template(default_text(kind.key, language), kind, language)
    text = plain(fill(template.body, EXAMPLES, language))
    longest = max(re.split(r"[.?!:]\s|\n", text), key=lambda sentence: len(sentence.split()))
    assert len(longest.split()) <= 26, longest


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=list(CATALOGUE))
def test_every_ask_fills_a_field_of_the_kind_and_every_mandatory_field_is_known(kind):
    assert {ask.fills for ask in kind.asks} <= kind.fields
    assert {*kind.mandatory, *kind.mandatory_if_statutory} <= kind.fields
    assert kind.fields <= set(FIELDS)


@pytest.mark.parametrize("kind", CATALOGUE.values(), ids=list(CATALOGUE))
def test_every_field_of_a_kind_can_be_named_in_both_languages(kind):
    for name in ("nl", "en"):
        names = [getattr(FIELDS[key], name) for key in kind.fields]
        assert len(set(names)) == len(names)


def test_a_decision_needs_a_second_person():
    second = {key for key, kind in CATALOGUE.items() if kind.approval == "second"}
    assert second == {"findings", "findings_deviating", "not_handled"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_without_the_ombudsman_is_refused_with_the_article(language):
    kind = kind_of("findings")
    ours = default_text("findings", language)
    with override("nl"), pytest.raises(TemplateProblems) as caught:
        check_template(TemplateText(ours.subject, ours.body.replace("{ombudsman}", "")), kind, language)
    (problem,) = caught.value.problems
    assert "artikel 9:12 lid 2 Awb" in problem.message
    assert problem.near == "ombudsman"


def test_a_mandatory_part_behind_a_condition_is_not_enough():
    kind = kind_of("findings")
    ours = default_text("findings", "nl")
    hidden = ours.body.replace("{ombudsman}", "[[als bijlagen]]\n{ombudsman}\n[[einde]]")
    with pytest.raises(TemplateProblems):
        check_template(TemplateText(ours.subject, hidden), kind, "nl")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", PARTS)
def test_parts_can_be_filled(key, language):
    assert plain(fill(part(key, language), EXAMPLES, language))


def test_the_ombudsman_part_says_within_a_year_and_the_last_day():
    text = plain(fill(part("ombudsman", "nl"), {**EXAMPLES, "ombudsman_until": "woensdag 7 april 2027"}))
    assert "binnen een jaar" in text
    assert "woensdag 7 april 2027" in text


def test_the_announcement_holds_no_name_and_no_words_of_the_complaint():
    fields = kind_of("announcement").fields
    assert not fields & {"name", "salutation", "message", "findings", "handler", "explanation"}


def test_every_part_that_the_law_asks_for_is_a_mandatory_field():
    for kind, parts in law.PARTS.items():
        ours = kind_of(kind)
        asked = {field_of(kind, part.key) for part in parts}
        assert asked <= {*ours.mandatory, *ours.mandatory_if_statutory}, kind
