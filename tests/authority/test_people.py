"""Who leads, stands in, signs and has which role on a day."""

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gehoor.authority import queries
from gehoor.authority.actions.add_body import add_body
from gehoor.authority.actions.add_person import add_person
from gehoor.authority.actions.add_unit import add_unit, move_unit
from gehoor.authority.actions.create_organisation import create_organisation
from gehoor.authority.actions.employ_person import employ_person, seat_person
from gehoor.authority.actions.end_role import end_role
from gehoor.authority.actions.give_mandate import give_mandate
from gehoor.authority.actions.give_role import give_role
from gehoor.authority.actions.leave import leave
from gehoor.authority.actions.substitute import substitute
from gehoor.authority.models import Unit
from gehoor.authority.refusal import Refused
from gehoor.platform import clock

DAY = dt.timedelta(days=1)


@pytest.fixture
def units(town):
    top = add_unit(town, "directie", "Directie")
    middle = add_unit(town, "publiek", "Publiek", parent=top)
    return top, middle, add_unit(town, "burgerzaken", "Burgerzaken", parent=middle)


@pytest.fixture
def people(town):
    return {name: add_person(town, name) for name in ("Bram", "Chantal", "Dirk", "Els", "Fatima")}


def test_manager_is_who_leads_the_unit(units, people, on):
    employ_person(people["Chantal"], units[2], on)
    employ_person(people["Dirk"], units[2], on, manages=True)
    assert queries.manager_of(people["Chantal"], on) == people["Dirk"]


def test_a_unit_without_manager_is_led_by_the_unit_above(units, people, on):
    employ_person(people["Chantal"], units[2], on)
    employ_person(people["Els"], units[0], on, manages=True)
    assert queries.manager_of_unit(units[2], on) == people["Els"]
    assert queries.manager_of(people["Chantal"], on) == people["Els"]


def test_a_manager_is_led_by_the_one_above_never_by_themselves(units, people, on):
    employ_person(people["Dirk"], units[2], on, manages=True)
    assert queries.manager_of(people["Dirk"], on) is None
    employ_person(people["Els"], units[1], on, manages=True)
    assert queries.manager_of(people["Dirk"], on) == people["Els"]


def test_who_is_involved_is_passed_over(units, people, on):
    employ_person(people["Chantal"], units[2], on)
    employ_person(people["Dirk"], units[2], on, manages=True)
    employ_person(people["Els"], units[1], on, manages=True)
    assert queries.manager_of(people["Chantal"], on, but_not=frozenset({people["Dirk"].pk})) == people["Els"]


def test_manager_counts_on_the_day_itself(units, people, on):
    employ_person(people["Chantal"], units[2], on - DAY)
    employ_person(people["Dirk"], units[2], on, ends_on=on, manages=True)
    answers = [queries.manager_of(people["Chantal"], day) for day in (on - DAY, on, on + DAY)]
    assert answers == [None, people["Dirk"], None]


def test_who_left_is_led_by_the_manager_of_their_last_unit(units, people, on):
    employ_person(people["Chantal"], units[2], on - 90 * DAY, ends_on=on - 30 * DAY)
    employ_person(people["Dirk"], units[2], on, manages=True)
    assert queries.manager_of(people["Chantal"], on) == people["Dirk"]


def test_a_circle_of_units_ends(units, on):
    Unit.objects.filter(pk=units[0].pk).update(parent=units[2])
    assert queries.manager_of_unit(Unit.objects.get(pk=units[2].pk), on) is None


def test_a_circle_of_units_is_refused(units):
    with pytest.raises(Refused):
        move_unit(units[0], units[2])
    with pytest.raises(Refused):
        move_unit(units[0], units[0])


def test_substitutes_come_nearest_first_and_a_circle_ends(people, on):
    bram, els, fatima = people["Bram"], people["Els"], people["Fatima"]
    substitute(bram, els, on)
    substitute(els, fatima, on)
    substitute(fatima, bram, on)
    assert queries.substitutes_of(bram, on) == (els, fatima)
    assert queries.stands_in_for(bram, on) == (fatima, els)


def test_substitution_holds_within_its_dates(people, on):
    substitute(people["Bram"], people["Els"], on, ends_on=on)
    found = [queries.substitutes_of(people["Bram"], day) for day in (on - DAY, on, on + DAY)]
    assert found == [(), (people["Els"],), ()]


def test_who_left_stands_in_for_nobody(people, on):
    substitute(people["Bram"], people["Els"], on)
    leave(people["Els"], on)
    assert queries.substitutes_of(people["Bram"], on) == ()


TOWNS = itertools.count()


