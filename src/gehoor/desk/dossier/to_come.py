"""What is still to come while the outcome is about to leave: the law allows it, and it is seldom what was meant."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.queries.values import Entry, FilePage
from gehoor.platform import clock
from gehoor.ui.dates import written_instant

ANSWERS = ("hearing_accepted", "hearing_declined", "hearing_left_out", "heard")
OUTCOMES = frozenset({"findings_sent", "not_handled"})


def hearing_to_come(page: FilePage) -> str:
    """A hearing that was planned and still has to be held, or that was accepted and not planned; empty for none."""
    planned = _planned(page)
    if planned and planned > clock.now():
        return _("Er is nog een hoorgesprek: %(when)s.") % {"when": written_instant(planned)}
    answer = page.last(*ANSWERS)
    if answer and answer.type == "hearing_accepted":
        return _("De klager wil gehoord worden, en dat is nog niet gebeurd.")
    return ""


def _planned(page: FilePage) -> dt.datetime | None:
    newest: Entry | None = page.last("hearing_planned", "hearing_cancelled", "heard")
    if newest is None or newest.type != "hearing_planned":
        return None
    return dt.datetime.fromisoformat(str(newest.own["at"]))
