"""Appointments, read again by the library that other programs use too."""

import datetime as dt
from dataclasses import replace

import icalendar
import pytest

from gehoor.letters.calendar import Appointment, invitation
from gehoor.platform.clock import AMSTERDAM

MADE = dt.datetime(2026, 3, 3, 9, tzinfo=dt.UTC)
HEARING = Appointment(
    identity="hearing-ACDE-FGHJ-1@voorbeeld.example",
    sequence=0,
    starts_at=dt.datetime(2026, 7, 10, 10, tzinfo=AMSTERDAM),
    ends_at=dt.datetime(2026, 7, 10, 11, tzinfo=AMSTERDAM),
    summary="Gesprek ACDE-FGHJ",
    location="Gemeentehuis; kamer 3, Škofja",
    organiser="klachten@voorbeeld.example",
    organiser_name="Gemeente Voorbeeld",
    attendee="aylin@example.nl",
)


def read(text):
    calendar = icalendar.Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    return calendar, event


def test_an_invitation_holds_instants_in_utc():
    calendar, event = read(invitation(HEARING, MADE))
    assert calendar["METHOD"] == "REQUEST"
    assert event.decoded("DTSTART") == dt.datetime(2026, 7, 10, 8, tzinfo=dt.UTC)
    assert event["LOCATION"] == HEARING.location
    assert (event["STATUS"], event["SEQUENCE"]) == ("CONFIRMED", 0)
    assert event["ORGANIZER"] == "mailto:klachten@voorbeeld.example"


def test_a_cancellation_names_the_same_appointment():
    calendar, event = read(invitation(replace(HEARING, sequence=2), MADE, "CANCEL"))
    assert (calendar["METHOD"], event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 2)
    assert event["UID"] == HEARING.identity


@pytest.mark.parametrize("place", ["a\r\nATTENDEE:mailto:dief@example.nl", "x" * 300, "a;b,c\\d", ""])
def test_no_text_breaks_out_of_its_line(place):
    made = invitation(replace(HEARING, location=place), MADE)
    _calendar, event = read(made)
    assert event["ATTENDEE"] == "mailto:aylin@example.nl"
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))
