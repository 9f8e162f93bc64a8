"""The hearing as it was last planned, as an invitation for one party's calendar."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import override

from gehoor.complaints.models import Complaint, Event, Party
from gehoor.letters.calendar import Appointment, invitation
from gehoor.letters.contents.people import email_of
from gehoor.letters.mail.addresses import message_domain, own_address

CHANGES = ("hearing_planned", "hearing_cancelled")


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is invited: `key` tells the invitations of one hearing apart."""

    key: str
    email: str
    language: str


def guest(party: Party, language: str) -> Guest:
    """A party as a guest."""
    return Guest(str(party.number), email_of(party), language)


def invitation_for(complaint: Complaint, who: Guest, events: Sequence[Event], event: Event, *, at: dt.datetime) -> str:
    """The .ics text for what this event says of the hearing; empty for an event that plans or cancels nothing."""
    if event.type not in CHANGES:
        return ""
    changes = [each for each in events if each.type in CHANGES and each.sequence <= event.sequence]
    planned = next((each for each in reversed(changes) if each.type == "hearing_planned"), None)
    if planned is None:
        return ""
    own = planned.data["file"]
    starts_at = dt.datetime.fromisoformat(own["at"])
    with override(who.language):
        summary = _("Gesprek %(reference)s") % {"reference": complaint.reference}
    return invitation(
        Appointment(
            identity=f"hearing-{complaint.reference}-{who.key}@{message_domain(complaint.organisation)}",
            sequence=len(changes) - 1,
            starts_at=starts_at,
            ends_at=starts_at + dt.timedelta(minutes=int(own["minutes"])),
            summary=summary,
            location=planned.text.body if planned.text else "",
            organiser=own_address(complaint.organisation),
            organiser_name=complaint.organisation.name,
            attendee=who.email,
        ),
        at,
        "CANCEL" if event.type == "hearing_cancelled" else "REQUEST",
    )
