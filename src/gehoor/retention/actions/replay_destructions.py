"""After a restore: destroy again what was destroyed since the backup was taken, and put the record back."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from gehoor.authority.models import Organisation, Person
from gehoor.complaints.queries.organisation_of_file import number_of_file
from gehoor.complaints.remains.actions.keep_number import put_number
from gehoor.complaints.search.actions.index_words import forget_destroyed
from gehoor.platform import clock, tombstones
from gehoor.platform.tombstones import Tombstone
from gehoor.retention.actions.destroy import destroy
from gehoor.retention.models import DestructionList, ListedFile


def replay_destructions() -> int:
    """Every tombstone whose file is there again; how many were destroyed again."""
    destroyed = sum(_replay(told) for _name, told in tombstones.standing())
    if destroyed:
        forget_destroyed()
    return destroyed


def _replay(told: Tombstone) -> bool:
    organisation_id, reference = int(str(told["organisation_id"])), str(told["reference"])
    if not Organisation.objects.filter(pk=organisation_id).exists():
        return False
    with transaction.atomic():
        destroyed_at = _instant(told["destroyed_at"])
        if digest := told.get("number_digest"):  # also where the backup is of before the file was taken over
            put_number(organisation_id, reference, str(digest), destroyed_at or clock.now())
        number = number_of_file(organisation_id, reference)
        if number is not None:
            destroy(organisation_id, number, destroyed_at)
        _put_record_back(organisation_id, told)
    return number is not None


def _put_record_back(organisation_id: int, told: Tombstone) -> None:
    known: Mapping[str, Any] = told["list"]
    made_at = _instant(known["made_at"]) or clock.now()
    found, _made = DestructionList.objects.update_or_create(
        identity=known["identity"],
        defaults={"state": DestructionList.State.DONE, "finished_at": clock.now()},
        create_defaults={
            "organisation_id": organisation_id,
            "made_at": made_at,
            "files": known["files"],
            "register": known["register"],
            "state": DestructionList.State.DONE,
            "first_by": _person(known["first_by"]),
            "first_at": _instant(known["first_at"]),
            "second_by": _person(known["second_by"]),
            "second_at": _instant(known["second_at"]),
            "finished_at": clock.now(),
        },
    )
    destroyed_at = _instant(told["destroyed_at"])
    ListedFile.objects.update_or_create(
        list=found,
        reference=told["reference"],
        defaults={"destroyed_at": destroyed_at, "noted_at": clock.now(), "left_out_at": None, "left_out_because": ""},
        create_defaults={
            "complaint_id": told["complaint_id"],
            "result": told["result"],
            "selection_list": told["selection_list"],
            "due_since": dt.date.fromisoformat(str(told["due_since"])),
            "closed_on": dt.date.fromisoformat(str(told["closed_on"])),
            "destroyed_at": destroyed_at,
            "noted_at": clock.now(),
        },
    )


def _instant(value: object) -> dt.datetime | None:
    return dt.datetime.fromisoformat(str(value)) if value else None


def _person(number: int | None) -> Person | None:
    return Person.objects.filter(pk=number).first() if number else None
