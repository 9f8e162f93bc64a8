"""Phrase books, articles in words, letters, standards, outcome words, the selection list."""

import ast
import re
import string
from datetime import date
from pathlib import Path

import pytest

import gehoor.law
from gehoor.law.awb.art_9_3 import may_carry_objection_clause
from gehoor.law.behoorlijkheid import standards
from gehoor.law.facts import EVENT_TYPES, GROUNDS, events_from, facts_from
from gehoor.law.facts.words import ELEMENTS, HEARING_GROUNDS
from gehoor.law.letters import PARTS, forbidden_parts, mandatory_parts
from gehoor.law.outcome import judgement_of_the_whole
from gehoor.law.phrase import say
from gehoor.law.phrases.articles import article_name, articles_in_words
from gehoor.law.phrases.render import LANGUAGES, book, date_in_words, render
from gehoor.law.position import position
from gehoor.law.position.events import RULES
from gehoor.law.regulation import AWB_ALONE
from gehoor.law.selectielijst import FOR_GOOD, list_on, lists, result_for, years_of
from gehoor.law.sources import article_url, rules

ROOM = Path(gehoor.law.__file__).parent


def places(text):
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name}


def test_both_books_say_the_same_things_with_the_same_values():
    dutch, english = (book(language) for language in LANGUAGES)
    assert dutch.keys() == english.keys()
    assert {key: places(text) for key, text in dutch.items()} == {key: places(text) for key, text in english.items()}


def keys_in_code():
    """Every key that is written out in the room, with the names of the values given."""
    for path in ROOM.rglob("*.py"):
        if "regulation" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say" and node.args:
                for constant in ast.walk(node.args[0]):
                    if isinstance(constant, ast.Constant) and "." in str(constant.value):
                        yield str(constant.value), {keyword.arg for keyword in node.keywords}


def test_every_key_that_the_code_names_is_in_the_books():
    written = [(key, values) for key, values in keys_in_code() if not key.endswith((".", "_"))]
    assert len(written) > 50
    for key, values in written:
        assert key in book("nl"), key
        assert places(book("nl")[key]) <= values, key


def test_every_key_that_is_put_together_is_in_the_books():
    keys = [f"event.{event}" for event in EVENT_TYPES] + [f"element.{element}" for element in ELEMENTS]
    keys += [f"breach.K16_{ground}" for ground in HEARING_GROUNDS if ground != "a"]
    keys += [f"length.{unit}{many}" for unit in ("day", "week", "month", "year") for many in ("", "s")]
    assert not [key for key in keys if key not in book("nl")]


def test_nothing_in_the_books_is_unused():
    code = "\n".join(path.read_text(encoding="utf-8") for path in ROOM.rglob("*.py"))
    put_together = ("weekday", "month", "number", "length", "day", "article", "event", "element", "clause", "question")
    unused = [
        key
        for key in book("nl")
        if key.partition(".")[0] not in (*put_together, "duty", "promise", "refusal")
        and key not in code
        and not re.search(rf"{key.partition('_')[0]}_\{{", code)
        and not key.startswith(("term.later", "term.extended"))
    ]
    assert unused == []


def test_sentences_are_whole_and_short():
    for language in LANGUAGES:
        for key, text in book(language).items():
            if key.partition(".")[0] in ("because", "breach", "duty", "question", "clause"):
                assert text.endswith((".", "?", "}", ")."))
                assert max(len(sentence.split()) for sentence in re.split(r"[.?:;] ", text)) <= 32, key


def test_a_day_is_written_out():
    assert date_in_words(date(2026, 4, 7)) == "dinsdag 7 april 2026"
    assert date_in_words(date(2026, 4, 7), "en") == "Tuesday 7 April 2026"
    assert render(say("because.already_heard", on=date(2026, 4, 7))) == (
        "De klager is al gehoord op dinsdag 7 april 2026."
    )


def test_a_number_is_written_out_up_to_twelve():
    assert "zes weken" in render(say("breach.K19_weeks", asked=6, most=4))
    assert "16 weken" in render(say("breach.K19_weeks", asked=16, most=4))


