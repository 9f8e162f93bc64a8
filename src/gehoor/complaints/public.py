"""What of a file's events a party may see: which, to whom, and with which words."""

from collections.abc import Callable
from dataclasses import dataclass

from gehoor.complaints.models import Event

# Seen by the complainant's side.
FOR_COMPLAINANT = frozenset(
    {
        "received",
        "written_down",
        "completed",
        "completion_asked",
        "acknowledged",
        "contacted",
        "contact_attempted",
        "advice_applies",
        "advice_received",
        "copy_sent",
        "hearing_offered",
        "hearing_accepted",
        "hearing_declined",
        "hearing_left_out",
        "hearing_planned",
        "hearing_cancelled",
        "heard",
        "hearing_reported",
        "extended",
        "delay_agreed",
        "settlement_proposed",
        "settlement_confirmed",
        "settlement_contested",
        "formal_requested",
        "not_handled",
        "findings_sent",
        "withdrawn",
        "forwarded",
        "treated_as_objection",
        "answered",
        "reopened",
        "ombudsman_asked",
        "ombudsman_reported",
        "message_sent",
        "message_received",
        "question_asked",
        "letter_sent",
        "document_added",
        "document_released",
        "elements_edited",
        "understanding_corrected",
        "part_handed_over",
        "part_returned",
        "person_assigned",
        "party_changed",
        "electronic_chosen",
        "electronic_revoked",
        "contact_restricted",
        "contact_restriction_ended",
    }
)
# Seen by the person concerned: what is addressed to them, and that the file ended.
FOR_CONCERNED = frozenset(
    {
        "copy_sent",
        "told_in_person",
        "hearing_offered",
        "hearing_accepted",
        "hearing_declined",
        "hearing_planned",
        "hearing_cancelled",
        "heard",
        "hearing_reported",
        "extended",
        "person_concerned_informed",
        "message_sent",
        "message_received",
        "question_asked",
        "letter_sent",
        "document_added",
        "document_released",
        "electronic_chosen",
        "electronic_revoked",
        "withdrawn",
        "settlement_confirmed",
        "not_handled",
    }
)
# Not addressed to anybody, and of concern to them all the same.
CONCERNED_UNADDRESSED = frozenset({"extended", "withdrawn", "settlement_confirmed", "not_handled"})
# Whose words a party sees: their own, and what was written to them. Never a note of staff.
WORDS_TO_COMPLAINANT = frozenset(
    {
        "received",
        "written_down",
        "settlement_proposed",
        "message_sent",
        "hearing_planned",
        "hearing_cancelled",
        "answered",
        "contact_restricted",
    }
)
WORDS_TO_CONCERNED = frozenset({"message_sent", "hearing_planned", "hearing_cancelled"})
ADDRESSED = ("to", "by", "who", "told", "of")


@dataclass(frozen=True, slots=True)
class Side:
    """The side on which a party stands: its parties' numbers in the file, and how the law's fields name it."""

    kind: str
    numbers: frozenset[int]
    names: frozenset[str]

    @property
    def concerned(self) -> bool:
        """Whether it is the side of the person complained about: each of them is a side of their own."""
        return self.kind == "concerned"


def shown_to(event: Event, side: Side) -> bool:
    """Whether this event is shown on the pages of this side."""
    if event.type not in (FOR_CONCERNED if side.concerned else FOR_COMPLAINANT):
        return False
    rule = _RULES.get(event.type, _addressed_to)
    return rule(event, side)


def words_shown(event: Event, side: Side) -> bool:
    """Whether the words of an event that is shown may be shown too."""
    if event.type == "hearing_reported":
        return side.kind in _sides(event)
    return event.actor_kind == side.kind or event.type in (
        WORDS_TO_CONCERNED if side.concerned else WORDS_TO_COMPLAINANT
    )


def _addressed_to(event: Event, side: Side) -> bool:
    numbers, names = _numbers(event), _names(event)
    if not numbers and not names:
        return not side.concerned or event.type in CONCERNED_UNADDRESSED
    return bool(numbers & side.numbers or names & side.names)


def _numbers(event: Event) -> set[int]:
    own = event.data.get("file", {})
    several = own.get("parties")
    if isinstance(several, list):
        return {int(number) for number in several}
    return {int(own["party"])} if own.get("party") is not None else set()


def _names(event: Event) -> set[str]:
    """The parties that the law's fields name."""
    found: set[str] = set()
    for name in ADDRESSED:
        value = event.data.get(name)
        listed = value if isinstance(value, list) else [value]
        found |= {each for each in listed if isinstance(each, str) and each.startswith(("complainant", "person_"))}
    return found


def _own(event: Event, name: str) -> object:
    return event.data.get("file", {}).get(name)


def _sides(event: Event) -> list[str]:
    """The sides with which a report was shared."""
    found = _own(event, "sides")
    return [str(each) for each in found] if isinstance(found, list) else []


_RULES: dict[str, Callable[[Event, Side], bool]] = {
    "person_assigned": lambda event, _side: _own(event, "capacity") == "handler",
    # That there is a report is no secret for who complained; what it says is read by those with whom it was shared.
    "hearing_reported": lambda event, side: not side.concerned or side.kind in _sides(event),
    "document_added": lambda event, side: event.actor_kind == side.kind,
    "document_released": lambda event, side: _own(event, "side") == side.kind,
    # Who is not known to be a party is never shown as one (safety row 14).
    "message_received": lambda event, side: _own(event, "verified") is not False and _addressed_to(event, side),
    # The complainant sees that the other side was told of the complaint.
    "copy_sent": lambda event, side: not side.concerned or _addressed_to(event, side),
}
