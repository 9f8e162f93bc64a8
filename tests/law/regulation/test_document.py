"""The document: what is read, what is refused, and where."""

from datetime import date

import pytest

from gehoor.law.regulation import (
    AWB_ALONE,
    AdviceRule,
    Condition,
    Promise,
    Regulation,
    RegulationError,
    advice_from_start,
    dump,
    from_mapping,
    in_force,
    parse,
)
from gehoor.law.regulation.routing import RouteCase

WHOLE = """
name = "Klachtenregeling"
organisation = "Voorbeeldstad"
in_force_from = 2026-01-01
in_force_until = 2026-12-31

[term]
weeks = 6
advice_weeks = 10
extension_weeks = 4
further = "none"

[[promise]]
what = "first_contact"
within = 2
unit = "working days"

[advice]
applies = "always"
[[advice.when]]
target = "mayor"

[ombudsman]
name = "Nationale ombudsman"
url = "https://www.nationaleombudsman.nl/"

[[route]]
stage = "informal"
when = { target = ["employee"], weight = "simple" }
actor = { role = "line manager", level = "direct" }
not_same_as = "person_concerned"
article = "artikel 4"
"""


def problems(text):
    with pytest.raises(RegulationError) as caught:
        parse(text)
    return {problem.place: problem for problem in caught.value.problems}


def test_the_document_of_the_contract_is_read_whole():
    regulation = parse(WHOLE)
    assert (regulation.in_force_from, regulation.in_force_until) == (date(2026, 1, 1), date(2026, 12, 31))
    assert (regulation.term.weeks, regulation.term.advice_weeks, regulation.term.extension_weeks) == (6, 10, 4)
    assert regulation.term.further == "none"
    assert regulation.term.promises == (Promise("first_contact", 2, "working days"),)
    assert regulation.advice == AdviceRule("always", (Condition(target=("mayor",)),))
    assert regulation.ombudsman
    assert regulation.ombudsman.name == "Nationale ombudsman"
    (rule,) = regulation.routes
    assert (rule.stage, rule.actor, rule.level, rule.not_same_as, rule.article) == (
        "informal",
        "line_manager",
        ("direct",),
        ("person_concerned",),
        "artikel 4",
    )
    assert rule.when == Condition(target=("employee",), weight=("simple",))


def test_what_is_left_out_is_what_the_law_says():
    regulation = parse('name = "X"')
    assert regulation == Regulation("X")
    assert (regulation.term, regulation.advice) == (AWB_ALONE.term, AWB_ALONE.advice)


def test_promises_may_stand_in_the_term_too():
    promise = 'what = "findings"\nwithin = 4\nunit = "weeks"\n'
    apart = parse(f'name = "X"\n[[promise]]\n{promise}')
    inside = parse(f'name = "X"\n[[term.promise]]\n{promise}')
    assert apart == inside


def test_promises_in_both_places_are_refused():
    promise = 'what = "findings"\nwithin = 4\nunit = "weeks"\n'
    found = problems(f'name = "X"\n[[promise]]\n{promise}[[term.promise]]\n{promise}')
    assert {place: problem.key for place, problem in found.items()} == {"promise": "twice"}


@pytest.mark.parametrize(
    ("line", "place", "near"),
    [
        ("weks = 6", "weks", ""),
        ("[term]\nweks = 6", "term.weks", "weeks"),
        ('[[promis]]\nwhat = "x"', "promis", "promise"),
        ('[[route]]\nstage = "decide"\nactor = "committee"\nartikel = "3"', "route[0].artikel", "article"),
        ('[[route]]\nstage = "decide"\nactor = "committees"', "route[0].actor", "committee"),
        ('[[route]]\nstage = "decide"\nactor = {role = "committee", benhc = "full"}', "route[0].benhc", "bench"),
        ('[[promise]]\nwhat = "x"\nwithin = 1\nunit = "weken"', "promise[0].unit", "weeks"),
        ('[[advice.when]]\ntarget = "burgemeester"', "advice.when[0].target", ""),
    ],
)
def test_what_is_not_known_is_refused_with_its_place_and_the_nearest_word(line, place, near):
    found = problems(f'name = "X"\n{line}\n')
    assert list(found) == [place]
    for language in ("nl", "en"):
        assert near in found[place].text(language)
        assert found[place].line(language).startswith(f"{place}: ")


def test_everything_that_is_wrong_is_said_at_once():
    text = 'organisation = 3\nin_force_from = "morgen"\n[term]\nweeks = "zes"\n[[route]]\nstage = "decide"\n'
    assert set(problems(text)) == {"name", "organisation", "in_force_from", "term.weeks", "route[0].actor"}


