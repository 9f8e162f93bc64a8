"""Reading a facts file."""

from datetime import UTC, date, datetime

import pytest

from gehoor.law.facts import Event, FactsError, Target, event_from, events_from, facts_from
from gehoor.law.facts.corrections import corrected
from gehoor.law.facts.dates import civil_day


def test_what_is_left_out_says_nothing_against_the_complaint():
    facts = facts_from({})
    assert facts.written is None
    assert facts.towards_complainant
    assert facts.missing == ()
    assert facts.person_concerned
    assert facts.target == Target("employee", None)


def test_a_unit_is_no_concrete_person_unless_the_facts_say_so():
    # K14
    assert not facts_from({"target": {"kind": "unit", "unit": "burgerzaken"}}).person_concerned
    assert not facts_from({"target": {"kind": "college"}}).person_concerned
    assert facts_from({"target": {"kind": "unit"}, "person_concerned": True}).person_concerned
    assert facts_from({"target": {"kind": "mayor"}}).person_concerned
    assert not facts_from({"target": {"kind": "mayor"}, "person_concerned": False}).person_concerned


def test_persons_concerned_can_be_parties_of_their_own():
    facts = facts_from({"persons": ["person_concerned:1", "person_concerned:2"]})
    assert facts.parties == ("complainant", "person_concerned:1", "person_concerned:2")
    assert facts.named(("person_concerned", "person_concerned:1")) == ("person_concerned:1", "person_concerned:2")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-02-20", date(2026, 2, 20)),
        ("2026-02-20T23:50:00+01:00", date(2026, 2, 20)),
        ("2026-02-20T23:30:00Z", date(2026, 2, 21)),
        ("2026-02-20T23:50", date(2026, 2, 20)),
        ("2026-03-29T02:30:00", date(2026, 3, 29)),
        ("2026-10-25T22:30:00+00:00", date(2026, 10, 25)),
        ("2026-07-01T00:30:00+09:00", date(2026, 6, 30)),
        (date(2026, 2, 20), date(2026, 2, 20)),
        (datetime(2026, 2, 20, 23, 30, tzinfo=UTC), date(2026, 2, 21)),
    ],
)
def test_an_instant_becomes_the_civil_day_in_amsterdam(value, day):
    # T1, K38
    assert civil_day(value, "at") == day


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ([], "event"),
        ({"at": "2026-01-14"}, "event"),
        ({"type": "received"}, "event"),
        ({"type": "recieved", "at": "2026-01-14"}, "event.type"),
        ({"type": "received", "at": "14-01-2026"}, "event.at"),
        ({"type": "received", "at": "2026-02-30"}, "event.at"),
        ({"type": "received", "at": "20260114"}, "event.at"),
        ({"type": "received", "at": 20260114}, "event.at"),
        ({"type": "received", "at": "0001-01-01T00:00:00+14:00"}, "event.at"),
        ({"type": "received", "at": "9999-12-31"}, "event.at"),
        ({"type": "received", "at": "2026-01-14", "channel": "fax"}, "event.channel"),
        ({"type": "extended", "at": "2026-01-14", "weeks": "four"}, "event.weeks"),
        ({"type": "extended", "at": "2026-01-14", "weeks": True}, "event.weeks"),
        ({"type": "extended", "at": "2026-01-14", "weeks": 2.5}, "event.weeks"),
        ({"type": "extended", "at": "2026-01-14", "weeks": float("inf")}, "event.weeks"),
        ({"type": "extended", "at": "2026-01-14", "weeks": float("nan")}, "event.weeks"),
        ({"type": "extended", "at": "2026-01-14", "weeks": 0}, "event.weeks"),
        ({"type": "extended", "at": "2026-01-14", "told": ["everyone"]}, "event.told"),
        ({"type": "extended", "at": "2026-01-14", "told": [1]}, "event.told"),
        ({"type": "delay_agreed", "at": "2026-01-14", "until": "soon"}, "event.until"),
        ({"type": "delay_agreed", "at": "2026-01-14", "in_writing": "yes"}, "event.in_writing"),
        ({"type": "not_handled", "at": "2026-01-14", "ground": "9:8"}, "event.ground"),
        ({"type": "hearing_left_out", "at": "2026-01-14", "ground": "d"}, "event.ground"),
        ({"type": "completed", "at": "2026-01-14", "with": [1]}, "event.with"),
        ({"type": "findings_sent", "at": "2026-01-14", "elements": ["founded"]}, "event.elements"),
        ({"type": "corrected", "at": "2026-01-14", "event": -1}, "event.event"),
        ({"type": "corrected", "at": "2026-01-14", "with": "at"}, "event.with"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(raw, place):
    with pytest.raises(FactsError) as refusal:
        event_from(raw)
    assert refusal.value.place == place
    assert refusal.value.text("nl").startswith(f"{place}: ")
    assert refusal.value.text("nl") != str(refusal.value)


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ("facts", "facts"),
        ({"written": "yes"}, "facts.written"),
        ({"conduct_on": "last week"}, "facts.conduct_on"),
        ({"target": "employee"}, "facts.target"),
        ({"target": {"kind": "dog"}}, "facts.target.kind"),
        ({"persons": ["somebody"]}, "facts.persons"),
    ],
)
def test_facts_that_cannot_be_read_are_refused_with_their_place(raw, place):
    with pytest.raises(FactsError) as refusal:
        facts_from(raw)
    assert refusal.value.place == place


