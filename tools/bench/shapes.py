"""The forty shapes of files that the bench fills with: open in every phase, closed in every way.

A step is the day after receipt, the event, the law's fields, the file's own fields, and whether words come with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

HANDLER, BODY = "<handler>", "<body>"  # who has the file, and for whom it is decided: another in each file
CONCERNED = "person_concerned:2"


@dataclass(frozen=True, slots=True)
class Day:
    """A day so many days after receipt, written out in an event."""

    after: int


@dataclass(frozen=True, slots=True)
class Step:
    after: int
    type: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    own: Mapping[str, Any] = field(default_factory=dict)
    words: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """`steps` follow on `received` and `facts_recorded`; `concerned`: the file names a colleague."""

    name: str
    is_open: bool
    steps: tuple[Step, ...]
    concerned: bool = True
    facts: Mapping[str, Any] = field(default_factory=dict)
    judgement: str = ""
    message: bool = False


def _letter(after: int, kind: str, event: str, fields: Mapping[str, Any] | None = None) -> tuple[Step, ...]:
    """A letter that left, and what it did for the law."""
    own = {"kind": kind, "party": 1, "complainant": True, "document": None, "digest": None, "identity": f"{kind}:1"}
    return (Step(after, "letter_sent", own=own), Step(after, event, fields or {}, {"letter": kind}))


def _contact(after: int, event: str = "contacted", channel: str = "phone") -> Step:
    return Step(after, event, own={"channel": channel}, words=True)


ACKNOWLEDGED = _letter(0, "acknowledgement", "acknowledged")
GIVEN = (*ACKNOWLEDGED, Step(1, "person_assigned", own={"person_id": HANDLER, "capacity": "handler"}))
SPOKEN = (*GIVEN, _contact(2))
PROPOSED = (*SPOKEN, Step(5, "settlement_proposed", own={"channel": "phone"}, words=True))
FORMAL = (*PROPOSED, Step(7, "formal_requested", words=True))
COPIED = (*FORMAL, *_letter(8, "copy", "copy_sent", {"to": [CONCERNED]}))
ASKED = (
    *COPIED,
    Step(
        9,
        "hearing_offered",
        {"to": ["complainant", CONCERNED], "answer_by": Day(16)},
        {"channel": "letter"},
        words=True,
    ),
)
ACCEPTED = (
    *ASKED,
    Step(12, "hearing_accepted", {"by": ["complainant"]}, {"party": 1}),
    Step(12, "hearing_accepted", {"by": [CONCERNED]}, {"party": 2}),
)
PLANNED = (*ACCEPTED, Step(13, "hearing_planned", own={"on": Day(20), "parties": [1, 2]}, words=True))
HEARD = (*PLANNED, Step(20, "heard", {"who": ["complainant", CONCERNED]}, {"heard_by": HANDLER}))
REPORTED = (*HEARD, Step(23, "hearing_reported", words=True))
DECIDED = (
    *REPORTED,
    Step(28, "decided", own={"body_id": BODY, "on": Day(28), "number": "", "mandate": None}, words=True),
)
EXTENDED = (
    Step(30, "extension_prepared", own={"weeks": 4}, words=True),
    *_letter(31, "extension", "extended", {"weeks": 4, "told": ["complainant", CONCERNED]}),
)
DELAYED = (Step(40, "delay_agreed", {"until": Day(90), "in_writing": True}, {"channel": "letter"}, words=True),)
MESSAGE = Step(4, "message_received", own={"party": 1, "complainant": True, "documents": {}}, words=True)


def _findings(after: int, judgement: str) -> tuple[Step, ...]:
    drafted = {"element": 1, "judgement": judgement, "standards": ["listening"]}
    fields = {"elements": [{"number": 1, "judgement": judgement}], "ombudsman_named": True}
    told = Step(after, "person_concerned_informed", {"to": [CONCERNED]})
    return (
        Step(27, "findings_drafted", own=drafted, words=True),
        *_letter(after, "outcome", "findings_sent", fields),
        told,
    )


def _concluded(name: str, judgement: str, before: tuple[Step, ...] = DECIDED, after: int = 35) -> Shape:
    return Shape(name, is_open=False, steps=(*before, *_findings(after, judgement)), judgement=judgement)


def _not_handled(ground: str) -> Shape:
    steps = (
        *SPOKEN,
        Step(6, "not_handling_proposed", own={"ground": ground}, words=True),
        *_letter(9, "not_handled", "not_handled", {"ground": ground}),
    )
    return Shape(f"not handled, {ground}", is_open=False, steps=steps)


def _open(name: str, *steps: Step, **more: Any) -> Shape:
    return Shape(name, is_open=True, steps=steps, **more)


def _closed(name: str, *steps: Step, **more: Any) -> Shape:
    return Shape(name, is_open=False, steps=steps, **more)


HEARING_DECLINED = (
    Step(11, "hearing_declined", {"by": ["complainant"]}, {"party": 1}, words=True),
    Step(12, "hearing_declined", {"by": [CONCERNED]}, {"party": 2}),
)
SETTLED = Step(9, "settlement_confirmed", own={"channel": "phone", "heard_by": HANDLER}, words=True)
QUESTION = (
    Step(3, "message_sent", own={"party": 1, "complainant": True, "documents": {}}, words=True),
    Step(3, "question_asked", own={"to": "complainant", "answer_by": Day(17), "message": 7}),
)
ADVICE = Step(10, "advice_applies", words=True)

SHAPES: tuple[Shape, ...] = (
    _open("came in", concerned=False),
    _open("acknowledged", *ACKNOWLEDGED),
    _open("acknowledged, of a body", *ACKNOWLEDGED, concerned=False, facts={"target": {"kind": "college"}}),
    _open("given", *GIVEN),
    _open("given, address missing", *GIVEN, facts={"address": False}),
    _open("spoken", *SPOKEN, concerned=False),
    _open("wrote again", *SPOKEN, MESSAGE, message=True),
    _open("a question stands", *SPOKEN, *QUESTION, message=True),
    _open("settlement proposed", *PROPOSED),
    _open("formal road", *FORMAL),
    _open("copy sent", *COPIED),
    _open("hearing offered", *ASKED),
    _open("hearing declined", *ASKED, *HEARING_DECLINED),
    _open("hearing planned", *PLANNED),
    _open("heard", *HEARD),
    _open("report of the hearing", *REPORTED),
    _open("extended", *REPORTED, *EXTENDED),
    _open("more time agreed", *REPORTED, *DELAYED),
    _open("before a committee", *COPIED, ADVICE),
    _open("decided", *DECIDED),
    _open("settled and opened again", *PROPOSED, SETTLED, Step(12, "reopened", words=True)),
    _open("not towards the complainant", *GIVEN, facts={"towards_complainant": False}),
    _closed("settled at once", *SPOKEN, Step(3, "settlement_confirmed", own=SETTLED.own, words=True)),
    _closed("settled", *PROPOSED, SETTLED),
    _closed("settled after a message", *SPOKEN, MESSAGE, *PROPOSED[len(SPOKEN) :], SETTLED, message=True),
    _concluded("founded", "founded"),
    _concluded("unfounded", "unfounded"),
    _concluded("partly founded", "partly_founded"),
    _concluded("no judgement", "no_judgement"),
    _concluded("founded after extension", "founded", (*DECIDED, *EXTENDED), 62),
    _concluded("unfounded, late", "unfounded", after=70),
    _concluded("founded with more time", "founded", (*DECIDED, *DELAYED), 80),
    _not_handled("9:8(1)(a)"),
    _not_handled("9:8(1)(b)"),
    _not_handled("9:8(2)"),
    _closed("withdrawn", *SPOKEN, Step(8, "withdrawn", own={"channel": "phone"}, words=True)),
    _closed("forwarded", *GIVEN, *_letter(3, "forwarding", "forwarded", {"to": "Provincie"}), concerned=False),
    _closed("an objection", *GIVEN, *_letter(5, "objection", "treated_as_objection"), concerned=False),
    _closed(
        "care only", *SPOKEN, Step(10, "answered", {"by": "phone"}, words=True), facts={"towards_complainant": False}
    ),
    _concluded(
        "to the ombudsman",
        "unfounded",
        (*DECIDED, Step(60, "ombudsman_asked", words=True), Step(100, "ombudsman_reported", words=True)),
    ),
)
OPEN = tuple(shape for shape in SHAPES if shape.is_open)
CLOSED = tuple(shape for shape in SHAPES if not shape.is_open)


def long_story(events: int) -> Shape:
    """A file of so many events in all: notes upon notes."""
    standing = len(SPOKEN) + 2
    notes = (Step(3 + number * 30 // events, "note_added", words=True) for number in range(events - standing))
    return _open(f"{events} events", *SPOKEN, *notes)
