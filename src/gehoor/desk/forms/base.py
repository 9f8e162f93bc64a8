"""The form of a step in a file: it knows the file, and nothing that was typed is lost."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.authority.models import Organisation
from gehoor.complaints.queries.values import FilePage
from gehoor.complaints.viewer import Viewer
from gehoor.desk.uploads import ENDINGS, MOST_BYTES, MOST_FILES
from gehoor.desk.words import PARTY_KINDS, said
from gehoor.platform import clock
from gehoor.ui.fields import DateField, FilesField
from gehoor.ui.forms import Form

KINDS = _("PDF, foto, tekst, rekenblad, e-mail, geluid, film of zip")
WRONG_KIND = _(
    "‘%(name)s’ is een bestand van een soort die wij niet bewaren. Sla het op als PDF, of doe het in een zip. "
    "Kies het daarna opnieuw."
)
LONG = 20_000
WHEN = _("Wanneer was dat?")


class StepForm(Form):
    """`page` is the file as it stands; `arrange` sets what depends on it."""

    def __init__(self, *args: Any, page: FilePage, organisation: Organisation, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page, self.organisation, self.viewer = page, organisation, viewer
        self.arrange()

    def arrange(self) -> None:
        """Set choices and first values that depend on the file."""

    def choose_from(self, name: str, choices: list[tuple[Any, Any]]) -> None:
        """Give a choice field its choices."""
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def suggest(self, name: str, value: object) -> None:
        """A first value, unless something else was given already."""
        self.initial.setdefault(name, value)


def long_text(label: Any, *, required: bool = True, rows: int = 5, **more: Any) -> forms.CharField:
    """A long text."""
    area = forms.Textarea({"rows": rows})
    return forms.CharField(label=label, required=required, max_length=LONG, widget=area, **more)


def one_line(label: Any, *, required: bool = True, length: int = 300, **more: Any) -> forms.CharField:
    """One line of text."""
    return forms.CharField(label=label, required=required, max_length=length, **more)


def past_day(label: Any = WHEN, *, required: bool = True, **more: Any) -> DateField:
    """A day that has been, today at the latest."""
    more.setdefault("initial", clock.today)
    return DateField(label=label, required=required, latest=clock.today, **more)


def upload_field(label: Any, *, required: bool = True, most: int = 1, **more: Any) -> FilesField:
    """One document, or several."""
    most_files = min(most, MOST_FILES)
    field = FilesField(
        label=label,
        required=required,
        max_bytes=MOST_BYTES,
        max_files=most_files,
        endings=ENDINGS,
        kinds=KINDS,
        **more,
    )
    field.error_messages["wrong_kind"] = WRONG_KIND
    return field


def party_choices(page: FilePage, *kinds: str) -> list[tuple[str, str]]:
    """The people of the file, by what the law room calls them."""
    return [
        (each.legal_name, f"{each.name or each.description or said(PARTY_KINDS, each.kind)}")
        for each in page.parties
        if each.kind in kinds
    ]


def party_ids(page: FilePage, *kinds: str) -> list[tuple[str, str]]:
    """The people of the file of these kinds (all without any), by their id, with what they are."""
    return [
        (str(each.party_id), f"{each.name or each.description or '-'} ({said(PARTY_KINDS, each.kind).lower()})")
        for each in page.parties
        if not kinds or each.kind in kinds
    ]
