"""The checklist that leads through setting up, until everything is in order."""

from django.http import HttpResponse
from django.shortcuts import render

from gehoor.accounts.access import StaffRequest, role_required
from gehoor.platform.health import State, findings

administrators = role_required("administrator")


@administrators
def start(request: StaffRequest) -> HttpResponse:
    """What is in order, and where to mend what is not."""
    found = findings()
    wrong = [each for each in found if each.state is not State.OK]
    context = {"wrong": wrong, "good": [each for each in found if each.state is State.OK]}
    return render(request, "administration/start.html", context)
