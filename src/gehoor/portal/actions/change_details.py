"""Change how a party is reached, and their choice for electronic answers, together or not at all."""

from collections.abc import Mapping

from django.db import transaction

from gehoor.complaints.actions.change_party import change_party
from gehoor.complaints.actions.choose_electronic import choose_electronic
from gehoor.complaints.actions.complete_complaint import complete_by_party
from gehoor.complaints.viewer import Kind
from gehoor.portal.visits import Visit


def change_details(visit: Visit, changes: Mapping[str, object], *, electronic: bool) -> None:
    """What is the same already is no change; a choice that was taken back counts before the address goes."""
    party_id = visit.viewer.party_id
    if party_id is None:
        return
    with transaction.atomic():
        if not electronic:
            choose_electronic(visit.viewer, visit.complaint_id, chosen=False)
        change_party(visit.viewer, visit.complaint_id, party_id, changes)
        if electronic:
            choose_electronic(visit.viewer, visit.complaint_id, chosen=True)
        if visit.viewer.kind is Kind.COMPLAINANT:
            complete_by_party(visit.viewer, visit.complaint_id, party_id)
