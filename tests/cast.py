"""The cast: Aylin complains, Bram coordinates, Chantal is complained about, Dirk manages her, Els works elsewhere.

Beside them: Fatima is Bram's deputy, Gerrit decides for the college, Hanneke chairs the committee.
"""

import datetime as dt
from dataclasses import dataclass, field

from gehoor.authority.models import Body, Capacity, Employment, HostName, Organisation, Person, Role, Unit
from gehoor.complaints.actions.register_complaint import Registered, register_complaint
from gehoor.complaints.commands import NewComplaint, PartyDetails
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.complaints.viewer import Viewer, complainant, system
from gehoor.platform import clock

LONG_AGO = dt.date(2020, 1, 1)
WORDS = "De mevrouw aan de balie zei dat ik 'niet zo moest zeuren'. Daarna liep ze weg."


@dataclass(slots=True)
class Cast:
    """An organisation with its people, each with a viewer (`cast.see(cast.bram)`)."""

    organisation: Organisation
    counter: Unit
    parks: Unit
    college: Body
    mayor: Body
    people: dict[str, Person] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Person:
        try:
            return self.people[name]
        except KeyError:
            raise AttributeError(name) from None

    def see(self, person: Person) -> Viewer:
        """What this person is before a file, today."""
        return staff_viewer(person, clock.today())

    @property
    def system(self) -> Viewer:
        return system(self.organisation.pk)

    def complaint(self, **changes) -> Registered:
        """Aylin's complaint about Chantal, by the web form, now."""
        return register_complaint(self.command(**changes), self.system)

    def command(self, **changes) -> NewComplaint:
        told = {
            "organisation_id": self.organisation.pk,
            "channel": "web",
            "received_at": clock.now(),
            "words": WORDS,
            "parties": (
                PartyDetails(
                    "complainant", name="Aylin Öztürk", address="Dorpsstraat 1", email="aylin@example.nl", phone="06-1"
                ),
                PartyDetails("person_concerned", description="de mevrouw aan de balie", person_id=self.chantal.pk),
            ),
            "facts": {"conduct_on": "2026-01-10", "target": {"kind": "employee", "unit": "burgerzaken"}},
            "unit_id": self.counter.pk,
            "topic": "treatment",
        }
        return NewComplaint(**(told | changes))

    def aylin_before(self, file: Registered) -> Viewer:
        return complainant(self.organisation.pk, file.complaint_id, file.complainant_id)


def make_cast(name: str = "Gemeente Voorbeeld") -> Cast:
    """An organisation with everybody in it."""
    slug = name.lower().replace(" ", "-")
    organisation = Organisation.objects.create(name=name, slug=slug, created_at=clock.now())
    HostName.objects.create(organisation=organisation, host=f"{slug}.localhost", primary=True)
    counter = Unit.objects.create(organisation=organisation, code="burgerzaken", name="Burgerzaken")
    parks = Unit.objects.create(organisation=organisation, code="groen", name="Groen")
    college = Body.objects.create(organisation=organisation, kind="college", name="College", signature="Het college")
    mayor = Body.objects.create(organisation=organisation, kind="mayor", name="Burgemeester")
    cast = Cast(organisation, counter, parks, college, mayor)
    works = {
        "bram": (None, "Bram Bakker"),
        "chantal": (counter, "Chantal de Vries"),
        "dirk": (counter, "Dirk Jansen"),
        "els": (parks, "Els Smit"),
        "fatima": (None, "Fatima Yilmaz"),
        "gerrit": (None, "Gerrit Visser"),
        "hanneke": (None, "Hanneke Bos"),
    }
    for key, (unit, full) in works.items():
        cast.people[key] = Person.objects.create(organisation=organisation, name=full, email=f"{key}@example.nl")
        if unit:
            Employment.objects.create(
                person=cast.people[key], unit=unit, manages=key in {"dirk", "els"}, starts_on=LONG_AGO
            )
    _roles(cast)
    return cast


def _roles(cast: Cast) -> None:
    for key, kind, body in (
        ("bram", "coordinator", None),
        ("fatima", "deputy", None),
        ("dirk", "handler", None),
        ("els", "handler", None),
        ("gerrit", "decider", cast.college),
        ("hanneke", "committee", None),
    ):
        Role.objects.create(person=cast.people[key], kind=kind, body=body, starts_on=LONG_AGO)
    Capacity.objects.create(person=cast.gerrit, body=cast.mayor, kind="is", starts_on=LONG_AGO)
    Capacity.objects.create(person=cast.gerrit, body=cast.college, kind="chair", starts_on=LONG_AGO)
