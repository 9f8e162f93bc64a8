"""Articles 2:15 and 2:16: refusing an electronic message."""

from gehoor.law.sources import article


@article("Awb", "2:15", text="Refuse what burdens disproportionately or is unreliable.", clauses=("K35",))
def may_refuse(*, disproportionate: bool, unreliable: bool, sender_told: bool) -> bool:
    """Say whether a message may be refused: the sender is told so as soon as possible."""
    return (disproportionate or unreliable) and sender_told


@article("Awb", "2:16", text="Another channel is no reason to refuse what can be handled.", clauses=("K35",))
def must_be_handled(*, through_designated: bool, any_designated: bool, can_be_handled: bool) -> bool:
    """Say whether a complaint must be handled although it came through a channel that was not designated."""
    return through_designated or not any_designated or can_be_handled