def test_events_are_a_list():
    for raw in ("received", {"type": "received"}, None):
        with pytest.raises(FactsError):
            events_from(raw)


def test_fields_that_the_law_does_not_ask_for_are_kept():
    event = event_from({"type": "contacted", "at": "2026-01-14", "channel": "street", "minutes": 5, "by": None})
    assert event.fields == {"channel": "street", "minutes": 5}
    assert event_from({"type": "extended", "at": "2026-01-14", "weeks": 4.0, "told": "complainant"}).fields == {
        "weeks": 4,
        "told": ("complainant",),
    }


def events(*raw):
    return events_from(list(raw))


RECEIVED = {"type": "received", "at": "2026-01-14", "channel": "letter"}


def test_a_correction_of_a_correction_counts():
    listed = events(
        RECEIVED,
        {"type": "corrected", "at": "2026-01-20", "event": 0, "with": {"at": "2026-01-10"}},
        {"type": "corrected", "at": "2026-01-21", "event": 1, "with": {"with": {"at": "2026-01-12"}}},
    )
    assert corrected(listed, date(2026, 1, 20))[0][0].on == date(2026, 1, 10)
    standing, moved = corrected(listed, date(2026, 1, 21))
    assert standing[0] == Event("received", date(2026, 1, 12), {"channel": "letter"})
    assert [(each.was_on, each.corrected_on) for each in moved] == [(date(2026, 1, 14), date(2026, 1, 20))]


def test_the_last_correction_of_a_field_counts():
    listed = events(
        RECEIVED,
        {"type": "corrected", "at": "2026-01-22", "event": 0, "with": {"at": "2026-01-12"}},
        {"type": "corrected", "at": "2026-01-20", "event": 0, "with": {"at": "2026-01-10", "channel": "email"}},
    )
    standing, _moved = corrected(listed, date(2026, 2, 1))
    assert standing[0] == Event("received", date(2026, 1, 12), {"channel": "email"})


def test_a_correction_can_take_a_field_away_and_change_the_type():
    listed = events(
        {"type": "extended", "at": "2026-01-14", "weeks": 4},
        {"type": "corrected", "at": "2026-01-15", "event": 0, "with": {"type": "contacted", "weeks": None}},
    )
    assert corrected(listed, date(2026, 2, 1))[0][0] == Event("contacted", date(2026, 1, 14), {})


def test_a_correction_that_names_nothing_changes_nothing():
    listed = events(
        RECEIVED,
        {"type": "corrected", "at": "2026-01-15", "why": "nothing"},
        {"type": "corrected", "at": "2026-01-15", "event": 0},
    )
    assert corrected(listed, date(2026, 2, 1))[0] == listed


@pytest.mark.parametrize("aim", [1, 7])
def test_a_correction_names_another_event_of_the_list(aim):
    listed = events(RECEIVED, {"type": "corrected", "at": "2026-01-15", "event": aim, "with": {}})
    with pytest.raises(FactsError) as refusal:
        corrected(listed, date(2026, 2, 1))
    assert refusal.value.place == "events[1].event"


def test_a_correction_is_read_like_the_event_that_it_changes():
    listed = events(RECEIVED, {"type": "corrected", "at": "2026-01-15", "event": 0, "with": {"channel": "fax"}})
    with pytest.raises(FactsError) as refusal:
        corrected(listed, date(2026, 2, 1))
    assert refusal.value.place == "events[1].with.channel"
