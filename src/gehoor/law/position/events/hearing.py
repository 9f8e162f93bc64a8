"""Events of the hearing."""

from datetime import date

from gehoor.law.awb.art_9_9 import copy_owed_to
from gehoor.law.facts.model import Event
from gehoor.law.facts.words import COMPLAINANT
from gehoor.law.phrase import Phrase, say
from gehoor.law.position.case import Case, mark
from gehoor.law.position.events.rule import EventRule


def offered(case: Case, event: Event) -> None:
    """Parties were asked whether they want to be heard."""
    case.begin_formal(event.on)
    parties = case.parties_in(event, "to", case.facts.parties)
    mark(case.opportunity, parties, event.on)
    answer_by = event.fields.get("answer_by")
    if COMPLAINANT in parties and isinstance(answer_by, date) and answer_by >= event.on:
        case.offers.append(answer_by)


def accepted(case: Case, event: Event) -> None:
    """A party wants to be heard: so there was an opportunity."""
    parties = case.parties_in(event, "by", (COMPLAINANT,))
    mark(case.opportunity, parties, event.on)
    if COMPLAINANT in parties:
        case.wish = "wants"


def declined(case: Case, event: Event) -> None:
    """A party does not want to be heard: so there was an opportunity."""
    parties = case.parties_in(event, "by", (COMPLAINANT,))
    mark(case.opportunity, parties, event.on)
    if COMPLAINANT in parties:
        case.wish = "does_not_want"


def _was_heard(case: Case, _today: date) -> Phrase | None:
    heard_on = case.heard.get(COMPLAINANT)
    return say("because.already_heard", on=heard_on) if heard_on and case.statutory else None


def left_out(case: Case, event: Event) -> None:
    """Somebody is not heard. Lawful only for the complainant, on a ground that holds (K16)."""
    case.begin_formal(event.on)
    of = case.parties_in(event, "of", (COMPLAINANT,))
    if not case.statutory:
        return
    lawful = True
    if not set(of) <= {COMPLAINANT} or not of:
        case.breach("K16", "Awb 9:10(2)", event.on, say("breach.K16_person"))
    if COMPLAINANT in of:
        ground = event.fields.get("ground")
        lawful = ground is None or ground in case.hearing_grounds(event.on)
        if lawful:
            case.left_out_on = event.on
        else:
            case.breach("K16", f"Awb 9:10(2)({ground})", event.on, say(f"breach.K16_{ground}"))


def heard(case: Case, event: Event) -> None:
    """Parties were heard. The copy comes before the hearing (K14), if it is known that it did not."""
    case.begin_formal(event.on)
    parties = case.parties_in(event, "who", case.facts.parties)
    late = [person for person in copy_owed_to(case.facts.persons) if person not in case.copied]
    if case.complete and case.statutory and late and not case.heard:
        case.breach("K14", "Awb 9:9", event.on, say("breach.K14_hearing"))
    mark(case.opportunity, parties, event.on)
    mark(case.heard, parties, event.on)


def _nobody_heard(case: Case, _today: date) -> Phrase | None:
    return None if case.heard else say("because.nobody_heard")


def reported(case: Case, event: Event) -> None:
    """A report of the hearing was made."""
    case.reported_hearing_on = case.reported_hearing_on or event.on


RULES = {
    "hearing_offered": EventRule("K15", "Awb 9:10(1)", offered, until=lambda case: case.ends_on),
    "hearing_accepted": EventRule("K15", "Awb 9:10(1)", accepted),
    "hearing_declined": EventRule("K16", "Awb 9:10(2)", declined),
    "hearing_left_out": EventRule(
        "K16",
        "Awb 9:10(2)",
        left_out,
        _was_heard,
        when_closed="refused",
        before_receipt="refused",
        judged=lambda case: case.statutory,
    ),
    "heard": EventRule("K15", "Awb 9:10(1)", heard),
    "hearing_reported": EventRule("K17", "Awb 9:10(3)", reported, _nobody_heard, when_closed="counts"),
}
