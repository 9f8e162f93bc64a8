"""What is known of a complaint while its events are read one after the other. Private to the position."""

from collections.abc import Iterable
from datetime import date

from gehoor.law.awb.art_9_4 import is_klaagschrift, to_be_completed
from gehoor.law.awb.art_9_8 import term_to_tell
from gehoor.law.awb.art_9_10 import Wish, grounds_that_hold
from gehoor.law.awb.art_9_11 import WEEKS, term_of_handling, with_agreed_delay
from gehoor.law.facts.model import Event, Facts
from gehoor.law.facts.words import ORAL_CHANNELS
from gehoor.law.phrase import Phrase, say
from gehoor.law.position.model import Breach, ClosedAs
from gehoor.law.position.rules import Rules
from gehoor.law.termijnenwet.berekening import Term
from gehoor.law.termijnenwet.kalender import ONE_DAY


class Case:
    """The facts, the rules that hold for them, and everything that the events changed so far."""

    __slots__ = (
        "_term",
        "_term_asked",
        "acknowledged_on",
        "advice_by_event",
        "advice_received_on",
        "advising",
        "agreed_until",
        "asked_on",
        "breaches",
        "channel",
        "closed_as",
        "closed_on",
        "complete",
        "completed",
        "completed_on",
        "contacted_on",
        "copied",
        "end_before_extension",
        "extended_on",
        "extension_weeks",
        "facts",
        "first_received_on",
        "formal_on",
        "heard",
        "informed",
        "left_out_on",
        "missed",
        "not_handled_on",
        "offers",
        "opportunity",
        "proposed_on",
        "reported_hearing_on",
        "reported_on",
        "rules",
        "start",
        "ten_weeks",
        "told_of_extension",
        "was_asked",
        "wish",
        "written_down_on",
    )

    def __init__(self, facts: Facts, rules: Rules, *, complete: bool) -> None:
        self.facts = facts
        self.complete = complete
        self.rules = rules
        self.breaches: list[Breach] = []
        self.first_received_on: date | None = None
        self.channel: str | None = None
        self.start: date | None = None
        self.written_down_on: date | None = None
        self.completed: frozenset[str] = frozenset()
        self.was_asked: tuple[str, ...] = facts.missing
        self.completed_on: date | None = None
        self.contacted_on: date | None = None
        self.proposed_on: date | None = None
        self.formal_on: date | None = None
        self.advising = self.ten_weeks = rules.advice == "from_start"
        self.advice_by_event = False
        self.advice_received_on: date | None = None
        self.extension_weeks = 0
        self.extended_on: date | None = None
        self.end_before_extension: date | None = None
        self.told_of_extension: frozenset[str] = frozenset()
        self.agreed_until: date | None = None
        self.missed: set[date] = set()
        self.closed_as: ClosedAs | None = None
        self.closed_on: date | None = None
        self.not_handled_on: date | None = None
        self.informed: dict[str, date] = {}
        self.asked_on: date | None = None
        self.reported_on: date | None = None
        self._term: Term | None = None
        self._term_asked: tuple[object, ...] = ()
        self.forget_what_was_done()

    def forget_what_was_done(self) -> None:
        """Begin the duties of articles 9:6 to 9:10 anew: what was done before a complaint was written is not theirs."""
        self.acknowledged_on: date | None = None
        self.copied: dict[str, date] = {}
        self.opportunity: dict[str, date] = {}
        self.offers: list[date] = []
        self.wish: Wish | None = None
        self.left_out_on: date | None = None
        self.heard: dict[str, date] = {}
        self.reported_hearing_on: date | None = None

    @property
    def statutory(self) -> bool:
        """Say whether articles 9:5 to 9:12 apply."""
        return self.start is not None

    @property
    def starts_on(self) -> date:
        """Return the day of receipt of the written complaint, else that of the first receipt."""
        found = self.start or self.first_received_on
        if found is None:
            raise LookupError("nothing was received yet")
        return found

    @property
    def still_missing(self) -> tuple[str, ...]:
        """Return what of article 9:4(2) is still asked for."""
        return to_be_completed(self.was_asked, self.completed)

    @property
    def term(self) -> Term | None:
        """Return the statutory term as it stands; None where there is none."""
        if self.start is None:
            return None
        asked = (self.start, self.ten_weeks, self.extension_weeks, self.agreed_until)
        if asked != self._term_asked:
            self._term_asked, self._term = asked, self._counted(self.start)
        return self._term

    def _counted(self, start: date) -> Term:
        weeks = self.rules.advice_weeks if self.ten_weeks else self.rules.weeks
        term = term_of_handling(start, weeks, self.extension_weeks, advice=self.ten_weeks)
        return term if self.agreed_until is None else with_agreed_delay(term, self.agreed_until)

    @property
    def ends_on(self) -> date | None:
        """Return the last day of the statutory term."""
        term = self.term
        return term.ends_on if term else None

    @property
    def first_term_ends_on(self) -> date:
        """Return the last day of the first six weeks, the days off counted."""
        return term_of_handling(self.starts_on, WEEKS).ends_on

    @property
    def last_day_to_tell(self) -> date:
        """Return the last day on which to tell that the complaint is not handled (9:8(3))."""
        return term_to_tell(self.starts_on).ends_on

    def hearing_grounds(self, today: date) -> tuple[str, ...]:
        """Return the grounds on which hearing the complainant may be left out today."""
        return grounds_that_hold(self.wish, self.offers, today)

    def receive(self, event: Event) -> None:
        """Take the first receipt: day 0 of the term if the complaint is a written one about the complainant."""
        self.first_received_on = event.on
        channel = event.fields.get("channel")
        self.channel = channel if isinstance(channel, str) else None
        written = self.facts.written
        if written is None:
            written = self.channel not in ORAL_CHANNELS
        if is_klaagschrift(written=written, towards_complainant=self.facts.towards_complainant):
            self.start = event.on

    def breach(self, clause: str, article: str, on: date, what: Phrase) -> None:
        """Put down a breach."""
        self.breaches.append(Breach(clause, article, on, what))

    def tick(self, day: date) -> None:
        """Let a day begin: a term whose last day has passed without an answer is a breach from the next day on."""
        term = self.term
        if term is None or self.closed_as or term.ends_on >= day or term.ends_on in self.missed:
            return
        self.missed.add(term.ends_on)
        self.breach("K18", "Awb 9:11(1)", term.ends_on + ONE_DAY, say("breach.K18", end=term.ends_on))

    def begin_formal(self, on: date) -> None:
        """Leave the informal stage; where the regulation wants advice in the second phase, that begins now (K22)."""
        if self.formal_on is not None:
            return
        self.formal_on = on
        if self.rules.advice == "second_phase" and self.statutory and not self.advising:
            self.advising = True
            self.ten_weeks = on <= self.first_term_ends_on

    def close(self, how: ClosedAs, on: date) -> None:
        """End the handling."""
        self.closed_as, self.closed_on = how, on

    def reopen(self) -> None:
        """Take the closing away (R10): the term is that of the first receipt, lapsed duties stand again."""
        self.closed_as = self.closed_on = None

    def parties_in(self, event: Event, name: str, left_out: tuple[str, ...]) -> tuple[str, ...]:
        """Return the parties that a field names; `left_out` are those meant where it names none (R2)."""
        named = event.fields.get(name)
        return self.facts.named(named) if isinstance(named, tuple) else left_out


def mark(done: dict[str, date], parties: Iterable[str], on: date) -> None:
    """Note for each party the first day on which something was done."""
    for party in parties:
        done.setdefault(party, on)
