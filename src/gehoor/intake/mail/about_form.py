"""Whom a message is about, before there is a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.authority.models import Organisation
from gehoor.authority.queries import people
from gehoor.platform import clock
from gehoor.ui.forms import Form


class AboutForm(Form):
    """One of the people of the organisation, or nobody."""

    person = forms.ChoiceField(
        label=_("Gaat het over een collega?"),
        required=False,
        help_text=_("Deze collega ziet dit bericht dan niet meer, in geen enkele lijst."),
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [(str(each.pk), each.name) for each in people(organisation, clock.today()).order_by("name")]
        field = self.fields["person"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("Nee, of nog niet bekend")), *listed]
