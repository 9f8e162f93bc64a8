"""What holds for any complaint, whatever happens in whatever order."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gehoor.law.assess import as_json
from gehoor.law.facts import EVENT_TYPES, GROUNDS, Event
from gehoor.law.position import position
from gehoor.law.term import as_json as term_as_json
from gehoor.law.term import explain, term_of
from gehoor.law.termijnenwet.kalender import day_off
from tests.law.strategies import any_event, facts, histories, regulations, todays

complaints = st.tuples(regulations, facts, histories(), todays)
MANY = settings(max_examples=80, deadline=None)


def breaches_of(found):
    return [(breach.id, breach.article, breach.on) for breach in found.breaches]


def without_day(found):
    return replace(found, on=None, changes_on=None)


@MANY
@given(complaints, st.sampled_from(["nl", "en"]))
def test_any_combination_of_events_has_a_position_that_can_be_said(complaint, language):
    found = position(*complaint)
    assert json.loads(json.dumps(as_json(found, language)))["phase"] == found.phase


@MANY
@given(complaints)
def test_while_open_every_event_is_allowed_or_refused_and_never_both(complaint):
    # R3
    found = position(*complaint)
    said = [(each.event, each.ground) for each in (*found.allowed, *found.refused)]
    assert len(said) == len(set(said))
    if found.phase != "closed":
        wanted = {(event, None) for event in EVENT_TYPES if event != "not_handled"}
        assert set(said) == wanted | {("not_handled", ground) for ground in GROUNDS}


@MANY
@given(complaints)
def test_a_duty_stands_once_for_each_clause_and_addressee(complaint):
    # R4, K8, K14, K17
    found = position(*complaint)
    named = [(duty.id, duty.to) for duty in found.duties if duty.id != "T9"]
    assert len(named) == len(set(named))
    assert all(duty.state not in ("late", "done_late") for duty in found.duties if duty.due_on is None)
    assert all(duty.due_on is None for duty in found.duties if duty.id in ("K3", "K5", "K8", "K14", "K17", "K23"))


@MANY
@given(complaints, st.lists(any_event(), min_size=1, max_size=3))
def test_what_happens_today_or_later_takes_no_breach_away(complaint, later):
    # R5, K18
    regulation, about, events, today = complaint
    before = breaches_of(position(regulation, about, events, today))
    added = [Event(event.type, max(event.on, today), event.fields) for event in later]
    after = breaches_of(position(regulation, about, [*events, *added], today + timedelta(130)))
    assert [each for each in before if after.count(each) < before.count(each)] == []


@MANY
@given(complaints, st.integers(0, 130))
def test_a_breach_shows_from_its_own_day_on(complaint, back):
    # R5
    regulation, about, events, today = complaint
    earlier = max(today - timedelta(back), date(2026, 1, 14))
    then = breaches_of(position(regulation, about, events, earlier))
    now = [each for each in breaches_of(position(regulation, about, events, today)) if each[2] <= earlier]
    # A closing that was taken away since hid that the term ran out: that is dated by the term (R10).
    reopening = ("reopened", "settlement_contested")
    reopened = any(event.type in reopening and earlier < event.on <= today for event in events)
    assert then == [each for each in now if each in then or not (reopened and each[0] == "K18")]


@MANY
@given(complaints)
def test_no_breach_follows_from_what_a_file_does_not_mention(complaint):
    # R2
    by_register, by_file = (breaches_of(position(*complaint, complete=complete)) for complete in (True, False))
    assert {each[0] for each in by_register} - {each[0] for each in by_file} <= {"K8", "K14", "K15", "K17", "K23"}
    others = [each for each in by_file if each[0] != "K14"]
    assert [each for each in others if by_register.count(each) < others.count(each)] == []


@MANY
@given(complaints, st.booleans())
def test_a_position_does_not_change_before_the_day_that_it_names(complaint, complete):
    regulation, about, events, today = complaint
    happened = [event for event in events if event.on <= today]
    found = position(regulation, about, happened, today, complete=complete)
    last = found.changes_on or today + timedelta(400)
    for day in {today + timedelta(1), today + timedelta(7), today + timedelta(29), last - timedelta(1)}:
        if today < day < last:
            assert without_day(position(regulation, about, happened, day, complete=complete)) == without_day(found)
    if found.changes_on:
        assert without_day(position(regulation, about, happened, last, complete=complete)) != without_day(found)


@MANY
@given(complaints, st.sampled_from([kind for kind in EVENT_TYPES if kind != "corrected"]))
def test_what_is_refused_is_a_breach_and_what_is_allowed_is_none(complaint, kind):
    regulation, about, events, today = complaint
    events = [event for event in events if event.on <= today]
    before = position(regulation, about, events, today)
    if before.phase == "closed" and not (before.allows(kind) or before.refusal(kind)):
        return
    ground = GROUNDS[len(events) % len(GROUNDS)] if kind == "not_handled" else None
    fields = {"ground": ground} if ground else {}
    after = position(regulation, about, [*events, Event(kind, today, fields)], today)
    added = len([each for each in after.breaches if each.what.key == "breach.not_allowed"]) - len(
        [each for each in before.breaches if each.what.key == "breach.not_allowed"]
    )
    if before.refusal(kind, ground):
        assert len(after.breaches) > len(before.breaches)
    else:
        assert before.allows(kind, ground)
        assert added == 0


@MANY
@given(complaints, st.lists(st.tuples(st.integers(0, 40), any_event(), st.booleans()), min_size=1, max_size=4))
def test_any_correction_leaves_a_position_as_if_it_had_been_recorded_so(complaint, corrections):
    # R5
    regulation, about, events, today = complaint
    others = [place for place, event in enumerate(events) if event.type != "received"]
    listed, as_if = list(events), list(events)
    for number, other, moves in corrections:
        if not others:
            return
        place = others[number % len(others)]
        moved = {"at": other.on.isoformat()} if moves else {}
        listed.append(Event("corrected", today, {"event": place, "with": {"type": "contacted", **moved}}))
        as_if[place] = Event("contacted", other.on if moves else as_if[place].on, as_if[place].fields)
    found = position(regulation, about, listed, today)
    wanted = position(regulation, about, as_if, today)
    assert without_day(found) == without_day(wanted)


@MANY
@given(complaints)
def test_a_term_never_ends_on_a_day_off_unless_it_was_agreed_so(complaint):
    # T2, K18
    term = position(*complaint).term
    if term and not any(step.why.key == "term.agreed" for step in term.steps):
        assert day_off(term.ends_on) is None


@MANY
@given(complaints, any_event())
def test_more_time_never_shortens_a_term(complaint, event):
    # K19
    regulation, about, events, today = complaint
    before = position(regulation, about, events, today)
    for kind in ("extended", "delay_agreed", "advice_applies"):
        after = position(regulation, about, [*events, Event(kind, today, event.fields)], today)
        assert before.term is None or after.term.ends_on >= before.term.ends_on


@MANY
@given(complaints)
def test_the_ombudsmans_year_and_retention_follow_the_ending(complaint):
    # K26, R11, R12
    found = position(*complaint)
    year = found.ombudsman
    assert (year.from_on is None) == (year.until is None)
    assert (found.retention is None) == (found.phase != "closed")
    if found.retention and year.until:
        assert found.retention.not_before > year.until
    if found.closed_as in ("forwarded", "objection"):
        assert year.until is None


@pytest.mark.parametrize("unit", ["weeks", "days", "months", "years"])
@given(start=st.dates(date(1999, 1, 1), date(2040, 12, 31)), count=st.integers(1, 120), extension=st.integers(1, 12))
@settings(max_examples=200, deadline=None)
def test_any_term_ends_after_it_began_and_no_later_than_days_off_can_bring_it(unit, start, count, extension):
    # T1, T2, T3, T6, T8
    term = term_of(start, **{unit: count})
    assert start < term.raw_ends_on <= term.ends_on <= term.raw_ends_on + timedelta(9)
    if term.ends_on != term.raw_ends_on:
        assert day_off(term.ends_on) is None
    longer = term_of(start, **{unit: count}, extend_weeks=(extension,))
    assert longer.ends_on >= term.ends_on
    assert explain(term, "nl") != explain(term, "en")
    assert term_as_json(term)["end"] == term.ends_on.isoformat()
