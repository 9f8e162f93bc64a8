"""The duties of the body, one for each clause and addressee, also when done (R4)."""

from collections.abc import Iterator
from datetime import date

from gehoor.law.awb.art_2_17 import confirmation_owed
from gehoor.law.awb.art_9_9 import copy_owed_to
from gehoor.law.awb.art_9_10 import report_owed, to_be_heard
from gehoor.law.awb.art_9_31 import file_owed
from gehoor.law.facts.words import COMPLAINANT
from gehoor.law.phrase import Phrase, say
from gehoor.law.position.case import Case
from gehoor.law.position.model import Duty, DutyState
from gehoor.law.position.promises import promises

BODY, OMBUDSMAN = "body", "ombudsman"

#: The article of each duty, and the event that fulfils it.
SOURCES: dict[str, tuple[str, str | None]] = {
    "K3": ("Awb 9:2", "answered"),
    "K5": ("Awb 9:4(2)", "completed"),
    "K8": ("Awb 9:6", "acknowledged"),
    "K13": ("Awb 9:8(3)", "not_handled"),
    "K14": ("Awb 9:9", "copy_sent"),
    "K15": ("Awb 9:10(1)", "hearing_offered"),
    "K17": ("Awb 9:10(3)", "hearing_reported"),
    "K18": ("Awb 9:11(1)", "findings_sent"),
    "K19": ("Awb 9:11(2)", None),
    "K20": ("Awb 9:12(1)", "findings_sent"),
    "K23": ("Awb 9:15(4)", "advice_received"),
    "K27": ("Awb 9:31(1)", "ombudsman_reported"),
    "K36": ("Awb 2:17", "acknowledged"),
}


def duties_of(case: Case, today: date) -> tuple[Duty, ...]:
    """Return every duty of a complaint as it stands on a day."""
    own = _statutory(case) if case.statutory else _care(case)
    return (*(each.as_duty(case, today) for each in own), *_lasting(case), *promises(case, today))


class _Draft:
    """A duty before its state is known."""

    __slots__ = ("clause", "done_on", "due_on", "lapsed", "to", "what")

    def __init__(
        self,
        clause: str,
        to: str,
        done_on: date | None,
        due_on: date | None = None,
        *,
        what: Phrase | None = None,
        lapsed: bool = False,
    ) -> None:
        self.clause, self.to, self.done_on, self.due_on, self.lapsed = clause, to, done_on, due_on, lapsed
        self.what = what or say(f"duty.{clause}")

    def as_duty(self, case: Case, today: date) -> Duty:
        article, done_by = SOURCES[self.clause]
        state = state_of(self.due_on, self.done_on, today, ended=self.lapsed or _ended(case))
        return Duty(self.clause, article, self.what, self.to, self.due_on, state, self.done_on, done_by)


def _ended(case: Case) -> bool:
    """Say whether duties that were not done have ended.

    Findings release nobody from a duty (R4): where a file does not mention that it was done, it stands as it was.
    In our own register what the findings left undone is a breach, and ends as one.
    """
    return case.closed_as is not None and (case.complete or case.closed_as != "findings")


def state_of(due_on: date | None, done_on: date | None, today: date, *, ended: bool) -> DutyState:
    """Return the state of a duty: done or not, in time or not, or ended without being done."""
    if done_on is not None:
        return "done_late" if due_on is not None and done_on > due_on else "done"
    if ended:
        return "lapsed"
    return "late" if due_on is not None and today > due_on else "open"


def _care(case: Case) -> Iterator[_Draft]:
    """Yield the duties to who complained orally, or about conduct towards somebody else (9:2)."""
    ended_on = case.closed_on if case.closed_as in ("answered", "findings", "settled") else None
    yield _Draft("K3", COMPLAINANT, ended_on)
    if confirmation_owed(case.channel, case.starts_on):
        yield _Draft("K36", COMPLAINANT, case.acknowledged_on)


def _statutory(case: Case) -> Iterator[_Draft]:
    ends_on = case.ends_on
    yield from _of_the_complaint(case)
    yield from _of_the_hearing(case, ends_on)
    yield from _of_more_time(case)
    if case.not_handled_on is not None:
        yield _Draft("K13", COMPLAINANT, case.not_handled_on, case.last_day_to_tell)
    sent_on = case.closed_on if case.closed_as == "findings" else None
    yield _Draft("K20", COMPLAINANT, sent_on, ends_on)
    yield _Draft("K18", COMPLAINANT, sent_on, ends_on)


def _of_the_complaint(case: Case) -> Iterator[_Draft]:
    if case.was_asked:
        done_on = None if case.still_missing else case.completed_on
        what = say("duty.K5", missing=_listed(case.still_missing or case.was_asked))
        yield _Draft("K5", COMPLAINANT, done_on, what=what)
    yield _Draft("K8", COMPLAINANT, case.acknowledged_on, what=say("duty.K8_advice") if case.advising else None)
    for person in copy_owed_to(case.facts.persons):
        yield _Draft("K14", person, case.copied.get(person))


def _of_the_hearing(case: Case, ends_on: date | None) -> Iterator[_Draft]:
    for party in to_be_heard(COMPLAINANT, case.facts.persons):
        to_complainant = party == COMPLAINANT
        what = say("duty.K15_complainant" if to_complainant else "duty.K15_person")
        lapsed = to_complainant and case.left_out_on is not None
        yield _Draft("K15", party, case.opportunity.get(party), ends_on, what=what, lapsed=lapsed)
    if report_owed(heard=bool(case.heard)):
        yield _Draft("K17", COMPLAINANT, case.reported_hearing_on)
    if case.advising:
        yield _Draft("K23", BODY, case.advice_received_on)


def _of_more_time(case: Case) -> Iterator[_Draft]:
    """Yield the notices of an extension that works: to each side, before the term ended."""
    if case.extended_on is None:
        return
    for party in case.facts.parties:
        told_on = case.extended_on if party in case.told_of_extension else None
        what = say("duty.K19_complainant" if party == COMPLAINANT else "duty.K19_person")
        yield _Draft("K19", party, told_on, case.end_before_extension, what=what)


def _lasting(case: Case) -> Iterator[Duty]:
    """Yield the duties that the closing does not end: the other side hears the outcome, the ombudsman gets the file."""
    if case.statutory and case.closed_as == "findings":
        for person in case.facts.persons:
            done_on = case.informed.get(person)
            state: DutyState = "done" if done_on else "open"
            what = say("duty.K20_person")
            yield Duty("K20", "Awb 9:12(1)", what, person, None, state, done_on, "person_concerned_informed")
    if case.asked_on is not None:
        article, done_by = SOURCES["K27"]
        state = "open" if file_owed(asked=True, reported=case.reported_on is not None) else "done"
        yield Duty("K27", article, say("duty.K27"), OMBUDSMAN, None, state, case.reported_on, done_by)


def _listed(elements: tuple[str, ...]) -> Phrase:
    """Return the elements as one phrase: 'name, address'."""
    said = say(f"element.{elements[0]}")
    for element in elements[1:]:
        said = say("element.and", first=said, last=say(f"element.{element}"))
    return said
