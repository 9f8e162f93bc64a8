"""The two doors of this room: the page of who complains, and that of whom it is about."""

from dataclasses import dataclass

from django.http import HttpRequest

from gehoor.complaints.viewer import Kind


@dataclass(frozen=True, slots=True)
class Door:
    """`name` is its url namespace (with `-en` behind it in English) and what a session says; each its own cookie."""

    name: str
    kind: Kind
    cookie: str


COMPLAINANT = Door("portal", Kind.COMPLAINANT, "mijn_klacht")
CONCERNED = Door("concerned", Kind.CONCERNED, "betrokken")
DOORS = {door.name: door for door in (COMPLAINANT, CONCERNED)}


def door_of(request: HttpRequest) -> Door:
    """The door through which this page was asked."""
    match = request.resolver_match
    return DOORS[match.app_name if match else COMPLAINANT.name]
