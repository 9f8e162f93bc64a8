"""A local regulation as values: what a municipality decided within the room of the Awb."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal, Protocol

from gehoor.law.regulation import tables
from gehoor.law.regulation.condition import Condition
from gehoor.law.regulation.marks import Beyond, Key, Least, Url
from gehoor.law.regulation.words import Actor, Bench, Level, Mandate, Method, Party, Stage, kinds_in

__all__ = [
    "AWB_ALONE",
    "AdviceRule",
    "Condition",
    "Ombudsman",
    "Promise",
    "Regulation",
    "Route",
    "TermRule",
    "advice_from_start",
]


@dataclass(frozen=True, slots=True)
class Promise:
    """An own promise: a target, not a term in a law (T9).

    `what` is one of first_contact, acknowledgement, informal, hearing, findings,
    or local words. `unit`: days are calendar days.
    """

    what: str
    within: Annotated[int, Least(1)]
    unit: Literal["working days", "days", "weeks"]
    article: str = ""


@dataclass(frozen=True, slots=True)
class TermRule:
    """The terms (K18, K19), in whole weeks; the defaults are those of article 9:11."""

    weeks: Annotated[int, Least(1)] = 6
    advice_weeks: Annotated[int, Least(1)] = 10
    extension_weeks: Annotated[int, Least(0)] = 4
    further: Annotated[Literal["consent", "none"], Beyond("further_unlawful", "K19", "Awb 9:11(3)")] = "consent"
    promises: Annotated[tuple[Promise, ...], Key("promise")] = ()
    starts: Literal["receipt", "completed", "registered", "formal_request"] = "receipt"
    suspended_by: tuple[str, ...] = ()
    extension_when: str = ""
    extension_told: tuple[Party, ...] = ("complainant", "person_concerned")
    article: str = ""


@dataclass(frozen=True, slots=True)
class AdviceRule:
    """The advisory procedure (K22): whether it applies, and to which complaints."""

    applies: Literal["never", "always", "second_phase"] = "never"
    when: tuple[Condition, ...] = ()
    article: str = ""


@dataclass(frozen=True, slots=True)
class Ombudsman:
    """Where one can go afterwards (K20, K25), and where instead for some cases."""

    name: str
    url: Annotated[str, Url()] = ""
    phone: str = ""
    address: tuple[str, ...] = ()
    instead: tuple[tables.OmbudsmanFor, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """One rule: `when` at `stage` -> `actor`. Of a stage the first rule that matches counts.

    `not_same_as` names earlier stages whose actor may not return, or
    `person_concerned`. `article` is the local one.
    """

    stage: Stage
    actor: Actor
    when: Condition = field(default_factory=Condition)
    not_same_as: tuple[Stage | Literal["person_concerned"], ...] = ()
    article: str = ""
    level: tuple[Level, ...] = ()
    bench: Bench | None = None
    mandate: tuple[Mandate, ...] = ()
    method: tuple[Method, ...] = ()
    name: str = ""
    note: str = ""


NATIONALE_OMBUDSMAN = Ombudsman("Nationale ombudsman", "https://www.nationaleombudsman.nl/")


@dataclass(frozen=True, slots=True)
class Regulation:
    """One version of a regulation. Dates are inclusive; None is open on that side."""

    name: str
    organisation: str = ""
    in_force_from: date | None = None
    in_force_until: date | None = None
    source: Annotated[str, Url()] = ""
    term: TermRule = field(default_factory=TermRule)
    advice: AdviceRule = field(default_factory=AdviceRule)
    ombudsman: Ombudsman | None = None
    routes: Annotated[tuple[Route, ...], Key("route")] = ()
    conditions: Annotated[tuple[tables.Question, ...], Key("condition")] = ()
    organisations: Annotated[tuple[tables.Organisation, ...], Key("member")] = ()
    bodies: Annotated[tuple[tables.Body, ...], Key("body")] = ()
    targets: Annotated[tuple[tables.Target, ...], Key("target")] = ()
    scope: tables.Scope = field(default_factory=tables.Scope)
    exclusions: Annotated[tuple[tables.Exclusion, ...], Key("exclusion")] = ()
    not_handled: tables.NotHandled = field(default_factory=tables.NotHandled)
    filing: tables.Filing = field(default_factory=tables.Filing)
    acknowledgement: tables.Acknowledgement = field(default_factory=tables.Acknowledgement)
    coordinator: tables.Coordinator | None = None
    informal: tables.Informal | None = None
    hearing: tables.Hearing = field(default_factory=tables.Hearing)
    committees: Annotated[tuple[tables.Committee, ...], Key("committee")] = ()
    mandates: Annotated[tuple[tables.MandateRule, ...], Key("mandate")] = ()
    register: tables.Register = field(default_factory=tables.Register)
    reports: Annotated[tuple[tables.Report, ...], Key("report")] = ()
    mixed: tables.Mixed = field(default_factory=tables.Mixed)
    words: tables.Words = field(default_factory=tables.Words)
    notes: tuple[str, ...] = ()


#: No local rules at all: what title 9.1 itself says.
AWB_ALONE = Regulation(name="Algemene wet bestuursrecht", ombudsman=NATIONALE_OMBUDSMAN)


class AnyTarget(Protocol):
    """Whom or what a complaint is about, as the facts say it."""

    @property
    def kind(self) -> str:
        """One of `words.KINDS`."""
        ...

    @property
    def unit(self) -> str | None:
        """The unit, by its local name."""
        ...


def advice_from_start(regulation: Regulation, target: AnyTarget) -> bool:
    """Say whether the advisory procedure applies to this target from receipt on (K22, R13).

    A condition that asks more than the target and its unit (a topic, say) is not
    known from the target alone: it needs the event `advice_applies`.
    """
    advice = regulation.advice
    if advice.applies != "always":
        return False
    return not advice.when or any(_known_for(condition, target) for condition in advice.when)


def _known_for(condition: Condition, target: AnyTarget) -> bool:
    if condition.asked().keys() - {"target", "unit"}:
        return False
    kind_fits = not condition.target or target.kind in kinds_in(condition.target)
    return kind_fits and (not condition.unit or target.unit in condition.unit)
