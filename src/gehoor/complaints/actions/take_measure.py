"""Recommend something, or take a measure, and say later what came of it."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.authority.models import Person
from gehoor.complaints.access import visible
from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.actions.put_measures import put_measures
from gehoor.complaints.measuring import ADDED, CHANGED, ENDED, STATUSES
from gehoor.complaints.models import Complaint, Measure
from gehoor.complaints.permissions import ALLOWED
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.complaints.refusals import NotPermitted, Refused
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock


def add_measure(
    viewer: Viewer,
    complaint_id: int,
    kind: str,
    words: str,
    *,
    owner_id: int | None = None,
    due_on: dt.date | None = None,
) -> int:
    """Its number in the file. `kind`: recommendation or measure; the owner must be somebody who may see the file."""
    with opened(viewer, complaint_id, "findings") as file:
        if kind not in Measure.Kind.values:
            raise Refused(_("Kies: een aanbeveling of een maatregel."))
        if not words.strip():
            raise Refused(_("Schrijf op wat er moet veranderen."))
        if due_on is not None and due_on < clock.today():
            raise Refused(_("Die dag is al voorbij. Kies een dag die nog komt."))
        _see_to_owner(file.complaint, owner_id)
        number = 1 + sum(event.type == ADDED for event in file.events)
        own = {"measure": number, "kind": kind, "owner_id": owner_id, "due_on": _written(due_on)}
        file.happened(ADDED, own=own, text=words.strip())
        put_measures(file.complaint, file.events)
        return number


def change_measure(
    viewer: Viewer,
    complaint_id: int,
    number: int,
    status: str,
    *,
    words: str = "",
    owner_id: int | None = None,
    due_on: dt.date | None = None,
) -> None:
    """How it stands now; `words` say what it brought, or why it is not done. The owner may do this too."""
    with opened(viewer, complaint_id, "note") as file:
        measure = file.complaint.measures.filter(number=number).first()
        if measure is None:
            raise Refused(_("Deze maatregel staat niet in dit dossier. Kies er een uit de lijst."))
        if measure.owner_id != viewer.person_id and not file.held & ALLOWED["findings"]:
            raise NotPermitted("findings", ALLOWED["findings"])
        if status not in STATUSES:
            raise Refused(_("Kies hoe het ermee staat."))
        if status in ENDED and not words.strip() and measure.effect_id is None:
            raise Refused(_("Schrijf op wat het opleverde, of waarom u het niet doet. Daar leren anderen van."))
        if owner_id != measure.owner_id:
            _see_to_owner(file.complaint, owner_id)
        _change(file, measure, {"status": status, "owner_id": owner_id, "due_on": _written(due_on)}, words)


def _change(file: OpenFile, measure: Measure, own: dict[str, object], words: str) -> None:
    standing = {"status": measure.status, "owner_id": measure.owner_id, "due_on": _written(measure.due_on)}
    if own == standing and not words.strip():
        return
    file.happened(CHANGED, own={"measure": measure.number, **own}, text=words.strip() or None)
    put_measures(file.complaint, file.events)


def _see_to_owner(complaint: Complaint, owner_id: int | None) -> None:
    """Nobody gets a measure of a file that is not there for them."""
    if owner_id is None:
        return
    person = Person.objects.filter(pk=owner_id, organisation_id=complaint.organisation_id, active=True).first()
    if person is None or not visible(staff_viewer(person, clock.today())).filter(pk=complaint.pk).exists():
        raise Refused(_("Deze collega kan dit dossier niet zien. Kies iemand anders, of geef diegene eerst een rol."))


def _written(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