@pytest.mark.parametrize(
    ("reference", "dutch", "english", "url"),
    [
        ("Awb 9:11(1)", "artikel 9:11 lid 1 Awb", "article 9:11 paragraph 1 Awb", "BWBR0005537/2026-07-01#Artikel911"),
        (
            "Awb 9:8(1)(b)",
            "artikel 9:8 lid 1 onder b Awb",
            "article 9:8 paragraph 1 letter b Awb",
            "BWBR0005537/2026-07-01#Artikel98",
        ),
        ("Awb 9:12a", "artikel 9:12a Awb", "article 9:12a Awb", "BWBR0005537/2026-07-01#Artikel912a"),
        (
            "Atw 4(a)",
            "artikel 4 onder a Algemene termijnenwet",
            "article 4 letter a General Extension of Time Limits Act",
            "BWBR0002448/2010-10-10#Artikel4",
        ),
    ],
)
def test_articles_have_a_name_and_an_address(reference, dutch, english, url):
    assert article_name(reference) == dutch
    assert article_name(reference, "en") == english
    assert article_url(reference) == f"https://wetten.overheid.nl/{url}"


def test_a_local_article_is_said_as_it_is():
    assert article_name("artikel 5 Klachtenregeling") == "artikel 5 Klachtenregeling"
    assert article_url("artikel 5 Klachtenregeling") == ""
    assert article_name("Awb 9:6", full=True) == "artikel 9:6 van de Algemene wet bestuursrecht"


def test_articles_are_named_once_and_those_of_the_termijnenwet_together():
    said = articles_in_words(("Awb 9:11(1)", "Atw 3", "Awb 9:11(1)", "Atw 1(1)", "Atw 2"))
    assert said == "artikel 9:11 lid 1 Awb, artikel 1, 2 en 3 Algemene termijnenwet"


def test_every_article_that_is_used_has_an_address():
    used = {rule.article for rule in RULES.values()} | {f"Awb {ground}" for ground in GROUNDS}
    used |= {part.article for parts in PARTS.values() for part in parts} | {rule.reference for rule in rules()}
    assert [reference for reference in sorted(used) if not article_url(reference)] == []


def found(facts=None, *events, today=date(2026, 1, 20)):
    received = {"type": "received", "at": "2026-01-14", "channel": "email"}
    return position(AWB_ALONE, facts_from(facts or {}), events_from([received, *events]), today)


def test_letters_say_what_the_law_wants():
    # K8, K13, K20, K23, K24
    assert mandatory_parts("acknowledgement", found()) == ("received_on", "procedure", "right_to_be_heard")
    assert mandatory_parts("acknowledgement", found({"written": False})) == ("received_on", "procedure")
    advice = found(None, {"type": "advice_applies", "at": "2026-01-15"})
    assert "commission_advises" in mandatory_parts("acknowledgement", advice)
    assert {"findings", "judgement", "reasons", "ombudsman"} <= set(mandatory_parts("findings", found()))
    assert {"deviation_reason", "enclosures"} <= set(mandatory_parts("findings_deviating", found()))
    assert mandatory_parts("not_handled", found()) == ("ground", "reasons", "ombudsman")
    assert mandatory_parts("birthday_card", found()) == ()


def test_no_letter_says_that_one_can_object():
    # K4
    for kind in PARTS:
        assert not may_carry_objection_clause(kind)
        assert forbidden_parts(kind) == ("objection_clause",)
        assert "objection_clause" not in mandatory_parts(kind, found())


def test_there_are_22_standards_of_propriety_in_four_groups():
    listed = standards()
    assert len(listed) == len({each.key for each in listed}) == 22
    assert [each.group for each in listed].count("open_and_clear") == 4
    assert len({each.group for each in listed}) == 4
    assert listed[0].name() == "Transparant"
    assert listed[0].group_name("en") == "Open and clear"


@pytest.mark.parametrize(
    ("elements", "whole"),
    [
        (["founded"], "founded"),
        (["founded", "founded"], "founded"),
        (["unfounded", "no_judgement"], "unfounded"),
        (["founded", "unfounded"], "partly_founded"),
        (["partly_founded"], "partly_founded"),
        (["no_judgement"], "no_judgement"),
        ([], "no_judgement"),
        (["splendid"], "no_judgement"),
    ],
)
def test_the_whole_follows_from_the_elements(elements, whole):
    assert judgement_of_the_whole(elements) == whole


def test_the_selection_list_keeps_what_it_says():
    assert result_for("findings", ombudsman_asked=False) == "13.1"
    assert result_for("withdrawn", ombudsman_asked=True) == "13.1.2"
    closed = date(2026, 1, 1)
    assert [years_of(result, closed) for result in ("13.1", "13.1.1", "13.1.2", "13.1.4", "13.2")] == [5, 7, 10, 1, 1]
    assert years_of("13.1.3", closed) == FOR_GOOD
    assert list_on(date(1999, 1, 1)) == lists()[-1]
