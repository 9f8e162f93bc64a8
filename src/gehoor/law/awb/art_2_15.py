"""Article 2:15: refusing an electronic message."""

from gehoor.law.sources import article


@article("Awb", "2:15", text="Refuse what burdens disproportionately or is unreliable.", clauses=("K35",))
def may_refuse(*, disproportionate: bool, unreliable: bool, sender_told: bool) -> bool:
    """Say whether a message may be refused: a person judges, and the sender is told so as soon as possible."""
    return (disproportionate or unreliable) and sender_told
