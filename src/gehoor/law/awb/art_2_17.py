"""Article 2:17: confirming an electronic message."""

from datetime import date

from gehoor.law.facts.words import ELECTRONIC_CHANNELS
from gehoor.law.sources import article

#: The Wet modernisering elektronisch bestuurlijk verkeer.
IN_FORCE = date(2026, 1, 1)


@article("Awb", "2:17", text="Receipt is confirmed; after a form the data too.", clauses=("K36",))
def confirmation_owed(channel: str | None, received_on: date, *, address_known: bool = True) -> bool:
    """Say whether receipt of an electronic message is confirmed: not where no electronic address was left."""
    return channel in ELECTRONIC_CHANNELS and received_on >= IN_FORCE and address_known


def entered_data_owed(channel: str) -> bool:
    """Say whether the sender gets the data as entered: after a web form."""
    return channel == "web"
