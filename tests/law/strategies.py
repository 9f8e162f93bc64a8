"""Complaints at random: facts, and events in any order and combination."""

from datetime import date, timedelta

from hypothesis import strategies as st

from gehoor.law.facts import EVENT_TYPES, GROUNDS, event_from, facts_from
from gehoor.law.facts.words import CHANNELS, ELEMENTS, TARGET_KINDS
from gehoor.law.regulation import AWB_ALONE
from gehoor.law.regulation.document import from_mapping

START = date(2026, 1, 14)
PARTIES = ("complainant", "person_concerned")

days = st.integers(-5, 120).map(lambda number: START + timedelta(number))
some_parties = st.lists(st.sampled_from(PARTIES), max_size=2, unique=True)
truths = st.booleans()

FIELDS = {
    "received": {"channel": st.sampled_from(CHANNELS)},
    "completed": {"with": st.lists(st.sampled_from((*ELEMENTS, "a telephone")), max_size=5)},
    "copy_sent": {"to": some_parties},
    "hearing_offered": {"to": some_parties, "answer_by": days},
    "hearing_declined": {"by": st.sampled_from(PARTIES)},
    "hearing_accepted": {"by": st.sampled_from(PARTIES)},
    "hearing_left_out": {"of": st.sampled_from(PARTIES), "ground": st.sampled_from("abc")},
    "heard": {"who": some_parties},
    "extended": {"weeks": st.integers(1, 8), "told": some_parties},
    "delay_agreed": {"until": days, "in_writing": truths},
    "not_handled": {"ground": st.sampled_from(GROUNDS)},
    "findings_sent": {
        "ombudsman_named": truths,
        "deviates_from_advice": truths,
        "deviation_explained": truths,
        "advice_enclosed": truths,
    },
}

facts = st.fixed_dictionaries(
    {
        "written": st.sampled_from([True, True, False, None]),
        "towards_complainant": st.sampled_from([True, True, False]),
    },
    optional={
        "person_concerned": truths,
        "conduct_on": st.integers(-500, 0).map(lambda number: START + timedelta(number)),
        "address": truths,
        "name": truths,
        "target": st.fixed_dictionaries({"kind": st.sampled_from(TARGET_KINDS)}),
    },
).map(facts_from)

regulations = st.sampled_from(
    [
        AWB_ALONE,
        AWB_ALONE,
        from_mapping({"name": "R", "advice": {"applies": "always"}}),
        from_mapping({"name": "R", "advice": {"applies": "second_phase"}}),
        from_mapping({"name": "R", "term": {"weeks": 4, "extension_weeks": 2, "further": "none"}}),
        from_mapping(
            {
                "name": "R",
                "term": {
                    "promise": [
                        {"what": "first_contact", "within": 2, "unit": "working days"},
                        {"what": "findings", "within": 4, "unit": "weeks"},
                        {"what": "bellen", "within": 3, "unit": "days"},
                    ]
                },
            }
        ),
    ]
)


def of_type(kind: str, on=days):
    """Events of a type, each field there or not."""
    fields = st.fixed_dictionaries({"type": st.just(kind), "at": on}, optional=FIELDS.get(kind, {}))
    return fields.map(event_from)


def any_event(*without: str, on=days):
    """Events of any type but these; corrections are tried by themselves."""
    kinds = [kind for kind in EVENT_TYPES if kind not in ("corrected", *without)]
    return st.sampled_from(kinds).flatmap(lambda kind: of_type(kind, on))


receipt = of_type("received", st.just(START))


def histories(most: int = 14):
    """Events in any order, with a receipt somewhere among them."""
    return st.builds(
        lambda first, others, place: [*others[:place], first, *others[place:]],
        receipt,
        st.lists(any_event(), max_size=most),
        st.integers(0, most),
    )


todays = st.integers(0, 130).map(lambda number: START + timedelta(number))
