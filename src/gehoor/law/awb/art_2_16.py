"""Article 2:16: a message through a channel that was not designated."""

from gehoor.law.sources import article


@article("Awb", "2:16", text="Another channel is no reason to refuse what can be handled.", clauses=("K35",))
def must_be_handled(*, through_designated: bool, any_designated: bool, can_be_handled: bool) -> bool:
    """Say whether a complaint must be handled, through whatever channel it came."""
    return through_designated or not any_designated or can_be_handled
