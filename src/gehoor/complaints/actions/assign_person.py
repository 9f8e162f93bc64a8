"""Give somebody the file to handle, hear, advise, decide or approve; never who is involved (Awb 9:7)."""

from django.utils.translation import gettext as _

from gehoor.authority.models import Person
from gehoor.authority.queries import is_there
from gehoor.complaints.actions.opened import ANOTHER_HANDLER, OpenFile, opened
from gehoor.complaints.actions.tasks import end_task
from gehoor.complaints.earlier_stages import done_before, step_for
from gehoor.complaints.independence import Sides, Standing, sides_of
from gehoor.complaints.models import Assignment, Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock, outbox

ARTICLE, EXCEPTION_ARTICLE = "Awb 9:7(1)", "Awb 9:7(2)"


def assign_person(
    viewer: Viewer,
    complaint_id: int,
    person_id: int,
    capacity: str,
    *,
    statement: str = "",
    exception: str = "",
    seen: int | None = None,
) -> None:
    """Assign a person in a capacity (`Assignment.Capacity`); a new handler takes the place of the one before.

    `statement`: the words in which the manager of the person complained about says not to be involved.
    `exception`: why somebody who is involved may do it nevertheless (the body itself, its chair or a member).
    Assigned already is no change.
    """
    if capacity not in Assignment.Capacity.values:
        raise ValueError(capacity)
    with opened(viewer, complaint_id, "procedure", seen) as file:
        person = colleague(file, person_id)
        if file.complaint.assignments.filter(person=person, capacity=capacity).exists():
            return
        sides = sides_of(file.complaint, file.events, clock.today())
        _see_to_independence(file, person, sides, statement.strip(), exception.strip())
        _see_to_the_regulation(file, person, capacity)
        event = file.happened("person_assigned", own={"person_id": person.pk, "capacity": capacity})
        if capacity == Assignment.Capacity.HANDLER:
            for task in file.complaint.tasks.filter(kind=ANOTHER_HANDLER, done_at=None):
                end_task(file, task)
        outbox.put(
            "notice",
            f"assigned:{complaint_id}:{event.sequence}",
            {"kind": "assigned", "complaint": complaint_id, "person": person.pk, "capacity": capacity},
            organisation_id=viewer.organisation_id,
        )


def colleague(file: OpenFile, person_id: int) -> Person:
    """A person who is there today in the organisation of the file; Refused otherwise."""
    person = Person.objects.filter(pk=person_id, organisation_id=file.complaint.organisation_id).first()
    if person is None or not is_there(person, clock.today()):
        raise Refused(_("Deze persoon werkt hier niet (meer). Kies iemand anders."))
    return person


def _see_to_independence(file: OpenFile, person: Person, sides: Sides, statement: str, exception: str) -> None:
    match sides.standing_of(person.pk):
        case Standing.BARRED:
            _exempt(file, person, sides, exception)
        case Standing.NEEDS_STATEMENT:
            if not statement:
                raise Refused(
                    _(
                        "Deze persoon geeft leiding aan degene over wie de klacht gaat. Leg eerst de verklaring vast "
                        "dat hij of zij niet bij de gedraging betrokken was, of kies iemand anders."
                    ),
                    ARTICLE,
                )
            file.happened("not_involved_stated", own={"person_id": person.pk}, text=statement)


def _see_to_the_regulation(file: OpenFile, person: Person, capacity: str) -> None:
    step = step_for(file.complaint, capacity)
    if step is not None and person.pk in done_before(file.complaint, file.events, step):
        raise Refused(
            _(
                "Deze persoon deed al een eerdere stap in dit dossier, zoals een oplossing zoeken. Volgens uw regeling "
                "doet iemand anders deze stap. Kies iemand anders."
            ),
            step.article,
        )


def _exempt(file: OpenFile, person: Person, sides: Sides, reason: str) -> None:
    if not sides.exception_possible:
        raise Refused(
            _("Deze persoon is bij de klacht betrokken en kan er dus niet aan werken. Kies iemand anders."), ARTICLE
        )
    if not reason:
        raise Refused(
            _(
                "Deze persoon is bij de klacht betrokken. De klacht gaat over een bestuursorgaan, de voorzitter of een "
                "lid: dan mag het toch, als u vastlegt waarom. Kies anders iemand die niet betrokken is."
            ),
            EXCEPTION_ARTICLE,
        )
    barred = file.complaint.parties.filter(person=person, kind__in=(Party.Kind.CONCERNED, Party.Kind.INVOLVED))
    barred.update(exempted_at=clock.now())
    file.happened("exception_recorded", own={"person_id": person.pk}, text=reason)
