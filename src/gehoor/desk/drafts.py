"""What somebody was typing in a form of a file: kept by the server while they type, put back when they return."""

from django.http import QueryDict

from gehoor.complaints.actions.while_typing import discard_staff_draft, save_staff_draft
from gehoor.complaints.queries.values import FilePage
from gehoor.complaints.viewer import Viewer
from gehoor.desk.forms.base import StepForm

FIELD = "form"
NOT_KEPT = ("csrfmiddlewaretoken", "seen", "next")


def save_draft(viewer: Viewer, complaint_id: int, key: str, typed: QueryDict, version: int) -> None:
    """Keep all fields of a form, as the browser sends them."""
    kept = typed.copy()
    for name in NOT_KEPT:
        kept.pop(name, None)
    save_staff_draft(viewer, complaint_id, key, {FIELD: kept.urlencode()}, version)


def forget_draft(viewer: Viewer, page: FilePage, key: str) -> None:
    """What was done is no draft any more."""
    if any(draft.form == key for draft in page.drafts):
        discard_staff_draft(viewer, page.head.complaint_id, key)


def restored(page: FilePage, key: str, form: type[StepForm]) -> dict[str, object]:
    """The first values of a form from its draft; nothing where there is none."""
    draft = next((each for each in page.drafts if each.form == key), None)
    if draft is None:
        return {}
    typed = QueryDict(str(draft.data.get(FIELD, "")))
    found = {name: field.widget.value_from_datadict(typed, {}, name) for name, field in form.base_fields.items()}
    return {name: value for name, value in found.items() if value not in (None, "", [])}
