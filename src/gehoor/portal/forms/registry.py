"""Which forms are kept while one types, by the name of their page; and how a draft comes back into its fields."""

from collections.abc import Mapping
from typing import Any

from django.forms import BaseForm, FileField
from django.http import HttpRequest, QueryDict

from gehoor.portal.forms.files import Files

# The points have a field for each point; every other form is known beforehand.
FORMS = frozenset(
    {"messages", "points", "settlement", "contest", "hearing", "more_time", "withdraw", "details", "representative"}
)
NOT_TYPED = frozenset({"csrfmiddlewaretoken", "once", "page"})
MOST_FIELDS = 60


def typed_in(request: HttpRequest) -> dict[str, str]:
    """What stands in the fields of a form that was sent, without files; NUL characters mean nothing and go."""
    names = [name for name in request.POST if name not in NOT_TYPED][:MOST_FIELDS]
    return {name[:60]: request.POST.get(name, "").replace("\x00", "")[:60_000] for name in names}


def cleaned_post(request: HttpRequest) -> QueryDict:
    """The same as a form reads it."""
    data = QueryDict(mutable=True)
    for name, values in request.POST.lists():
        data.setlist(name, [value.replace("\x00", "") for value in values])
    return data


def restore(form: BaseForm, draft: Mapping[str, Any]) -> bool:
    """Put a draft into the fields of a form that was not sent; whether there was anything to put back."""
    for name, field in form.fields.items():
        if isinstance(field, FileField | Files):
            continue
        if name in draft or any(str(key).startswith(f"{name}_") for key in draft):
            form.initial[name] = field.widget.value_from_datadict(dict(draft), {}, name)
    return bool(draft)
