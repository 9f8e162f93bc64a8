"""Steps of more time, advice, findings, proposal and decision."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from gehoor.complaints.actions.agree_delay import agree_delay
from gehoor.complaints.actions.apply_advice import apply_advice
from gehoor.complaints.actions.approve import approve, ask_approval, refuse_approval
from gehoor.complaints.actions.decide import Decision, decide
from gehoor.complaints.actions.not_handle import not_handle
from gehoor.complaints.actions.propose_decision import propose_decision
from gehoor.complaints.actions.receive_advice import receive_advice
from gehoor.complaints.actions.record_findings import record_findings
from gehoor.desk.forms import deciding as forms
from gehoor.desk.steps import fitting
from gehoor.desk.steps.model import Doing, Done, Step
from gehoor.desk.uploads import keep


def agreed(doing: Doing, said: dict[str, Any]) -> Done:
    document = keep(said["document"][0], "consent")
    agree_delay(*doing.place, said["until"], document=document, words=said["words"], on=said["on"], seen=doing.seen)
    return Done(_("De afgesproken dag staat in de klok."))


def advice_applies(doing: Doing, said: dict[str, Any]) -> Done:
    apply_advice(*doing.place, words=said["words"], seen=doing.seen)
    return Done(_("De adviesprocedure geldt. De klok is opnieuw berekend."))


def advice(doing: Doing, said: dict[str, Any]) -> Done:
    document = keep(said["document"][0], "advice")
    receive_advice(*doing.place, document, words=said["words"], on=said["on"], seen=doing.seen)
    # Who only advised is done with the file.
    return Done(_("Het advies staat in het dossier."), gone="casework" not in doing.page.may)


def findings(doing: Doing, said: dict[str, Any]) -> Done:
    number = int(said["number"])
    record_findings(
        *doing.place,
        number,
        said["findings"],
        judgement=said["judgement"],
        standards=said["standards"],
        seen=doing.seen,
    )
    following = next((each.number for each in doing.page.elements if each.number > number and not each.judgement), None)
    told = _("De bevindingen zijn opgeslagen.")
    if following is None:
        return Done(told)
    return Done(told, "desk:step", ("bevindingen",), query=f"number={following}")


def propose(doing: Doing, said: dict[str, Any]) -> Done:
    propose_decision(*doing.place, keep(said["document"][0], "proposal"), words=said["words"], seen=doing.seen)
    return Done(_("Het voorstel staat in het dossier."))


def decision(doing: Doing, said: dict[str, Any]) -> Done:
    document = keep(said["document"][0], "decision") if said["document"] else None
    made = Decision(
        body_id=int(said["body"]),
        on=said["on"],
        number=said["number"],
        conclusions=said["conclusions"],
        deviates_from_advice=said["deviates"],
        deviation=said["deviation"],
        document=document,
    )
    decide(*doing.place, made, seen=doing.seen)
    return Done(_("Het besluit is vastgelegd. Stuur nu de uitkomst aan de klager."))


def ask(doing: Doing, said: dict[str, Any]) -> Done:
    ask_approval(*doing.place, said["subject"], words=said["words"], seen=doing.seen)
    return Done(_("Gevraagd. Een collega kijkt mee."))


def answer(doing: Doing, said: dict[str, Any]) -> Done:
    if said["answer"] == "yes":
        approve(*doing.place, said["subject"], words=said["words"], seen=doing.seen)
        return Done(_("Uw akkoord is vastgelegd."))
    refuse_approval(*doing.place, said["subject"], words=said["words"], seen=doing.seen)
    return Done(_("Teruggegeven, met uw opmerking."))


def leave(doing: Doing, said: dict[str, Any]) -> Done:
    not_handle(*doing.place, said["ground"], reason=said["reason"], seen=doing.seen)
    return Done(_("Voorgesteld om niet te behandelen. Een collega kijkt eerst mee."))


STEPS = (
    Step(
        "meer-tijd-afgesproken",
        _("De klager stemde in met meer tijd"),
        _("Vastleggen"),
        "casework",
        forms.AgreedForm,
        agreed,
        "time",
        event="delay_agreed",
        article="Awb 9:11(3)",
        lead=_("Alleen schriftelijk. Bewaar de brief of e-mail hier."),
    ),
    Step(
        "adviesprocedure",
        _("Adviesprocedure toepassen"),
        _("Toepassen"),
        "procedure",
        forms.WordsForm,
        advice_applies,
        "time",
        event="advice_applies",
        article="Awb 9:14",
    ),
    Step(
        "advies",
        _("Advies ontvangen"),
        _("Vastleggen"),
        "advice",
        forms.AdviceForm,
        advice,
        "judge",
        event="advice_received",
        article="Awb 9:15(4)",
    ),
    Step(
        "bevindingen",
        _("Bevindingen en oordeel"),
        _("Opslaan"),
        "findings",
        forms.FindingsForm,
        findings,
        "judge",
        article="Awb 9:12(1)",
        event="findings_sent",
        part="number",
        fits=fitting.with_points,
    ),
    Step(
        "voorstel",
        _("Voorstel aan het bestuursorgaan"),
        _("Voorstel toevoegen"),
        "findings",
        forms.ProposalForm,
        propose,
        "judge",
        article="Awb 9:12(1)",
        event="findings_sent",
        fits=fitting.open_file,
    ),
    Step(
        "besluit",
        _("Besluit vastleggen"),
        _("Besluit vastleggen"),
        "decide",
        forms.DecisionForm,
        decision,
        "judge",
        event="findings_sent",
        article="Awb 9:12(1)",
        fits=fitting.judged,
    ),
    Step(
        "akkoord-vragen",
        _("Akkoord vragen"),
        _("Vragen"),
        "findings",
        forms.AskApprovalForm,
        ask,
        "judge",
        lead=_("Een tweede paar ogen, van iemand die het niet zelf voorbereidde."),
        fits=fitting.prepared,
    ),
    Step(
        "akkoord",
        _("Akkoord geven"),
        _("Vastleggen"),
        "approve",
        forms.ApprovalForm,
        answer,
        "judge",
        fits=fitting.prepared,
    ),
    Step(
        "niet-behandelen",
        _("Niet in behandeling nemen"),
        _("Voorstellen"),
        "casework",
        forms.NotHandleForm,
        leave,
        "end",
        event="not_handled",
        article="Awb 9:8",
        danger=True,
        lead=_("Het mag, het moet nooit. Leg uit waarom het hier redelijk is; een collega kijkt mee."),
    ),
)
