"""Forms of the ends of a file, of corrections, and of the ombudsman."""

import datetime as dt

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.desk.dossier.law_words import sentence
from gehoor.desk.forms.base import StepForm, long_text, one_line, party_ids, past_day, upload_field
from gehoor.desk.forms.receiving import SPOKEN
from gehoor.desk.words import OMBUDSMAN_OUTCOMES, OMBUDSMAN_VERDICTS, choices, said
from gehoor.law.facts import EVENT_TYPES
from gehoor.platform import clock
from gehoor.reporting.happened import EVENTS
from gehoor.ui.fields import DateField

DOORS = [
    ("objection", _("Bezwaar tegen een besluit")),
    ("report", _("Melding over de openbare ruimte")),
    ("damage", _("Schade")),
    ("late_decision", _("Te laat besluit")),
    ("information_request", _("Verzoek om informatie (Woo)")),
    ("privacy", _("Privacy")),
    ("other", _("Iets anders")),
]


class WithdrawForm(StepForm):
    words = long_text(_("Hoe zei de klager dat de klacht niet meer hoeft?"), rows=3)
    on = past_day(required=False)


class ForwardForm(StepForm):
    to = one_line(_("Naar welke organisatie?"), length=200)
    reason = long_text(_("Waarom hoort de klacht daar?"), required=False, rows=3)
    on = past_day(_("Wanneer stuurde u de klacht door?"), required=False)


class ObjectionForm(StepForm):
    to = one_line(_("Wie beslist op het bezwaar?"), length=200, required=False)
    reason = long_text(_("Waarom is dit een bezwaar?"), required=False, rows=3)
    on = past_day(required=False)


class PartForm(StepForm):
    elements = forms.MultipleChoiceField(label=_("Welke punten draagt u over?"), widget=forms.CheckboxSelectMultiple)
    door = forms.ChoiceField(label=_("Waar hoort dat?"), choices=DOORS)
    on = past_day(required=False)
    guard_until = DateField(
        label=_("Loopt daar een termijn? Tot en met welke dag?"),
        required=False,
        help_text=_("Deze dag staat in het andere besluit. U krijgt een taak om hem te bewaken."),
    )
    document = upload_field(_("Bewijs van de overdracht"), required=False)
    words = long_text(_("Toelichting"), required=False, rows=3)

    def arrange(self) -> None:
        self.choose_from("elements", [(str(each.number), each.words[:200]) for each in self.page.elements])


class AnsweredForm(StepForm):
    words = long_text(_("Wat hebt u geantwoord?"))
    channel = forms.ChoiceField(label=_("Hoe?"), choices=SPOKEN, initial="phone", widget=forms.RadioSelect)
    on = past_day(required=False)


class WaiveForm(StepForm):
    duty = forms.ChoiceField(label=_("Welke plicht kan niet worden nagekomen?"), widget=forms.RadioSelect)
    reason = long_text(_("Waarom kan dat niet?"))

    def arrange(self) -> None:
        names = dict(party_ids(self.page))
        by_legal_name = {each.legal_name: names.get(str(each.party_id), "") for each in self.page.parties}
        listed = [
            (f"{each.id}|{each.to}", f"{sentence(each.what)} {by_legal_name.get(each.to, '')}".strip())
            for each in self.page.position.duties
            if each.is_open and each.id != "T9"
        ]
        self.choose_from("duty", listed)


class CorrectForm(StepForm):
    event = forms.ChoiceField(label=_("Wat was verkeerd vastgelegd?"))
    at = DateField(
        label=_("Op welke dag gebeurde het wel?"), required=False, latest=clock.today,
        help_text=_("Laat dit leeg als de dag klopt."),
    )  # fmt: skip
    party = forms.ChoiceField(label=_("Wie was het wel?"), required=False)
    why = long_text(_("Waarom was dit verkeerd vastgelegd?"), rows=3)

    def arrange(self) -> None:
        known = [each for each in self.page.timeline if each.type in EVENT_TYPES and each.type != "corrected"]
        listed = [
            (str(each.number), f"{said(EVENTS, each.type)} ({_date(each.occurred_on)})") for each in reversed(known)
        ]
        self.choose_from("event", listed)
        parties = [
            (each.legal_name, each.name or each.description)
            for each in self.page.parties
            if each.name or each.description
        ]
        self.choose_from("party", [("", _("Dat klopt")), *parties])


class ReopenForm(StepForm):
    reason = long_text(_("Waarom gaat het dossier weer open?"))


class OmbudsmanForm(StepForm):
    on = past_day(_("Wanneer vroeg de ombudsman om onderzoek?"), required=False)
    answer_by = DateField(label=_("Voor welke dag wil de ombudsman de stukken?"), required=False)
    words = long_text(_("Wat vraagt de ombudsman?"), required=False)
    document = upload_field(_("De brief van de ombudsman"), required=False)


class OmbudsmanReportForm(StepForm):
    on = past_day(_("Wanneer kwam het rapport?"), required=False)
    outcome = forms.ChoiceField(
        label=_("Hoe eindigde het bij de ombudsman?"),
        required=False,
        choices=choices(OMBUDSMAN_OUTCOMES, empty=_("Dat weet ik nog niet")),
    )
    verdict = forms.ChoiceField(
        label=_("Hoe oordeelt de ombudsman over hoe wij de klacht behandelden?"),
        required=False,
        choices=choices(OMBUDSMAN_VERDICTS, empty=_("Daar staat niets over in")),
    )
    words = long_text(_("Wat is het oordeel van de ombudsman?"), required=False)
    document = upload_field(_("Het rapport"), required=False)


def _date(on: dt.date) -> str:
    return f"{on.day}-{on.month}-{on.year}"
