"""The timeline of a file: the newest first, narrowed by group."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoor.complaints.queries.values import Entry, FilePage
from gehoor.desk.dossier.happened import GROUPS, group_of
from gehoor.desk.words import CAPACITIES, CHANNELS, GROUNDS, HEARING_GROUNDS, PARTY_KINDS, TASKS, Words, said
from gehoor.letters.kinds import CATALOGUE
from gehoor.reporting.happened import EVENTS
from gehoor.ui.dates import written_date, written_instant
from gehoor.ui.values import Tab

# How a letter travelled.
ROADS: Words = {
    "portal": gettext_lazy("Op de eigen pagina, met een mail dat er iets klaarstaat."),
    "post": gettext_lazy("Per post."),
    "mail": gettext_lazy("Per e-mail."),
}


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of the timeline. `late`: recorded on a later day than it happened; `note`: for colleagues only."""

    number: int
    title: str
    when: dt.datetime
    day_only: bool
    who: str
    details: tuple[str, ...]
    words: str
    note: bool
    recorded_at: dt.datetime | None


def timeline(page: FilePage, group: str) -> list[Happened]:
    """What happened, newest first; an unknown group shows all."""
    wanted = group if group in GROUPS else ""
    names = _names(page)
    entries = [entry for entry in page.timeline if not wanted or group_of(entry.type) == wanted]
    return [_line(entry, names) for entry in reversed(entries)]


def groups(chosen: str) -> list[Tab]:
    """The ways to narrow it."""
    wanted = chosen if chosen in GROUPS else ""
    return [Tab(str(label), f"?toon={key}#happened", current=key == wanted) for key, label in GROUPS.items()]


def since(page: FilePage, version: int) -> list[Happened]:
    """What others did after the version that somebody had before them."""
    names = _names(page)
    return [_line(entry, names) for entry in page.timeline if entry.number > version]


def _names(page: FilePage) -> dict[str, str]:
    known = {f"person:{each.person_id}": each.name for each in page.assignments}
    known |= {f"person:{each.person_id}": each.name for each in page.parties if each.person_id}
    for party in page.parties:
        shown = party.name or party.description or said(PARTY_KINDS, party.kind)
        known[party.legal_name] = shown
        known[f"party:{party.number}"] = shown
    known["complainant"] = _("de klager")
    known.setdefault("person_concerned", _("de betrokkene"))
    return known


def _line(entry: Entry, names: Mapping[str, str]) -> Happened:
    recorded_later = (entry.recorded_at - entry.occurred_at) > dt.timedelta(days=1)
    return Happened(
        number=entry.number,
        title=said(EVENTS, entry.type, _("Er is iets vastgelegd")),
        when=entry.occurred_at,
        day_only=recorded_later,
        who=entry.actor or said(CAPACITIES, entry.actor_kind),
        details=tuple(_details(entry, names)),
        words=entry.words or "",
        note=group_of(entry.type) == "notes",
        recorded_at=entry.recorded_at if recorded_later else None,
    )


def _details(entry: Entry, names: Mapping[str, str]) -> list[str]:
    told = [
        _task(entry),
        _letter(entry),
        _channel(entry),
        _people(entry, names),
        _ground(entry),
        _days(entry),
    ]
    return [each for each in told if each]


def _task(entry: Entry) -> str:
    """Which task came or was done; a task in somebody's own words stands in the words already."""
    kind = str(entry.own.get("kind", "")) if entry.type in {"task_added", "task_done"} else ""
    return "" if kind in {"", "to_do"} else said(TASKS, kind)


def _letter(entry: Entry) -> str:
    kind = CATALOGUE.get(str(entry.own.get("kind", ""))) if entry.type == "letter_sent" else None
    return str(kind.label) if kind else ""


def _channel(entry: Entry) -> str:
    channel = entry.fields.get("by" if entry.type == "answered" else "channel") or entry.own.get("channel")
    if entry.type == "letter_sent":
        return said(ROADS, str(channel)).rstrip(".")
    # What a party writes on a page of their own came by the site.
    return said(CHANNELS, "web" if channel == "portal" else str(channel)) if channel else ""


def _people(entry: Entry, names: Mapping[str, str]) -> str:
    found: list[str] = []
    person = entry.own.get("person_id")
    if person:
        found.append(names.get(f"person:{person}", _("een collega")))
    if party := entry.own.get("party"):
        found.append(names.get(f"party:{party}", ""))
    for field in ("to", "who", "of", "by", "told"):
        if field == "by" and entry.type == "answered":
            continue  # by phone, or in person
        value = entry.fields.get(field)
        parties = value if isinstance(value, list | tuple) else [value] if value else []
        found += [names.get(str(each), str(each)) for each in parties]
    if capacity := entry.own.get("capacity"):
        found.append(said(CAPACITIES, str(capacity)))
    return ", ".join(dict.fromkeys(each for each in found if each))


def _ground(entry: Entry) -> str:
    ground = str(entry.fields.get("ground") or "")
    return said({**GROUNDS, **HEARING_GROUNDS}, ground) if ground else ""


def _days(entry: Entry) -> str:
    if weeks := entry.fields.get("weeks"):
        return _("%(weeks)s weken") % {"weeks": weeks}
    if entry.type == "term_recomputed":
        days = {name: _written(entry.own.get(name)) for name in ("was", "now")}
        return _("De laatste dag was %(was)s en is nu %(now)s") % days
    if entry.type == "hearing_planned":
        return written_instant(dt.datetime.fromisoformat(str(entry.own["at"])))
    return ""


def _written(day: object) -> str:
    return written_date(dt.date.fromisoformat(str(day))) if day else _("onbekend")
