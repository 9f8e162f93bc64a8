"""What an organisation says about itself on pages and in letters, read from `Organisation.texts`.

Every text that a citizen reads has a Dutch and an English form (`Words`); a plain text counts as Dutch.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from django.utils.translation import get_language

from gehoor.authority.models import Organisation
from gehoor.authority.reading import Address, ProfileError, Reader

__all__ = [
    "Accessibility",
    "Door",
    "FirstContact",
    "Letterhead",
    "Ombudsman",
    "Overview",
    "Privacy",
    "Profile",
    "ProfileError",
    "Reminders",
    "Satisfaction",
    "Words",
    "profile_of",
    "read",
]


@dataclass(frozen=True, slots=True)
class Words:
    """A text in Dutch and, where somebody wrote it, in English; as text it is in the language of the page."""

    nl: str = ""
    en: str = ""

    def __str__(self) -> str:
        return self.en if self.en and get_language() == "en" else self.nl

    def __bool__(self) -> bool:
        return bool(self.nl)


@dataclass(frozen=True, slots=True)
class Door:
    """Another door: where something that is not a complaint about conduct belongs (P4)."""

    key: str
    label: Words
    url: Annotated[str, Address()] = ""
    phone: str = ""
    explanation: Words = Words()


@dataclass(frozen=True, slots=True)
class FirstContact:
    """The promise of a first contact (an own target, not a term in a law): who, and within how long."""

    within: int = 3
    unit: Literal["working days", "days", "weeks"] = "working days"
    who: Words = Words("de klachtencoördinator", "the complaints coordinator")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of a letter: lines of the sender, a colour of the theme, the name beside the logo."""

    sender: tuple[str, ...] = ()
    colour: str = "accent"
    logo_text: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Privacy:
    """For the privacy statement: the data protection officer, what is kept how long, and who sees it."""

    officer: str = ""
    officer_email: str = ""
    retention: Words = Words()
    who_sees: Words = Words()
    url: Annotated[str, Address()] = ""


@dataclass(frozen=True, slots=True)
class Accessibility:
    """For the accessibility statement: its status as the national register knows it, and where it stands."""

    status: Literal["A", "B", "C", "D", "E"] = "C"
    url: Annotated[str, Address()] = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Ombudsman:
    """Who handles complaints after us, unless the regulation says so itself."""

    name: str = "Nationale ombudsman"
    url: Annotated[str, Address()] = "https://www.nationaleombudsman.nl/"
    phone: str = "0800 33 55 555"
    address: tuple[str, ...] = ("Postbus 93122", "2509 AC Den Haag")


@dataclass(frozen=True, slots=True)
class Reminders:
    """In days: when silence becomes a task, how near a legal term is at risk, how near who decides hears of it."""

    silence: int = 14
    ahead: int = 7
    escalate: int = 3


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """Whether both parties are asked how they were treated, how many days after closing, shown from how many answers.

    Off until somebody decides to ask.
    """

    asked: Literal["off", "on"] = "off"
    after: int = 7
    shown_from: int = 5


@dataclass(frozen=True, slots=True)
class Overview:
    """The dashboard: figures per handler (off until decided, and then from so many files), repeats within months."""

    per_person: Literal["off", "on"] = "off"
    person_from: int = 10
    repeats: int = 3
    months: int = 6


@dataclass(frozen=True, slots=True)
class Profile:
    """All of it. What was not filled in is empty; pages leave it out."""

    municipality: str = ""
    phone: str = ""
    phone_international: str = ""
    email: str = ""
    website: Annotated[str, Address()] = ""
    hours: Words = Words()
    postal_address: tuple[str, ...] = ()
    visiting_address: tuple[str, ...] = ()
    doors: tuple[Door, ...] = ()
    first_contact: FirstContact = field(default_factory=FirstContact)
    letterhead: Letterhead = field(default_factory=Letterhead)
    privacy: Privacy = field(default_factory=Privacy)
    accessibility: Accessibility = field(default_factory=Accessibility)
    ombudsman: Ombudsman = field(default_factory=Ombudsman)
    reminders: Reminders = field(default_factory=Reminders)
    satisfaction: Satisfaction = field(default_factory=Satisfaction)
    overview: Overview = field(default_factory=Overview)
    theme: str = "voorbeeld"


def read(texts: Mapping[str, Any]) -> Profile:
    """The profile that these texts say; raises `ProfileError` with every place where something is wrong."""
    reader = Reader()
    profile = reader.table(Profile, texts, "")
    if reader.problems:
        raise ProfileError(reader.problems)
    return profile


def profile_of(organisation: Organisation) -> Profile:
    """The profile of an organisation. What cannot be read (an older version wrote it) counts as not filled in."""
    return Reader().table(Profile, organisation.texts, "")
