"""The appointment of a hearing for the colleague who holds it."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.authority.links import absolute
from gehoor.complaints.actions.opened import OpenFile
from gehoor.complaints.models import Assignment, Event
from gehoor.letters.actions.notify_staff import PAGE
from gehoor.letters.actions.put_notice import Notice, put_notice
from gehoor.letters.contents.appointment import Guest, invitation_for


def invite_officers(file: OpenFile, event: Event, at: dt.datetime) -> None:
    """By mail, with a link and the reference; once for each colleague and event."""
    complaint = file.complaint
    officers = complaint.assignments.filter(capacity=Assignment.Capacity.HEARING_OFFICER).select_related("person")
    for officer in officers:
        person = officer.person
        if not person.email:
            continue
        calendar = invitation_for(complaint, Guest(f"staff-{person.pk}", person.email, "nl"), file.events, event, at=at)
        link = absolute(complaint.organisation, PAGE.format(reference=complaint.reference))
        subject = _("Gesprek %(reference)s") % {"reference": complaint.reference}
        lines = (_("De afspraak voor het gesprek zit bij deze mail."), link)
        identity = f"hearing:{complaint.pk}:{event.sequence}:{person.pk}"
        put_notice(
            complaint.organisation,
            Notice(person.email, subject, lines, identity, braked=False, calendar=calendar),
        )
