"""How Django's forms become HTML: our field templates, and what belongs to a field linked to it by id."""

from functools import cached_property
from pathlib import Path

import django.forms
from django.forms import BoundField, Textarea
from django.forms.renderers import BaseRenderer
from django.template.backends.base import BaseEngine
from django.template.backends.django import DjangoTemplates

OURS = Path(__file__).parent / "templates"
DJANGOS = Path(django.forms.__file__).parent / "templates"


class Field(BoundField):
    """A field of a form as our templates show it."""

    @property
    def budget(self) -> int | None:
        """How many characters fit, for a long text; the browser never cuts off what is pasted."""
        length = getattr(self.field, "max_length", None)
        return length if isinstance(self.field.widget, Textarea) else None

    @property
    def optional(self) -> bool:
        """Whether the label says '(niet verplicht)'."""
        says = getattr(self.form, "says_optional", True)
        return says and not self.field.required and not getattr(self.field.widget, "always_answered", False)

    @property
    def needed(self) -> str:
        """When a field that may be left out must be filled in, in words (`ui.fields.needed_when`)."""
        return "" if self.field.required else str(getattr(self.field.widget, "needed", ""))

    @property
    def aria_describedby(self) -> str | None:
        """Ids of help, character budget and error, in the order in which they are read."""
        given = super().aria_describedby
        if given is None or not self.auto_id or self.is_hidden:
            return given
        kinds = {"limits": hasattr(self.field, "limits"), "budget": bool(self.budget)}
        return " ".join([*given.split(), *(f"{self.auto_id}_{kind}" for kind, there in kinds.items() if there)])

    @property
    def first_id(self) -> str:
        """The id of the first control: where a link in the error summary leads."""
        return f"{self.auto_id}_0" if self.use_fieldset else self.id_for_label

    @property
    def is_single_checkbox(self) -> bool:
        """Whether the label stands behind the control."""
        return getattr(self.field.widget, "input_type", "") == "checkbox" and not self.use_fieldset


class FormRenderer(BaseRenderer):
    """Finds our templates before Django's own."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"
    bound_field_class = Field

    @cached_property
    def engine(self) -> BaseEngine:
        return DjangoTemplates(
            {
                "NAME": "gehoor-forms",
                "DIRS": [str(OURS), str(DJANGOS)],
                "APP_DIRS": True,
                "OPTIONS": {"builtins": ["django.templatetags.i18n", "gehoor.ui.templatetags.ui"]},
            }
        )

    def get_template(self, template_name: str) -> object:
        return self.engine.get_template(template_name)
