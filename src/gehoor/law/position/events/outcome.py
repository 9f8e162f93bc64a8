"""Events of the outcome: not handling, the findings, telling the other side, the ombudsman."""

from collections.abc import Iterator

from gehoor.law.awb.art_9_8 import ground_holds, is_about_weight
from gehoor.law.awb.art_9_16 import deviation_in_order
from gehoor.law.facts.model import Event
from gehoor.law.facts.words import COMPLAINANT
from gehoor.law.phrase import Phrase, say
from gehoor.law.position.case import Case, mark
from gehoor.law.position.events.rule import EventRule


def clause_of(ground: str) -> str:
    """Return the clause that governs a ground of 9:8."""
    return "K12" if is_about_weight(ground) else "K11"


def ground_refused(case: Case, ground: str) -> Phrase | None:
    """Return why a ground of 9:8 cannot be used at all, whatever the day."""
    if not case.statutory:
        return say("because.no_duty_to_handle")
    if ground_holds(ground, case.facts.conduct_on, case.starts_on) is False:
        return say("because.not_longer_than_a_year", on=case.facts.conduct_on or case.starts_on)
    return None


def not_handled(case: Case, event: Event) -> None:
    """The body will not handle it. On a ground that does not hold that ends nothing; told too late, it does."""
    ground = event.fields.get("ground")
    refusal = ground_refused(case, ground if isinstance(ground, str) else "")
    if refusal is not None:
        clause = clause_of(ground) if isinstance(ground, str) else "K11"
        case.breach(clause, f"Awb {ground or '9:8(1)'}", event.on, refusal)
    if case.statutory and event.on > case.last_day_to_tell:
        case.breach("K13", "Awb 9:8(3)", event.on, say("breach.K13", end=case.last_day_to_tell))
    if refusal is None:
        case.not_handled_on = event.on
        case.close("not_handled", event.on)


def findings_sent(case: Case, event: Event) -> None:
    """The outcome was sent. What should have come before it and did not, is a breach from this day on."""
    fields = event.fields
    if case.statutory:
        if fields.get("ombudsman_named") is False:
            case.breach("K20", "Awb 9:12(2)", event.on, say("breach.K20_ombudsman"))
        for clause, article, what in _left_undone(case) if case.complete else ():
            case.breach(clause, article, event.on, what)
        if not _deviation_in_order(event):
            case.breach("K24", "Awb 9:16", event.on, say("breach.K24"))
    case.formal_on = case.formal_on or event.on
    case.close("findings", event.on)


def _left_undone(case: Case) -> Iterator[tuple[str, str, Phrase]]:
    """Yield the duties that the outcome leaves undone for good."""
    if case.acknowledged_on is None:
        yield "K8", "Awb 9:6", say("breach.K8")
    if any(person not in case.copied for person in case.facts.persons):
        yield "K14", "Awb 9:9", say("breach.K14")
    if COMPLAINANT not in case.opportunity and case.left_out_on is None:
        yield "K15", "Awb 9:10(1)", say("breach.K15_complainant")
    if any(person not in case.opportunity for person in case.facts.persons):
        yield "K15", "Awb 9:10(1)", say("breach.K15_person")
    if case.heard and case.reported_hearing_on is None:
        yield "K17", "Awb 9:10(3)", say("breach.K17")
    if case.advising and case.advice_received_on is None:
        yield "K23", "Awb 9:15(4)", say("breach.K23")


def _deviation_in_order(event: Event) -> bool:
    deviates, explained, enclosed = (
        _truth(event.fields.get(name)) for name in ("deviates_from_advice", "deviation_explained", "advice_enclosed")
    )
    return deviation_in_order(deviates=deviates, explained=explained, enclosed=enclosed)


def _truth(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def person_informed(case: Case, event: Event) -> None:
    """The other side heard the outcome."""
    mark(case.informed, case.parties_in(event, "to", case.facts.persons), event.on)


def asked(case: Case, event: Event) -> None:
    """The ombudsman was asked to investigate."""
    case.asked_on = case.asked_on or event.on
    case.reported_on = None


def reported(case: Case, event: Event) -> None:
    """The ombudsman reported."""
    case.reported_on = event.on


RULES = {
    "not_handled": EventRule("K11", "Awb 9:8(1)", not_handled, when_closed="refused", before_receipt="refused"),
    "findings_sent": EventRule(
        "K20",
        "Awb 9:12(1)",
        findings_sent,
        until=lambda case: case.ends_on,
        before_receipt="refused",
    ),
    "person_concerned_informed": EventRule("K20", "Awb 9:12(1)", person_informed, when_closed="counts"),
    "ombudsman_asked": EventRule(
        "K25",
        "Awb 9:18(1)",
        asked,
        when_closed="counts",
        before_receipt="counts",
        judged=lambda case: not case.closed_as,
    ),
    "ombudsman_reported": EventRule("K27", "Awb 9:36(1)", reported, when_closed="counts"),
}
