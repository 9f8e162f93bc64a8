"""What the law room says that a letter must say, as fields of ours."""

from gehoor.law.letters import parts_of
from gehoor.law.position import Position

# Parts that are told within another field; every other part is a field of the same name.
WITHIN = {
    ("acknowledgement", "commission_advises"): "procedure",
    # The words of the complaint stand in the letter itself; what was filed with it goes along where there is any.
    ("copy", "enclosures"): "complaint_words",
    ("findings", "reasons"): "findings",
    ("findings_deviating", "reasons"): "findings",
}


def field_of(kind: str, part: str) -> str:
    """The field that tells a part of the law room's."""
    return WITHIN.get((kind, part), part)


def fields_asked_by_law(kind: str, position: Position) -> dict[str, str]:
    """The fields that the law asks of a letter of this kind in this file, each with its article."""
    return {field_of(kind, part.key): part.article for part in parts_of(kind, position)}
