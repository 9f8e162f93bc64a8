"""Terms and hearings: the week as a list, the month as a table."""

import calendar as days
import datetime as dt
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.queries.agenda import AgendaItem, agenda
from gehoor.desk.viewing import desk_page, viewer_of
from gehoor.desk.words import NEXT, said
from gehoor.platform import clock

WEEK = dt.timedelta(days=7)
FIRST, LAST = dt.date(2000, 1, 1), dt.date(2100, 1, 1)


@dataclass(frozen=True, slots=True)
class Line:
    """Something in the calendar, in words."""

    words: str
    time: str
    url: str
    reference: str
    place: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day with what falls on it."""

    on: dt.date
    lines: tuple[Line, ...]
    inside: bool
    today: bool


@desk_page
def calendar(request: StaffRequest) -> HttpResponse:
    """The week of the day that the address names, or its month."""
    on = _day(request.GET.get("dag", ""))
    month = request.GET.get("beeld") == "maand"
    first, last = _month(on) if month else _week(on)
    found = agenda(viewer_of(request), first, last)
    listed = [_filled(first + dt.timedelta(days=number), found, on) for number in range((last - first).days + 1)]
    before, after = (_other_month(on, -1), _other_month(on, 1)) if month else (on - WEEK, on + WEEK)
    context = {
        "days": listed,
        "weeks": [listed[start : start + 7] for start in range(0, len(listed), 7)],
        "filled": any(day.lines for day in listed),
        "current": any(day.today for day in listed),
        "month": month,
        "title": date_format(on, "F Y") if month else "",
        "first": first,
        "on": on,
        "before": before,
        "after": after,
    }
    return render(request, "desk/calendar.html", context)


def _filled(day: dt.date, found: tuple[AgendaItem, ...], on: dt.date) -> Day:
    lines = tuple(_line(item) for item in found if item.on == day)
    return Day(day, lines, day.month == on.month, day == clock.today())


def what_of(item: AgendaItem) -> str:
    """What falls on a day, in words."""
    return {
        "term": _("Laatste dag"),
        "answer": _("Antwoord gevraagd"),
        "hearing": _("Hoorgesprek"),
        "duty": said(NEXT, item.what),
    }[item.kind]


def _line(item: AgendaItem) -> Line:
    time = f"{item.at.astimezone(clock.AMSTERDAM):%H:%M}" if item.at else ""
    return Line(what_of(item), time, reverse("desk:file", args=[item.reference]), item.reference, item.place)


def _day(typed: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(typed[:10])
    except ValueError:
        return clock.today()
    return day if FIRST <= day <= LAST else clock.today()


def _week(on: dt.date) -> tuple[dt.date, dt.date]:
    monday = on - dt.timedelta(days=on.weekday())
    return monday, monday + dt.timedelta(days=6)


def _month(on: dt.date) -> tuple[dt.date, dt.date]:
    """Whole weeks around the month."""
    start = on.replace(day=1)
    end = on.replace(day=days.monthrange(on.year, on.month)[1])
    return _week(start)[0], _week(end)[1]


def _other_month(on: dt.date, step: int) -> dt.date:
    months = on.year * 12 + on.month - 1 + step
    return dt.date(months // 12, months % 12 + 1, 1)
