"""A file opened to write in: locked, permitted, with its events; everything in one transaction.

with opened(viewer, complaint_id, "casework", seen) as file:
    file.ask("withdrawn")
    file.record(Happening("withdrawn", text=words))
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.complaints.actions.put_task import put_task
from gehoor.complaints.actions.record import Conflict, Refused, lock_file, record
from gehoor.complaints.assignments import assignments_from
from gehoor.complaints.checklist import checks
from gehoor.complaints.earlier_stages import FORMAL, done_before, step_for
from gehoor.complaints.happening import Happening, instant_on
from gehoor.complaints.legal import in_words, language, position_from, position_on, regulation_of
from gehoor.complaints.models import Assignment, Complaint, Event, Party, Text
from gehoor.complaints.permissions import foremost, require
from gehoor.complaints.viewer import Viewer
from gehoor.law.facts import FactsError
from gehoor.law.position import Position
from gehoor.platform import clock
from gehoor.ui.dates import written_date

ANOTHER_HANDLER = "another_handler"  # the task to give it to somebody else


class OpenFile:
    """The locked file while an action works in it; `position` follows what the action records."""

    def __init__(self, complaint: Complaint, viewer: Viewer, held: frozenset[str]) -> None:
        self.complaint, self.viewer, self.held = complaint, viewer, held
        self.events: list[Event] = list(complaint.events.order_by("sequence"))
        self.position = position_from(complaint, self.events, clock.today())

    def ask(
        self,
        event_type: str,
        *,
        on: dt.date | None = None,
        ground: str | None = None,
        fields: Mapping[str, object] | None = None,
    ) -> None:
        """Raise Refused where this cannot happen now: the law does not allow it, or the checklist of closing blocks.

        `fields`: what the event would say, where the law sets a measure to it (weeks).
        """
        self.ask_law(event_type, on=on, ground=ground)
        if event_type == "extended" and fields:
            self._measure(fields.get("weeks"))
        if event_type == "findings_sent" and self.position.regime == "statutory":
            self._leave_nothing_undone()

    def ask_law(self, event_type: str, *, on: dt.date | None = None, ground: str | None = None) -> None:
        """Raise Refused where the law does not allow this now; with `on`, where it did not on that day."""
        found = self.position if on is None else self._position_on(on)
        refusal = found.refusal(event_type, ground)
        if refusal is not None:
            raise Refused(in_words(refusal.because), refusal.article)
        if found.phase == "closed" and not found.allows(event_type, ground):
            raise Refused(_("De klacht is afgesloten. Heropen haar eerst, als dat nodig is."))

    def _measure(self, weeks: object) -> None:
        most = regulation_of(self.complaint).term.extension_weeks
        if isinstance(weeks, int) and not 1 <= weeks <= most:
            raise Refused(
                _(
                    "U kunt de termijn met ten hoogste %(most)s weken verlengen. Meer tijd kan als de klager daar "
                    "schriftelijk mee instemt."
                )
                % {"most": most},
                "Awb 9:11(2)",
            )

    def _position_on(self, day: dt.date) -> Position:
        first = self.complaint.received_on
        if first and day < first:
            raise Refused(
                _("Op die dag was de klacht nog niet ontvangen. Kies een dag vanaf %(day)s.")
                % {"day": written_date(first)}
            )
        try:
            return position_on(self.complaint, self.events, day)
        except FactsError as problem:
            raise Refused(problem.text(language())) from problem

    def _leave_nothing_undone(self) -> None:
        blocking = [check for check in checks(self.position, self.events) if check.blocks]
        if blocking:
            listed = "; ".join(dict.fromkeys(in_words(check.duty.what) for check in blocking))
            raise Refused(
                _("Dit moet nog gebeuren voordat de uitkomst weg kan: %(duties)s. Kan het niet, leg dan vast waarom.")
                % {"duties": listed},
                blocking[0].duty.article,
            )

    def record(self, *happenings: Happening) -> list[Event]:
        """Write these; the new events. Where they close the file, nobody is its adviser any longer."""
        before = self.position.phase
        written, self.position = record(
            self.complaint, happenings, self.viewer, before=self.events, role=foremost(self.held)
        )
        self.events += written
        if before != "closed" == self.position.phase:
            self.let_advisers_go(_("De klacht is afgesloten."))
        if before == "informal" and self.position.phase in FORMAL:
            self._ask_for_another()
        return written

    def _ask_for_another(self) -> None:
        """Where the regulation wants somebody else now than who tried to solve it."""
        now = {person_id for person_id, capacity in assignments_from(self.events) if capacity == "handler"}
        if now & done_before(self.complaint, self.events, step_for(self.complaint, "handler")):
            task = put_task(self.complaint, ANOTHER_HANDLER, f"{ANOTHER_HANDLER}:{self.complaint.version}", {})
            self.happened("task_added", own={"task": task.pk, "kind": ANOTHER_HANDLER})

    def let_advisers_go(self, why: str) -> None:
        """Who was asked for advice needs the file no longer (AVG 5(1)(c)); asked again, they are assigned again."""
        advisers = sorted(pair for pair in assignments_from(self.events) if pair[1] == Assignment.Capacity.ADVISER)
        if advisers:
            gone = [{"file": {"person_id": person_id, "capacity": capacity}} for person_id, capacity in advisers]
            self.record(*(Happening("person_unassigned", data, text=why) for data in gone))

    def happened(
        self,
        event_type: str,
        fields: Mapping[str, object] | None = None,
        *,
        own: Mapping[str, object] | None = None,
        on: dt.date | None = None,
        text: str | None = None,
    ) -> Event:
        """Write one event: the law's `fields`, the file's `own`, on a day (today when left out)."""
        if on is not None and on > clock.today():
            raise Refused(_("Die dag moet nog komen. Vul de dag in waarop het is gebeurd."))
        data: dict[str, object] = dict(fields or {})
        if own:
            data["file"] = dict(own)
        return self.record(Happening(event_type, data, instant_on(on), text))[0]

    def last(self, *types: str) -> Event | None:
        """The newest event of one of these types."""
        return next((event for event in reversed(self.events) if event.type in types), None)

    def event(self, number: int) -> Event:
        """The event with this number; Refused where the file has none."""
        if not 1 <= number <= len(self.events):
            raise Refused(_("Deze gebeurtenis staat niet in het dossier. Kies er een uit de tijdlijn."))
        return self.events[number - 1]

    def party(self, party_id: int | None) -> Party:
        """A party of this file that stands; Refused otherwise."""
        found = self.complaint.parties.filter(pk=party_id or 0, removed_at__isnull=True).first()
        if found is None:
            raise Refused(_("Deze persoon hoort niet bij dit dossier. Kies iemand uit de lijst van betrokkenen."))
        return found

    def parties(self, *kinds: str) -> list[Party]:
        """The parties of these kinds that stand."""
        return list(self.complaint.parties.filter(kind__in=kinds, removed_at__isnull=True))


def text_of(event: Event) -> Text:
    """The words of an event that was recorded with words."""
    if event.text is None:
        raise ValueError(event.type)
    return event.text


@contextmanager
def opened(viewer: Viewer, complaint_id: int, what: str, seen: int | None = None) -> Iterator[OpenFile]:
    """Lock the file, check that the viewer may do `what`, and that it is the version they saw.

    Raises Hidden, NotPermitted or Conflict; whatever is raised inside undoes everything.
    """
    with transaction.atomic():
        complaint = lock_file(viewer, complaint_id)
        held = require(viewer, complaint, what)
        if seen is not None and seen != complaint.version:
            raise Conflict(seen, complaint.version)
        yield OpenFile(complaint, viewer, held)
