"""`gehoor assess`: from a facts file to its legal position, both as parsed JSON."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from gehoor.law.facts import FactsError, events_from, facts_from
from gehoor.law.facts.dates import civil_day, shown
from gehoor.law.phrase import Language
from gehoor.law.phrases.render import render
from gehoor.law.position import position
from gehoor.law.position.model import Allowed, Position, Refused
from gehoor.law.regulation.document import from_mapping, parse
from gehoor.law.regulation.model import AWB_ALONE, Regulation
from gehoor.law.regulation.problem import RegulationError
from gehoor.law.term import steps_as_json


def assess(
    document: object,
    on: date | None = None,
    *,
    today: date,
    language: Language = "nl",
    base: Path | None = None,
) -> dict[str, Any]:
    """Return the legal position of a facts file.

    `on` goes before the file's own `on`; without both it is `today`. A `regulation` that is a path is relative
    to the folder `base`, else to the working folder; without `base` a path is refused. Raises FactsError.
    """
    if not isinstance(document, Mapping):
        raise FactsError("", "no_object", value=shown(document))
    regulation = _regulation(document.get("regulation"), language, base)
    facts = facts_from({} if document.get("facts") is None else document["facts"])
    if document.get("events") is None:
        raise FactsError("", "left_out", name="events")
    events = events_from(document["events"])
    day = on
    if day is None and document.get("on") is not None:
        day = civil_day(document["on"], "on")
    return as_json(position(regulation, facts, events, day or today, complete=False), language)


def _regulation(raw: object, language: Language, base: Path | None) -> Regulation:
    if raw is None:
        return AWB_ALONE
    try:
        if isinstance(raw, Mapping):
            return from_mapping(raw)
        if isinstance(raw, str) and base is not None:
            beside, here = base / raw, Path(raw)
            found = here if here.is_file() and not beside.is_file() else beside
            return parse(found.read_text(encoding="utf-8"))
    except RegulationError as error:
        raise FactsError("regulation", "no_regulation", why=error.text(language)) from None
    except (OSError, ValueError) as error:
        raise FactsError("regulation", "no_regulation", why=shown(error)) from None
    raise FactsError("regulation", "no_regulation", why=shown(raw))


def as_json(found: Position, language: Language = "nl") -> dict[str, Any]:
    """Return a position as `gehoor assess` prints it: texts in the language, days as ISO 8601."""
    term, retention = found.term, found.retention
    return {
        "phase": found.phase,
        "closed_as": found.closed_as,
        "regime": found.regime,
        "term": None
        if term is None
        else {
            "starts_on": term.starts_on.isoformat(),
            "raw_ends_on": term.raw_ends_on.isoformat(),
            "ends_on": term.ends_on.isoformat(),
            "provisional": term.provisional,
            "steps": steps_as_json(term.steps, language),
        },
        "duties": [
            {
                "id": duty.id,
                "article": duty.article,
                "what": render(duty.what, language),
                "to": duty.to,
                "due_on": _day(duty.due_on),
                "state": duty.state,
            }
            for duty in found.duties
        ],
        "allowed": [_allowed(each) for each in found.allowed],
        "refused": [_refused(each, language) for each in found.refused],
        "breaches": [
            {"id": each.id, "article": each.article, "on": each.on.isoformat(), "what": render(each.what, language)}
            for each in found.breaches
        ],
        "ombudsman": {"from": _day(found.ombudsman.from_on), "until": _day(found.ombudsman.until)},
        "retention": None
        if retention is None
        else {"result": retention.result, "not_before": retention.not_before.isoformat()},
        "questions": [
            {"id": norm.id, "article": norm.article, "question": render(norm.question, language)}
            for norm in found.open_norms
        ],
        "changes_on": _day(found.changes_on),
    }


def _allowed(each: Allowed) -> dict[str, Any]:
    found: dict[str, Any] = {
        "event": each.event,
        "article": each.article,
        "until": _day(each.until),
        "at_most": each.at_most,
    }
    optional = {"needs": each.needs, "ground": each.ground, "grounds": list(each.grounds)}
    return found | {name: value for name, value in optional.items() if value}


def _refused(each: Refused, language: Language) -> dict[str, Any]:
    ground = {"ground": each.ground} if each.ground else {}
    return {"event": each.event, **ground, "article": each.article, "because": render(each.because, language)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
