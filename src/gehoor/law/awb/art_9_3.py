"""Article 9:3: no appeal against how a complaint was handled."""

from gehoor.law.sources import article


@article("Awb", "9:3", text="No appeal, so no objection, against the handling.", clauses=("K4",))
def may_carry_objection_clause(letter_kind: str) -> bool:  # noqa: ARG001 - true for no kind of letter at all
    """Say whether a letter about a complaint may say that one can object: none may, the outcome is no decision."""
    return False
