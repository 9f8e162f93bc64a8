"""Carry out the lists that two people approved thirty days ago, each file looked at again first."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.complaints.queries.due_for_destruction import barred_for, due_for_destruction
from gehoor.complaints.search.actions.index_words import forget_destroyed
from gehoor.platform import clock
from gehoor.retention.actions.approve_list import leave_out
from gehoor.retention.actions.destroy import destroy
from gehoor.retention.actions.loose_records import destroy_loose
from gehoor.retention.actions.note_destroyed import note_destroyed
from gehoor.retention.models import DestructionList, Hold, LastRun, ListedFile

RUN = "destruction"
AHEAD = dt.timedelta(hours=48)


class ClockAhead(Exception):
    """The clock is more than two days ahead of the last run: nothing is destroyed until a person says it is right."""


def carry_out() -> int:
    """Destroy what may be destroyed now; how many files. Raises ClockAhead."""
    _look_at_the_clock()
    destroyed = 0
    lists = DestructionList.objects.filter(state=DestructionList.State.APPROVED, not_before__lte=clock.now())
    for found in lists:
        for line in found.lines.filter(destroyed_at=None, left_out_at=None):
            destroyed += _destroy(found, line)
        if found.loose:
            found.loose_destroyed = destroy_loose(found.organisation_id, found.made_at)
        found.state, found.finished_at = DestructionList.State.DONE, clock.now()
        found.save(update_fields=["state", "finished_at", "loose_destroyed"])
    note_destroyed()
    if destroyed:
        forget_destroyed()
    return destroyed


def confirm_clock() -> None:
    """A person looked: the clock is right, the run may go on from today."""
    LastRun.objects.update_or_create(name=RUN, defaults={"at": clock.now(), "refused_at": None})


def _look_at_the_clock() -> None:
    at = clock.now()
    last, made = LastRun.objects.get_or_create(name=RUN, defaults={"at": at})
    if made:
        return
    if at - last.at > AHEAD:
        LastRun.objects.filter(pk=last.pk, refused_at=None).update(refused_at=at)
        raise ClockAhead(last.at.isoformat())
    if at > last.at:
        LastRun.objects.filter(pk=last.pk).update(at=at, refused_at=None)


def _destroy(found: DestructionList, line: ListedFile) -> bool:
    """One file, unless it was held, reopened, or something came in since the list was made."""
    with transaction.atomic():
        if Hold.objects.filter(complaint_id=line.complaint_id, lifted_at=None).exists():
            leave_out(line, _("Iemand houdt dit dossier vast."))
            return False
        if barred_for(_who_decided(found), found.organisation_id, [line.complaint_id]):
            leave_out(line, _("Wie deze lijst goedkeurde, staat buiten dit dossier."))
            return False
        due = due_for_destruction(found.organisation_id, clock.today(), only=[line.complaint_id])
        if not due or due[0].result != line.result:
            leave_out(line, _("Er is iets gebeurd nadat de lijst werd gemaakt."))
            return False
        destroy(found.organisation_id, line.complaint_id)
        line.destroyed_at = clock.now()
        line.save(update_fields=["destroyed_at"])
        return True


def _who_decided(found: DestructionList) -> list[int]:
    """Who approved or released it; one of them may have been recorded as involved afterwards."""
    return [each for each in (found.first_by_id, found.second_by_id, found.released_by_id) if each is not None]
