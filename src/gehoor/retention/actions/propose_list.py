"""Propose what may be destroyed: a list, which destroys nothing."""

import secrets

from django.db import IntegrityError, transaction

from gehoor.complaints.queries.due_for_destruction import Due, due_for_destruction, files_in_register
from gehoor.law.selectielijst import list_on
from gehoor.platform import clock
from gehoor.retention.actions.loose_records import loose_due
from gehoor.retention.brake import too_many
from gehoor.retention.models import DestructionList, Hold, ListedFile


def propose_list(organisation_id: int) -> DestructionList | None:
    """Make a list of what is due and not held, and of messages that lie in no file.

    None when nothing is due, or a list is open already.
    """
    due, at = _due(organisation_id), clock.now()
    loose = loose_due(organisation_id, at)
    if not due and not loose:
        return None
    register = files_in_register(organisation_id)
    try:
        with transaction.atomic():
            made = DestructionList.objects.create(
                organisation_id=organisation_id,
                identity=secrets.token_hex(16),
                made_at=at,
                files=len(due),
                register=register,
                loose=loose,
                braked=too_many(len(due), register),
            )
            ListedFile.objects.bulk_create([_line(made, each) for each in due], batch_size=500)
    except IntegrityError:
        return None
    return made


def _due(organisation_id: int) -> list[Due]:
    held = set(
        Hold.objects.filter(organisation_id=organisation_id, lifted_at=None).values_list("complaint_id", flat=True)
    )
    return [each for each in due_for_destruction(organisation_id, clock.today()) if each.complaint_id not in held]


def _line(made: DestructionList, each: Due) -> ListedFile:
    return ListedFile(
        list=made,
        complaint_id=each.complaint_id,
        reference=each.reference,
        result=each.result,
        selection_list=list_on(each.closed_on)["name"],
        due_since=each.since,
        closed_on=each.closed_on,
    )
