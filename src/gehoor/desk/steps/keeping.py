"""Steps of the file itself: notes, messages, documents, tasks, who may see what."""

from typing import Any

from django.utils.translation import gettext as now_translate
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.access import file_for
from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.actions.choose_electronic import choose_electronic
from gehoor.complaints.actions.edit_elements import edit_elements
from gehoor.complaints.actions.hand_over_part import take_back_part
from gehoor.complaints.actions.link_files import link_files, unlink_files
from gehoor.complaints.actions.mark_sensitive import mark_sensitive
from gehoor.complaints.actions.record_talk import record_talk
from gehoor.complaints.actions.release_document import release_document
from gehoor.complaints.actions.restrict_contact import end_restriction, restrict_contact
from gehoor.complaints.actions.send_message import send_message
from gehoor.complaints.actions.tasks import add_task, finish_task
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.refusals import Hidden, Refused
from gehoor.desk.forms import keeping as forms
from gehoor.desk.forms.receiving import ElementsForm
from gehoor.desk.steps import fitting
from gehoor.desk.steps.model import Doing, Done, Step
from gehoor.desk.uploads import keep


def note(doing: Doing, said: dict[str, Any]) -> Done:
    add_note(*doing.place, said["words"])
    return Done(_("De notitie staat in het dossier."))


def message(doing: Doing, said: dict[str, Any]) -> Done:
    chosen = [int(each) for each in said.get("enclosed", ())]
    send_message(
        *doing.place,
        int(said["party"]),
        said["words"],
        document_ids=chosen,
        answer_by=said["answer_by"],
        seen=doing.seen,
    )
    return Done(_("Het bericht is gestuurd. De ontvanger krijgt een mail dat er iets klaarstaat."))


def talk(doing: Doing, said: dict[str, Any]) -> Done:
    chosen = [int(each) for each in said["parties"]]
    record_talk(*doing.place, chosen, said["words"], channel=said["channel"], on=said["on"], seen=doing.seen)
    return Done(_("Het gesprek is vastgelegd."))


def elements(doing: Doing, said: dict[str, Any]) -> Done:
    edit_elements(*doing.place, said["points"], seen=doing.seen)
    return Done(_("De punten zijn opgeslagen."))


def document(doing: Doing, said: dict[str, Any]) -> Done:
    party = int(said["party"]) if said["party"] else None
    for upload in said["documents"]:
        add_document(*doing.place, keep(upload, said["kind"]), party_id=party)
    return Done(_("Toegevoegd. Nog niemand buiten de organisatie ziet dit."))


def release(doing: Doing, said: dict[str, Any]) -> Done:
    released = said["released"] == "yes"
    release_document(
        *doing.place, int(said["document"]), said["side"], released=released, reason=said["reason"], seen=doing.seen
    )
    return Done(_("Vrijgegeven.") if released else _("Niet langer te zien."))


def task(doing: Doing, said: dict[str, Any]) -> Done:
    add_note(*doing.place, now_translate("Taak: %(what)s") % {"what": said["what"]})
    written = file_page(doing.viewer, doing.page.head.reference, purpose="task").last("note_added")
    add_task(*doing.place, "to_do", data={"note": written.number if written else None}, due_on=said["due_on"])
    return Done(_("De taak staat in het dossier."))


def finish(doing: Doing, said: dict[str, Any]) -> Done:
    finish_task(*doing.place, int(said["task"]), words=said["words"])
    return Done(_("De taak is gedaan."))


def sensitive(doing: Doing, said: dict[str, Any]) -> Done:
    mark_sensitive(*doing.place, sensitive=said["sensitive"] == "yes", reason=said["reason"], seen=doing.seen)
    return Done(_("Vastgelegd."))


def electronic(doing: Doing, said: dict[str, Any]) -> Done:
    choose_electronic(
        *doing.place, chosen=said["chosen"] == "yes", party_id=int(said["party"]), words=said["words"], seen=doing.seen
    )
    return Done(_("De keuze is vastgelegd."))


