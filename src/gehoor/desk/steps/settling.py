"""Steps of the informal road, and of asking a formal answer."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from gehoor.complaints.actions.confirm_settlement import confirm_settlement
from gehoor.complaints.actions.contest_settlement import contest_settlement
from gehoor.complaints.actions.propose_settlement import propose_settlement
from gehoor.complaints.actions.request_formal import request_formal
from gehoor.desk.forms import settling as forms
from gehoor.desk.steps.model import Doing, Done, Step


def propose(doing: Doing, said: dict[str, Any]) -> Done:
    propose_settlement(*doing.place, said["words"], answer_by=said["answer_by"], seen=doing.seen)
    return Done(_("Het voorstel ligt bij de klager. De termijn loopt door."))


def confirm(doing: Doing, said: dict[str, Any]) -> Done:
    confirm_settlement(*doing.place, said["words"], channel=said["channel"], on=said["on"], seen=doing.seen)
    return Done(_("De klacht is samen opgelost. De klager krijgt vandaag een bericht om het na te kijken."))


def contest(doing: Doing, said: dict[str, Any]) -> Done:
    contest_settlement(*doing.place, said["words"], on=said["on"], seen=doing.seen)
    return Done(_("Vastgelegd. De procedure gaat door, met dezelfde termijn."))


def formal(doing: Doing, said: dict[str, Any]) -> Done:
    request_formal(*doing.place, said["words"], on=said["on"], seen=doing.seen)
    return Done(_("De formele behandeling loopt. De termijn blijft die van de eerste ontvangst."))


STEPS = (
    Step(
        "oplossing-voorstellen",
        _("Oplossing voorstellen"),
        _("Voorstel doen"),
        "casework",
        forms.ProposeForm,
        propose,
        "talk",
        event="settlement_proposed",
        article="Awb 9:5",
        lead=_("Pas als de klager zegt tevreden te zijn, hoeft u de procedure niet af te maken."),
    ),
    Step(
        "tevreden",
        _("Klager is tevreden"),
        _("Opgelost"),
        "casework",
        forms.SatisfiedForm,
        confirm,
        "talk",
        event="settlement_confirmed",
        article="Awb 9:5",
        lead=_("Dat mag ook aan de telefoon. Schrijf de woorden van de klager op."),
    ),
    Step(
        "niet-tevreden",
        _("Klager is niet tevreden"),
        _("Vastleggen"),
        "casework",
        forms.SaidForm,
        contest,
        "talk",
        event="settlement_contested",
        article="Awb 9:5",
    ),
    Step(
        "formeel",
        _("Formele behandeling"),
        _("Formeel behandelen"),
        "casework",
        forms.SaidForm,
        formal,
        "talk",
        event="formal_requested",
        article="Awb 9:11(1)",
        lead=_("De klager hoeft niet opnieuw te klagen. De termijn verandert niet."),
    ),
)
