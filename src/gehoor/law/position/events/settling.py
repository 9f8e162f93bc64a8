"""Events of settlement, and the other ways in which a complaint ends or begins again."""

from datetime import date

from gehoor.law.facts.model import Event
from gehoor.law.phrase import Phrase, say
from gehoor.law.position.case import Case
from gehoor.law.position.events.rule import EventRule


def proposed(case: Case, event: Event) -> None:
    """A solution was proposed."""
    case.proposed_on = case.proposed_on or event.on


def confirmed(case: Case, event: Event) -> None:
    """The complainant is satisfied: the duties of the title end, at any stage (9:5)."""
    case.proposed_on = case.proposed_on or event.on
    case.close("settled", event.on)


def contested(case: Case, event: Event) -> None:
    """The complainant is not satisfied: the procedure goes on, and begins again after a settlement (R10)."""
    if case.closed_as == "settled":
        case.reopen()
    if case.closed_as is None:
        case.begin_formal(event.on)


def formal_requested(case: Case, event: Event) -> None:
    """The complainant wants a formal answer. The term stays that of the first receipt."""
    case.begin_formal(event.on)


def withdrawn(case: Case, event: Event) -> None:
    """The complainant withdrew."""
    case.close("withdrawn", event.on)


def forwarded(case: Case, event: Event) -> None:
    """The complaint went to another organisation."""
    case.close("forwarded", event.on)


def treated_as_objection(case: Case, event: Event) -> None:
    """The complaint was really an objection."""
    case.close("objection", event.on)


def _findings_needed(case: Case, _today: date) -> Phrase | None:
    return say("because.findings_needed") if case.statutory and not case.still_missing else None


def answered(case: Case, event: Event) -> None:
    """What is outside articles 9:5 to 9:12, or stayed incomplete, got an answer."""
    case.close("answered", event.on)


def _is_open(case: Case, _today: date) -> Phrase | None:
    return None if case.closed_as else say("because.is_open")


def reopened(case: Case, _event: Event) -> None:
    """The closing is taken away."""
    case.reopen()


RULES = {
    "settlement_proposed": EventRule("K7", "Awb 9:5", proposed),
    "settlement_confirmed": EventRule("K7", "Awb 9:5", confirmed),
    "settlement_contested": EventRule("K7", "Awb 9:5", contested, when_closed="counts"),
    "formal_requested": EventRule("K7", "Awb 9:5", formal_requested),
    "withdrawn": EventRule("K1", "Awb 9:1(1)", withdrawn),
    "forwarded": EventRule("K29", "Awb 2:3(1)", forwarded, judged=lambda _case: True),
    "treated_as_objection": EventRule("K30", "Awb 6:15(1)", treated_as_objection, judged=lambda _case: True),
    "answered": EventRule(
        "K20",
        "Awb 9:12(1)",
        answered,
        _findings_needed,
        judged=lambda case: case.statutory and not (case.acknowledged_on or case.contacted_on),
    ),
    "reopened": EventRule("K7", "Awb 9:5", reopened, _is_open, when_closed="counts"),
    "corrected": EventRule("K21", "Awb 9:12a", when_closed="counts", before_receipt="counts"),
}
