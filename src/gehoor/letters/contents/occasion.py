"""All that the fields of one letter are read from."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from gehoor.authority.models import Organisation
from gehoor.authority.profile import Profile, profile_of
from gehoor.complaints.legal import position_from, position_if
from gehoor.complaints.models import Complaint, Event, Party
from gehoor.law.facts import FactsError
from gehoor.law.phrase import Language
from gehoor.law.position import Position
from gehoor.letters.contents.event import event_fields
from gehoor.letters.kinds import Kind, kind_of
from gehoor.letters.models import Letter


@dataclass(frozen=True, slots=True)
class Occasion:
    """A letter as it would leave on the day `on`: the position before it, and the one after it."""

    letter: Letter
    kind: Kind
    complaint: Complaint
    organisation: Organisation
    profile: Profile
    party: Party | None
    events: Sequence[Event]
    on: dt.date
    position: Position
    after: Position
    enclosures: tuple[str, ...]

    @property
    def language(self) -> Language:
        """The language of the letter."""
        return "en" if self.letter.language == "en" else "nl"

    @property
    def to_concerned(self) -> bool:
        """Whether it goes to the other side."""
        return self.party is not None and self.party.kind in {Party.Kind.CONCERNED, Party.Kind.BODY}


def occasion_for(letter: Letter, on: dt.date, events: Sequence[Event] | None = None) -> Occasion:
    """The occasion of a letter that would leave on a day; `events` where they were read already."""
    complaint = letter.complaint
    listed = list(complaint.events.order_by("sequence")) if events is None else list(events)
    position = position_from(complaint, listed, on)
    kind = kind_of(letter.kind)
    return Occasion(
        letter=letter,
        kind=kind,
        complaint=complaint,
        organisation=letter.organisation,
        profile=profile_of(letter.organisation),
        party=letter.party,
        events=listed,
        on=on,
        position=position,
        after=_after(letter, kind, listed, on) or position,
        enclosures=tuple(letter.enclosures.order_by("created_at", "id").values_list("name", flat=True))
        if letter.pk
        else (),
    )


def _of_one_act(letter: Letter) -> list[Letter]:
    """The letters that leave together: only when both sides are told, an extension holds (K19)."""
    others = Letter.objects.filter(batch=letter.batch).exclude(pk=letter.pk).select_related("party").order_by("id")
    return [letter, *others] if letter.pk else [letter]


def _after(letter: Letter, kind: Kind, events: Sequence[Event], on: dt.date) -> Position | None:
    """The position once this letter was sent; None where sending changes nothing or something is not filled in."""
    if kind.records is None or not kind.records.legal:
        return None
    try:
        return position_if(letter.complaint, events, kind.records.event, on, event_fields(_of_one_act(letter)), on)
    except FactsError:
        return None
