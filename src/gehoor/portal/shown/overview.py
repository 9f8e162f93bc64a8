"""Everything of a file that its party may see, in one piece: for paper, and for a copy to keep."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.authority.profile import profile_of
from gehoor.authority.request import SiteRequest
from gehoor.complaints.queries import CitizenFile
from gehoor.portal.shown.documents import document_name
from gehoor.portal.shown.messages import shown_messages
from gehoor.portal.shown.points import Point, shown_points
from gehoor.portal.shown.status import status_of
from gehoor.portal.shown.timeline import shown_timeline
from gehoor.ui.dates import short_date, written_date, written_instant


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands below it: (small heading, text), either may be empty."""

    title: str
    items: tuple[tuple[str, str], ...]


def overview(request: SiteRequest, file: CitizenFile) -> list[Part]:
    """Every part that has something in it."""
    return [part for part in _parts(request, file) if part.items]


def _parts(request: SiteRequest, file: CitizenFile) -> Iterator[Part]:
    status = status_of(file, profile_of(request.organisation).first_contact)
    lines = [status.sentence, status.then]
    if status.answer_by:
        lines.append(_("Uiterste dag: %(day)s.") % {"day": written_date(status.answer_by)})
    if status.reason:
        lines.append(status.reason.words)
    yield Part(_("Hoe het ermee staat"), (("", " ".join(lines)),))
    if file.words:
        yield Part(_("De klacht"), (("", file.words),))
    yield Part(_("De klacht in punten"), tuple(map(_point, shown_points(file))))
    yield Part(_("Wat er gebeurde"), tuple(_entries(request, file)))
    messages = shown_messages(request, file)
    yield Part(_("Berichten"), tuple((f"{each.title}, {written_instant(each.at)}", each.words) for each in messages))
    yield Part(
        _("Stukken"),
        tuple(("", f"{document_name(each)} ({short_date(each.created_at)})") for each in file.documents),
    )
    if file.me:
        me = file.me
        known = [me.name, me.address, f"{me.postcode} {me.city}".strip(), me.phone, me.email]
        yield Part(_("Uw gegevens"), (("", "\n".join(line for line in known if line)),))


def _point(point: Point) -> tuple[str, str]:
    title = _("Punt %(number)d") % {"number": point.number}
    return title, "\n\n".join(line for line in (point.words, point.findings, point.judgement) if line)


def _entries(request: SiteRequest, file: CitizenFile) -> Iterator[tuple[str, str]]:
    for entry in shown_timeline(request, file):
        day = written_instant(entry.when) if isinstance(entry.when, dt.datetime) else written_date(entry.when)
        yield f"{entry.title}, {day}", entry.body
