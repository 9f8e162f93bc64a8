"""The bench that the regulation names for this target stands first for hearing and advice (K22, K23)."""

import pytest

from gehoor.authority.actions.adopt_regulation import adopt_regulation
from gehoor.authority.models import Body, Capacity, Person
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.queries.candidates import by_regulation, next_in_line
from tests.cast import LONG_AGO, make_cast

REGULATION = """name = "Regeling"
organisation = "Gemeente Voorbeeld"
in_force_from = 2020-01-01

[term]
weeks = 6
advice_weeks = 10
extension_weeks = 4
further = "consent"

[advice]
applies = "always"

[[committee]]
name = "klachtencommissie"

[[route]]
stage = "handle"
actor = "coordinator"
article = "6"

[[route]]
stage = "advise"
when = { target = "mayor" }
actor = "committee"
bench = "full"
article = "7, tweede lid"

[[route]]
stage = "advise"
actor = "committee"
bench = "single"
article = "7"

[[route]]
stage = "decide"
actor = "body_concerned"
article = "9"
"""


@pytest.fixture
def cast(db):
    cast = make_cast()
    adopt_regulation(cast.organisation, REGULATION, cast.bram)
    committee = Body.objects.create(organisation=cast.organisation, kind="committee", name="Klachtencommissie")
    for name, kind in (("Anna", "member"), ("Zeger", "chair"), ("Mia", "member")):
        person = Person.objects.create(organisation=cast.organisation, name=name, email=f"{name}@example.nl")
        Capacity.objects.create(person=person, body=committee, kind=kind, starts_on=LONG_AGO)
        cast.people[name.lower()] = person
    return cast


def proposed(cast, made, capacity="adviser"):
    return [each.name for each in next_in_line(cast.see(cast.bram), made.reference, capacity)]


def test_a_bench_of_one_begins_with_the_chair(cast):
    made = cast.complaint()
    assert proposed(cast, made)[:3] == ["Zeger", "Anna", "Mia"]
    assert "7" in by_regulation(cast.see(cast.bram), made.reference, "adviser")


def test_for_another_target_the_whole_committee_is_named(cast):
    made = cast.complaint(facts={"conduct_on": "2026-01-10", "target": {"kind": "mayor"}})
    assert proposed(cast, made)[:3] == ["Anna", "Mia", "Zeger"]
    assert "7, tweede lid" in by_regulation(cast.see(cast.bram), made.reference, "adviser")


def test_who_advises_hears_and_who_is_involved_does_neither(cast):
    made = cast.complaint()
    record_involvement(cast.see(cast.bram), made.complaint_id, cast.zeger.pk)
    for capacity in ("adviser", "hearing_officer"):
        assert proposed(cast, made, capacity)[:2] == ["Anna", "Mia"]
    assert by_regulation(cast.see(cast.bram), made.reference, "approver") == ""


def test_without_a_regulation_nobody_is_named(db):
    cast = make_cast("Gemeente Elders")
    made = cast.complaint()
    assert by_regulation(cast.see(cast.bram), made.reference, "adviser") == ""
    assert proposed(cast, made)[0] == "Hanneke Bos"
