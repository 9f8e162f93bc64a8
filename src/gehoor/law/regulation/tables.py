"""The further tables of a regulation: what is left of P1-P16 beside terms and routes.

Nothing here is needed to compute a date. Every table may be left out, and a field
that is left out says nothing: neither that something is done, nor that it is not.
A single word may stand where a list of words is meant.
"""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from gehoor.law.regulation.condition import Condition
from gehoor.law.regulation.marks import Least, Url
from gehoor.law.regulation.words import Actor, Capacity, Channel, FiledAs, Kind, Login, Method

type Ground = Literal["9:8(1)(a)", "9:8(1)(b)", "9:8(1)(c)", "9:8(1)(d)", "9:8(1)(e)", "9:8(1)(f)", "9:8(2)"]


@dataclass(frozen=True, slots=True)
class Organisation:
    """P1, P14: one of several organisations under a joint regulation."""

    name: str
    signature: str = ""
    ombudsman: str = ""
    ombudsman_url: Annotated[str, Url()] = ""
    ombudsman_phone: str = ""
    ombudsman_address: tuple[str, ...] = ()
    publishes: str = ""
    register: Literal["", "own", "joint"] = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """P1: a body that the regulation covers, with its local name."""

    kind: Kind
    name: str = ""
    organisation: str = ""
    adopted: bool = False
    signature: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """P2: the local name of a kind of target (chair: 'dijkgraaf')."""

    kind: Kind
    name: str
    capacity: tuple[Capacity, ...] = ()
    article: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """P2, P3: whose conduct counts, who may complain, and how."""

    persons: tuple[Capacity, ...] = ()
    complainants: tuple[Literal["natural_person", "legal_person", "other_entity"], ...] = ()
    omission: bool | None = None
    forms: tuple[FiledAs, ...] = ()
    oral: Literal["", "same", "own_article", "outside", "refused"] = ""
    oral_article: str = ""
    topics: tuple[str, ...] = ()
    article: str = ""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """P4: what goes through another door, and which."""

    what: str
    action: Literal["point", "forward", "objection", "part", "refuse"] = "point"
    to: str = ""
    url: Annotated[str, Url()] = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class NotHandled:
    """K11-K13: the grounds of article 9:8 as the regulation words them."""

    grounds: tuple[Ground, ...] = ()
    extra: tuple[str, ...] = ()
    months_after_conduct: Annotated[int, Least(1)] = 12
    told_within_weeks: Annotated[int, Least(1)] = 4
    always: bool = False
    article: str = ""


@dataclass(frozen=True, slots=True)
class Filing:
    """P5: the doors, and what is asked there."""

    channels: tuple[Channel, ...] = ()
    refuses: tuple[Channel, ...] = ()
    login: tuple[Login, ...] = ()
    required: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    foreign_language: Literal["", "accepted", "translation_if_needed", "refused"] = ""
    anonymous: Literal["", "accepted", "care_only", "refused"] = ""
    representation: Literal["", "accepted", "authorisation_asked", "refused"] = ""
    attachments: bool | None = None
    help: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """P6: what the confirmation of receipt says; how soon is a promise."""

    contents: tuple[str, ...] = ()
    sent: bool | None = None
    article: str = ""


@dataclass(frozen=True, slots=True)
class Coordinator:
    """P7: who coordinates, and what for."""

    title: str = ""
    number: Annotated[int, Least(1)] = 1
    deputy: bool = False
    appointed_by: str = ""
    tasks: tuple[str, ...] = ()
    article: str = ""


@dataclass(frozen=True, slots=True)
class Informal:
    """P8: the informal stage; who does it is a route."""

    weeks: Annotated[int, Least(1)] | None = None
    methods: tuple[Method, ...] = ()
    ends_when: tuple[
        Literal["satisfied", "withdrawn", "formal_requested", "agreed", "term_passed", "not_settled"], ...
    ] = ()
    clock: Literal["inside", "suspends", "restarts"] = "inside"
    second_filing: bool = False
    compulsory: bool = False
    article: str = ""


@dataclass(frozen=True, slots=True)
class Hearing:
    """P10: the hearing; who hears is a route."""

    chair: Actor | None = None
    together: Literal["", "together", "apart", "either"] = ""
    report: bool | None = None
    complainant_left_out: tuple[str, ...] = ()
    person_concerned: bool | None = None
    person_concerned_left_out: tuple[str, ...] = ()
    witnesses: bool | None = None
    article: str = ""


@dataclass(frozen=True, slots=True)
class Committee:
    """P11: a person or commission as meant in article 9:14, with its benches."""

    name: str
    kind: Literal["person", "committee", "members_own"] = "committee"
    members: Annotated[int, Least(1)] | None = None
    composition: str = ""
    appointed_by: str = ""
    instructions: Literal["", "general", "per_case"] = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class MandateRule:
    """P12: who may decide or sign for which body, how far, and with what words."""

    actor: Actor
    body: str = ""
    when: Condition = field(default_factory=Condition)
    limit: str = ""
    signature: str = ""
    article: str = ""


@dataclass(frozen=True, slots=True)
class OmbudsmanFor:
    """P14: another ombudsman for some cases (a children's ombudsman, say)."""

    name: str
    url: Annotated[str, Url()] = ""
    phone: str = ""
    address: tuple[str, ...] = ()
    when: Condition = field(default_factory=Condition)
    article: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """P15: what is registered, published and how it is counted."""

    fields: tuple[str, ...] = ()
    oral_too: bool | None = None
    published: Literal["", "yearly", "never"] = ""
    counting: tuple[str, ...] = ()
    article: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """P15: a report that the regulation asks for."""

    frequency: Literal["yearly", "half_yearly", "quarterly", "monthly", "per_complaint"] = "yearly"
    to: tuple[str, ...] = ()
    form: str = ""
    contents: tuple[str, ...] = ()
    article: str = ""


@dataclass(frozen=True, slots=True)
class Mixed:
    """Mixed and wandering complaints: what the regulation says of them."""

    split: bool | None = None
    clusters_as_one: bool | None = None
    spokesperson: bool | None = None
    about_the_handling: str = ""
    contact_restriction_by: Actor | None = None
    contact_restriction_months: Annotated[int, Least(1)] | None = None
    article: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """P16: the local word lists."""

    subjects: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A condition that a person answers, as the words of the local article ask it."""

    name: str
    question: str
    article: str = ""
