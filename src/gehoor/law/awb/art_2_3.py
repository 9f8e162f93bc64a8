"""Article 2:3: forwarding and returning."""

from gehoor.law.sources import article


@article("Awb", "2:3", paragraph=1, text="Forward at once, and tell the sender.", clauses=("K29",))
def is_forwarded(*, other_organisation: bool, recipient_evident: bool) -> bool:
    """Say whether a message is forwarded. Naming another body of the same organisation is no forwarding."""
    return other_organisation and recipient_evident


@article("Awb", "2:3", paragraph=2, text="Return what is for nobody.", clauses=("K29",))
def is_returned(*, for_this_body: bool, forwarded: bool) -> bool:
    """Say whether a message goes back to its sender."""
    return not for_this_body and not forwarded


@article("Awb", "2:3", paragraph=3, text="An electronic one only where that can be read from it.", clauses=("K29",))
def duty_to_forward(*, electronic: bool, recipient_readable: bool) -> bool:
    """Say whether forwarding is a duty: of an electronic message only where it shows for whom it is, as it stands."""
    return not electronic or recipient_readable
