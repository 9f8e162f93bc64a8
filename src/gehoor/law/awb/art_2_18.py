"""Article 2:18: the electronic signature."""

from gehoor.law.facts.words import ELECTRONIC_CHANNELS
from gehoor.law.sources import article


@article("Awb", "2:18", text="Enough if it is reliable for its purpose.", clauses=("K37",))
def is_signed(channel: str, *, name: bool, ticked: bool = False, address_confirmed: bool = False) -> bool:
    """Say whether an electronic complaint is signed: a name under a mail; on a form a tick and a confirmed address."""
    if channel not in ELECTRONIC_CHANNELS or not name:
        return False
    return channel == "email" or (ticked and address_confirmed)