@pytest.mark.django_db
@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] != pair[1]), max_size=15))
def test_nobody_ever_stands_in_for_themselves(pairs):
    number = next(TOWNS)
    town = create_organisation("Proef", f"proef-{number}", f"proef-{number}.example")
    day = dt.date(2026, 4, 7)
    everyone = [add_person(town, f"P{number}") for number in range(6)]
    for left, right in pairs:
        substitute(everyone[left], everyone[right], day)
    for person in everyone:
        found = queries.substitutes_of(person, day)
        assert person not in found
        assert len(set(found)) == len(found)
        assert all(person in queries.stands_in_for(other, day) for other in found)


def test_roles_hold_within_their_dates(people, on):
    give_role(people["Bram"], "coordinator", on, ends_on=on)
    found = [queries.roles_of(people["Bram"], day) for day in (on - DAY, on, on + DAY)]
    assert found == [frozenset(), {"coordinator"}, frozenset()]


def test_a_role_twice_is_one_role(people, on):
    assert give_role(people["Bram"], "coordinator", on) == give_role(people["Bram"], "coordinator", on)


def test_a_role_taken_away_yesterday_is_gone_today(people, on):
    role = give_role(people["Bram"], "coordinator", on)
    end_role(role, on - DAY)
    assert queries.roles_of(people["Bram"], on) == frozenset()


def test_people_with_a_role_stand_in_order_of_years(town, people, on):
    give_role(people["Els"], "deputy", on)
    give_role(people["Fatima"], "deputy", on - 100 * DAY)
    assert list(queries.people_with_role(town, "deputy", on)) == [people["Fatima"], people["Els"]]
    assert queries.deputy(town, on) == people["Fatima"]


def test_leaving_ends_everything(town, units, people, on):
    clock.pretend_today(on)
    body = add_body(town, "college", "College")
    bram = people["Bram"]
    employ_person(bram, units[2], on - 10 * DAY)
    seat_person(bram, body, "member", on - 10 * DAY)
    give_role(bram, "coordinator", on - 10 * DAY)
    give_mandate(bram, body, "Besluit 1", on - 10 * DAY)
    assert queries.is_there(bram, on)
    leave(bram, on)
    bram.refresh_from_db()
    assert not bram.active
    assert not queries.is_there(bram, on)
    assert queries.roles_of(bram, on) == frozenset()
    assert queries.may_sign_for(bram, body, on) is None
    assert {each.ends_on for each in (bram.employments.get(), bram.roles.get(), bram.mandates.get())} == {on}


def test_a_body_is_signed_for_by_mandate_or_by_who_is_it(town, people, on):
    mayor = add_body(town, "mayor", "Burgemeester")
    seat_person(people["Els"], mayor, "is", on)
    mandate = give_mandate(people["Bram"], mayor, "Mandaatbesluit 2026", on, limit="Geen schadevergoeding")
    give_mandate(people["Dirk"], mayor, "Oud besluit", on - 10 * DAY, ends_on=on - DAY)
    assert queries.may_sign_for(people["Bram"], mayor, on) == mandate
    assert set(queries.signers(mayor, on)) == {people["Bram"], people["Els"]}
    assert list(queries.members_of(mayor, on)) == [people["Els"]]


def test_one_mayor_is_a_body_a_member_and_a_chair(town, people, on):
    mayor, college, council = (add_body(town, kind, kind.title()) for kind in ("mayor", "college", "council"))
    for body, kind in ((mayor, "is"), (college, "member"), (council, "chair")):
        seat_person(people["Els"], body, kind, on)
    assert queries.chair_of(council, on) == people["Els"]
    assert queries.body_of_kind(town, "mayor") == mayor
    assert people["Els"].capacities.count() == 3


def test_nothing_of_another_organisation_is_tied(town, people, units, on):
    other = create_organisation("Elders", "elders", "elders.example")
    stranger = add_person(other, "Vreemd")
    for refused in (
        lambda: employ_person(stranger, units[0], on),
        lambda: substitute(people["Bram"], stranger, on),
        lambda: give_mandate(stranger, add_body(town, "college", "College"), "x", on),
        lambda: give_role(stranger, "handler", on, unit=units[0]),
        lambda: add_unit(other, "x", "X", parent=units[0]),
    ):
        with pytest.raises(Refused):
            refused()


@pytest.mark.parametrize(
    "name",
    ["", "   ", "a\x00b", "a\x1bb", "x" * 201, "\ud800"],
    ids=["empty", "blank", "nul", "escape", "long", "half"],
)
def test_a_name_that_is_none_is_refused(town, name):
    with pytest.raises(Refused):
        add_person(town, name)


def test_every_diacritic_of_a_name_stays(town):
    name = "Zoë Ðurić-Œuvre Þóra Ștefan Ħamza Ĳsbrand"
    assert add_person(town, name).name == name


def test_an_end_before_the_start_is_refused(people, on):
    with pytest.raises(Refused):
        give_role(people["Bram"], "coordinator", on, ends_on=on - DAY)
