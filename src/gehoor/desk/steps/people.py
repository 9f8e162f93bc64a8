"""Steps about who."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from gehoor.complaints.actions.add_party import add_party
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.change_party import change_party
from gehoor.complaints.actions.link_person_concerned import link_person_concerned
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.recuse_person import recuse_person
from gehoor.complaints.actions.remove_party import remove_party
from gehoor.complaints.actions.unassign_person import unassign_person
from gehoor.complaints.commands import PartyDetails
from gehoor.desk.forms import people as forms
from gehoor.desk.steps import fitting
from gehoor.desk.steps.model import Doing, Done, Step


def link(doing: Doing, said: dict[str, Any]) -> Done:
    party = int(said["party"]) if said["party"] else None
    person = int(said["person"])
    link_person_concerned(*doing.place, person, party_id=party, seen=doing.seen)
    told = _("Vastgelegd. Deze collega ziet het dossier niet; wel straks de kopie die u vrijgeeft.")
    return Done(told, gone=person == doing.person.pk)


def involvement(doing: Doing, said: dict[str, Any]) -> Done:
    person = int(said["person"])
    record_involvement(*doing.place, person, reason=said["reason"], seen=doing.seen)
    return Done(_("Vastgelegd. Voor deze collega bestaat het dossier niet meer."), gone=person == doing.person.pk)


def assign(doing: Doing, said: dict[str, Any]) -> Done:
    assign_person(
        *doing.place,
        int(said["person"]),
        said["capacity"],
        statement=said["statement"],
        exception=said["exception"],
        seen=doing.seen,
    )
    return Done(_("Toegewezen. Uw collega krijgt een bericht."))


def unassign(doing: Doing, said: dict[str, Any]) -> Done:
    person, _sign, capacity = said["who"].partition(":")
    unassign_person(*doing.place, int(person), capacity, reason=said["reason"], seen=doing.seen)
    return Done(_("Deze collega werkt niet meer aan het dossier."))


def recuse(doing: Doing, said: dict[str, Any]) -> Done:
    recuse_person(*doing.place, reason=said["reason"], seen=doing.seen)
    return Done(_("U hebt zich teruggetrokken. Het dossier staat niet meer in uw lijst."), gone=True)


def party(doing: Doing, said: dict[str, Any]) -> Done:
    add_party(*doing.place, PartyDetails(kind=said["kind"], **_details(said)), seen=doing.seen)
    return Done(_("Toegevoegd."))


def edit_party(doing: Doing, said: dict[str, Any]) -> Done:
    change_party(*doing.place, int(said["party"]), _details(said), seen=doing.seen)
    return Done(_("De gegevens zijn gewijzigd."))


def remove(doing: Doing, said: dict[str, Any]) -> Done:
    remove_party(*doing.place, int(said["party"]), reason=said["reason"], seen=doing.seen)
    return Done(_("Weggehaald. Het dossier bewaart dat deze persoon erin stond."))


def _details(said: dict[str, Any]) -> dict[str, Any]:
    known = {name: said[name] for name in ("name", "description", "phone", "email", "prefers", "authorisation")}
    address = said["address"]
    if address:
        street = f"{address.street}\n{address.country}".strip()
        known |= {"address": street, "postcode": address.postcode, "city": address.town}
    return known


STEPS = (
    Step(
        "over-wie",
        _("Vastleggen over wie het gaat"),
        _("Vastleggen"),
        "casework",
        forms.LinkPersonForm,
        link,
        "people",
        article="Awb 9:7(1)",
        lead=_("Vanaf dat moment bestaat het dossier niet meer voor deze collega, in geen enkele lijst."),
    ),
    Step(
        "betrokkenheid",
        _("Betrokkenheid vastleggen"),
        _("Vastleggen"),
        "procedure",
        forms.InvolvementForm,
        involvement,
        "people",
        article="Awb 9:7(1)",
        lead=_("Wie bij het gedrag betrokken was, mag de klacht niet behandelen en ziet het dossier niet."),
    ),
    Step(
        "toewijzen",
        _("Toewijzen"),
        _("Toewijzen"),
        "procedure",
        forms.AssignForm,
        assign,
        "people",
        article="Awb 9:7(1)",
        lead=_("Wie behandelt, was niet bij het gedrag betrokken."),
    ),
    Step(
        "van-dossier-halen",
        _("Iemand van het dossier halen"),
        _("Van het dossier halen"),
        "procedure",
        forms.UnassignForm,
        unassign,
        "people",
        fits=fitting.assigned,
    ),
    Step(
        "terugtrekken",
        _("Mij terugtrekken"),
        _("Ik trek mij terug"),
        "note",
        forms.RecuseForm,
        recuse,
        "people",
        article="Awb 9:7(1)",
        danger=True,
        lead=_(
            "Was u bij het gedrag betrokken, of voelt u zich niet vrij? Met één klik gaat de klacht naar een ander."
        ),
    ),
    Step("iemand-toevoegen", _("Iemand toevoegen"), _("Toevoegen"), "casework", forms.PartyForm, party, "people"),
    Step(
        "wie-wijzigen",
        _("Naam en bereikbaarheid wijzigen"),
        _("Opslaan"),
        "message",
        forms.EditPartyForm,
        edit_party,
        "people",
    ),
    Step(
        "wie-weghalen",
        _("Iemand weghalen"),
        _("Weghalen"),
        "procedure",
        forms.RemovePartyForm,
        remove,
        "people",
        lead=_("Alleen voor wie per vergissing in het dossier staat."),
        danger=True,
    ),
)
