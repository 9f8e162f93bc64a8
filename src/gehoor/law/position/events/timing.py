"""Events that change the term: extension, agreed delay, and the advisory procedure."""

from datetime import date

from gehoor.law.awb.art_9_11 import weeks_that_count
from gehoor.law.awb.art_9_13 import in_time_for_ten_weeks
from gehoor.law.facts.model import Event
from gehoor.law.facts.words import COMPLAINANT
from gehoor.law.phrase import Phrase, say
from gehoor.law.position.case import Case
from gehoor.law.position.events.rule import EventRule


def _no_extension(case: Case, today: date) -> Phrase | None:
    term = case.term
    if term is None:
        return say("because.no_term")
    if case.extended_on is not None:
        return say("because.already_extended", on=case.extended_on)
    if today > term.ends_on:
        return say("because.term_over", end=term.ends_on)
    return None if case.rules.extension_weeks else say("because.no_extension_by_regulation")


def extended(case: Case, event: Event) -> None:
    """The term is extended: by four weeks at most, and if the complainant was told (K19)."""
    most = case.rules.extension_weeks
    weeks = event.fields.get("weeks")
    asked = weeks if isinstance(weeks, int) else None
    if asked is not None and asked > most:
        case.breach("K19", "Awb 9:11(2)", event.on, say("breach.K19_weeks", asked=asked, most=most))
    told = case.parties_in(event, "told", case.facts.parties)
    untold = [party for party in case.facts.parties if party not in told]
    if COMPLAINANT in untold:
        case.breach("K19", "Awb 9:11(2)", event.on, say("breach.K19_complainant"))
        return
    if untold:
        case.breach("K19", "Awb 9:11(2)", event.on, say("breach.K19_person"))
    case.end_before_extension = case.ends_on
    case.told_of_extension = frozenset(told)
    case.extended_on = event.on
    case.extension_weeks = weeks_that_count(asked, most)


def _no_delay(case: Case, _today: date) -> Phrase | None:
    if case.term is None:
        return say("because.no_term")
    return None if case.rules.more_by_consent else say("because.no_delay_by_regulation")


def delay_agreed(case: Case, event: Event) -> None:
    """The complainant agreed to more time: only in writing, to that very day, never to a day that has passed."""
    if event.fields.get("in_writing") is False:
        case.breach("K19", "Awb 9:11(3)", event.on, say("breach.K19_not_in_writing"))
        return
    until = event.fields.get("until")
    if isinstance(until, date) and until >= event.on:
        case.agreed_until = max(until, case.agreed_until or until)


def _no_advice_term(case: Case, today: date) -> Phrase | None:
    if not case.statutory:
        return say("because.no_term")
    if case.ten_weeks or in_time_for_ten_weeks(today, case.first_term_ends_on):
        return None
    return say("because.advice_too_late", end=case.first_term_ends_on)


def advice_applies(case: Case, _event: Event) -> None:
    """A person or commission handles it and advises: ten weeks from receipt (R13)."""
    case.advising = case.ten_weeks = case.advice_by_event = True


def _advice_without_ten_weeks(case: Case, _event: Event) -> None:
    """Advice may still be asked; it gives no more time."""
    case.advising = case.advice_by_event = case.statutory or case.advising


def _last_day_for_advice(case: Case) -> date | None:
    return None if case.ten_weeks else case.first_term_ends_on


def _no_advice_asked(case: Case, _today: date) -> Phrase | None:
    return None if case.advising else say("because.no_advisory_procedure")


def advice_received(case: Case, event: Event) -> None:
    """The report of findings and the advice have come (K23)."""
    case.begin_formal(event.on)
    case.advice_received_on = case.advice_received_on or event.on


RULES = {
    "extended": EventRule(
        "K19",
        "Awb 9:11(2)",
        extended,
        _no_extension,
        until=lambda case: case.ends_on,
        when_closed="refused",
        before_receipt="refused",
    ),
    "delay_agreed": EventRule(
        "K19", "Awb 9:11(3)", delay_agreed, _no_delay, when_closed="refused", before_receipt="refused"
    ),
    "advice_applies": EventRule(
        "K22",
        "Awb 9:13",
        advice_applies,
        _no_advice_term,
        _advice_without_ten_weeks,
        until=_last_day_for_advice,
        when_closed="refused",
        before_receipt="counts",
    ),
    "advice_received": EventRule("K23", "Awb 9:15(4)", advice_received, _no_advice_asked),
}
