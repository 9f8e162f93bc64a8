"""Invitations for a hearing that calendars understand (RFC 5545, RFC 5546)."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Appointment:
    """A hearing. `identity` stays the same when it moves, `sequence` grows by one with each change.

    The summary names no person and no subject: a calendar is read over a shoulder (safety row 42).
    """

    identity: str
    sequence: int
    starts_at: dt.datetime
    ends_at: dt.datetime
    summary: str
    location: str
    organiser: str
    organiser_name: str
    attendee: str
    description: str = ""


def invitation(appointment: Appointment, at: dt.datetime, method: Literal["REQUEST", "CANCEL"] = "REQUEST") -> str:
    """The text of an .ics file; `at` is when it was made. Instants are in UTC."""
    from icalendar import Calendar, Event, vCalAddress, vText  # noqa: PLC0415  30 MB that few processes need

    event = Event()
    event.add("uid", appointment.identity)
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", at.astimezone(dt.UTC))
    event.add("dtstart", appointment.starts_at.astimezone(dt.UTC))
    event.add("dtend", appointment.ends_at.astimezone(dt.UTC))
    event.add("summary", appointment.summary)
    event.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    if appointment.location:
        event.add("location", appointment.location)
    if appointment.description:
        event.add("description", appointment.description)
    organiser = vCalAddress(f"mailto:{appointment.organiser}")
    organiser.params["CN"] = vText(appointment.organiser_name)
    event["organizer"] = organiser
    attendee = vCalAddress(f"mailto:{appointment.attendee}")
    attendee.params["RSVP"] = vText("FALSE")
    event.add("attendee", attendee, encode=False)
    calendar = Calendar()
    calendar.add("prodid", "-//Gehoor//letters//NL")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made.decode("utf-8")
