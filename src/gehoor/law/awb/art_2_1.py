"""Article 2:1: support, assistance and representation."""

from gehoor.law.sources import article


@article("Awb", "2:1", paragraph=3, text="The body may ask a written authorisation.", clauses=("K28",))
def may_go_on(*, represented: bool, authorisation: bool, asked: bool) -> bool:
    """Say whether a complaint by a representative goes on: an authorisation is no precondition unless asked for."""
    return not represented or authorisation or not asked