@pytest.mark.parametrize(
    ("raw", "place", "key"),
    [
        ({"name": "X", "term": 6}, "term", "not_a_table"),
        ({"name": "X", "route": {}}, "route", "not_tables"),
        ({"name": "X", "route": ["decide"]}, "route[0]", "not_a_table"),
        ({"name": "X", "term": {"weeks": True}}, "term.weeks", "not_whole"),
        ({"name": "X", "term": {"weeks": 0}}, "term.weeks", "out_of_range"),
        ({"name": "X", "term": {"weeks": 10**5000}}, "term.weeks", "out_of_range"),
        ({"name": "X", "term": {"extension_weeks": -1}}, "term.extension_weeks", "out_of_range"),
        ({"name": "X", "coordinator": {"deputy": "ja"}}, "coordinator.deputy", "not_flag"),
        ({"name": "X", "in_force_from": "2026-02-30"}, "in_force_from", "not_day"),
        ({"name": "X", "in_force_from": 2026}, "in_force_from", "not_day"),
        ({"name": "X", "source": "javascript:alert(1)"}, "source", "not_url"),
        ({"name": "X\x00"}, "name", "not_writing"),
        ({"name": "\ud800"}, "name", "not_writing"),
        ({"name": "x" * 5000}, "name", "too_long"),
        ({"name": ["a"]}, "name", "not_text"),
        ({"name": " "}, "name", "missing"),
        ({"name": "X", "route": [{"stage": "decide", "actor": "committee"}] * 201}, "route", "too_many"),
        ({"name": "X", "notes": ["a"] * 201}, "notes", "too_many"),
        ({"name": "X", "advice": {"applies": {}}}, "advice.applies", "not_a_word"),
        ({"name": "X", "advice": {"applies": "nooit"}}, "advice.applies", "not_a_word"),
        (
            {"name": "X", "in_force_from": "2026-02-01", "in_force_until": "2026-01-31"},
            "in_force_until",
            "dates_reversed",
        ),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_what_would_be_right(raw, place, key):
    with pytest.raises(RegulationError) as caught:
        from_mapping(raw)
    (problem,) = caught.value.problems
    assert (problem.place, problem.key) == (place, key)
    assert problem.text("nl") != problem.text("en")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("name = ", "not_toml"),
        ("name = 'X'\nname = 'Y'", "not_toml"),
        ("weeks = " + "9" * 5000, "not_toml"),
        ("a = " + "[" * 20_000, "too_deep"),
        (".".join(["a"] * 50_000) + " = 1", "too_deep"),
        ("name = 'X'\nterm = {" + ".".join(["a"] * 50_000) + " = 1}", "too_deep"),
        ("#" * 500_000, "too_large"),
    ],
)
def test_a_text_that_is_no_toml_is_refused(text, key):
    (problem,) = problems(text).values()
    assert problem.key == key
    assert problem.line("nl") == problem.text("nl")


def test_further_delay_without_consent_is_refused_with_its_clause():
    (problem,) = problems('name = "X"\n[term]\nfurther = "notice"\n').values()
    assert (problem.clause, problem.article, problem.place) == ("K19", "Awb 9:11(3)", "term.further")


def test_a_datetime_is_no_day():
    assert problems('name = "X"\nin_force_from = 2026-01-01T00:00:00').keys() == {"in_force_from"}


def test_what_is_written_reads_as_the_same():
    regulation = parse(WHOLE)
    assert parse(dump(regulation)) == regulation


VERSIONS = (
    Regulation("oud", in_force_until=date(2019, 12, 31)),
    Regulation("nieuw", in_force_from=date(2020, 1, 1), in_force_until=date(2025, 12, 31)),
    Regulation("nieuwst", in_force_from=date(2025, 7, 1), in_force_until=date(2026, 6, 30)),
)


@pytest.mark.parametrize(
    ("on", "name"),
    [
        (date(2019, 12, 31), "oud"),
        (date(2020, 1, 1), "nieuw"),
        (date(2025, 7, 1), "nieuwst"),
        (date(2026, 6, 30), "nieuwst"),
        (date(2026, 7, 1), AWB_ALONE.name),
    ],
)
def test_the_youngest_version_in_force_counts_and_without_one_the_awb_alone(on, name):
    assert in_force(VERSIONS, on).name == name


@pytest.mark.parametrize(
    ("advice", "kind", "unit", "applies"),
    [
        (AdviceRule("never"), "mayor", None, False),
        (AdviceRule("always"), "mayor", None, True),
        (AdviceRule("second_phase"), "mayor", None, False),
        (AdviceRule("always", (Condition(target=("mayor",)),)), "mayor", None, True),
        (AdviceRule("always", (Condition(target=("body",)),)), "mayor", None, True),
        (AdviceRule("always", (Condition(target=("mayor",)),)), "employee", None, False),
        (AdviceRule("always", (Condition(unit=("wmo",)),)), "employee", "wmo", True),
        (AdviceRule("always", (Condition(unit=("wmo",)),)), "employee", None, False),
        (AdviceRule("always", (Condition(topic=("bejegening",)),)), "employee", None, False),
    ],
)
def test_advice_applies_from_receipt_where_the_target_alone_decides(advice, kind, unit, applies):
    regulation = Regulation("X", advice=advice)
    assert advice_from_start(regulation, RouteCase(kind, unit)) is applies
