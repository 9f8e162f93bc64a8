"""A list of people as spreadsheets make it: read whatever the encoding and separator, and refuse what is not a person.

Columns (the heading decides, in any order): naam/name; e-mail/email; functie/title; afdeling/unit (code or name);
leidinggevende/manages (ja/nee); rollen/roles (separated by |); vanaf/from (2026-04-07 or 7-4-2026).
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.authority.models import Role
from gehoor.authority.refusal import Refused
from gehoor.authority.words import ROLE_WORDS
from gehoor.platform.tables import NoTable, day_of, table_rows

MOST = 20_000  # lines

HEADINGS = {
    "naam": "name",
    "name": "name",
    "e-mail": "email",
    "email": "email",
    "e-mailadres": "email",
    "functie": "title",
    "title": "title",
    "afdeling": "unit",
    "unit": "unit",
    "leidinggevende": "manages",
    "manages": "manages",
    "rollen": "roles",
    "roles": "roles",
    "vanaf": "from",
    "from": "from",
}
YES, NO = {"ja", "yes", "x", "1", "waar", "true"}, {"", "nee", "no", "0", "onwaar", "false"}


@dataclass(frozen=True, slots=True)
class Line:
    """One person."""

    name: str
    email: str = ""
    title: str = ""
    unit: str = ""
    manages: bool = False
    roles: tuple[str, ...] = ()
    starts_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A line that is no person, and why."""

    why: str


def read_lines(data: bytes) -> Iterator[tuple[int, Line | Unreadable]]:
    """Each line with its number (the heading is 1). Raises `Refused` when it is no list of people at all."""
    try:
        for number, cells in table_rows(data, HEADINGS, most=MOST):
            if number > 1:
                yield number, _line(cells)
            elif "name" not in cells:
                raise Refused(_("De eerste regel moet de namen van de kolommen bevatten, met in elk geval 'naam'."))
    except NoTable as problem:
        raise Refused(_no_table(problem.why)) from problem


def _no_table(why: str) -> str:
    match why:
        case "too_large":
            return _("Dit bestand is te groot. Verdeel de lijst over meer bestanden.")
        case "too_many":
            return _("Er staan te veel regels in dit bestand. Verdeel de lijst over meer bestanden.")
        case _:
            return _("Dit bestand is niet te lezen als lijst. Bewaar het als CSV en probeer het opnieuw.")


def _line(cells: Mapping[str, str]) -> Line | Unreadable:
    values = dict(cells)
    for cell in values.values():
        if "\x00" in cell or "\ufffd" in cell:
            return Unreadable(_("Er staat een teken in dat niet te lezen is."))
        if cell.startswith(("=", "+", "-", "@", "\t", "\r")):
            return Unreadable(_("Een vak begint met = + - of @. Een rekenblad ziet dat als formule."))
    try:
        return _person(values)
    except Refused as problem:
        return Unreadable(str(problem))


def _person(values: Mapping[str, str]) -> Line:
    return Line(
        name=values.get("name", ""),
        email=values.get("email", ""),
        title=values.get("title", ""),
        unit=values.get("unit", ""),
        manages=_yes(values.get("manages", "")),
        roles=tuple(_role(each) for each in values.get("roles", "").split("|") if each.strip()),
        starts_on=_date(values.get("from", "")),
    )


def _yes(cell: str) -> bool:
    said = cell.casefold()
    if said not in YES | NO:
        raise Refused(_("Schrijf bij leidinggevende ja of nee, niet '%(cell)s'.") % {"cell": cell})
    return said in YES


def _role(cell: str) -> str:
    said = cell.strip().casefold()
    for kind in Role.Kind:
        if said in {kind.value, str(ROLE_WORDS[kind]).casefold()}:
            return kind.value
    raise Refused(_("De rol '%(role)s' kennen we niet.") % {"role": cell.strip()})


def _date(cell: str) -> dt.date | None:
    if not cell:
        return None
    found = day_of(cell)
    if found is None:
        raise Refused(_("De datum '%(cell)s' bestaat niet. Schrijf bijvoorbeeld 7-4-2026.") % {"cell": cell})
    return found
