"""Open a file in an emergency: with a reason, for four hours, and a second person is told. Never who is involved."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.authority.models import Role
from gehoor.authority.queries import is_there, people_with_role
from gehoor.complaints.access import BARRED, GLASS_BREAKERS, Hidden
from gehoor.complaints.actions.log_look import log_look
from gehoor.complaints.actions.record import record
from gehoor.complaints.happening import Happening
from gehoor.complaints.models import BreakGlass, Complaint
from gehoor.complaints.refusals import NotPermitted, Refused
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock, outbox

LASTS = dt.timedelta(hours=4)


def break_glass(viewer: Viewer, reference: str, reason: str) -> dt.datetime:
    """Until when the file is there for the viewer. Raises Refused without a reason or a second person to tell."""
    if not viewer.has(*GLASS_BREAKERS):
        raise NotPermitted("break_glass", frozenset(GLASS_BREAKERS))
    if not reason.strip():
        raise Refused(_("Schrijf op waarom u dit dossier nu moet zien."))
    with transaction.atomic():
        files = Complaint.objects.filter(organisation_id=viewer.organisation_id, reference=reference)
        complaint = files.select_for_update(of=("self",)).select_related("regulation", "organisation").first()
        if complaint is None or complaint.parties.filter(BARRED, person_id=viewer.own_id).exists():
            raise Hidden(reference)
        at = clock.now()
        told = _second_person(viewer, complaint)
        BreakGlass.objects.create(
            complaint=complaint, person_id=viewer.own_id, began_at=at, until=at + LASTS, told_id=told
        )
        happening = Happening("glass_broken", {"file": {"told": told}}, text=reason)
        events = list(complaint.events.order_by("sequence"))
        record(complaint, [happening], viewer, before=events, role="break_glass")
        log_look(complaint, viewer, "break_glass", role="break_glass")
        outbox.put(
            "notice",
            f"break_glass:{complaint.pk}:{complaint.version}",
            {"kind": "break_glass", "complaint": complaint.pk, "person": told, "by": viewer.person_id},
            organisation_id=viewer.organisation_id,
        )
        return at + LASTS


def _second_person(viewer: Viewer, complaint: Complaint) -> int:
    """Who guards privacy, else a coordinator, else the deputy; never who breaks the glass or is involved."""
    out = set(complaint.parties.filter(BARRED).values_list("person_id", flat=True)) | {viewer.person_id}
    for kind in (Role.Kind.PRIVACY_GUARD, Role.Kind.COORDINATOR, Role.Kind.DEPUTY, Role.Kind.ADMINISTRATOR):
        for person in people_with_role(complaint.organisation, kind, clock.today()):
            if person.pk not in out and is_there(person, clock.today()):
                return person.pk
    raise Refused(_("Er is niemand om dit aan te melden. Geef eerst iemand de rol van privacybewaker."))
