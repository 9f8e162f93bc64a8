"""Articles 2:7 and 2:8: by which way the body answers."""

from typing import Literal

from gehoor.law.sources import article

type Channel = Literal["portal", "post", "same_address", "same_address_with_note"]

#: May go back, without content, to the address that the message came from.
WITHOUT_CONTENT = frozenset({"acknowledgement", "completion_request"})


@article("Awb", "2:7", text="Paper always stays possible.", clauses=("K31",))
def paper_possible() -> bool:
    """Say whether one may write on paper: always."""
    return True


@article("Awb", "2:8", text="Electronically only if the addressee expressly said so.", clauses=("K31",))
def channel_for(message_kind: str, *, chose_electronic: bool, postal_address_known: bool) -> Channel:
    """Return by which way a message of this kind goes.

    `chose_electronic` is the separate choice, with its time and not revoked; an address typed in a field is none.
    """
    if chose_electronic:
        return "portal"
    if message_kind in WITHOUT_CONTENT:
        return "same_address"
    return "post" if postal_address_known else "same_address_with_note"
