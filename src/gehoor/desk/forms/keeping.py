"""Forms of the file itself: notes, messages, documents, tasks, who may see what."""

from typing import Any

from django import forms
from django.utils.translation import gettext as now_translate
from django.utils.translation import gettext_lazy as _

from gehoor.desk.calls import ENOUGH, facts_to_ask
from gehoor.desk.forms.base import StepForm, long_text, one_line, party_ids, past_day, upload_field
from gehoor.desk.forms.hearing import PartiesForm
from gehoor.desk.forms.receiving import SPOKEN
from gehoor.desk.words import CHANNELS, DOCUMENT_KINDS
from gehoor.ui.fields import DateField, needed_when

TALKS = [("visit", _("In een gesprek op kantoor")), *SPOKEN[:2]]
SIDES = {"complainant": _("De klager"), "concerned": _("De betrokkene")}


class NoteForm(StepForm):
    words = long_text(
        _("Notitie"), help_text=_("Alleen voor wie aan dit dossier werkt. Klager en betrokkene zien dit niet.")
    )


class MessageForm(StepForm):
    party = forms.ChoiceField(label=_("Aan wie?"))
    words = long_text(_("Uw bericht"), rows=8)
    enclosed = forms.MultipleChoiceField(label=_("Documenten"), widget=forms.CheckboxSelectMultiple, required=False)
    answer_by = DateField(label=_("Voor welke dag wilt u antwoord?"), required=False)

    def arrange(self) -> None:
        known = party_ids(self.page, "complainant", "representative", "member", "person_concerned")
        self.choose_from("party", known)
        released = [
            (str(each.document_id), each.name)
            for each in self.page.documents
            if each.for_complainant or each.for_concerned
        ]
        self.choose_from("enclosed", released)
        if not released:
            del self.fields["enclosed"]


class TalkForm(PartiesForm):
    channel = forms.ChoiceField(label=_("Hoe?"), choices=TALKS, initial="visit", widget=forms.RadioSelect)
    on = past_day(required=False)
    words = long_text(_("Wat is er besproken?"), required=False)


class DocumentsForm(StepForm):
    kind = forms.ChoiceField(
        label=_("Wat voor document is het?"), choices=list(DOCUMENT_KINDS.items()), initial="upload"
    )
    party = forms.ChoiceField(label=_("Van wie is het?"), required=False)
    documents = upload_field(_("Documenten"), most=10)

    def arrange(self) -> None:
        self.choose_from("party", [("", _("Van ons")), *party_ids(self.page)])


class ReleaseForm(StepForm):
    document = forms.ChoiceField(label=_("Welk document?"))
    side = forms.ChoiceField(label=_("Wie mag het zien?"), choices=list(SIDES.items()), widget=forms.RadioSelect)
    released = forms.ChoiceField(
        label=_("Mag dat?"),
        choices=[("yes", _("Ja, vrijgeven")), ("no", _("Nee, niet langer tonen"))],
        initial="yes",
        widget=forms.RadioSelect,
    )
    reason = long_text(_("Waarom?"), required=False, rows=3)

    def arrange(self) -> None:
        self.choose_from("document", [(str(each.document_id), each.name) for each in self.page.documents])


class TaskForm(StepForm):
    what = one_line(_("Wat moet er gebeuren?"), length=200)
    due_on = DateField(label=_("Voor welke dag?"), required=False)


class FinishTaskForm(StepForm):
    task = forms.ChoiceField(label=_("Welke taak?"), widget=forms.HiddenInput)
    words = long_text(_("Wat hebt u gedaan?"), required=False, rows=3)

    def arrange(self) -> None:
        self.choose_from("task", [(str(each.task_id), each.kind) for each in self.page.tasks])


class SensitiveForm(StepForm):
    sensitive = forms.ChoiceField(
        label=_("Is dit dossier gevoelig?"),
        choices=[("yes", _("Ja: alleen wie eraan werkt en de coördinator zien het")), ("no", _("Nee"))],
        widget=forms.RadioSelect,
    )
    reason = long_text(_("Waarom?"), required=False, rows=3)

    def arrange(self) -> None:
        self.suggest("sensitive", "yes" if self.page.head.sensitive else "no")


class ElectronicForm(StepForm):
    party = forms.ChoiceField(label=_("Wie?"))
    chosen = forms.ChoiceField(
        label=_("Wat koos deze persoon?"),
        choices=[("yes", _("Onze brieven digitaal, op de eigen pagina")), ("no", _("Onze brieven per post"))],
        widget=forms.RadioSelect,
    )
    words = long_text(_("Hoe zei hij of zij dat?"), rows=3)

    def arrange(self) -> None:
        self.choose_from("party", party_ids(self.page, "complainant", "representative", "member"))


