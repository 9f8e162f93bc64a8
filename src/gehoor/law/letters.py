"""What the law wants in a letter: the mandatory parts of each kind, as keys that a template fills.

No kind carries an objection clause: no appeal lies against how a complaint was handled (9:3).
"""

from dataclasses import dataclass

from gehoor.law.awb import art_9_6, art_9_12, art_9_15, art_9_16
from gehoor.law.awb.art_9_3 import may_carry_objection_clause
from gehoor.law.position.model import Position

OBJECTION_CLAUSE = "objection_clause"


@dataclass(frozen=True, slots=True)
class Part:
    """A mandatory part of a letter: its key, and the article that asks for it."""

    key: str
    article: str


def _parts(article: str, keys: tuple[str, ...]) -> tuple[Part, ...]:
    return tuple(Part(key, article) for key in keys)


_OMBUDSMAN = _parts("Awb 9:12(2)", art_9_12.ombudsman_parts())
_OUTCOME = _parts("Awb 9:12(1)", art_9_12.outcome_parts())
_HEARD = _parts("Awb 9:10(1)", ("right_to_be_heard",))

#: What each kind of letter always says, by the name that the rooms use for it.
PARTS: dict[str, tuple[Part, ...]] = {
    "acknowledgement": _parts("Awb 9:6", art_9_6.confirmation_parts()),
    "missing": _parts("Awb 9:4(2)", ("missing",)),
    "forwarded": _parts("Awb 2:3(1)", ("forwarded_to",)),
    "objection": _parts("Awb 6:15(1)", ("received_on",)),
    "copy": _parts("Awb 9:9", ("enclosures",)),
    "invitation": _parts("Awb 9:10(2)(c)", ("answer_by",)),
    "hearing_report": _parts("Awb 9:10(3)", ("enclosures",)),
    "extension": _parts("Awb 9:11(2)", ("weeks", "new_last_day")),
    "consent": _parts("Awb 9:11(3)", ("proposed_day",)),
    "settlement_note": _parts("Awb 9:5", ("agreements",)),
    "answer": _parts("Awb 9:2", ("answer",)),
    "not_handled": (*_parts("Awb 9:8(1)", ("ground",)), *_parts("Awb 9:8(3)", ("reasons",)), *_OMBUDSMAN),
    "findings": (*_OUTCOME, *_OMBUDSMAN),
    "findings_deviating": (*_OUTCOME, *_parts("Awb 9:16", art_9_16.deviation_parts()), *_OMBUDSMAN),
    "outcome": _parts("Awb 9:12(1)", ("outcome",)),
    "ombudsman_letter": _parts("Awb 9:31(1)", ("message",)),
    "announcement": _parts("Awb 2:10(1)", ("reference", "follow_address")),
}


def parts_of(letter_kind: str, found: Position) -> tuple[Part, ...]:
    """Return the mandatory parts of a letter in this file; none for a kind that the law knows nothing of.

    Where articles 9:5 to 9:12 apply, the confirmation and the copy also name the right to be heard; under the
    advisory procedure the confirmation also says that a commission advises (9:15(1)).
    """
    parts = PARTS.get(letter_kind, ())
    if letter_kind in ("acknowledgement", "copy") and found.regime == "statutory":
        parts += _HEARD
    if letter_kind == "acknowledgement":
        advice = any(duty.id == "K23" for duty in found.duties)
        parts += _parts("Awb 9:15(1)", art_9_15.confirmation_parts(advice=advice))
    return parts


def mandatory_parts(letter_kind: str, found: Position) -> tuple[str, ...]:
    """Return the keys of the mandatory parts of a letter in this file."""
    return tuple(part.key for part in parts_of(letter_kind, found))


def forbidden_parts(letter_kind: str) -> tuple[str, ...]:
    """Return what may not stand in a letter."""
    return () if may_carry_objection_clause(letter_kind) else (OBJECTION_CLAUSE,)
