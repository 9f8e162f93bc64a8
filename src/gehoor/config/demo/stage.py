"""The stage on which the demonstration's complaints are played: each step on its own day, by its own person.

Everything goes through the actions that the doors use; only the clock is moved.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from gehoor.complaints.actions.register_complaint import Registered, register_complaint
from gehoor.complaints.commands import NewComplaint, PartyDetails
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.complaints.viewer import Viewer, complainant, system
from gehoor.config.demo.organisation import Town
from gehoor.letters.actions.approve_letter import approve_letter, submit_for_approval
from gehoor.letters.actions.mark_delivery import mark_posted
from gehoor.letters.actions.prepare_letter import PrepareLetter, prepare_letter
from gehoor.letters.actions.send_letter import send_letter
from gehoor.letters.queries.letters import letters_of
from gehoor.platform import clock, outbox

UNDO = dt.timedelta(minutes=11)
YESTERDAY = dt.timedelta(days=1)


@dataclass
class Stage:
    """The town, the day it is today, and the file that is being played."""

    town: Town
    today: dt.date
    file: Registered | None = None
    parties: dict[str, int] = field(default_factory=dict)

    def go_to(self, days_ago: int, hour: int = 10) -> dt.datetime:
        """It is now so many days before today; what was waiting until then is sent first."""
        day = self.today - dt.timedelta(days=days_ago)
        instant = clock.start_of_day(day) + dt.timedelta(hours=hour)
        clock.pretend_now(instant)
        return instant

    def let_it_leave(self) -> None:
        """The ten minutes pass, and the worker does its round."""
        outbox.run_due()
        clock.pretend_now(clock.now() + UNDO)
        outbox.run_due()
        if clock.today() < self.today - YESTERDAY:
            self._post()

    def _post(self) -> None:
        """What lies ready for the post goes on its day; only the newest letters still lie there today."""
        everybody = system(self.town.organisation.pk)
        for letter in letters_of(everybody, self.complaint_id):
            if (letter.state, letter.channel) == ("sent", "post"):
                mark_posted(everybody, letter.letter_id, clock.today())

    @property
    def complaint_id(self) -> int:
        """The file that is being played."""
        return self._filed.complaint_id

    @property
    def reference(self) -> str:
        """Its reference."""
        return self._filed.reference

    @property
    def _filed(self) -> Registered:
        if self.file is None:
            raise LookupError("no complaint was filed yet")
        return self.file

    def staff(self, key: str) -> Viewer:
        """A person of the town, as they are on that day."""
        return staff_viewer(self.town.people[key], clock.today())

    def citizen(self) -> Viewer:
        """The complainant, with the code of this file."""
        return complainant(self.town.organisation.pk, self.complaint_id, self.parties.get("complainant"))

    def files(self, told: Mapping[str, object], instant: dt.datetime) -> None:
        """A complaint comes in."""
        self.file = register_complaint(_complaint(self.town, told, instant), system(self.town.organisation.pk))
        self.parties = {"complainant": self.file.complainant_id} if self.file.complainant_id else {}
        if "person" in told:
            parties = file_page(system(self.town.organisation.pk), self.reference).parties
            self.parties["concerned"] = next(each.party_id for each in parties if each.kind == "person_concerned")
        self.let_it_leave()

    def letter(self, who: str, kind: str, values: Mapping[str, object], approver: str = "") -> None:
        """Prepare, have approved where that is asked, send, and let it leave."""
        viewer = self.staff(who)
        number = prepare_letter(viewer, PrepareLetter(self.complaint_id, kind, values=dict(values)))[0]
        if approver:
            submit_for_approval(viewer, number)
            approve_letter(self.staff(approver), number)
        send_letter(viewer, number, confirmed=True)
        self.let_it_leave()


def _complaint(town: Town, told: Mapping[str, object], instant: dt.datetime) -> NewComplaint:
    target = str(told.get("target", "employee"))
    unit = town.units.get(str(told.get("unit", "")))
    body = town.bodies.get(target) or town.bodies["college"]
    channel = str(told.get("channel", "web"))
    written = channel not in {"phone", "counter"}
    facts: dict[str, object] = {
        "written": written,
        "towards_complainant": True,
        "signed": True,
        "name": "name" in told,
        "address": "address" in told,
        "dated": True,
        "describes_conduct": True,
        "person_concerned": target in {"employee", "mayor", "tax_officer"},
        "target": {"kind": target, **({"unit": unit.code} if unit else {})},
    }
    if "conduct_days_before" in told:
        on = clock.civil_date(instant) - dt.timedelta(days=int(str(told["conduct_days_before"])))
        facts["conduct_on"] = on.isoformat()
    return NewComplaint(
        organisation_id=town.organisation.pk,
        channel=channel,
        received_at=instant,
        words=str(told["words"]),
        parties=tuple(_parties(town, told)),
        facts=facts,
        wishes=tuple(map(str, _listed(told.get("wishes")))),
        topic=str(told.get("topic", "")),
        body_id=body.pk,
        unit_id=unit.pk if unit else None,
    )


def _parties(town: Town, told: Mapping[str, object]) -> list[PartyDetails]:
    parties = [
        PartyDetails(
            kind="complainant",
            name=str(told.get("name", "")),
            address=str(told.get("address", "")),
            postcode=str(told.get("postcode", "")),
            city=str(told.get("city", "")),
            email=str(told.get("email", "")),
            phone=str(told.get("phone", "")),
            prefers=str(told.get("prefers", "phone")),
            electronic=bool(told.get("electronic")),
        )
    ]
    if "about" in told:
        person = town.people.get(str(told.get("person", "")))
        concerned = PartyDetails("person_concerned", description=str(told["about"]))
        parties.append(replace(concerned, person_id=person.pk) if person else concerned)
    return parties


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []
