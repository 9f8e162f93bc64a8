"""One page for who sees one complaint a year: what is asked, by when, with the buttons for it."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from gehoor.accounts.access import StaffRequest
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.values import FilePage
from gehoor.desk.dossier.duties import duties
from gehoor.desk.dossier.offers import Offer
from gehoor.desk.dossier.reading import reading
from gehoor.desk.dossier.who import standing, who
from gehoor.desk.steps import STEPS
from gehoor.desk.viewing import desk_page, viewer_of
from gehoor.desk.words import CAPACITIES, said

# What each capacity is there for, in the order in which it is done.
ASKED = {
    "handler": ("contact", "gesprek", "oplossing-voorstellen", "tevreden", "niet-tevreden", "formeel"),
    "hearing_officer": ("horen-plannen", "antwoord-horen", "gehoord", "verslag"),
    "adviser": ("gehoord", "verslag", "advies"),
    "decider": ("bevindingen", "besluit"),
    "approver": ("akkoord",),
}


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody is asked to do as one thing."""

    capacity: str
    words: str
    offers: tuple[Offer, ...]


@desk_page
def turn(request: StaffRequest, reference: str) -> HttpResponse:
    """The complaint, what this person is asked, and the day before which."""
    viewer = viewer_of(request)
    page = file_page(viewer, reference)
    received = next((each for each in page.timeline if each.type == "received"), None)
    context = {
        "file": page,
        "head": page.head,
        "standing": standing(page),
        "people": who(page),
        "words": received.words if received else "",
        "parts": _parts(page, viewer.person_id),
        "reading": reading(page),
        "duties": [each for each in duties(page) if each.open],
    }
    return render(request, "desk/turn.html", context)


def _parts(page: FilePage, person_id: int | None) -> list[Part]:
    """For each capacity in which this person works on the file."""
    mine = [each.capacity for each in page.assignments if each.person_id == person_id]
    return [
        Part(capacity, said(CAPACITIES, capacity), tuple(_offers(page, ASKED[capacity])))
        for capacity in ASKED
        if capacity in mine
    ]


def _offers(page: FilePage, keys: tuple[str, ...]) -> list[Offer]:
    reference = page.head.reference
    return [
        Offer(str(STEPS[key].title), reverse("desk:step", args=[reference, key]))
        for key in keys
        if STEPS[key].offered(page)
    ]
