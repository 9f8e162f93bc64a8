"""Keep a file for now, or let it go again. A hold wins over every list, also one that was approved."""

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.authority.models import Person
from gehoor.complaints.queries.due_for_destruction import reference_number
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.platform.identifiers import tidy
from gehoor.retention.actions.approve_list import OPEN, leave_out
from gehoor.retention.models import Hold, ListedFile
from gehoor.retention.refusal import CannotBe


def hold_file(viewer: Viewer, person: Person, reference: str, because: str) -> Hold:
    """Place a hold; a file that stands in an open list is left out of it at once."""
    wanted = tidy(reference)
    wanted = f"{wanted[:4]}-{wanted[4:]}"
    number = reference_number(viewer, wanted)
    if number is None:
        raise CannotBe(_("Er is geen dossier met dit kenmerk. Kijk het kenmerk na: het ziet eruit als ACDE-FGHJ."))
    if not because.strip():
        raise CannotBe(_("Schrijf op waarom dit dossier moet blijven."))
    with transaction.atomic():
        standing = Hold.objects.filter(complaint_id=number, lifted_at=None).first()
        if standing is not None:
            return standing
        made = Hold.objects.create(
            organisation_id=viewer.organisation_id,
            complaint_id=number,
            reference=wanted,
            because=because.strip()[:300],
            placed_by=person,
            placed_at=clock.now(),
        )
        lines = ListedFile.objects.filter(complaint_id=number, list__state__in=OPEN, destroyed_at=None)
        for line in lines.filter(left_out_at=None):
            leave_out(line, made.because)
    return made


def lift_hold(person: Person, hold_id: int) -> None:
    """End a hold: the selection list counts again, from the next list on."""
    found = Hold.objects.filter(pk=hold_id, organisation_id=person.organisation_id, lifted_at=None)
    found.update(lifted_by=person, lifted_at=clock.now())
