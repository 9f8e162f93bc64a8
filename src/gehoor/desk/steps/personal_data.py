"""Steps for what people ask about their own data (AVG 15, 16 and 18)."""

from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.actions.answer_data_right import answer_data_right, end_restriction
from gehoor.complaints.actions.ask_data_right import ask_data_right
from gehoor.complaints.legal import language
from gehoor.desk.forms import personal_data as forms
from gehoor.desk.steps import fitting
from gehoor.desk.steps.model import Doing, Done, Step
from gehoor.law.avg.art_12 import answer_term
from gehoor.law.term import explain
from gehoor.platform import clock


def asked(doing: Doing, said: dict[str, Any]) -> Done:
    ask_data_right(*doing.place, said["right"], int(said["party"]), on=said["on"], words=said["words"], seen=doing.seen)
    term = answer_term(said["on"] or clock.today())
    told = _now("Vastgelegd. Er staat een taak met de dag waarop u uiterlijk antwoordt. %(why)s")
    return Done(told % {"why": explain(term, language())})


def answered(doing: Doing, said: dict[str, Any]) -> Done:
    answer_data_right(
        *doing.place, int(said["asked"]), granted=said["granted"] == "yes", words=said["words"], seen=doing.seen
    )
    return Done(_("Vastgelegd. Laat de aanvrager het antwoord schriftelijk weten."))


def ended(doing: Doing, said: dict[str, Any]) -> Done:
    end_restriction(*doing.place, said["words"], seen=doing.seen)
    return Done(_("De gegevens mogen weer worden gebruikt."))


STEPS = (
    Step(
        "gegevensverzoek",
        _("Verzoek over persoonsgegevens"),
        _("Vastleggen"),
        "procedure",
        forms.DataRightForm,
        asked,
        "people",
        lead=_("Iemand wil weten wat u bewaart, wil dat het wordt verbeterd, of dat u het even niet gebruikt."),
    ),
    Step(
        "gegevensverzoek-antwoord",
        _("Antwoord op een verzoek over persoonsgegevens"),
        _("Vastleggen"),
        "procedure",
        forms.DataAnswerForm,
        answered,
        "people",
        lead=_("Een overzicht van wat er over iemand is, maakt u bij Bewaren, onder Persoonsgegevens."),
        fits=fitting.data_asked,
    ),
    Step(
        "beperking-opheffen",
        _("Gebruik van gegevens weer toestaan"),
        _("Vastleggen"),
        "procedure",
        forms.RestrictionEndsForm,
        ended,
        "people",
        fits=fitting.data_restricted,
    ),
)
