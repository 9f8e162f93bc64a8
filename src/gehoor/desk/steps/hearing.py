"""Steps of being heard."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from gehoor.complaints.actions.answer_hearing import accept_hearing, decline_hearing
from gehoor.complaints.actions.leave_out_hearing import leave_out_hearing
from gehoor.complaints.actions.offer_hearing import offer_hearing
from gehoor.complaints.actions.plan_hearing import cancel_hearing, plan_hearing
from gehoor.complaints.actions.record_hearing import record_hearing, report_hearing
from gehoor.desk.forms import hearing as forms
from gehoor.desk.steps import fitting
from gehoor.desk.steps.model import Doing, Done, Step
from gehoor.desk.uploads import keep
from gehoor.platform import clock


def offer(doing: Doing, said: dict[str, Any]) -> Done:
    chosen = [int(each) for each in said["parties"]]
    offer_hearing(
        *doing.place, chosen, answer_by=said["answer_by"], channel=said["channel"], words=said["words"], seen=doing.seen
    )
    return Done(_("Het hoorgesprek is aangeboden."))


def plan(doing: Doing, said: dict[str, Any]) -> Done:
    at = clock.start_of_day(said["on"]).replace(hour=said["time"].hour, minute=said["time"].minute)
    chosen = [int(each) for each in said["parties"]]
    plan_hearing(
        *doing.place, at, said["place"], chosen, minutes=said["minutes"], together=said["together"], seen=doing.seen
    )
    return Done(_("Het hoorgesprek staat in de agenda. Wie erbij is, krijgt bericht."))


def cancel(doing: Doing, said: dict[str, Any]) -> Done:
    cancel_hearing(*doing.place, said["reason"], seen=doing.seen)
    return Done(_("Het gesprek gaat niet door. Wie erbij zou zijn, krijgt bericht."))


def answer(doing: Doing, said: dict[str, Any]) -> Done:
    act = accept_hearing if said["answer"] == "accept" else decline_hearing
    act(*doing.place, party_id=int(said["party"]), words=said["words"], on=said["on"], seen=doing.seen)
    return Done(_("Het antwoord is vastgelegd."))


def leave_out(doing: Doing, said: dict[str, Any]) -> Done:
    leave_out_hearing(*doing.place, said["ground"], reason=said["reason"], seen=doing.seen)
    return Done(_("Vastgelegd dat u de klager niet hoort, en waarom."))


def heard(doing: Doing, said: dict[str, Any]) -> Done:
    chosen = [int(each) for each in said["parties"]]
    record_hearing(*doing.place, chosen, on=said["on"], words=said["words"], seen=doing.seen)
    return Done(_("Het gesprek is vastgelegd. Maak nu het verslag."))


def report(doing: Doing, said: dict[str, Any]) -> Done:
    document = keep(said["document"][0], "report") if said["document"] else None
    report_hearing(*doing.place, said["words"], document=document, sides=said["sides"], seen=doing.seen)
    return Done(_("Het verslag staat in het dossier."))


STEPS = (
    Step(
        "horen-aanbieden",
        _("Hoorgesprek aanbieden in een gesprek"),
        _("Vastleggen"),
        "hearing",
        forms.OfferForm,
        offer,
        "hearing",
        event="hearing_offered",
        article="Awb 9:10(1)",
        lead=_("Voor een aanbod dat u al deed, aan de telefoon of de balie. Uitnodigen kan ook met een brief."),
    ),
    Step(
        "antwoord-horen",
        _("Antwoord op de uitnodiging"),
        _("Vastleggen"),
        "hearing",
        forms.AnswerForm,
        answer,
        "hearing",
    ),
    Step(
        "horen-plannen",
        _("Hoorgesprek plannen"),
        _("Inplannen"),
        "hearing",
        forms.PlanForm,
        plan,
        "hearing",
        event="heard",
        article="Awb 9:10(1)",
    ),
    Step(
        "horen-afzeggen",
        _("Hoorgesprek afzeggen"),
        _("Afzeggen"),
        "hearing",
        forms.CancelForm,
        cancel,
        "hearing",
        event="heard",
        danger=True,
        fits=fitting.hearing_planned,
    ),
    Step(
        "niet-horen",
        _("De klager niet horen"),
        _("Vastleggen"),
        "hearing",
        forms.LeaveOutForm,
        leave_out,
        "hearing",
        event="hearing_left_out",
        article="Awb 9:10(2)",
        lead=_("Voor de betrokkene bestaat geen grond om niet te horen."),
    ),
    Step(
        "gehoord",
        _("Gehoord"),
        _("Vastleggen"),
        "hearing",
        forms.HeardForm,
        heard,
        "hearing",
        event="heard",
        article="Awb 9:10(1)",
    ),
    Step(
        "verslag",
        _("Verslag van het horen"),
        _("Opslaan"),
        "hearing",
        forms.ReportForm,
        report,
        "hearing",
        event="hearing_reported",
        article="Awb 9:10(3)",
    ),
)
