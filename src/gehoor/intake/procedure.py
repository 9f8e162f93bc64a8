"""How a complaint goes, as the regulation in force says it: who does what for whom, and within which terms."""

from dataclasses import dataclass

from gehoor.authority.models import Organisation
from gehoor.authority.profile import Ombudsman, profile_of
from gehoor.authority.queries import bodies, regulation_in_force
from gehoor.complaints.ombudsman import usual_ombudsman
from gehoor.intake.promises import FirstContact, promised
from gehoor.law.phrase import Language
from gehoor.law.regulation import Regulation, RouteCase, walk
from gehoor.law.regulation.describe import actor_text, describe, target_label
from gehoor.law.regulation.routing import RouteStep
from gehoor.law.regulation.words import Stage
from gehoor.platform import clock

STAGES: tuple[Stage, ...] = ("informal", "handle", "hear", "decide")


@dataclass(frozen=True, slots=True)
class Road:
    """Who does what for one kind of target; empty where nobody does it or nobody was named."""

    target: str
    informal: str
    handle: str
    hear: str
    decide: str


@dataclass(frozen=True, slots=True)
class Procedure:
    """The page's content. `terms` are sentences; `own` is False where the Awb holds alone."""

    name: str
    own: bool
    source: str
    weeks: int
    advice_weeks: int
    extension_weeks: int
    has_advice: bool
    terms: tuple[str, ...]
    contact: FirstContact
    ombudsman: Ombudsman
    roads: tuple[Road, ...]


def procedure_of(organisation: Organisation, language: Language) -> Procedure:
    """What holds today."""
    today = clock.today()
    found = regulation_in_force(organisation.pk, today)
    regulation = found.regulation
    told = describe(regulation, language)
    return Procedure(
        name=regulation.name,
        own=found.version is not None,
        source=regulation.source,
        weeks=regulation.term.weeks,
        advice_weeks=regulation.term.advice_weeks,
        extension_weeks=regulation.term.extension_weeks,
        has_advice=regulation.advice.applies != "never",
        terms=tuple(told["term"]),
        contact=promised(profile_of(organisation), regulation, today),
        ombudsman=usual_ombudsman(regulation, profile_of(organisation).ombudsman),
        roads=_roads(organisation, regulation, language),
    )


def _roads(organisation: Organisation, regulation: Regulation, language: Language) -> tuple[Road, ...]:
    kinds = dict.fromkeys(["employee", "unit", *bodies(organisation).values_list("kind", flat=True)])
    return tuple(_road(regulation, kind, language) for kind in kinds)


def _road(regulation: Regulation, kind: str, language: Language) -> Road:
    steps = {step.stage: step for step in walk(regulation, RouteCase(kind))}
    said = [_actor(steps.get(stage), language) for stage in STAGES]
    return Road(_target(regulation, kind, language), *said)


def _target(regulation: Regulation, kind: str, language: Language) -> str:
    """As people here call it; beside the general word where they read another language."""
    own = next((body.name for body in regulation.bodies if body.kind == kind and body.name), "")
    return own if own and language == "nl" else target_label(regulation, kind, language)


def _actor(step: RouteStep | None, language: Language) -> str:
    if step is None or step.actor == "unspecified":
        return ""
    if step.route is not None and step.route.name and language == "nl":
        return step.route.name
    return actor_text(step.route, step.actor, language)
