"""The closed word lists of a regulation: what may stand in a document, and nothing else.

Each list is a `Literal`, so that the reader, the JSON Schema and the type checker
use one and the same list. What a local rule calls these people and bodies goes in
a `name`; what no list foresees goes in a named `condition`, which a person answers.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

type Stage = Literal[
    "intake",
    "classify",
    "care",
    "informal",
    "handle",
    "hear",
    "advise",
    "decide",
    "remedy",
]

type Actor = Literal[
    "coordinator",
    "registry",
    "person_concerned",
    "line_manager",
    "unit_manager",
    "top_official",
    "chair_of_executive",
    "deputy_chair_of_executive",
    "executive_body",
    "general_body",
    "body_concerned",
    "assigned_handler",
    "legal_handler",
    "subject_handler",
    "independent_officer",
    "committee",
    "mediator",
    "colleague",
    "contractor",
    "organisation",
    "other_procedure",
    "unspecified",
]

type Kind = Literal[
    "employee",
    "manager",
    "top_official",
    "alderman",
    "mayor",
    "college",
    "council",
    "council_member",
    "committee",
    "council_committee",
    "objections_committee",
    "general_board",
    "daily_board",
    "chair",
    "provincial_council",
    "provincial_executive",
    "tax_officer",
    "school_attendance_officer",
    "other_officer",
    "unit",
    "contractor",
    "organisation",
]

type Group = Literal["body", "board_member", "college_member", "staff"]

type Capacity = Literal[
    "body",
    "member",
    "chair",
    "deputy",
    "staff",
    "former",
    "hired",
    "agency",
    "intern",
    "seconded",
    "volunteer",
    "enforcement_officer",
]

type FiledAs = Literal["oral", "written"]
type Weight = Literal["simple", "normal", "complex", "serious"]
type After = Literal[
    "informal_failed",
    "formal_requested",
    "not_withdrawn",
    "informal_term_passed",
    "returned",
    "advice_received",
]
type Level = Literal["direct", "team", "department"]
type Bench = Literal["single", "full", "chair", "member"]
type Mandate = Literal["handle", "decide", "sign"]
type Method = Literal["talk", "phone", "written_exchange", "mediation", "practical_action", "second_opinion"]
type Channel = Literal["web", "email", "letter", "phone", "counter", "api"]
type Login = Literal["none", "digid", "eherkenning", "eidas"]
type Party = Literal["complainant", "person_concerned"]


STAGES: tuple[Stage, ...] = get_args(Stage.__value__)
ACTORS: tuple[Actor, ...] = get_args(Actor.__value__)
KINDS: tuple[Kind, ...] = get_args(Kind.__value__)

#: Who decides without a mandate: the body itself.
DECIDING_BODIES: frozenset[Actor] = frozenset(
    {"body_concerned", "executive_body", "general_body", "chair_of_executive"}
)

#: A word that stands for several kinds of target.
GROUPS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "body": frozenset(
            {
                "mayor",
                "college",
                "council",
                "committee",
                "council_committee",
                "objections_committee",
                "general_board",
                "daily_board",
                "chair",
                "provincial_council",
                "provincial_executive",
                "tax_officer",
                "school_attendance_officer",
                "other_officer",
            }
        ),
        "board_member": frozenset({"alderman", "mayor", "chair"}),
        "college_member": frozenset({"alderman", "mayor"}),
        "staff": frozenset({"employee", "manager", "top_official"}),
    }
)


def kinds_in(words: tuple[str, ...]) -> frozenset[str]:
    """Return the kinds of target that these words (kinds and groups) stand for."""
    return frozenset().union(*(GROUPS.get(word, frozenset({word})) for word in words))


#: Other names under which a word is known, beside its own with spaces.
ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "chair of the executive": "chair_of_executive",
        "deputy chair": "deputy_chair_of_executive",
        "deputy chair of the executive": "deputy_chair_of_executive",
        "unit manager of the subject": "unit_manager",
    }
)


def spellings(words: tuple[str, ...]) -> dict[str, str]:
    """Return every spelling that is accepted for these words, with the word it stands for."""
    own = {word: word for word in words}
    spaced = {word.replace("_", " "): word for word in words}
    return own | spaced | {alias: word for alias, word in ALIASES.items() if word in words}
