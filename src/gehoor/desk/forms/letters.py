"""Forms of a letter: what only a person knows, the text, to whom, with what."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.queries.values import FilePage
from gehoor.desk.forms.base import LONG, long_text, one_line, party_ids
from gehoor.desk.forms.receiving import MISSING
from gehoor.desk.words import GROUNDS
from gehoor.letters.kinds import Ask, Input, Kind
from gehoor.letters.queries.views import LetterPage
from gehoor.ui.fields import DateField
from gehoor.ui.forms import Form

PREFIX = "ask-"


def asked_field(ask: Ask, page: FilePage) -> forms.Field:
    """The field for something that a person fills in; a draft may be kept while it is still empty.

    What must be there before the letter leaves is not called optional.
    """
    field = _field(ask, page)
    field.widget.always_answered = ask.required  # ui.rendering reads it
    return field


def _field(ask: Ask, page: FilePage) -> forms.Field:
    label = format_lazy("{}", ask.label)
    match ask.input:
        case Input.DAY:
            return DateField(label=label, required=False)
        case Input.NUMBER:
            return forms.IntegerField(label=label, required=False, min_value=1, max_value=14)
        case Input.LINE:
            return one_line(label, required=False)
        case Input.GROUND:
            allowed = [each.ground for each in page.position.allowed if each.event == "not_handled" and each.ground]
            listed = [(key, GROUNDS[key]) for key in allowed or GROUNDS]
            return forms.ChoiceField(label=label, required=False, choices=listed, widget=forms.RadioSelect)
        case Input.MISSING:
            return forms.MultipleChoiceField(
                label=label, required=False, choices=list(MISSING.items()), widget=forms.CheckboxSelectMultiple
            )
        case Input.WORDS:
            return long_text(label, required=False)


def enclosure_choices(page: FilePage) -> list[tuple[str, str]]:
    """The documents of the file that can go along."""
    return [(str(each.document_id), each.name) for each in page.documents if each.scan in {"clean", "not_scanned"}]


class AskingForm(Form):
    """The asks of a kind of letter, and the documents that go along."""

    def __init__(self, *args: Any, kind: Kind, page: FilePage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.page = kind, page
        for ask in kind.asks:
            self.fields[PREFIX + ask.name] = asked_field(ask, page)
        choices = enclosure_choices(page)
        if choices:
            self.fields["enclosures"] = forms.MultipleChoiceField(
                label=_("Bijlagen"), choices=choices, widget=forms.CheckboxSelectMultiple, required=False
            )

    @property
    def values(self) -> dict[str, object]:
        """The answers as they are kept: days in ISO form, lists as lists."""
        return {ask.name: _kept(self.cleaned_data.get(PREFIX + ask.name)) for ask in self.kind.asks}

    @property
    def enclosure_ids(self) -> tuple[int, ...]:
        """The documents that were chosen."""
        return tuple(int(each) for each in self.cleaned_data.get("enclosures", ()))


class NewLetterForm(AskingForm):
    """To whom, beside what is asked."""

    def __init__(self, *args: Any, kind: Kind, page: FilePage, **kwargs: Any) -> None:
        super().__init__(*args, kind=kind, page=page, **kwargs)
        meant = party_ids(page, *kind.to)
        if not meant:
            return
        chosen = [str(self.initial["party"])] if "party" in self.initial else [key for key, _label in meant]
        others = [each for each in party_ids(page) if each not in meant]
        field = forms.MultipleChoiceField(
            label=_("Aan wie?"), choices=[*meant, *others], initial=chosen, widget=forms.CheckboxSelectMultiple
        )
        self.fields = {"parties": field, **self.fields}

    @property
    def party_ids(self) -> tuple[int, ...]:
        """Who was chosen."""
        return tuple(int(each) for each in self.cleaned_data.get("parties", ()))


class LetterForm(AskingForm):
    """What is asked, and the text itself."""

    subject = one_line(_("Onderwerp van de brief"))
    body = forms.CharField(
        label=_("Tekst van de brief"),
        max_length=LONG * 2,
        widget=forms.Textarea({"rows": 18}),
        help_text=_("Wat tussen { en } staat, vult Gehoor zelf in, op de dag waarop de brief weggaat."),
    )

    field_order = ()

    def __init__(self, *args: Any, kind: Kind, page: FilePage, **kwargs: Any) -> None:
        super().__init__(*args, kind=kind, page=page, **kwargs)
        last = {name: self.fields.pop(name) for name in ("subject", "body")}
        self.fields |= last


class GiveBackForm(Form):
    why = long_text(_("Wat moet er anders?"), rows=3)


def first_values(found: LetterPage, kind: Kind) -> dict[str, object]:
    """What stands in a letter, as the form shows it."""
    given = {ask.name: ask.value for ask in found.asks}
    shown = {PREFIX + ask.name: _shown(ask, given.get(ask.name)) for ask in kind.asks}
    return {
        **shown,
        "subject": found.subject,
        "body": found.body,
        "enclosures": [str(each) for each in found.enclosures],
    }


def _kept(value: object) -> object:
    if isinstance(value, dt.date):
        return value.isoformat()
    return "" if value is None else value


def _shown(ask: Ask, value: object) -> object:
    if ask.input is Input.DAY and isinstance(value, str) and value:
        return dt.date.fromisoformat(value)
    return value
