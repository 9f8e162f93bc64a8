"""What holds for every regulation that can be, and for whatever is given instead of one."""

from datetime import date
from functools import cache

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gehoor.law.regulation import (
    Regulation,
    RegulationError,
    RouteCase,
    check,
    check_document,
    describe,
    dump,
    from_mapping,
    parse,
    route,
    walk,
)
from gehoor.law.regulation.checks.rules import covers
from gehoor.law.regulation.condition import Condition
from gehoor.law.regulation.model import Route
from gehoor.law.regulation.phrases import LANGUAGES
from gehoor.law.regulation.routing import matches
from gehoor.law.regulation.shape import Day, Flag, Table, Tables, Text, Whole, Word, Words, slots_of
from gehoor.law.regulation.words import ACTORS, KINDS, STAGES

letters = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t")
texts = st.text(letters, max_size=12)


STRATEGIES = {
    Text: lambda shape: st.sampled_from(["https://voorbeeld.nl/", ""]) if shape.url else texts,
    Whole: lambda shape: st.integers(shape.least, 20),
    Flag: lambda _shape: st.booleans(),
    Day: lambda _shape: st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    Word: lambda shape: st.sampled_from(shape.words),
    Words: lambda shape: st.lists(st.sampled_from(shape.words) if shape.words else texts, max_size=2).map(tuple),
    Table: lambda shape: of_table(shape.of),
    Tables: lambda shape: st.lists(of_table(shape.of), max_size=3).map(tuple),
}


def of_shape(shape):
    return STRATEGIES[type(shape)](shape)


@cache
def of_table(table):
    slots = slots_of(table)
    fields = {
        slot.name: of_shape(slot.shape) if slot.required else st.just(slot.default) | of_shape(slot.shape)
        for slot in slots
    }
    if table is Regulation:
        fields["name"] = texts.filter(str.strip)
    return st.builds(table, **fields)


regulations = of_table(Regulation)
conditions = of_table(Condition)
routes = of_table(Route)
cases = st.builds(
    RouteCase,
    kind=st.sampled_from(KINDS),
    filed_as=st.sampled_from(["oral", "written"]),
    weight=st.sampled_from([None, "simple", "serious"]),
    capacity=st.sampled_from([None, "member", "hired"]),
    after=st.frozensets(st.sampled_from(["informal_failed", "returned"])),
)
slow = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)


@slow
@given(regulations)
def test_what_is_written_reads_as_the_same(regulation):
    start, end = regulation.in_force_from, regulation.in_force_until
    assume(not (start and end and end < start))
    assert parse(dump(regulation)) == regulation


@slow
@given(regulations, st.sampled_from(LANGUAGES))
def test_every_regulation_can_be_checked_and_described_in_words(regulation, language):
    assert all(finding.text(language) for finding in check(regulation))
    told = describe(regulation, language)
    assert all(target["steps"] for target in told["targets"])


@slow
@given(st.lists(routes, max_size=6), cases, st.sampled_from(STAGES))
def test_no_earlier_rule_matches_than_the_one_that_counts(rules, case, stage):
    regulation = Regulation("X", routes=tuple(rules))
    chosen = route(regulation, case, stage)
    fitting = [rule for rule in rules if rule.stage == stage and matches(rule.when, case)]
    assert chosen is (fitting[0] if fitting else None)


@slow
@given(st.lists(routes, max_size=6), cases)
def test_a_rule_called_unreachable_never_counts(rules, case):
    regulation = Regulation("X", routes=tuple(rules))
    dead = {each.place for each in check(regulation) if each.key in ("unreachable", "contradiction")}
    counted = {f"route[{step.index}]" for step in walk(regulation, case) if step.index is not None}
    assert not dead & counted


@slow
@given(st.data(), conditions, conditions, cases)
def test_a_condition_that_asks_less_covers_one_that_asks_more(data, narrow, other, case):
    asked = {name: words + getattr(other, name) for name, words in narrow.asked().items() if data.draw(st.booleans())}
    wide = Condition(**asked)
    assert covers(wide, narrow)
    assert matches(wide, case) or not matches(narrow, case)


@slow
@given(conditions, conditions, cases)
def test_no_case_meets_the_narrow_condition_alone(wide, narrow, case):
    assert not covers(wide, narrow) or matches(wide, case) or not matches(narrow, case)


@slow
@given(st.lists(routes, max_size=6), cases)
def test_a_road_keeps_the_order_of_the_stages_and_names_each_once(rules, case):
    stages = [step.stage for step in walk(Regulation("X", routes=tuple(rules)), case)]
    assert stages == sorted(set(stages), key=STAGES.index)


keys = (
    st.sampled_from(["name", "term", "weeks", "route", "stage", "actor", "when", "target", "promise", "role"]) | texts
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.sampled_from(ACTORS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=20,
)


def refusal(read, given_to_it):
    """Return why something is refused, or None when it is read."""
    try:
        read(given_to_it)
    except RegulationError as error:
        return error
    return None


@slow
@given(st.dictionaries(keys, values, max_size=6), st.sampled_from(LANGUAGES))
def test_whatever_is_given_is_read_or_refused_in_words(document, language):
    refused = refusal(lambda raw: check(from_mapping(raw)), document)
    assert refused is None or (refused.problems and all(each.text(language) for each in refused.problems))


@slow
@given(st.text(max_size=200))
def test_whatever_text_is_given_is_checked_or_refused(text):
    refused = refusal(check_document, text)
    assert refused is None or refused.problems
