"""What the law wants in a letter: the mandatory parts of each kind, as keys that a template fills.

No kind carries an objection clause: no appeal lies against how a complaint was handled (9:3).
"""

from dataclasses import dataclass

from gehoor.law.awb.art_9_3 import may_carry_objection_clause
from gehoor.law.position.model import Position

OBJECTION_CLAUSE = "objection_clause"


@dataclass(frozen=True, slots=True)
class Part:
    """A mandatory part: its key, the article that asks for it, and when it is asked for.

    `when`: always; 'statutory' where articles 9:5 to 9:12 apply; 'advice' under the advisory procedure.
    """

    key: str
    article: str
    when: str = "always"


_OMBUDSMAN = (Part("ombudsman", "Awb 9:12(2)"),)
_OUTCOME = (
    Part("findings", "Awb 9:12(1)"),
    Part("judgement", "Awb 9:12(1)"),
    Part("reasons", "Awb 9:12(1)"),
)

#: Each kind of letter, by the name that the rooms use for it.
PARTS: dict[str, tuple[Part, ...]] = {
    "acknowledgement": (
        Part("received_on", "Awb 9:6"),
        Part("procedure", "Awb 9:6"),
        Part("right_to_be_heard", "Awb 9:10(1)", "statutory"),
        Part("commission_advises", "Awb 9:15(1)", "advice"),
    ),
    "missing": (Part("missing", "Awb 9:4(2)"),),
    "forwarded": (Part("forwarded_to", "Awb 2:3(1)"),),
    "objection": (Part("received_on", "Awb 6:15(1)"),),
    "copy": (Part("enclosures", "Awb 9:9"), Part("right_to_be_heard", "Awb 9:10(1)", "statutory")),
    "invitation": (Part("answer_by", "Awb 9:10(2)(c)"),),
    "hearing_report": (Part("enclosures", "Awb 9:10(3)"),),
    "extension": (Part("weeks", "Awb 9:11(2)"), Part("new_last_day", "Awb 9:11(2)")),
    "consent": (Part("proposed_day", "Awb 9:11(3)"),),
    "settlement_note": (Part("agreements", "Awb 9:5"),),
    "answer": (Part("answer", "Awb 9:2"),),
    "not_handled": (Part("ground", "Awb 9:8(1)"), Part("reasons", "Awb 9:8(3)"), *_OMBUDSMAN),
    "findings": (*_OUTCOME, *_OMBUDSMAN),
    "findings_deviating": (
        *_OUTCOME,
        Part("deviation_reason", "Awb 9:16"),
        Part("enclosures", "Awb 9:16"),
        *_OMBUDSMAN,
    ),
    "outcome": (Part("outcome", "Awb 9:12(1)"),),
    "ombudsman_letter": (Part("message", "Awb 9:31(1)"),),
    "announcement": (Part("reference", "Awb 2:10(1)"), Part("follow_address", "Awb 2:10(1)")),
}


def parts_of(letter_kind: str, found: Position) -> tuple[Part, ...]:
    """Return the mandatory parts of a letter in this file; none for a kind that the law knows nothing of."""
    asked = {
        "always": True,
        "statutory": found.regime == "statutory",
        "advice": any(duty.id == "K23" for duty in found.duties),
    }
    return tuple(part for part in PARTS.get(letter_kind, ()) if asked[part.when])


def mandatory_parts(letter_kind: str, found: Position) -> tuple[str, ...]:
    """Return the keys of the mandatory parts of a letter in this file."""
    return tuple(part.key for part in parts_of(letter_kind, found))


def forbidden_parts(letter_kind: str) -> tuple[str, ...]:
    """Return what may not stand in a letter."""
    return () if may_carry_objection_clause(letter_kind) else (OBJECTION_CLAUSE,)
