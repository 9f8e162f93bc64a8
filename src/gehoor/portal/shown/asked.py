"""What a party is asked now, from the file's own events."""

from dataclasses import dataclass

from gehoor.complaints.queries import CitizenFile
from gehoor.complaints.queries.values import Entry
from gehoor.letters.contents.outcomes import missing_words

IN_DETAILS = {"name", "address"}


@dataclass(frozen=True, slots=True)
class Asked:
    """Each is the event that asked; None where nothing is asked or it was answered."""

    settlement: Entry | None
    hearing: Entry | None
    completion: Entry | None
    question: Entry | None
    more_time: Entry | None

    @property
    def anything(self) -> bool:
        """Whether we wait for an answer of this party."""
        return any((self.settlement, self.hearing, self.completion, self.question, self.more_time))

    @property
    def missing(self) -> tuple[str, ...]:
        """What was asked for, in words; empty where the letter that asked says it."""
        return missing_words(self._elements)

    @property
    def in_details(self) -> bool:
        """Whether any of it is filled in on the page of one's own details."""
        return bool(IN_DETAILS & set(self._elements))

    @property
    def _elements(self) -> list[str]:
        named = self.completion.own.get("missing") if self.completion else None
        return [str(each) for each in named] if isinstance(named, list) else []


def asked(file: CitizenFile) -> Asked:
    """What waits for an answer; a closed file asks nothing."""
    if file.position.phase == "closed":
        return Asked(None, None, None, None, None)
    return Asked(
        settlement=_settlement(file),
        hearing=_open(
            file, ("hearing_offered",), ("hearing_accepted", "hearing_declined", "heard", "hearing_left_out")
        ),
        completion=_open(file, ("completion_asked",), ("completed",)),
        question=_open(file, ("question_asked",), ("message_received",)),
        more_time=_more_time(file),
    )


def _settlement(file: CitizenFile) -> Entry | None:
    if file.side != "complainant":
        return None
    answers = ("settlement_confirmed", "settlement_contested", "formal_requested", "findings_sent")
    return _open(file, ("settlement_proposed",), answers)


def _more_time(file: CitizenFile) -> Entry | None:
    if not file.position.allows("delay_agreed"):
        return None
    consent = next(
        (e for e in reversed(file.timeline) if e.type == "letter_sent" and e.own.get("kind") == "consent"), None
    )
    agreed = file.last("delay_agreed")
    return consent if consent and (agreed is None or agreed.number < consent.number) else None


def _open(file: CitizenFile, asks: tuple[str, ...], answers: tuple[str, ...]) -> Entry | None:
    newest = file.last(*asks)
    answer = file.last(*answers)
    return newest if newest and (answer is None or answer.number < newest.number) else None
