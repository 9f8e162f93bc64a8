"""The frame of every page of staff: where one can go, and by which keys."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from gehoor.complaints.access import GLASS_BREAKERS
from gehoor.desk.viewing import takes_in, viewer_of
from gehoor.ui.values import NavigationItem, Shortcut

STAFF_PATHS = ("/werk/", "/beheer/")


def desk(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `navigation`, `active` and `shortcuts` of the desk; empty on every other page."""
    if not request.path.startswith(STAFF_PATHS) or getattr(request, "person", None) is None:
        return {}
    return {
        "navigation": SimpleLazyObject(lambda: navigation(request)),
        "active": SimpleLazyObject(lambda: active(request)),
        "shortcuts": shortcuts() if getattr(request.user, "shortcuts", True) else [],
    }


def navigation(request: HttpRequest) -> list[NavigationItem]:
    """What this person can open."""
    viewer = viewer_of(request)
    items = [("work", _("Werklijst"), "desk:work")]
    if takes_in(viewer):
        items += [
            ("telephone", _("Telefoon"), "desk:telephone"),
            ("call_backs", _("Terugbellen"), "desk:call_backs"),
        ]
    items.append(("calendar", _("Agenda"), "desk:calendar"))
    if takes_in(viewer):
        items.append(("post", _("Post"), "desk:post"))
        if any(each.has("coordinator", "deputy") for each in (viewer, *viewer.for_others)):
            items.append(("mail_in", _("E-mail"), "mail:list"))
        if settings.DEMO:
            items.append(("outbox", _("Wat is er verstuurd"), "desk:outbox"))
    if viewer.has(*GLASS_BREAKERS):
        items.append(("emergency", _("In nood openen"), "desk:emergency"))
    if viewer.has("administrator"):
        items.append(("administration", _("Beheer"), "administration:start"))
    return [NavigationItem(key, label, reverse(name)) for key, label, name in items]


def active(request: HttpRequest) -> str:
    """The item of the navigation to which this page belongs: the one with the longest address that fits."""
    fitting = [item for item in navigation(request) if request.path.startswith(item.url)]
    return max(fitting, key=lambda item: len(item.url)).key if fitting else ""


def shortcuts() -> list[Shortcut]:
    """Single keys; each clicks what carries it, where the page has that."""
    return [
        Shortcut("w", _("Naar de werklijst")),
        Shortcut("n", _("Nieuwe klacht")),
        Shortcut("t", _("Aan de telefoon")),
        Shortcut("/", _("Zoeken in de werklijst")),
        Shortcut("j", _("Volgende klacht of gebeurtenis")),
        Shortcut("k", _("Vorige klacht of gebeurtenis")),
        Shortcut("m", _("Notitie maken in het dossier")),
        Shortcut("b", _("Terug naar het dossier")),
    ]
