"""Signing in with the organisation's own provider: set it up, try it, and say which group gives which role."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as now_translate
from django.utils.translation import gettext_lazy as _

from gehoor.accounts.access import StaffRequest
from gehoor.accounts.actions.configure_sign_on import close_sign_on, configure_sign_on
from gehoor.accounts.actions.map_group import map_group, unmap_group
from gehoor.accounts.groups import what_is_wrong
from gehoor.accounts.models import GroupRole, SignOn
from gehoor.accounts.probing import probe
from gehoor.authority.links import absolute
from gehoor.authority.models import Organisation
from gehoor.authority.words import ROLE_WORDS
from gehoor.desk.administration.acting import Act, administrators, page
from gehoor.desk.administration.forms.people import ConfirmForm
from gehoor.desk.administration.forms.sign_on import ChangeForm, DropGroupForm, GroupForm, SignOnForm
from gehoor.desk.words import said
from gehoor.ui.dates import written_date

type Said = dict[str, Any]


def callback_of(found: SignOn) -> str:
    """The address that the provider must know as ours."""
    return absolute(found.organisation, reverse("openid_connect_callback", args=[found.key]))


def add(_request: StaffRequest, organisation: Organisation, said: Said) -> str:
    configure_sign_on(organisation, **said)
    return now_translate("De aanbieder is toegevoegd. Open haar om de verbinding te proberen.")


def change(_request: StaffRequest, found: SignOn, said: Said) -> str:
    configure_sign_on(found.organisation, issuer=found.issuer, **said)
    return now_translate("Opgeslagen.")


def attempt(_request: StaffRequest, found: SignOn, _said: Said) -> str:
    probe(found, callback_of(found))
    return now_translate("De verbinding werkt: de aanbieder antwoordt en kent deze client-id en dit geheim.")


def give(request: StaffRequest, found: SignOn, said: Said) -> str:
    unit = request.organisation.units.filter(pk=said["unit"] or 0).first()
    body = request.organisation.bodies.filter(pk=said["body"] or 0).first()
    map_group(found, said["group"], said["kind"], unit=unit, body=body)
    return now_translate("Wie in deze groep zit, krijgt de rol bij de volgende keer inloggen.")


def take(_request: StaffRequest, found: SignOn, said: Said) -> str:
    unmap_group(found.group_roles.get(pk=said["mapped"]))
    return now_translate("Deze groep geeft de rol niet meer. Wie de rol daardoor had, heeft hem niet meer.")


def close(_request: StaffRequest, found: SignOn, _said: Said) -> str:
    close_sign_on(found)
    return now_translate("Inloggen via deze aanbieder kan niet meer. De rollen uit haar groepen zijn weg.")


ADD = {"toevoegen": Act(_("Aanbieder toevoegen"), _("Toevoegen"), SignOnForm, add)}
TRY = {"proberen": Act(_("Verbinding"), _("Probeer de verbinding"), ConfirmForm, attempt)}
GROUPS = {"groep": Act(_("Groep een rol geven"), _("Vastleggen"), GroupForm, give)}
DROP = {"groep-weg": Act(_("Groep geen rol meer geven"), _("Weghalen"), DropGroupForm, take, danger=True)}
CHANGE = {"wijzigen": Act(_("Gegevens"), _("Opslaan"), ChangeForm, change)}
CLOSE = {"sluiten": Act(_("Aanbieder sluiten"), _("Sluiten"), ConfirmForm, close, danger=True)}


@dataclass(frozen=True, slots=True)
class Mapped:
    """A line about a group: its role, for what (empty: for everything), and what there is to know of it."""

    group: str
    role: str
    where: str
    note: str


def _about(mapped: GroupRole) -> tuple[str, str]:
    where = mapped.unit or mapped.body
    if where is None or what_is_wrong(mapped) or where.closes_on is None or where.successor is None:
        return where.name if where else "", what_is_wrong(mapped)
    told = {"day": written_date(where.closes_on), "who": where.successor.name}
    return where.name, now_translate("Houdt op na %(day)s; de groep geeft de rol dan voor %(who)s.") % told


@administrators
def sign_ons(request: StaffRequest) -> HttpResponse:
    """The providers, and a form for one more."""
    context = {"sign_ons": request.organisation.sign_ons.order_by("-active", "id")}
    return page(request, "administration/sign_ons.html", ADD, request.organisation, context)


@administrators
def sign_on(request: StaffRequest, sign_on_id: int) -> HttpResponse:
    """One provider."""
    found = get_object_or_404(SignOn, pk=sign_on_id, organisation=request.organisation)
    mapped = list(found.group_roles.select_related("unit__successor", "body__successor"))
    acts = TRY | GROUPS | (DROP if mapped else {}) | CHANGE | (CLOSE if found.active else {})
    context = {
        "subject": found,
        "callback": callback_of(found),
        "mapped": [Mapped(each.group, said(ROLE_WORDS, each.kind), *_about(each)) for each in mapped],
    }
    return page(request, "administration/sign_on.html", acts, found, context)
