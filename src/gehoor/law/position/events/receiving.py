"""Events of receipt: receiving, writing down, completing, confirming, first contact, the copy."""

from datetime import date

from gehoor.law.awb.art_9_9 import copy_owed_to
from gehoor.law.facts.model import Event
from gehoor.law.facts.words import ELEMENTS
from gehoor.law.phrase import Phrase, say
from gehoor.law.position.case import Case, mark
from gehoor.law.position.events.rule import EventRule


def received(case: Case, event: Event) -> None:
    """The first receipt counts. A second message on the same conduct joins the file and starts no term."""
    if case.first_received_on is None:
        case.receive(event)


def _already_written_down(case: Case, _today: date) -> Phrase | None:
    if case.written_down_on is None:
        return None
    return say("because.already_written_down", on=case.written_down_on)


def written_down(case: Case, event: Event) -> None:
    """The day on which the caller agreed with the text is the day of receipt, whatever the facts say (R7)."""
    case.written_down_on = event.on
    if case.facts.towards_complainant:
        case.start = event.on
        case.forget_what_was_done()


def completed(case: Case, event: Event) -> None:
    """What was missing has come; without names: all of it. A name that is none of article 9:4(2) says nothing."""
    given = event.fields.get("with")
    named = tuple(name for name in ELEMENTS if name in given) if isinstance(given, tuple) else case.was_asked
    case.completed_on = event.on
    case.was_asked = tuple(dict.fromkeys((*case.was_asked, *named)))
    case.completed |= frozenset(named)


def acknowledged(case: Case, event: Event) -> None:
    """Receipt was confirmed."""
    case.acknowledged_on = case.acknowledged_on or event.on


def contacted(case: Case, event: Event) -> None:
    """Somebody spoke with the complainant."""
    case.contacted_on = case.contacted_on or event.on


def copy_sent(case: Case, event: Event) -> None:
    """The complaint went to the person concerned: after the hearing it comes too late (K14)."""
    persons = case.parties_in(event, "to", case.facts.persons)
    late = [person for person in copy_owed_to(case.facts.persons) if person in persons and person not in case.copied]
    if case.statutory and case.heard and late and not case.complete:
        case.breach("K14", "Awb 9:9", event.on, say("breach.K14_hearing"))
    mark(case.copied, persons, event.on)


RULES = {
    "received": EventRule("K38", "Awb 2:20", received, before_receipt="counts"),
    "written_down": EventRule("K3", "Awb 9:2", written_down, _already_written_down, judged=lambda case: case.statutory),
    "completed": EventRule("K5", "Awb 9:4(2)", completed),
    "acknowledged": EventRule("K8", "Awb 9:6", acknowledged, when_closed="counts"),
    "contacted": EventRule("K3", "Awb 9:2", contacted),
    "copy_sent": EventRule("K14", "Awb 9:9", copy_sent, when_closed="counts"),
}
