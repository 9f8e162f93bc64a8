"""Correct what was recorded wrongly, by another event: nothing is edited, the old value stays to be seen."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.happening import Happening
from gehoor.complaints.legal import language
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.law.facts import EVENT_TYPES, FactsError


def correct_event(
    viewer: Viewer,
    complaint_id: int,
    number: int,
    changes: Mapping[str, object],
    *,
    why: str,
    seen: int | None = None,
) -> None:
    """`number`: of the event in the file; `changes`: its law fields that were wrong, `at` its day, null for none."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        event = file.event(number)
        if event.type not in EVENT_TYPES:
            raise Refused(_("Dit is geen stap van de procedure. Leg vast wat er wel is gebeurd."))
        if not why.strip():
            raise Refused(_("Schrijf op waarom dit verkeerd was vastgelegd."))
        if not changes:
            raise Refused(_("Vul in wat er anders moet."))
        data = {"event": number, "with": dict(changes)}
        try:
            file.record(Happening("corrected", data, text=why))
        except FactsError as problem:
            raise Refused(problem.text(language())) from problem
