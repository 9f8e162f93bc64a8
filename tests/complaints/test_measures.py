"""Recommendations and measures: taken, owned, worked off, proved, and gone with their file."""

import datetime as dt

import pytest

from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.destroy_file import destroy_file
from gehoor.complaints.actions.put_measures import put_measures
from gehoor.complaints.actions.rebuild_projections import rebuild_projections
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.take_measure import add_measure, change_measure
from gehoor.complaints.models import Complaint, Event, Measure, Text
from gehoor.complaints.permissions import NotPermitted
from gehoor.complaints.queries.measures import (
    MeasureFilters,
    measure_row,
    measures,
    measures_due,
    owners,
)
from gehoor.complaints.queries.verify import verify_file
from gehoor.complaints.refusals import Hidden, Refused
from gehoor.platform import clock

WHAT = "Wie aan de balie werkt, oefent ieder jaar moeilijke gesprekken."


@pytest.fixture
def made(cast):
    filed = cast.complaint()
    assign_person(cast.see(cast.bram), filed.complaint_id, cast.els.pk, "handler")
    return filed


@pytest.fixture
def soon():
    return clock.today() + dt.timedelta(days=5)


def take(cast, made, **more):
    return add_measure(cast.see(cast.bram), made.complaint_id, "measure", WHAT, **more)


def test_a_measure_has_an_owner_a_day_a_state_and_an_effect(cast, made, soon):
    number = take(cast, made, owner_id=cast.els.pk, due_on=soon)
    (row,) = map(measure_row, measures(cast.see(cast.bram)))
    assert (row.words, row.owner, row.due_on, row.status, row.unit) == (WHAT, "Els Smit", soon, "open", "Burgerzaken")
    change_measure(
        cast.see(cast.els), made.complaint_id, number, "done", words="Iedereen oefende.", owner_id=cast.els.pk
    )
    (row,) = map(measure_row, measures(cast.see(cast.bram)))
    assert (row.status, row.effect, row.ended_on) == ("done", "Iedereen oefende.", clock.today())


def test_what_is_done_or_dropped_says_what_it_brought_or_why(cast, made):
    number = take(cast, made)
    with pytest.raises(Refused, match="opleverde"):
        change_measure(cast.see(cast.bram), made.complaint_id, number, "dropped")


@pytest.mark.parametrize("who", ["chantal", "dirk", "hanneke"])
def test_nobody_owns_a_measure_of_a_file_that_is_not_there_for_them(cast, made, who):
    with pytest.raises(Refused):
        take(cast, made, owner_id=cast.people[who].pk)
    assert cast.people[who] not in list(owners(cast.see(cast.bram), made.reference))


def test_who_is_out_sees_no_measure_and_is_not_reminded(cast, made, soon):
    take(cast, made, owner_id=cast.els.pk, due_on=soon)
    assert len(measures_due(cast.see(cast.els), soon)) == 1
    record_involvement(cast.see(cast.bram), made.complaint_id, cast.els.pk, reason="Zij was erbij.")
    assert measures_due(cast.see(cast.els), soon) == ()
    assert not measures(cast.see(cast.els)).exists()
    with pytest.raises(Hidden):
        change_measure(cast.see(cast.els), made.complaint_id, 1, "doing")


def test_who_only_advises_takes_no_measure(cast, made):
    assign_person(cast.see(cast.bram), made.complaint_id, cast.hanneke.pk, "adviser")
    with pytest.raises(NotPermitted):
        add_measure(cast.see(cast.hanneke), made.complaint_id, "measure", WHAT)
    number = take(cast, made)
    with pytest.raises(NotPermitted):
        change_measure(cast.see(cast.hanneke), made.complaint_id, number, "doing")


def test_the_list_is_narrowed(cast, made, soon):
    take(cast, made, owner_id=cast.els.pk, due_on=soon)
    add_measure(cast.see(cast.bram), made.complaint_id, "recommendation", "Bel terug.")
    Measure.objects.filter(number=1).update(due_on=clock.today() - dt.timedelta(days=1))
    bram = cast.see(cast.bram)

    def found(**chosen):
        return [each.number for each in measures(bram, MeasureFilters(**chosen))]

    assert found(status="late") == [1]
    assert sorted(found(status="to_do")) == [1, 2]
    assert found(kind="recommendation") == [2]
    assert found(owner_id=cast.els.pk) == [1]
    assert found(unit_id=cast.parks.pk) == []


def test_the_rows_follow_from_the_events_and_nothing_else(cast, made, soon):
    number = take(cast, made, due_on=soon)
    change_measure(cast.see(cast.bram), made.complaint_id, number, "doing", words="Begonnen.")
    assert rebuild_projections(cast.organisation.pk) == []
    Measure.objects.update(status="dropped", due_on=None)
    assert [each.column for each in rebuild_projections(cast.organisation.pk)] == ["measures"]
    (row,) = map(measure_row, measures(cast.see(cast.bram)))
    assert (row.status, row.effect) == ("doing", "Begonnen.")
    file = Complaint.objects.get(pk=made.complaint_id)
    assert put_measures(file, list(file.events.order_by("sequence"))) is False
    assert list(verify_file(file)) == []


def test_the_events_hold_no_words_and_the_measure_goes_with_its_file(cast, made):
    take(cast, made)
    assert WHAT not in str(list(Event.objects.values_list("data", flat=True)))
    destroy_file(cast.system, made.complaint_id)
    assert not Measure.objects.exists()
    assert not Text.objects.exists()
