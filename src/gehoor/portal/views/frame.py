"""What every page inside a file has around it."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from gehoor.complaints.queries import CitizenFile
from gehoor.portal.addresses import address
from gehoor.portal.doors import door_of
from gehoor.portal.shown.messages import unread


@dataclass(frozen=True, slots=True)
class NavItem:
    """A link beside the page; `count`: what is new there."""

    label: str
    url: str
    current: bool
    count: int = 0


def frame(request: HttpRequest, file: CitizenFile, current: str) -> dict[str, Any]:
    """Context of a page: the file, the door, and the links to the other pages."""
    pages = _concerned(file) if file.side == "concerned" else _complainant(file)
    nav = [NavItem(label, address(request, name), name == current, count) for name, label, count in pages]
    return {"file": file, "door": door_of(request), "nav": nav, "home_url": address(request, "home")}


def _complainant(file: CitizenFile) -> list[tuple[str, str, int]]:
    pages = [
        ("home", _("Hoe het ermee staat"), 0),
        ("messages", _("Berichten"), unread(file)),
        ("documents", _("Stukken"), 0),
        ("points", _("Zo begrijpen wij uw klacht"), 0),
        ("hearing", _("Gesprek"), 0),
        ("outcome", _("Uitkomst"), 0),
        ("details", _("Uw gegevens"), 0),
        ("representative", _("Iemand die u helpt"), 0),
        ("who_looked", _("Wie bekeek uw klacht"), 0),
        ("copy", _("Kopie van alles"), 0),
    ]
    hidden = set() if file.me else {"details"}
    if not has_outcome(file):
        hidden.add("outcome")
    if not has_hearing(file):
        hidden.add("hearing")
    return [page for page in pages if page[0] not in hidden]


def _concerned(file: CitizenFile) -> list[tuple[str, str, int]]:
    pages = [
        ("home", _("De klacht over u"), 0),
        ("messages", _("Uw reactie en berichten"), unread(file)),
        ("documents", _("Stukken"), 0),
        ("hearing", _("Gesprek"), 0),
        ("outcome", _("Uitkomst"), 0),
        ("details", _("Uw gegevens"), 0),
        ("copy", _("Kopie van alles"), 0),
    ]
    hidden = {"details"} if file.me is None or file.me.person_id is not None else set()
    if not has_outcome(file):
        hidden.add("outcome")
    if not has_hearing(file):
        hidden.add("hearing")
    return [page for page in pages if page[0] not in hidden]


def has_hearing(file: CitizenFile) -> bool:
    """Whether there is anything to say about a hearing."""
    return file.last("hearing_offered", "hearing_planned", "heard", "hearing_accepted", "hearing_declined") is not None


def has_outcome(file: CitizenFile) -> bool:
    """Whether this side can read how it ended, or that it should have ended."""
    year = file.position.ombudsman
    silent = year.from_on is not None and year.from_on <= file.today
    if file.side == "concerned":
        return file.position.phase == "closed"
    return file.position.phase == "closed" or silent
