"""Steps by which something is learned: a recommendation or a measure, and how it stands."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from gehoor.complaints.actions.take_measure import add_measure, change_measure
from gehoor.desk.forms import learning as forms
from gehoor.desk.steps.model import Doing, Done, Step


def take(doing: Doing, said: dict[str, Any]) -> Done:
    owner = int(said["owner"]) if said["owner"] else None
    add_measure(*doing.place, said["kind"], said["words"], owner_id=owner, due_on=said["due_on"])
    return Done(_("Vastgelegd. Wie ervoor zorgt, krijgt een mail als de dag dichtbij komt."))


def update(doing: Doing, said: dict[str, Any]) -> Done:
    owner = int(said["owner"]) if said["owner"] else None
    change_measure(
        *doing.place,
        int(said["measure"]),
        said["status"],
        words=said["words"],
        owner_id=owner,
        due_on=said["due_on"],
    )
    return Done(_("Bijgewerkt."))


STEPS = (
    Step(
        "maatregel",
        _("Aanbeveling of maatregel"),
        _("Vastleggen"),
        "findings",
        forms.MeasureForm,
        take,
        "judge",
        lead=_("Wat leert u van deze klacht? Leg vast wat er verandert, wie daarvoor zorgt en wanneer."),
    ),
    Step(
        "maatregel-bijwerken",
        _("Hoe het met een maatregel staat"),
        _("Opslaan"),
        "note",
        forms.MeasureStateForm,
        update,
        "",
        part="measure",
    ),
)