def restrict(doing: Doing, said: dict[str, Any]) -> Done:
    restrict_contact(*doing.place, said["channels"], said["until"], reason=said["reason"], seen=doing.seen)
    return Done(_("Vastgelegd. Een nieuwe klacht indienen en de uitkomst krijgen blijft altijd mogelijk."))


def link(doing: Doing, said: dict[str, Any]) -> Done:
    """Both files must be there for who links them; one that is not reads like one that does not exist."""
    try:
        other = file_for(doing.viewer, said["other"].strip().upper())
    except Hidden:
        raise Refused(now_translate("Dit kenmerk kennen wij niet. Controleer de letters en cijfers.")) from None
    link_files(*doing.place, other.pk, said["relation"])
    return Done(_("De dossiers zijn gekoppeld."))


def unlink(doing: Doing, said: dict[str, Any]) -> Done:
    unlink_files(*doing.place, int(said["other"]))
    return Done(_("De koppeling is weg."))


def lift(doing: Doing, said: dict[str, Any]) -> Done:
    end_restriction(*doing.place, reason=said["reason"], seen=doing.seen)
    return Done(_("De beperking is opgeheven."))


def returned(doing: Doing, said: dict[str, Any]) -> Done:
    chosen = [int(each) for each in said["elements"]]
    take_back_part(*doing.place, chosen, words=said["words"], seen=doing.seen)
    return Done(_("Vastgelegd wat terugkwam."))


STEPS = (
    Step("notitie", _("Notitie"), _("Opslaan"), "note", forms.NoteForm, note, "file"),
    Step("bericht", _("Bericht sturen"), _("Versturen"), "casework", forms.MessageForm, message, "talk"),
    Step(
        "gesprek",
        _("Gesprek vastleggen"),
        _("Vastleggen"),
        "casework",
        forms.TalkForm,
        talk,
        "talk",
        lead=_("Een gesprek om er samen uit te komen, met de klager, de betrokkene of met allebei."),
    ),
    Step(
        "punten",
        _("Punten van de klacht"),
        _("Opslaan"),
        "casework",
        ElementsForm,
        elements,
        "file",
        fits=fitting.open_file,
    ),
    Step("document", _("Document toevoegen"), _("Toevoegen"), "message", forms.DocumentsForm, document, "file"),
    Step(
        "vrijgeven",
        _("Document vrijgeven"),
        _("Vastleggen"),
        "casework",
        forms.ReleaseForm,
        release,
        "file",
        fits=fitting.with_documents,
    ),
    Step("taak", _("Taak toevoegen"), _("Toevoegen"), "note", forms.TaskForm, task, "file"),
    Step("taak-gedaan", _("Taak is gedaan"), _("Gedaan"), "note", forms.FinishTaskForm, finish, "", part="task"),
    Step("gevoelig", _("Gevoelig dossier"), _("Opslaan"), "procedure", forms.SensitiveForm, sensitive, "file"),
    Step(
        "digitaal-of-post",
        _("Digitaal of per post"),
        _("Vastleggen"),
        "message",
        forms.ElectronicForm,
        electronic,
        "people",
        article="Awb 2:8",
        lead=_("Een ingevuld adres is geen keuze. De klager moet het zelf zeggen."),
    ),
    Step(
        "contact-beperken",
        _("Contact beperken"),
        _("Vastleggen"),
        "procedure",
        forms.RestrictForm,
        restrict,
        "people",
        danger=True,
    ),
    Step("koppelen", _("Koppelen aan een ander dossier"), _("Koppelen"), "procedure", forms.LinkForm, link, "file"),
    Step(
        "ontkoppelen",
        _("Koppeling weghalen"),
        _("Ontkoppelen"),
        "procedure",
        forms.UnlinkForm,
        unlink,
        "file",
        fits=fitting.linked,
    ),
    Step(
        "contact-weer-vrij",
        _("Beperking van het contact opheffen"),
        _("Opheffen"),
        "procedure",
        forms.LiftForm,
        lift,
        "people",
        fits=fitting.contact_restricted,
    ),
    Step(
        "deel-terug",
        _("Een overgedragen deel kwam terug"),
        _("Vastleggen"),
        "casework",
        forms.ReturnedForm,
        returned,
        "end",
        fits=fitting.handed_over,
    ),
)
