"""Forms of more time, advice, findings, proposal, decision and ending."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.desk.dossier.law_words import language
from gehoor.desk.forms.base import StepForm, long_text, one_line, past_day, upload_field
from gehoor.desk.words import GROUNDS, JUDGEMENTS
from gehoor.law.behoorlijkheid import standards
from gehoor.ui.fields import DateField, needed_when

SUBJECTS = {"decision": _("Het besluit op de klacht"), "not_handled": _("Het voorstel om niet te behandelen")}


class AgreedForm(StepForm):
    until = DateField(label=_("Tot en met welke dag stemde de klager in?"))
    document = upload_field(_("De brief of e-mail waarin de klager instemt"))
    on = past_day(_("Wanneer stemde de klager in?"), required=False)
    words = long_text(_("Toelichting"), required=False, rows=3)


class WordsForm(StepForm):
    words = long_text(_("Toelichting"), required=False, rows=3)


class AdviceForm(StepForm):
    document = upload_field(_("Het advies, met het verslag van het horen"))
    on = past_day(_("Wanneer kwam het advies?"), required=False)
    words = long_text(_("Toelichting"), required=False, rows=3)


class FindingsForm(StepForm):
    number = forms.ChoiceField(label=_("Bij welk punt?"), widget=forms.HiddenInput, required=False)
    findings = long_text(
        _("Wat stelde u vast?"), rows=8, help_text=_("Feiten: wat gebeurde er, en waaruit blijkt dat?")
    )
    judgement = forms.ChoiceField(
        label=_("Uw oordeel over dit punt"),
        choices=[*JUDGEMENTS.items(), ("", _("Nog geen"))],
        widget=forms.RadioSelect,
        required=False,
    )
    standards = forms.MultipleChoiceField(
        label=_("Aan welke behoorlijkheidsnormen toetst u?"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def arrange(self) -> None:
        said = language()
        self.choose_from("standards", [(each.key, each.name(said)) for each in standards()])
        elements = self.page.elements
        self.choose_from("number", [(str(each.number), each.words) for each in elements])
        wanted = str(self.data.get("number") or self.initial.get("number") or (elements[0].number if elements else ""))
        found = next((each for each in elements if str(each.number) == wanted), None)
        if found:
            self.suggest("number", wanted)
            self.suggest("findings", found.findings)
            self.suggest("judgement", found.judgement)
            self.suggest("standards", list(found.standards))
            self.about = found.words


class ProposalForm(StepForm):
    document = upload_field(_("Het voorstel aan het bestuursorgaan"))
    words = long_text(_("Toelichting"), required=False, rows=3)


class DecisionForm(StepForm):
    body = forms.ChoiceField(label=_("Welk bestuursorgaan beslist?"))
    on = past_day(_("Op welke dag?"))
    number = needed_when(
        one_line(
            _("Nummer van het besluit"),
            required=False,
            help_text=_("Beslist u met een mandaat? Dan zoekt Gehoor uw mandaat op."),
        ),
        _("nodig als u niet met een mandaat beslist"),
    )
    conclusions = long_text(_("Wat gaat er gebeuren?"), required=False, rows=4)
    deviates = forms.BooleanField(label=_("Het besluit wijkt af van het advies"), required=False)
    deviation = needed_when(
        long_text(_("Waarom wijkt het besluit af?"), required=False, rows=4), _("nodig als het besluit afwijkt")
    )
    document = upload_field(_("Het besluit als document"), required=False)

    def arrange(self) -> None:
        self.choose_from("body", [(str(each.pk), each.name) for each in self.organisation.bodies.filter(active=True)])
        self.suggest("body", str(self.page.head.body_id or ""))

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("deviates") and not cleaned.get("deviation"):
            self.add_error("deviation", _("Schrijf op waarom: de klager moet dat kunnen lezen."))
        return cleaned


class AskApprovalForm(StepForm):
    subject = forms.ChoiceField(label=_("Waarover?"), choices=list(SUBJECTS.items()), widget=forms.RadioSelect)
    words = long_text(_("Waar moet de collega op letten?"), required=False, rows=3)


class ApprovalForm(StepForm):
    subject = forms.ChoiceField(label=_("Waarover?"), choices=list(SUBJECTS.items()), widget=forms.RadioSelect)
    answer = forms.ChoiceField(
        label=_("Geeft u akkoord?"),
        choices=[("yes", _("Ja, akkoord")), ("no", _("Nee, dit moet anders"))],
        widget=forms.RadioSelect,
    )
    words = needed_when(
        long_text(_("Wat wilt u daarbij zeggen?"), required=False, rows=3), _("nodig als u geen akkoord geeft")
    )


class NotHandleForm(StepForm):
    ground = forms.ChoiceField(label=_("Op welke grond?"), widget=forms.RadioSelect)
    reason = long_text(
        _("Waarom geldt die grond hier, en waarom is het redelijk?"), help_text=_("De klager leest deze tekst.")
    )

    def arrange(self) -> None:
        grounds = [each.ground for each in self.page.position.allowed if each.event == "not_handled" and each.ground]
        self.choose_from("ground", [(key, GROUNDS[key]) for key in grounds])
