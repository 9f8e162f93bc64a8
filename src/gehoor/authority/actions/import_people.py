"""Bring in people from a list (CSV)."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.authority.actions.add_person import add_person, edit_person
from gehoor.authority.actions.employ_person import employ_person
from gehoor.authority.actions.give_role import give_role
from gehoor.authority.models import Organisation, Person, Unit
from gehoor.authority.models.dated import holds_on
from gehoor.authority.people_file import Line, Unreadable, read_lines
from gehoor.authority.refusal import Refused


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line of the file (as a spreadsheet counts, the heading is 1) that was not taken, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Imported:
    """How many people were added and changed, and what was refused."""

    added: int
    changed: int
    refused: tuple[RefusedLine, ...]


def import_people(organisation: Organisation, data: bytes, on: dt.date) -> Imported:
    """Add or change the people in this file; every line is taken whole or refused with its reason.

    A person is recognised by e-mail address, else by name in the same unit. Nobody is removed: who left, `leave`s.
    Columns: see `people_file`. `on` is the start where a line has none. Raises `Refused` for what is no such file.
    """
    added = changed = 0
    refused: list[RefusedLine] = []
    seen: dict[str, int] = {}
    units = {key.casefold(): unit for unit in organisation.units.filter(active=True) for key in (unit.code, unit.name)}
    with transaction.atomic():
        for number, line in read_lines(data):
            try:
                with transaction.atomic():
                    new = _take(organisation, _first(seen, line, number), units, on)
            except Refused as problem:
                refused.append(RefusedLine(number, str(problem)))
            else:
                added, changed = added + new, changed + (not new)
    return Imported(added, changed, tuple(refused))


def _first(seen: dict[str, int], line: Line | Unreadable, number: int) -> Line:
    """The line, when it can be read and names an address that no line before it has."""
    if isinstance(line, Unreadable):
        raise Refused(line.why)
    key = line.email.casefold()
    if key and key in seen:
        raise Refused(_("Dit e-mailadres staat ook op regel %(line)s.") % {"line": seen[key]})
    seen[key] = number
    return line


def _take(organisation: Organisation, line: Line, units: dict[str, Unit], on: dt.date) -> bool:
    """Whether the person is new."""
    unit = units.get(line.unit.casefold()) if line.unit else None
    if line.unit and unit is None:
        raise Refused(_("De afdeling '%(unit)s' kennen we niet. Voeg die eerst toe.") % {"unit": line.unit})
    starts_on = line.starts_on or on
    person = _known(organisation, line, unit)
    new = person is None
    if person is None:
        person = add_person(organisation, line.name, title=line.title, email=line.email)
    else:
        edit_person(person, name=line.name, title=line.title or person.title, email=line.email, phone=person.phone)
    if unit is not None:
        _employ(person, unit, line, starts_on)
    for kind in line.roles:
        give_role(person, kind, starts_on)
    return new


def _known(organisation: Organisation, line: Line, unit: Unit | None) -> Person | None:
    if line.email:
        return organisation.people.filter(email__iexact=line.email).first()
    return organisation.people.filter(email="", name=line.name, employments__unit=unit).first()


def _employ(person: Person, unit: Unit, line: Line, starts_on: dt.date) -> None:
    standing = person.employments.filter(holds_on(starts_on), unit=unit, manages=line.manages)
    if not standing.exists():
        employ_person(person, unit, starts_on, manages=line.manages)
