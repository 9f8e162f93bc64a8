"""Note the newest seal of each organisation outside the database: the worker does this each day."""

from django.db.models import Max

from gehoor.complaints.anchors import Anchor, drop_anchor
from gehoor.complaints.models import Seal
from gehoor.platform import clock


def anchor_seals() -> int:
    """How many organisations have an anchor of today's newest seal."""
    newest = Seal.objects.order_by().values("organisation_id").annotate(newest=Max("number"))
    pairs = {(each["organisation_id"], each["newest"]) for each in newest}
    day = clock.today().isoformat()
    for organisation_id, number in pairs:
        seal = Seal.objects.get(organisation_id=organisation_id, number=number)
        drop_anchor(Anchor(organisation_id, day, number, seal.hash))
    return len(pairs)
