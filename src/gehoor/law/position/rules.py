"""What of a regulation the position needs, kept within what the law allows."""

from dataclasses import dataclass, replace
from typing import Literal

from gehoor.law.awb import art_9_11
from gehoor.law.facts.model import Target
from gehoor.law.regulation.model import Promise, Regulation, advice_from_start

type Advice = Literal["none", "from_start", "second_phase"]


@dataclass(frozen=True, slots=True)
class Rules:
    """The terms that hold for a complaint, in weeks, and whether its body asks advice.

    A regulation can shorten a term of the law; where it goes beyond, the law's own holds.
    """

    weeks: int = art_9_11.WEEKS
    advice_weeks: int = art_9_11.WEEKS_WITH_ADVICE
    extension_weeks: int = art_9_11.EXTENSION_WEEKS
    more_by_consent: bool = True
    advice: Advice = "none"
    promises: tuple[Promise, ...] = ()


def rules_for(regulation: Regulation, target: Target) -> Rules:
    """Return the rules of a regulation for a target."""
    term = regulation.term
    return Rules(
        min(term.weeks, art_9_11.WEEKS),
        min(term.advice_weeks, art_9_11.WEEKS_WITH_ADVICE),
        min(term.extension_weeks, art_9_11.EXTENSION_WEEKS),
        term.further == "consent",
        _advice(regulation, target),
        term.promises,
    )


def _advice(regulation: Regulation, target: Target) -> Advice:
    if regulation.advice.applies == "never":
        return "none"
    if advice_from_start(regulation, target):
        return "from_start"
    if regulation.advice.applies == "second_phase" and _would_apply(regulation, target):
        return "second_phase"
    return "none"


def _would_apply(regulation: Regulation, target: Target) -> bool:
    """Say whether the second phase of a complaint about this target is one with advice."""
    always = replace(regulation, advice=replace(regulation.advice, applies="always"))
    return advice_from_start(always, target)
