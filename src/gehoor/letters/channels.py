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

    Without a party (nobody said who they are) it lies in the portal, for who has the code. A person concerned reads
    it on their own page once the copy was released to them, before that on paper.
    """
    if "ombudsman" in kind.to:
        return Way(Letter.Channel.POST)
    if party is None:
        return Way(Letter.Channel.PORTAL)
    if party.kind in CONCERNED:
        return Way(Letter.Channel.PORTAL if party.secret_digest else Letter.Channel.POST)
    answer = channel_for(
        NAMES.get(kind.key, kind.key),
        chose_electronic=party.electronic_since is not None,
        postal_address_known=bool(address_of(party)),
    )
    if answer == "same_address":
        return _same_address(party)
    if answer == "post":
        return Way(Letter.Channel.POST)
    return Way(Letter.Channel.PORTAL, note=answer == "same_address_with_note")


def _same_address(party: Party) -> Way:
    if email_of(party):
        return Way(Letter.Channel.MAIL)
    return Way(Letter.Channel.POST) if address_of(party) else Way(Letter.Channel.PORTAL)
