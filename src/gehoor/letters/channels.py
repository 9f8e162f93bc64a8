"""By which way a letter goes (Awb 2:8, K31)."""

from dataclasses import dataclass

from gehoor.complaints.models import Party
from gehoor.law.awb.art_2_7 import channel_for
from gehoor.letters.contents.people import address_of, email_of
from gehoor.letters.kinds import Kind
from gehoor.letters.models import Letter

# What the law room calls the kinds that may go back to the address that a message came from.
NAMES = {"missing": "completion_request"}
CONCERNED = (Party.Kind.CONCERNED, Party.Kind.BODY)


@dataclass(frozen=True, slots=True)
class Way:
    """The channel, and whether the letter says why it comes this way."""

    channel: str
    note: bool = False


def way_for(kind: Kind, party: Party | None) -> Way:
    """The way for a letter of this kind to this party.

    Without a party (nobody said who they are) it lies in the portal, for who has the code. A colleague reads it on
    their own page: they are told there about what concerns them.
    """
    if "ombudsman" in kind.to:
        return Way(Letter.Channel.POST)
    if party is None or (party.kind in CONCERNED and party.person_id is not None):
        return Way(Letter.Channel.PORTAL)
    answer = channel_for(
        NAMES.get(kind.key, kind.key),
        chose_electronic=party.electronic_since is not None,
        postal_address_known=bool(address_of(party)),
    )
    match answer:
        case "portal":
            return Way(Letter.Channel.PORTAL)
        case "post":
            return Way(Letter.Channel.POST)
        case "same_address":
            return _same_address(party)
        case "same_address_with_note":
            return Way(Letter.Channel.PORTAL, note=True)


def _same_address(party: Party) -> Way:
    if email_of(party):
        return Way(Letter.Channel.MAIL)
    return Way(Letter.Channel.POST) if address_of(party) else Way(Letter.Channel.PORTAL)
