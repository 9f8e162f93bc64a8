"""A list is found by each way in on its own: together those are what the rule of access says, no more and no less."""

import datetime as dt

import pytest

from gehoor.authority.models import Role, Substitution
from gehoor.complaints.access import visible, visible_in_parts
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.break_glass import break_glass
from gehoor.complaints.actions.mark_sensitive import mark_sensitive
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.models import Complaint
from gehoor.complaints.queries.work_list import CLOSED_FIRST, DUE_FIRST, Filters, first, work_list
from gehoor.complaints.viewer import system
from tests.cast import LONG_AGO, make_cast

STAFF = ("bram", "chantal", "dirk", "els", "fatima", "gerrit")


def keys(*parts):
    return {key for part in parts for key in part.values_list("pk", flat=True)}


@pytest.fixture
def town(cast):
    """Files that were given, are sensitive, formal, or hidden from who would else see them; and another town."""
    bram = cast.see(cast.bram)
    alone = (PartyDetails("complainant", name="Aylin Öztürk"),)
    files = [cast.complaint(parties=alone) for _ in range(7)]
    made = [cast.complaint().complaint_id, *(each.complaint_id for each in files)][::-1]
    assign_person(bram, made[0], cast.dirk.pk, "handler")
    assign_person(bram, made[0], cast.dirk.pk, "adviser")
    assign_person(bram, made[1], cast.dirk.pk, "adviser")
    assign_person(bram, made[2], cast.els.pk, "handler")
    record_involvement(bram, made[2], cast.dirk.pk)
    mark_sensitive(bram, made[3], sensitive=True)
    Complaint.objects.filter(pk__in=made[3:5]).update(body=cast.college, phase="handling")
    Role.objects.create(person=cast.els, kind="administrator", starts_on=LONG_AGO)
    break_glass(cast.see(cast.els), files[1].reference, "Er was haast bij.")
    record_involvement(bram, made[6], cast.bram.pk)
    make_cast("Gemeente Elders").complaint()
    return cast


def viewers(town):
    yield system(town.organisation.pk)
    for name in STAFF:
        yield town.see(getattr(town, name))
    for person, substitute in ((town.dirk, town.els), (town.bram, town.gerrit), (town.els, town.dirk)):
        Substitution.objects.create(person=person, substitute=substitute, starts_on=LONG_AGO)
        yield town.see(substitute)


def test_the_parts_are_together_what_one_may_see(town):
    found = [(keys(visible(viewer)), keys(*visible_in_parts(viewer))) for viewer in viewers(town)]
    assert [whole for whole, _parts in found] == [parts for _whole, parts in found]
    assert len({frozenset(whole) for whole, _parts in found}) >= 5, "they see different files"


def test_the_first_of_all_parts_are_the_first_of_the_whole(town):
    for viewer in viewers(town):
        whole, parts = visible(viewer), visible_in_parts(viewer)
        for order in (DUE_FIRST, CLOSED_FIRST):
            for until in (1, 2, 5, 50):
                found = first(parts, until, order).order_by(*order)[:until]
                assert list(found) == list(whole.order_by(*order)[:until])


def test_a_list_shows_what_one_may_see_in_its_order(town):
    for viewer in viewers(town):
        for filters, more in ((Filters(), {}), (Filters(phase="handling"), {"phase": "handling"})):
            to_do = visible(viewer).filter(sort_on__isnull=False, **more).order_by(*DUE_FIRST)
            shown = [item.complaint_id for item in work_list(viewer, "open", filters).items]
            assert shown == list(to_do.values_list("pk", flat=True))


def test_a_file_given_twice_stands_in_a_list_once_and_in_its_order(town):
    dirk = town.see(town.dirk)
    given = list(visible(dirk).order_by("pk").values_list("pk", flat=True))
    first, second = given
    Complaint.objects.filter(pk=first).update(sort_on=dt.date(2030, 1, 2))
    Complaint.objects.filter(pk=second).update(sort_on=dt.date(2030, 1, 1))
    for queue in ("open", "mine"):
        assert [item.complaint_id for item in work_list(dirk, queue).items] == [second, first]
    assert work_list(dirk).counts["mine"] == 2
