"""The frame of every page of staff: where one can go, and by which keys."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from gehoor.complaints.access import GLASS_BREAKERS
from gehoor.complaints.queries.odd_reads import GUARD
from gehoor.desk.viewing import takes_in, viewer_of
from gehoor.ui.values import NavigationItem, Section, Shortcut, Tab

# Who may open the pages of the rooms below.
REPORTS = ("coordinator", "decider", "auditor", "administrator")
KEEPERS = ("coordinator", "administrator", "privacy_guard")
STAFF_PATHS = ("/werk/", "/beheer/")
# Pages that are reached from another item than their address says; one's own account belongs to none.
ELSEWHERE = {"/werk/persoonsgegevens/": "keeping", "/werk/account/": ""}


def desk(request: HttpRequest) -> dict[str, Any]:
    """Context processor: `navigation`, `active` and `shortcuts` of the desk; empty on every other page."""
    if not request.path.startswith(STAFF_PATHS) or getattr(request, "person", None) is None:
        return {}
    return {
        "navigation": SimpleLazyObject(lambda: navigation(request)),
        "active": SimpleLazyObject(lambda: active(request)),
        "section": SimpleLazyObject(lambda: administration(request)) if request.path.startswith("/beheer/") else None,
        "shortcuts": shortcuts() if getattr(request.user, "shortcuts", True) else [],
    }


def navigation(request: HttpRequest) -> list[NavigationItem]:
    """What this person can open."""
    viewer = viewer_of(request)
    everybody, standing = takes_in(viewer), (viewer, *viewer.for_others)
    offered = (
        ("work", _("Werklijst"), "desk:work", True),
        ("telephone", _("Telefoon"), "desk:telephone", everybody),
        ("call_backs", _("Terugbellen"), "desk:call_backs", everybody),
        ("mail", _("Mail"), "mail:list", any(each.has("coordinator", "deputy") for each in standing)),
        ("search", _("Zoeken"), "search:search", True),
        ("calendar", _("Agenda"), "desk:calendar", True),
        ("post", _("Post"), "desk:post", everybody),
        ("outbox", _("Wat is er verstuurd"), "desk:outbox", everybody and settings.DEMO),
        ("overview", _("Overzicht"), "overview:overview", viewer.has(*REPORTS)),
        ("learning", _("Leren"), "learning:learning", True),
        ("reports", _("Jaarverslag"), "reporting:years", viewer.has(*REPORTS)),
        ("keeping", _("Bewaren"), "retention:keeping", viewer.has(*KEEPERS)),
        ("questions", _("Vragen over inzage"), "desk:look_questions", viewer.asked),
        ("inspection", _("Inzage"), "desk:inspection", viewer.has(GUARD)),
        ("emergency", _("In nood openen"), "desk:emergency", viewer.has(*GLASS_BREAKERS)),
        ("administration", _("Beheer"), "administration:start", viewer.has("administrator")),
    )
    return [NavigationItem(key, label, reverse(name)) for key, label, name, allowed in offered if allowed]


def administration(request: HttpRequest) -> Section | None:
    """The parts of the administration, above each of its pages, of whatever room."""
    if not viewer_of(request).has("administrator"):
        return None
    parts = (
        (_("Begin"), "administration:start"),
        (_("Organisatie"), "administration:organisation"),
        (_("Mensen"), "administration:people"),
        (_("Afdelingen en organen"), "administration:units"),
        (_("Regeling"), "administration:regulations"),
        (_("Brieven"), "administration:letters"),
        (_("Kanalen"), "administration:channels"),
        (_("Loketten"), "administration:doors"),
        (_("Inloggen"), "administration:sign_ons"),
        (_("Herinneringen"), "administration:attention"),
        (_("Dossiers overnemen"), "importing:bring_in"),
        (_("Mailboxen"), "mail:mailboxes"),
    )
    listed = [(label, reverse(name)) for label, name in parts]
    fitting = [url for _label, url in listed if request.path.startswith(url)]
    here = max(fitting, key=len, default="")
    return Section(_("Beheer"), [Tab(label, url, current=url == here) for label, url in listed])


def active(request: HttpRequest) -> str:
    """The item of the navigation to which this page belongs: the one with the longest address that fits."""
    for path, key in ELSEWHERE.items():
        if request.path.startswith(path):
            return key
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
        Shortcut("o", _("Vastleggen dat de klacht is opgelost")),
        Shortcut("b", _("Terug naar het dossier")),
    ]
