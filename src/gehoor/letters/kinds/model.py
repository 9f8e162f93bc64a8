"""What a kind of letter is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.functional import Promise

type Label = str | Promise


class Approval(StrEnum):
    """Whether somebody else must agree before it leaves."""

    NONE = "none"
    SECOND = "second"  # another person than who prepared it, and not involved (law.md K11, K20: a second pair of eyes)


class Road(StrEnum):
    """How the letter travels."""

    CHOICE = "choice"  # the portal where the addressee chose electronic answers, else post (Awb 2:8)
    ORIGIN = "origin"  # back to where the message came from (K31: confirmation, what is missing)


class Input(StrEnum):
    """How something that only a person knows is asked."""

    WORDS = "words"
    DAY = "day"
    NUMBER = "number"
    LINE = "line"
    GROUND = "ground"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that a person writes or chooses for this letter; `fills` is the field that shows it.

    `legal`: it is also a field of the event that sending records (weeks, answer_by, ground …).
    """

    name: str
    fills: str
    label: Label
    input: Input = Input.WORDS
    required: bool = True
    legal: bool = False


@dataclass(frozen=True, slots=True)
class Records:
    """The event that sending records, once for all letters of one act (K19: both parties are told).

    `addressees` is the event's field that names the parties; `legal`: the law room knows the event.
    """

    event: str
    addressees: str = ""
    legal: bool = True


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of letter. `mandatory` maps each field that must be in the text to the article that asks for it.

    A field named in `mandatory_if_statutory` is only asked for where title 9.1 applies in full.
    """

    key: str
    label: Label
    to: tuple[str, ...]
    fields: frozenset[str]
    mandatory: Mapping[str, str] = field(default_factory=dict)
    mandatory_if_statutory: Mapping[str, str] = field(default_factory=dict)
    asks: tuple[Ask, ...] = ()
    records: Records | None = None
    approval: Approval = Approval.NONE
    road: Road = Road.CHOICE
    needs: str = "casework"  # what the preparer must be allowed to do (complaints.permissions)
    letter: bool = True  # False: a mail only
    automatic: bool = False  # the program itself may send it, without a person
