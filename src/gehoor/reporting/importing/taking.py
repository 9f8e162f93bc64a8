"""Bring a table of files in: every row whole or not at all, the same file twice doubles nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation, Person
from gehoor.authority.queries import people
from gehoor.complaints.actions.register_complaint import Registered
from gehoor.complaints.actions.take_over_file import NotEnded, NotIndependent, submission_of, take_over_file
from gehoor.complaints.commands import FileBefore
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.platform.tables import NoTable, table_rows
from gehoor.reporting.importing.columns import HEADINGS, NEEDED, column_name
from gehoor.reporting.importing.rows import Colleague, House, Problem, file_of
from gehoor.reporting.refusal import CannotBe

MOST = 2_000  # rows in one go on a page; the command line takes more
EVERY = 200_000
LARGEST = 200 * 1024 * 1024


@dataclass(slots=True)
class Brought:
    """What came of a table: references, or the other system's numbers where it was only tried and nothing was written.

    `standing` were taken over before.
    """

    tried: bool
    taken: list[str] = field(default_factory=list)
    standing: list[str] = field(default_factory=list)
    refused: list[Problem] = field(default_factory=list)

    @property
    def refused_rows(self) -> int:
        """How many rows were refused."""
        return len({problem.row for problem in self.refused})


def try_files(
    organisation: Organisation, viewer: Viewer, data: bytes, *, file_name: str = "", most: int = MOST
) -> Brought:
    """What would happen: every row is taken over and undone at once. Raises `CannotBe` for what is no such table."""
    return _bring(Brought(tried=True), _house(organisation, file_name), viewer, data, most)


def bring_files(
    organisation: Organisation, viewer: Viewer, data: bytes, *, file_name: str = "", most: int = MOST
) -> Brought:
    """Take the good rows over; `taken` are their references. Raises `CannotBe` for what is no such table."""
    return _bring(Brought(tried=False), _house(organisation, file_name), viewer, data, most)


def _bring(brought: Brought, house: House, viewer: Viewer, data: bytes, most: int) -> Brought:
    # Read to its end before the first is written: a table that is none leaves nothing behind.
    for row, before in list(_numbered(house, data, most, brought)):
        try:
            made = _take(before, viewer, tried=brought.tried)
        except Refused as problem:
            brought.refused.append(Problem(row, column_name(_column_of(problem)), problem.because))
        else:
            name = before.number if brought.tried else made.reference
            (brought.standing if made.secret is None else brought.taken).append(name)
    brought.refused.sort(key=lambda problem: problem.row)
    return brought


def _column_of(problem: Refused) -> str:
    match problem:
        case NotEnded():
            return "ending"
        case NotIndependent():
            return "handler"
        case _:
            return "number"


def _take(before: FileBefore, viewer: Viewer, *, tried: bool) -> Registered:
    with transaction.atomic():
        made = take_over_file(before, viewer)
        if tried:
            transaction.set_rollback(True)
        return made


def _numbered(house: House, data: bytes, most: int, brought: Brought) -> Iterator[tuple[int, FileBefore]]:
    """The rows that can be files; what cannot goes into `brought.refused`."""
    seen: dict[str, int] = {}
    for number, cells in _rows(data, most):
        found = file_of(number, cells, house)
        if isinstance(found, list):
            brought.refused += found
        elif (first := seen.setdefault(submission_of(found.number), number)) != number:
            why = _("Dit kenmerk staat ook op regel %(row)s.") % {"row": first}
            brought.refused.append(Problem(number, column_name("number"), why))
        else:
            yield number, found


def _rows(data: bytes, most: int) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        for number, cells in table_rows(data, HEADINGS, largest=LARGEST, most=most):
            if number > 1:
                yield number, dict(cells)
            elif missing := [column_name(each) for each in NEEDED if each not in cells]:
                raise CannotBe(_("De eerste regel mist deze kolommen: %(names)s.") % {"names": ", ".join(missing)})
    except NoTable as problem:
        raise CannotBe(_no_table(problem.why, most)) from problem


def _no_table(why: str, most: int) -> str:
    match why:
        case "too_many":
            return _("Er staan meer dan %(most)s regels in. Verdeel de lijst over meer bestanden.") % {"most": most}
        case "too_large":
            return _("Dit bestand is te groot. Verdeel de lijst over meer bestanden.")
        case _:
            return _("Dit bestand is niet te lezen als lijst. Bewaar het als CSV en probeer het opnieuw.")


def _house(organisation: Organisation, file_name: str) -> House:
    units = organisation.units.filter(active=True)
    everybody = list(organisation.people.all())
    return House(
        organisation.pk,
        {name.casefold(): unit.pk for unit in units for name in (unit.code, unit.name)},
        {person.email.casefold(): person.pk for person in everybody if person.email},
        _named(organisation, everybody),
        file_name,
    )


def _named(organisation: Organisation, everybody: Sequence[Person]) -> dict[str, list[Colleague]]:
    there = set(people(organisation, clock.today()).values_list("pk", flat=True))
    named: dict[str, list[Colleague]] = {}
    for person in everybody:
        colleague = Colleague(person.pk, person.name, person.email, person.pk in there)
        for name in {person.name.casefold(), person.email.casefold()} - {""}:
            named.setdefault(name, []).append(colleague)
    return named
