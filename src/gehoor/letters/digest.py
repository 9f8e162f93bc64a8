"""The morning's mail to one person: what is asked, by when, where. A reference and a link, no word of a complaint.

Mail leaves the house and is read over a shoulder: it names nobody, not even who reads it (safety row 42).
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gehoor.complaints.queries.reminders import Reminder
from gehoor.complaints.words import MEASURES, NEXT, TASKS, WAITING, Words, said
from gehoor.ui.dates import days_left_words, written_date

MOST_LINES = 25  # in a section; the work list has them all
TITLES: Words = {
    "late": gettext_lazy("Te laat volgens de wet"),
    "at_risk": gettext_lazy("De wettelijke termijn is bijna voorbij"),
    "task": gettext_lazy("Taken"),
    "due": gettext_lazy("Deze week te doen"),
    "new": gettext_lazy("Nieuw voor u"),
    "waiting": gettext_lazy("Wacht op een antwoord"),
    "measure": gettext_lazy("Maatregelen en aanbevelingen"),
}

type Address = Callable[[str], str]


def subject_of(found: Sequence[Reminder]) -> str:
    """How much there is, and how much of it is late: never whose or about what."""
    late = sum(each.section == "late" for each in found)
    everything = ngettext("%(count)s ding te doen", "%(count)s dingen te doen", len(found)) % {"count": len(found)}
    if not late:
        return _("Uw klachten: %(count)s") % {"count": everything}
    return _("Uw klachten: %(count)s, waarvan %(late)s te laat") % {"count": everything, "late": late}


def lines_of(found: Sequence[Reminder], today: dt.date, address: Address) -> Iterator[str]:
    """The mail as paragraphs; `address` makes the link to the page of a reference."""
    for section, inside in groupby(found, key=lambda each: each.section):
        listed = list(inside)
        yield f"{said(TITLES, section)} ({len(listed)})"
        for each in listed[:MOST_LINES]:
            yield f"{_line(each, today)} {address(each.reference)}"
        if len(listed) > MOST_LINES:
            yield _("En nog %(count)s. Op uw werklijst staan ze allemaal.") % {"count": len(listed) - MOST_LINES}


def _line(each: Reminder, today: dt.date) -> str:
    parts = [f"{each.reference}: {_what(each)}."]
    if each.due_on is not None and each.section != "waiting":
        day = {"day": written_date(each.due_on), "left": days_left_words(each.due_on, today)}
        parts.append(_("Uiterlijk %(day)s (%(left)s).") % day)
    parts += _why(each, today)
    if each.new:
        parts.append(_("Nieuw voor u."))
    return " ".join(parts)


def _what(each: Reminder) -> str:
    if each.task or each.measure:
        return said(TASKS, each.task) if each.task else said(MEASURES, each.measure)
    return said(NEXT, each.next_duty) or _("Bekijk de klacht")


def _why(each: Reminder, today: dt.date) -> Iterator[str]:
    """Why it stands still: nobody has it, somebody else has it, an answer is waited for."""
    if each.task or each.measure:
        return
    if not each.handled:
        yield _("Nog niemand behandelt deze klacht.")
    elif not each.mine:
        yield _("Een collega behandelt deze klacht.")
    if each.waiting_for and each.waiting_since:
        waiting = {"waiting": said(WAITING, each.waiting_for), "day": written_date(each.waiting_since)}
        yield _("%(waiting)s, sinds %(day)s.") % waiting
        if each.section == "waiting" and each.due_on:
            yield _answer_by(each.due_on, today)


def _answer_by(day: dt.date, today: dt.date) -> str:
    if day < today:
        return _("Het antwoord had er op %(day)s moeten zijn.") % {"day": written_date(day)}
    return _("Gevraagd is te antwoorden voor of op %(day)s.") % {"day": written_date(day)}
