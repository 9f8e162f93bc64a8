"""The timeline in plain words, newest first, with the reason of each date."""

from collections.abc import Callable, Mapping

from django.http import HttpRequest
from django.utils.translation import gettext as _

from gehoor.complaints.queries import CitizenFile
from gehoor.complaints.queries.values import Entry
from gehoor.letters.kinds import CATALOGUE
from gehoor.platform import clock
from gehoor.portal.addresses import address
from gehoor.portal.shown.days import day_in, instant_in
from gehoor.portal.shown.happenings import LINES, title_of
from gehoor.portal.shown.letters import letter_words
from gehoor.portal.shown.status import planned_hearing
from gehoor.ui.dates import written_date, written_instant
from gehoor.ui.values import TimelineEntry

# Where more can be read. The words of a message stand there only; other words in the timeline itself.
PAGES = {
    **dict.fromkeys(("message_sent", "message_received", "question_asked"), "messages"),
    **dict.fromkeys(("letter_sent", "acknowledged", "extended", "document_released", "document_added"), "documents"),
    "findings_sent": "outcome",
    "person_concerned_informed": "outcome",
}
LONGEST = 600
WHOLE = frozenset({"hearing_reported"})  # stands nowhere else


def shown_timeline(request: HttpRequest, file: CitizenFile) -> list[TimelineEntry]:
    """What happened, newest first, below what is still to come."""
    concerned = file.side == "concerned"
    told = [_told(request, file, entry, concerned=concerned) for entry in reversed(file.timeline)]
    return [*_upcoming(file, concerned=concerned), *(each for each in told if each is not None)]


def _told(request: HttpRequest, file: CitizenFile, entry: Entry, *, concerned: bool) -> TimelineEntry | None:
    title = _title(entry, concerned=concerned)
    if not title:
        return None
    page = PAGES.get(entry.type, "")
    lines = [_line(file, entry, concerned=concerned), "" if page == "messages" else _words(entry)]
    return TimelineEntry(
        title=title,
        when=entry.occurred_on,
        body="\n".join(line for line in lines if line),
        url=address(request, page) if page else "",
        url_label=_label(page),
    )


def _label(page: str) -> str:
    labels = {"messages": _("Naar uw berichten"), "documents": _("Naar de stukken"), "outcome": _("Naar de uitkomst")}
    return labels.get(page, "")


def _title(entry: Entry, *, concerned: bool) -> str:
    if entry.type == "letter_sent":
        kind = str(entry.own.get("kind", ""))
        return "" if _tells_itself(kind) else letter_words(kind)
    return title_of(entry.type, concerned=concerned)


def _tells_itself(kind: str) -> bool:
    """Whether a letter of this kind is a step of the law, which stands in the list already."""
    known = CATALOGUE.get(kind)
    return known is not None and known.records is not None and known.records.legal


def _words(entry: Entry) -> str:
    words = (entry.words or "").strip()
    return words if len(words) <= LONGEST or entry.type in WHOLE else f"{words[:LONGEST].rstrip()} …"


def _line(file: CitizenFile, entry: Entry, *, concerned: bool) -> str:
    """What the date or the step means."""
    say = _SAID.get(entry.type)
    if say:
        return say(file, entry)
    return LINES[entry.type]() if entry.type in LINES and not concerned else ""


def _received(file: CitizenFile, _entry: Entry) -> str:
    if file.position.term is None:
        return ""
    return _("Vanaf deze dag telt de termijn waarbinnen u antwoord krijgt.")


def _extended(file: CitizenFile, _entry: Entry) -> str:
    term = file.position.term
    if term is None:
        return ""
    return _("De nieuwe laatste dag is %(day)s.") % {"day": written_date(term.ends_on)}


def _agreed(_file: CitizenFile, entry: Entry) -> str:
    until = day_in(entry, "until")
    return _("U krijgt uiterlijk %(day)s antwoord.") % {"day": written_date(until)} if until else ""


def _planned(_file: CitizenFile, entry: Entry) -> str:
    at = instant_in(entry, "at")
    return _("Het gesprek is op %(when)s.") % {"when": written_instant(at)} if at else ""


def _asked(_file: CitizenFile, entry: Entry) -> str:
    by = day_in(entry, "answer_by")
    return _("Wij horen graag uiterlijk %(day)s van u.") % {"day": written_date(by)} if by else ""


def _assigned(file: CitizenFile, _entry: Entry) -> str:
    return _("%(name)s behandelt uw klacht.") % {"name": file.handler.name} if file.handler else ""


_SAID: Mapping[str, Callable[[CitizenFile, Entry], str]] = {
    "received": _received,
    "extended": _extended,
    "delay_agreed": _agreed,
    "hearing_planned": _planned,
    "person_assigned": _assigned,
    **dict.fromkeys(("hearing_offered", "settlement_proposed", "completion_asked", "question_asked"), _asked),
}


def _upcoming(file: CitizenFile, *, concerned: bool) -> list[TimelineEntry]:
    """What comes, the furthest first, so that the list reads backwards in time from top to bottom."""
    term, planned = file.position.term, planned_hearing(file)
    coming: list[TimelineEntry] = []
    if file.position.phase != "closed" and term and term.ends_on >= file.today:
        title = _("De klacht wordt uiterlijk afgerond") if concerned else _("U krijgt uiterlijk antwoord")
        coming.append(TimelineEntry(title, term.ends_on, upcoming=True))
    if planned and file.position.phase != "closed" and not file.last("heard"):
        when = _("Om %(time)s uur.") % {"time": f"{planned.astimezone(clock.AMSTERDAM):%H:%M}"}
        coming.append(TimelineEntry(_("Het gesprek"), planned, body=when, upcoming=True))
    return coming
