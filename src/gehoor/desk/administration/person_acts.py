"""What an administrator can do about a person."""

from typing import Any

from django.utils.translation import gettext as now_translate
from django.utils.translation import gettext_lazy as _

from gehoor.accounts.access import StaffRequest
from gehoor.accounts.actions.create_account import create_account
from gehoor.accounts.actions.disable_account import disable_account, enable_account
from gehoor.accounts.actions.invite import invite
from gehoor.accounts.actions.reset_second_factor import reset_second_factor
from gehoor.accounts.models import Account
from gehoor.authority.actions.add_person import edit_person
from gehoor.authority.actions.employ_person import employ_person, seat_person
from gehoor.authority.actions.end_role import end_role
from gehoor.authority.actions.give_mandate import give_mandate
from gehoor.authority.actions.give_role import give_role
from gehoor.authority.actions.leave import come_back, leave
from gehoor.authority.actions.substitute import substitute
from gehoor.authority.models import Person
from gehoor.authority.refusal import Refused
from gehoor.complaints.actions.tend_owners import tend_owners
from gehoor.desk.administration.acting import Act
from gehoor.desk.administration.forms import people as forms
from gehoor.ui.dates import written_instant

type Said = dict[str, Any]


def edit(_request: StaffRequest, person: Person, said: Said) -> str:
    edit_person(person, **said)
    return now_translate("Opgeslagen.")


def role(request: StaffRequest, person: Person, said: Said) -> str:
    unit = request.organisation.units.filter(pk=said["unit"] or 0).first()
    body = request.organisation.bodies.filter(pk=said["body"] or 0).first()
    give_role(person, said["kind"], said["starts_on"], ends_on=said["ends_on"], unit=unit, body=body)
    return now_translate("De rol is gegeven.")


def stop_role(_request: StaffRequest, person: Person, said: Said) -> str:
    end_role(person.roles.get(pk=said["role"]), said["last_day"])
    return now_translate("De laatste dag van de rol is vastgelegd.")


def work(request: StaffRequest, person: Person, said: Said) -> str:
    unit = request.organisation.units.get(pk=said["unit"])
    employ_person(person, unit, said["starts_on"], ends_on=said["ends_on"], manages=said["manages"])
    return now_translate("Vastgelegd waar deze persoon werkt.")


def seat(request: StaffRequest, person: Person, said: Said) -> str:
    body = request.organisation.bodies.get(pk=said["body"])
    seat_person(person, body, said["kind"], said["starts_on"], ends_on=said["ends_on"])
    return now_translate("Vastgelegd in welk bestuursorgaan deze persoon zit.")


def mandate(request: StaffRequest, person: Person, said: Said) -> str:
    body = request.organisation.bodies.get(pk=said["body"])
    give_mandate(person, body, said["reference"], said["starts_on"], ends_on=said["ends_on"], limit=said["limit"])
    return now_translate("Het mandaat is vastgelegd.")


def replace(request: StaffRequest, person: Person, said: Said) -> str:
    other = request.organisation.people.get(pk=said["by"])
    substitute(person, other, said["starts_on"], ends_on=said["ends_on"])
    return now_translate("De vervanger is vastgelegd.")


def account(request: StaffRequest, person: Person, _said: Said) -> str:
    """The link works once, for a day; it is shown here, and nowhere kept."""
    found: Account | None = getattr(person, "account", None)
    invited = invite(found or create_account(person), request.person)
    told = now_translate("Geef deze link door: %(link)s. Hij werkt één keer, tot %(until)s.")
    return told % {"link": invited.link, "until": written_instant(invited.expires_at)}


def close(_request: StaffRequest, person: Person, _said: Said) -> str:
    disable_account(person.account)
    return now_translate("Het account is gesloten. Overal is deze persoon uitgelogd.")


def reopen(_request: StaffRequest, person: Person, _said: Said) -> str:
    enable_account(person.account)
    return now_translate("Het account is weer open.")


def reset(_request: StaffRequest, person: Person, _said: Said) -> str:
    reset_second_factor(person.account)
    return now_translate("De tweede stap is gewist. Bij het inloggen stelt deze persoon een nieuwe in.")


def gone(request: StaffRequest, person: Person, said: Said) -> str:
    if person.pk == request.person.pk:
        raise Refused(now_translate("U kunt uzelf niet uit dienst laten gaan. Vraag een andere beheerder."))
    leave(person, said["last_day"])
    tend_owners(request.organisation)
    return now_translate("Het vertrek is vastgelegd.")


def back(_request: StaffRequest, person: Person, _said: Said) -> str:
    come_back(person)
    return now_translate("Deze persoon werkt hier weer. Geef opnieuw een rol en een afdeling.")


EDIT = {"gegevens": Act(_("Gegevens"), _("Opslaan"), forms.EditForm, edit)}
TIES = {
    "rol": Act(_("Rol geven"), _("Rol geven"), forms.RoleForm, role),
    "rol-stopt": Act(_("Rol laten stoppen"), _("Laten stoppen"), forms.EndRoleForm, stop_role),
    "afdeling": Act(_("Afdeling"), _("Vastleggen"), forms.WorkForm, work),
    "orgaan": Act(_("Bestuursorgaan"), _("Vastleggen"), forms.SeatForm, seat),
    "mandaat": Act(_("Mandaat"), _("Vastleggen"), forms.MandateForm, mandate),
    "vervanger": Act(_("Vervanger"), _("Vastleggen"), forms.SubstituteForm, replace),
}
INVITE = {"uitnodigen": Act(_("Account"), _("Uitnodigen om in te loggen"), forms.ConfirmForm, account)}
CLOSE = {
    "sluiten": Act(_("Account sluiten"), _("Account sluiten"), forms.ConfirmForm, close, danger=True),
    "tweede-stap": Act(_("Tweede stap kwijt"), _("Tweede stap wissen"), forms.ConfirmForm, reset, danger=True),
}
OPEN = {"openen": Act(_("Account openen"), _("Account openen"), forms.ConfirmForm, reopen)}
LEAVE = {"vertrek": Act(_("Uit dienst"), _("Uit dienst"), forms.LeaveForm, gone, danger=True)}
BACK = {"terug": Act(_("Weer in dienst"), _("Weer in dienst"), forms.ConfirmForm, back)}


def acts_for(person: Person, found: Account | None) -> dict[str, Act]:
    """What fits this person now."""
    if not person.active:
        return EDIT | BACK
    accounts = INVITE if found is None or found.is_active else OPEN
    closing = CLOSE if found is not None and found.is_active else {}
    return EDIT | TIES | accounts | closing | LEAVE
