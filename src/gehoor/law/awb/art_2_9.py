"""Article 2:9: reliably and confidentially."""

from gehoor.law.sources import article

#: All that a plain mail may carry.
NOTIFICATION_PARTS = ("reference", "link")


@article("Awb", "2:9", text="Send reliably and confidentially.", clauses=("K32",))
def may_be_in_notification(part: str) -> bool:
    """Say whether something may stand in a plain mail: never what the complaint says, never a name."""
    return part in NOTIFICATION_PARTS
