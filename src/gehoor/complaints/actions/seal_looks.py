"""Seal the log of looking in batches, a chain per organisation: at least each minute, and before `verify`."""

from django.db import IntegrityError, transaction

from gehoor.authority.models import Organisation
from gehoor.complaints.looks import leaf, seal_hash
from gehoor.complaints.models import Look, Seal
from gehoor.platform import clock

BATCH = 2000


def seal_looks() -> int:
    """Seal what stands unsealed in every organisation; how many looks were sealed."""
    unsealed = Look.objects.filter(seal__isnull=True).order_by()
    waiting = Organisation.objects.filter(pk__in=unsealed.values("organisation_id"))
    return sum(_seal_organisation(pk) for pk in waiting.values_list("pk", flat=True))


def _seal_organisation(organisation_id: int) -> int:
    sealed = 0
    while count := _seal_batch(organisation_id):
        sealed += count
    return sealed


def _seal_batch(organisation_id: int) -> int:
    """One batch; 0 when nothing waits or another worker is at it (the number of a seal stands once)."""
    try:
        with transaction.atomic():
            looks = list(Look.objects.filter(organisation_id=organisation_id, seal__isnull=True).order_by("id")[:BATCH])
            if not looks:
                return 0
            last = Seal.objects.filter(organisation_id=organisation_id).order_by("-number").first()
            number, previous = (last.number + 1, last.hash) if last else (1, "")
            leaves = "\n".join(leaf(look) for look in looks)
            seal = Seal.objects.create(
                organisation_id=organisation_id,
                number=number,
                count=len(looks),
                leaves=leaves,
                previous_hash=previous,
                hash=seal_hash(organisation_id, number, len(looks), leaves, previous),
                sealed_at=clock.now(),
            )
            Look.objects.filter(pk__in=[look.pk for look in looks]).update(seal=seal)
            return len(looks)
    except IntegrityError:
        return 0
