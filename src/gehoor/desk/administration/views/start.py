"""The checklist that leads through setting up, until everything is in order."""

from django.http import HttpResponse
from django.shortcuts import render

from gehoor.accounts.access import StaffRequest, role_required
from gehoor.complaints.queries.due_for_destruction import hidden_from
from gehoor.complaints.queries.without_owner import files_without_owner
from gehoor.complaints.soundness import OWNERS
from gehoor.desk.viewing import viewer_of
from gehoor.platform.health import State, findings

administrators = role_required("administrator")


@administrators
def start(request: StaffRequest) -> HttpResponse:
    """What is in order, and where to mend what is not."""
    found = [each for each in findings() if each.key != OWNERS or not _out_of_it(request)]
    wrong = [each for each in found if each.state is not State.OK]
    context = {"wrong": wrong, "good": [each for each in found if each.state is State.OK]}
    return render(request, "administration/start.html", context)


def _out_of_it(request: StaffRequest) -> bool:
    """Whether a file that waits for a deputy is one that this person is out of: then nothing tells of it."""
    waiting = files_without_owner(request.organisation).values_list("pk", flat=True)
    return bool(hidden_from(viewer_of(request), list(waiting)))
