"""Terms that the law does not allow (K13, K18, K19) and terms that contradict each other."""

from collections.abc import Iterator

from gehoor.law.regulation.finding import Finding, beyond, doubt
from gehoor.law.regulation.model import Regulation

LAW_WEEKS, LAW_ADVICE_WEEKS, LAW_EXTENSION_WEEKS = 6, 10, 4


def term_findings(regulation: Regulation) -> Iterator[Finding]:
    """Article 9:11: six or ten weeks from receipt, four more once, further by consent only."""
    yield from _lengths(regulation)
    yield from _clock(regulation)
    yield from _informal_clock(regulation)
    yield from _promises(regulation)


def _lengths(regulation: Regulation) -> Iterator[Finding]:
    term, advice = regulation.term, regulation.advice
    if term.weeks > LAW_WEEKS:
        key = "weeks_without_advice" if advice.applies == "never" else "weeks_too_many"
        yield beyond(key, "term.weeks", "K18", "Awb 9:11(1)", {"weeks": term.weeks, "limit": LAW_WEEKS})
    if term.advice_weeks > LAW_ADVICE_WEEKS:
        values = {"weeks": term.advice_weeks, "limit": LAW_ADVICE_WEEKS}
        yield beyond("advice_weeks_too_many", "term.advice_weeks", "K18", "Awb 9:11(1)", values)
    if term.extension_weeks > LAW_EXTENSION_WEEKS:
        values = {"weeks": term.extension_weeks, "limit": LAW_EXTENSION_WEEKS}
        yield beyond("extension_too_long", "term.extension_weeks", "K19", "Awb 9:11(2)", values)
    if term.weeks < LAW_WEEKS:
        yield doubt("weeks_fewer", "term.weeks", "K18", "Awb 9:11(1)", {"weeks": term.weeks, "limit": LAW_WEEKS})
    if advice.applies != "never" and term.advice_weeks < term.weeks:
        values = {"weeks": term.advice_weeks, "limit": term.weeks}
        yield doubt("advice_weeks_fewer", "term.advice_weeks", "K18", "Awb 9:11(1)", values)


def _clock(regulation: Regulation) -> Iterator[Finding]:
    term = regulation.term
    if term.starts != "receipt":
        yield beyond("term_starts_late", "term.starts", "K18", "Awb 9:11(1)", {"start": term.starts})
    if term.suspended_by:
        yield beyond("term_suspended", "term.suspended_by", "K18", "Awb 9:11(1)", {"why": term.suspended_by})
    untold = tuple(party for party in ("complainant", "person_concerned") if party not in term.extension_told)
    if untold and term.extension_weeks:
        yield beyond("extension_untold", "term.extension_told", "K19", "Awb 9:11(2)", {"partys": untold})


def _informal_clock(regulation: Regulation) -> Iterator[Finding]:
    informal = regulation.informal
    if informal is None:
        return
    if informal.clock != "inside":
        yield beyond(f"informal_{informal.clock}", "informal.clock", "K18", "Awb 9:11(1)")
    elif informal.second_filing:
        yield doubt("informal_second_filing", "informal.second_filing", "K18", "Awb 9:11(1)")
    if informal.compulsory:
        yield beyond("informal_compulsory", "informal.compulsory", "K5", "Awb 9:4(1)")
    if informal.weeks and informal.weeks >= regulation.term.weeks:
        values = {"weeks": informal.weeks, "limit": regulation.term.weeks}
        yield doubt("informal_leaves_no_time", "informal.weeks", "K18", "Awb 9:11(1)", values)


def _promises(regulation: Regulation) -> Iterator[Finding]:
    for index, promise in enumerate(regulation.term.promises):
        days = {"working days": 1.4, "days": 1.0, "weeks": 7.0}[promise.unit] * promise.within
        if days > 7 * max(regulation.term.weeks, regulation.term.advice_weeks):
            values = {"promise": promise.what}
            yield doubt("promise_after_term", f"term.promise[{index}]", "K18", "Awb 9:11(1)", values)