class CopyForm(StepForm):
    party = forms.ChoiceField(label=_("Voor wie is de kopie?"))
    whole = forms.BooleanField(label=_("De tekst van de klacht"), required=False, initial=True)
    documents = forms.MultipleChoiceField(label=_("Bijlagen"), widget=forms.CheckboxSelectMultiple, required=False)
    left_out = needed_when(
        long_text(
            _("Waarom laat u een deel weg?"),
            required=False,
            rows=3,
            help_text=_("Bijvoorbeeld gegevens van een ander."),
        ),
        _("nodig als u iets weglaat"),
    )

    def arrange(self) -> None:
        self.choose_from("party", party_ids(self.page, "person_concerned"))
        filed = [each for each in self.page.documents if each.kind in {"upload", "scan", "mail"}]
        self.choose_from("documents", [(str(each.document_id), each.name) for each in filed])
        if filed:
            self.suggest("documents", [str(each.document_id) for each in filed])
        else:
            del self.fields["documents"]


class ConcernedForm(StepForm):
    party = forms.ChoiceField(label=_("Wie?"))
    words = long_text(_("Wat is er gezegd?"), required=False, rows=3)

    def arrange(self) -> None:
        self.choose_from("party", party_ids(self.page, "person_concerned"))


class CodeForm(StepForm):
    """Before somebody gets a new code we are sure who it is: two facts, or another way that is written down."""

    right = forms.MultipleChoiceField(
        label=_("Wat vroeg u, en klopte?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Vraag twee dingen die alleen de klager weet. Lees de antwoorden niet voor."),
    )
    words = needed_when(
        long_text(
            _("Of: hoe weet u anders zeker dat het de klager is?"),
            required=False,
            rows=2,
            help_text=_("Bijvoorbeeld: de klager stond met een paspoort aan de balie."),
        ),
        _("nodig als u geen twee dingen vroeg"),
    )

    def arrange(self) -> None:
        self.choose_from("right", [(fact.key, f"{fact.label}: {fact.value}") for fact in facts_to_ask(self.page)])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if len(cleaned.get("right") or ()) < ENOUGH and not cleaned.get("words"):
            self.add_error("right", _("Vraag ten minste twee dingen, of schrijf op hoe u het anders zeker weet."))
        return cleaned | {"sure": self._sure(cleaned)}

    def _sure(self, said: dict[str, Any]) -> str:
        """How we were sure, for the file: which facts were asked, never what they are."""
        labels = [str(fact.label) for fact in facts_to_ask(self.page) if fact.key in said.get("right", ())]
        asked = now_translate("Gevraagd, en het klopte: %(what)s.") % {"what": ", ".join(labels)} if labels else ""
        return " ".join(each for each in (asked, said.get("words", "")) if each)


class RestrictForm(StepForm):
    channels = forms.MultipleChoiceField(
        label=_("Hoe kan deze persoon ons wel bereiken?"),
        choices=[(key, CHANNELS[key]) for key in ("web", "email", "letter", "phone", "counter")],
        widget=forms.CheckboxSelectMultiple,
    )
    until = DateField(label=_("Tot en met welke dag?"))
    reason = long_text(_("Waarom?"), help_text=_("De klager leest deze reden."))


class LinkForm(StepForm):
    other = one_line(_("Kenmerk van het andere dossier"), length=20)
    relation = forms.ChoiceField(
        label=_("Hoe horen zij bij elkaar?"),
        choices=[
            ("repeat", _("Dezelfde klacht opnieuw")),
            ("cluster", _("Samen behandelen")),
            ("about_the_handling", _("Gaat over de behandeling van de andere")),
            ("part", _("Een deel van de andere")),
        ],
        widget=forms.RadioSelect,
    )


class LiftForm(StepForm):
    reason = long_text(_("Waarom?"), required=False, rows=3)


class UnlinkForm(StepForm):
    other = forms.ChoiceField(label=_("Welk dossier hoort er niet bij?"))

    def arrange(self) -> None:
        self.choose_from("other", [(str(each.complaint_id), each.reference) for each in self.page.linked])


class ReturnedForm(StepForm):
    elements = forms.MultipleChoiceField(label=_("Welke punten kwamen terug?"), widget=forms.CheckboxSelectMultiple)
    words = long_text(_("Toelichting"), required=False, rows=3)

    def arrange(self) -> None:
        self.choose_from("elements", [(str(each.number), each.words[:200]) for each in self.page.elements])
