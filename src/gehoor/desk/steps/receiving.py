"""Steps about what came in."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from gehoor.complaints.actions.complete_complaint import complete_complaint
from gehoor.complaints.actions.correct_facts import correct_facts
from gehoor.complaints.actions.record_contact import record_contact
from gehoor.complaints.actions.write_down import write_down
from gehoor.desk.forms import receiving as forms
from gehoor.desk.steps.model import Doing, Done, Step


def contact(doing: Doing, said: dict[str, Any]) -> Done:
    reached = said["reached"] == "yes"
    record_contact(
        *doing.place, reached=reached, channel=said["channel"], on=said["on"], words=said["words"], seen=doing.seen
    )
    return Done(_("Het contact is vastgelegd.") if reached else _("De poging is vastgelegd."))


def complete(doing: Doing, said: dict[str, Any]) -> Done:
    complete_complaint(*doing.place, said["given"], on=said["on"], words=said["words"], seen=doing.seen)
    return Done(_("De aanvulling is vastgelegd. De termijn blijft die van de eerste ontvangst."))


def in_writing(doing: Doing, said: dict[str, Any]) -> Done:
    write_down(*doing.place, said["words"], agreed_on=said["agreed_on"], seen=doing.seen)
    return Done(_("De klacht staat op schrift. De termijn loopt vanaf de dag van het akkoord."))


def facts(doing: Doing, said: dict[str, Any]) -> Done:
    """Only what was changed is recorded."""
    head = doing.page.head
    law: dict[str, object] = {}
    unit = doing.person.organisation.units.filter(pk=said["unit"] or 0).first()
    target = {"kind": said["target"], "unit": unit.code if unit else None}
    if target != _present_target(doing):
        law["target"] = {key: value for key, value in target.items() if value}
    if said["conduct_on"] and said["conduct_on"].isoformat() != doing.page.facts.get("conduct_on"):
        law["conduct_on"] = said["conduct_on"].isoformat()
    towards = said["towards"] == "yes"
    if towards != (doing.page.facts.get("towards_complainant") is not False):
        law["towards_complainant"] = towards
    chosen = {"unit_id": _number(said["unit"]), "body_id": _number(said["body"]), "topic": said["topic"]}
    own = {name: value for name, value in chosen.items() if value != getattr(head, name)}
    correct_facts(*doing.place, law, own=own, why=said["why"], seen=doing.seen)
    return Done(_("De gegevens zijn vastgelegd."))


def _present_target(doing: Doing) -> dict[str, object]:
    known = doing.page.facts.get("target")
    return {"kind": known.get("kind"), "unit": known.get("unit")} if isinstance(known, dict) else {}


def _number(chosen: str) -> int | None:
    return int(chosen) if chosen else None


STEPS = (
    Step(
        "contact",
        _("Contact met de klager"),
        _("Vastleggen"),
        "casework",
        forms.ContactForm,
        contact,
        "talk",
        lead=_("Een gesprek lost vaak meer op dan een brief. Leg ook een poging vast."),
    ),
    Step(
        "aanvulling",
        _("Aanvulling ontvangen"),
        _("Vastleggen"),
        "casework",
        forms.CompleteForm,
        complete,
        "file",
        event="completed",
        article="Awb 9:4(2)",
    ),
    Step(
        "op-schrift",
        _("Mondelinge klacht op schrift zetten"),
        _("Op schrift zetten"),
        "casework",
        forms.WriteDownForm,
        in_writing,
        "file",
        event="written_down",
        article="Awb 9:2",
        lead=_("Lees de tekst voor. Zegt de klager ja, dan is dat de dag van ontvangst van een schriftelijke klacht."),
    ),
    Step(
        "gegevens",
        _("Waar de klacht over gaat"),
        _("Opslaan"),
        "casework",
        forms.FactsForm,
        facts,
        "file",
        lead=_("Het juiste bestuursorgaan kiezen binnen de organisatie begint geen nieuwe termijn."),
    ),
)
