"""A step: one question of the filing, as a form whose answers fit in a JSON column."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise

from gehoor.authority.models import Organisation
from gehoor.intake.answers import Answers, StepAnswers
from gehoor.ui.fields import Address, Unknown
from gehoor.ui.forms import Form

LONGEST_KEPT = 1_000_000  # characters of a text that does not fit, kept so that its writer can shorten it


class StepForm(Form):
    """One question. `heading` names the field whose label is the heading of the page; without it `title` is."""

    slug: ClassVar[str]
    title: ClassVar[Promise]
    introduction: ClassVar[Promise | str] = ""
    heading: ClassVar[str] = ""

    def __init__(self, data: Any = None, *, organisation: Organisation, answers: Answers, **kwargs: Any) -> None:
        """`answers`: everything that was answered so far; what this step asks is filled in from it."""
        self.organisation, self.answers = organisation, answers
        super().__init__(data, initial=answers.get(self.slug, {}), **kwargs)
        self.initial = {
            name: restored(self.fields[name], kept) for name, kept in self.initial.items() if name in self.fields
        }

    @classmethod
    def applies(cls, answers: Answers) -> bool:  # noqa: ARG003  some steps look at them
        """Whether this question is asked, given what was answered before."""
        return True

    @property
    def question(self) -> forms.BoundField | None:
        """The field that is the heading of the page."""
        return self[self.heading] if self.heading else None

    def to_keep(self) -> StepAnswers:
        """What was answered, ready to keep; what does not fit yet is kept as it was typed, where it is a text."""
        kept = {name: plain(value) for name, value in self.cleaned_data.items() if name in self.fields}
        for name in self.errors:
            field = self.fields.get(name)
            if isinstance(field, forms.CharField):
                kept[name] = str(self.data.get(self.add_prefix(name), ""))[:LONGEST_KEPT]
        return kept


def plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Unknown):
        return value.value
    if isinstance(value, Address):
        return list(value)
    return value


def restored(field: forms.Field, value: Any) -> Any:
    """What a field shows of a kept value."""
    if isinstance(value, str) and isinstance(field.widget, forms.MultiWidget):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return value
    return value


def without_nul(data: Mapping[str, Any]) -> Any:
    """What was typed, without the NUL character: it has no meaning and PostgreSQL refuses it (safety row 53)."""
    if not any("\x00" in value for _key, values in data.lists() for value in values):  # type: ignore[attr-defined]  # a QueryDict
        return data
    clean = data.copy()  # type: ignore[attr-defined]  # a QueryDict
    for key, values in data.lists():  # type: ignore[attr-defined]  # a QueryDict
        clean.setlist(key, [value.replace("\x00", "") for value in values])
    return clean
