"""Article 9:7: who handles it was not involved in the conduct."""

from gehoor.law.regulation.words import GROUPS
from gehoor.law.sources import article

#: The body itself, its chair or a member of it.
BODY_CHAIR_MEMBER = GROUPS["body"] | GROUPS["board_member"] | {"council_member"}


@article("Awb", "9:7", paragraph=1, text="Handled by who was not involved in the conduct.", clauses=("K9",))
def may_handle(*, is_respondent: bool, involved: bool, stated_not_involved: bool | None = None) -> bool:
    """Say whether a person may investigate, hear and conclude.

    `stated_not_involved` is asked of the respondent's manager only: None for everyone else.
    """
    return not is_respondent and not involved and stated_not_involved is not False


@article("Awb", "9:7", paragraph=2, text="Not so for the body itself, its chair or a member.", clauses=("K10",))
def exception_holds(kind: str) -> bool:
    """Say whether the exception can be used (and then is put on record) for conduct of this kind of target."""
    return kind in BODY_CHAIR_MEMBER
