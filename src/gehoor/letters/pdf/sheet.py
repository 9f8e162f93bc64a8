"""What the layout of a letter needs, as one value."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from gehoor.authority.models import Organisation
from gehoor.authority.profile import profile_of
from gehoor.letters.language import Finished
from gehoor.letters.language.output import data

# The accent of each theme (its shade 500, readable on white), as the pages have it.
ACCENTS = {"voorbeeld": "#00568b", "bos": "#175a32", "heide": "#70336f"}
WORDS = {"nl": {"page": "Pagina", "of": "van"}, "en": {"page": "Page", "of": "of"}}


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who sends: the name on top, the lines above the address (return address), and what stands at the foot."""

    name: str
    sender: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    colour: str = ACCENTS["voorbeeld"]
    window: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One letter. `details` are the lines above the subject (name, value); `draft` is a word over a preview."""

    letterhead: Letterhead
    language: str
    subject: str
    address: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    blocks: tuple[Finished, ...]
    made_at: dt.datetime
    draft: str = ""

    def as_data(self) -> dict[str, object]:
        """What goes to the layout as JSON."""
        head = self.letterhead
        return {
            "language": self.language,
            "subject": self.subject,
            "draft": self.draft,
            "words": WORDS.get(self.language, WORDS["nl"]),
            "letterhead": {
                "name": head.name,
                "sender": list(head.sender),
                "contact": list(head.contact),
                "colour": head.colour,
                "window": head.window,
            },
            "address": list(self.address),
            "details": [list(detail) for detail in self.details],
            "blocks": data(self.blocks),
        }


def letterhead_of(organisation: Organisation) -> Letterhead:
    """The letterhead that an organisation set; without one, what is known of it."""
    profile = profile_of(organisation)
    head = profile.letterhead
    website = profile.website.removeprefix("https://").removeprefix("http://").rstrip("/")
    return Letterhead(
        name=head.logo_text or organisation.name,
        sender=head.sender or (organisation.name, *profile.postal_address),
        contact=tuple(line for line in (profile.phone, profile.email, website) if line),
        colour=ACCENTS.get(profile.theme, ACCENTS["voorbeeld"]),
    )
