"""Steps of the ends of a file, of corrections, of the copy and of the ombudsman."""

from typing import Any

from django.utils.translation import gettext as now_translate
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.actions.answer_complaint import answer_complaint
from gehoor.complaints.actions.correct_event import correct_event
from gehoor.complaints.actions.forward_complaint import forward_complaint
from gehoor.complaints.actions.hand_over_part import hand_over_part
from gehoor.complaints.actions.record_ombudsman import ask_ombudsman, report_ombudsman
from gehoor.complaints.actions.release_copy import release_copy, renew_code, tell_in_person
from gehoor.complaints.actions.renew_complainant_code import renew_complainant_code
from gehoor.complaints.actions.reopen import reopen
from gehoor.complaints.actions.treat_as_objection import treat_as_objection
from gehoor.complaints.actions.waive_duty import waive_duty
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.desk.forms import ending as forms
from gehoor.desk.forms import keeping
from gehoor.desk.steps import fitting
from gehoor.desk.steps.model import Doing, Done, Step
from gehoor.desk.uploads import keep


def copy(doing: Doing, said: dict[str, Any]) -> Done:
    chosen = [int(each) for each in said.get("documents", ())]
    code = release_copy(
        *doing.place, int(said["party"]), chosen, words=said["whole"], left_out=said["left_out"], seen=doing.seen
    )
    return Done(_code(now_translate("De kopie staat klaar. Stuur nu de brief."), code))


def code(doing: Doing, said: dict[str, Any]) -> Done:
    found = renew_code(*doing.place, int(said["party"]), seen=doing.seen)
    return Done(_code(now_translate("De oude code werkt niet meer."), found))


def own_code(doing: Doing, said: dict[str, Any]) -> Done:
    found = renew_complainant_code(*doing.place, said["sure"], seen=doing.seen)
    told = now_translate(
        "De code voor de klager is %(code)s. U ziet deze code alleen nu. De oude code werkt niet meer."
    )
    return Done(told % {"code": found})


def told(doing: Doing, said: dict[str, Any]) -> Done:
    tell_in_person(*doing.place, int(said["party"]), words=said["words"], seen=doing.seen)
    return Done(_("Vastgelegd dat de betrokkene het in een gesprek hoorde."))


def leave(doing: Doing, said: dict[str, Any]) -> Done:
    withdraw(*doing.place, said["words"], on=said["on"], seen=doing.seen)
    return Done(_("De klacht is ingetrokken. Bevestig dat aan de klager."))


def forward(doing: Doing, said: dict[str, Any]) -> Done:
    forward_complaint(*doing.place, said["to"], reason=said["reason"], on=said["on"], seen=doing.seen)
    return Done(_("De klacht is doorgestuurd. Laat de klager dat weten."))


def objection(doing: Doing, said: dict[str, Any]) -> Done:
    treat_as_objection(*doing.place, to=said["to"], reason=said["reason"], on=said["on"], seen=doing.seen)
    return Done(_("De klacht is als bezwaar behandeld, met de dag waarop u hem ontving."))


def part(doing: Doing, said: dict[str, Any]) -> Done:
    hand_over_part(
        *doing.place,
        [int(each) for each in said["elements"]],
        said["door"],
        on=said["on"],
        words=said["words"],
        document=keep(said["document"][0], "upload") if said["document"] else None,
        guard_until=said["guard_until"],
        seen=doing.seen,
    )
    return Done(_("Dit deel is overgedragen. De rest van de klacht gaat hier door."))


def answered(doing: Doing, said: dict[str, Any]) -> Done:
    answer_complaint(*doing.place, said["words"], channel=said["channel"], on=said["on"], seen=doing.seen)
    return Done(_("Het antwoord is vastgelegd. De klacht is afgerond."))


def waive(doing: Doing, said: dict[str, Any]) -> Done:
    duty, _sign, to = said["duty"].partition("|")
    waive_duty(*doing.place, duty, to, reason=said["reason"], seen=doing.seen)
    return Done(_("De reden is vastgelegd. De plicht blijft als niet nagekomen in het dossier staan."))


def correct(doing: Doing, said: dict[str, Any]) -> Done:
    number = int(said["event"])
    changes: dict[str, object] = {"at": said["at"].isoformat()} if said["at"] else {}
    entry = next(each for each in doing.page.timeline if each.number == number)
    field = next((name for name in ("to", "who", "of", "by", "told") if name in entry.fields), None)
    if said["party"] and field:
        changes[field] = [said["party"]]
    correct_event(*doing.place, number, changes, why=said["why"], seen=doing.seen)
    return Done(_("Rechtgezet. Wat er eerst stond, blijft te zien."))


def again(doing: Doing, said: dict[str, Any]) -> Done:
    reopen(*doing.place, reason=said["reason"], seen=doing.seen)
    return Done(_("Het dossier is weer open. De termijn is die van de eerste ontvangst."))


