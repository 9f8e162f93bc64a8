"""The hearing as it was last planned, as an invitation for one party's calendar."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import override

from gehoor.complaints.models import Complaint, Event, Party
from gehoor.letters.calendar import Appointment, invitation
from gehoor.letters.contents.people import email_of
from gehoor.letters.mail.addresses import message_domain, own_address

CHANGES = ("hearing_planned", "hearing_cancelled")


def invitation_for(party: Party, events: Sequence[Event], event: Event, *, at: dt.datetime, language: str) -> str:
    """The .ics text for what this event says of the hearing; empty for an event that plans or cancels nothing."""
    if event.type not in CHANGES:
        return ""
    changes = [each for each in events if each.type in CHANGES and each.sequence <= event.sequence]
    planned = next((each for each in reversed(changes) if each.type == "hearing_planned"), None)
    if planned is None:
        return ""
    complaint: Complaint = party.complaint
    own = planned.data["file"]
    starts_at = dt.datetime.fromisoformat(own["at"])
    with override(language):
        summary = _("Gesprek %(reference)s") % {"reference": complaint.reference}
    return invitation(
        Appointment(
            identity=f"hearing-{complaint.reference}-{party.number}@{message_domain(complaint.organisation)}",
            sequence=len(changes) - 1,
            starts_at=starts_at,
            ends_at=starts_at + dt.timedelta(minutes=int(own["minutes"])),
            summary=summary,
            location=planned.text.body if planned.text else "",
            organiser=own_address(complaint.organisation),
            organiser_name=complaint.organisation.name,
            attendee=email_of(party),
        ),
        at,
        "CANCEL" if event.type == "hearing_cancelled" else "REQUEST",
    )
