"""Set a tombstone outside the database for each destroyed file, so that no backup brings it back unnoticed."""

from gehoor.complaints.remains.numbers import digest_of_destroyed
from gehoor.platform import clock, tombstones
from gehoor.platform.tombstones import Tombstone
from gehoor.retention.models import DestructionList, ListedFile


def note_destroyed() -> int:
    """Set those that are missing, also after a crash; how many."""
    missing = ListedFile.objects.filter(destroyed_at__isnull=False, noted_at=None).select_related("list")
    noted = 0
    for line in missing:
        tombstones.put(f"{line.list.organisation_id}-{line.complaint_id}-{line.reference}", _told(line))
        line.noted_at = clock.now()
        line.save(update_fields=["noted_at"])
        noted += 1
    return noted


def _told(line: ListedFile) -> Tombstone:
    return {
        "organisation_id": line.list.organisation_id,
        "complaint_id": line.complaint_id,
        "reference": line.reference,
        "number_digest": digest_of_destroyed(line.reference),
        "result": line.result,
        "selection_list": line.selection_list,
        "due_since": line.due_since.isoformat(),
        "closed_on": line.closed_on.isoformat(),
        "destroyed_at": line.destroyed_at.isoformat() if line.destroyed_at else "",
        "list": _list(line.list),
    }


def _list(found: DestructionList) -> dict[str, object]:
    return {
        "identity": found.identity,
        "made_at": found.made_at.isoformat(),
        "files": found.files,
        "register": found.register,
        "first_by": found.first_by_id,
        "first_at": found.first_at.isoformat() if found.first_at else None,
        "second_by": found.second_by_id,
        "second_at": found.second_at.isoformat() if found.second_at else None,
    }