def asked(doing: Doing, said: dict[str, Any]) -> Done:
    ask_ombudsman(
        *doing.place,
        on=said["on"],
        answer_by=said["answer_by"],
        words=said["words"],
        document=_document(said),
        seen=doing.seen,
    )
    return Done(_("Vastgelegd. Bewaar alle stukken, en geef ze op tijd."))


def reported(doing: Doing, said: dict[str, Any]) -> Done:
    report_ombudsman(
        *doing.place,
        on=said["on"],
        outcome=said["outcome"],
        verdict=said["verdict"],
        words=said["words"],
        document=_document(said),
        seen=doing.seen,
    )
    return Done(_("Het rapport is vastgelegd."))


def _document(said: dict[str, Any]) -> Any:
    return keep(said["document"][0], "mail") if said["document"] else None


def _code(told: str, found: str | None) -> str:
    """The code is shown once, here: only its digest is kept."""
    if found is None:
        return told
    shown = now_translate("De code voor de betrokkene is %(code)s. U ziet deze code alleen nu.") % {"code": found}
    return f"{told} {shown}"


STEPS = (
    Step(
        "kopie",
        _("Kopie klaarzetten voor de betrokkene"),
        _("Klaarzetten"),
        "casework",
        keeping.CopyForm,
        copy,
        "people",
        event="copy_sent",
        article="Awb 9:9",
        lead=_("Vertel het eerst in een gesprek als dat kan. Daarna gaat de kopie met een brief."),
        fits=fitting.somebody_concerned,
    ),
    Step(
        "verteld",
        _("In een gesprek verteld"),
        _("Vastleggen"),
        "casework",
        keeping.ConcernedForm,
        told,
        "people",
        lead=_("De leidinggevende vertelt de betrokkene van de klacht, voordat de kopie komt."),
        fits=fitting.somebody_concerned,
    ),
    Step(
        "nieuwe-code",
        _("Nieuwe code voor de betrokkene"),
        _("Nieuwe code maken"),
        "casework",
        keeping.ConcernedForm,
        code,
        "people",
        fits=fitting.somebody_concerned,
    ),
    Step(
        "nieuwe-code-klager",
        _("Nieuwe code voor de klager"),
        _("Nieuwe code maken"),
        "casework",
        keeping.CodeForm,
        own_code,
        "people",
        lead=_("Voor wie de code kwijt is, of er nooit een kreeg. Lees de code voor, of geef hem mee op papier."),
    ),
    Step(
        "ingetrokken",
        _("Klacht is ingetrokken"),
        _("Vastleggen"),
        "casework",
        forms.WithdrawForm,
        leave,
        "end",
        event="withdrawn",
    ),
    Step(
        "doorsturen",
        _("Doorgestuurd, de klager weet het al"),
        _("Vastleggen"),
        "procedure",
        forms.ForwardForm,
        forward,
        "end",
        event="forwarded",
        article="Awb 2:3(1)",
        lead=_(
            "Stuurt u de klager een brief? Begin dan met die brief: het doorsturen wordt dan vanzelf vastgelegd. "
            "Een ander bestuursorgaan van ons kiest u bij ‘Waar de klacht over gaat’."
        ),
    ),
    Step(
        "bezwaar",
        _("Behandeld als bezwaar, de klager weet het al"),
        _("Vastleggen"),
        "procedure",
        forms.ObjectionForm,
        objection,
        "end",
        event="treated_as_objection",
        article="Awb 6:15(1)",
    ),
    Step(
        "deel-overdragen",
        _("Een deel overdragen"),
        _("Overdragen"),
        "casework",
        forms.PartForm,
        part,
        "end",
        fits=fitting.with_points,
    ),
    Step(
        "beantwoord",
        _("Beantwoord in een gesprek"),
        _("Afronden"),
        "casework",
        forms.AnsweredForm,
        answered,
        "end",
        event="answered",
        article="Awb 9:2",
    ),
    Step(
        "plicht-kan-niet",
        _("Vastleggen dat een plicht niet kan"),
        _("Vastleggen"),
        "decide",
        forms.WaiveForm,
        waive,
        "end",
        lead=_("Alleen wie beslist, legt dit vast. Het blijft een tekortkoming in het dossier."),
        danger=True,
        fits=fitting.duties_open,
    ),
    Step("rechtzetten", _("Iets rechtzetten"), _("Rechtzetten"), "procedure", forms.CorrectForm, correct, "file"),
    Step("heropenen", _("Heropenen"), _("Heropenen"), "procedure", forms.ReopenForm, again, "end", event="reopened"),
    Step(
        "ombudsman",
        _("De ombudsman vraagt om stukken"),
        _("Vastleggen"),
        "procedure",
        forms.OmbudsmanForm,
        asked,
        "end",
        event="ombudsman_asked",
        article="Awb 9:31",
    ),
    Step(
        "ombudsman-rapport",
        _("Rapport van de ombudsman"),
        _("Vastleggen"),
        "procedure",
        forms.OmbudsmanReportForm,
        reported,
        "end",
        event="ombudsman_reported",
        article="Awb 9:36",
    ),
)
