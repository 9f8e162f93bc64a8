"""Who and what of a file, and in one sentence where it stands."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.complaints.queries.values import FilePage, PartyView
from gehoor.desk.words import (
    CHANNELS,
    CLOSED_AS,
    PARTY_KINDS,
    PHASES,
    PREFERS,
    TARGETS,
    TOPICS,
    WAITING,
    WISHES,
    said,
)
from gehoor.ui.dates import written_date
from gehoor.ui.values import SummaryRow


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody of the file."""

    party: PartyView
    kind: str
    name: str
    lines: tuple[str, ...]
    prefers: str


def who(page: FilePage) -> list[Who]:
    """The people of the file, in the order in which they were recorded."""
    return [_who(each) for each in page.parties]


def _who(party: PartyView) -> Who:
    kind = said(PARTY_KINDS, party.kind)
    place = f"{party.postcode} {party.city}".strip()
    lines = [*party.address.splitlines(), place]
    return Who(
        party,
        kind,
        party.name or party.description or _("Naam onbekend"),
        tuple(line for line in lines if line),
        said(PREFERS, party.prefers),
    )


def facts(page: FilePage) -> list[SummaryRow]:
    """What is known of the complaint, with where to change it."""
    head = page.head
    change = reverse("desk:step", args=[head.reference, "gegevens"]) if "casework" in page.may else ""
    received = next((each for each in page.timeline if each.type == "received"), None)
    wishes = received.own.get("wishes") if received else ()
    wanted = [said(WISHES, str(each)) for each in wishes] if isinstance(wishes, list) else []
    return [
        SummaryRow(_("Ontvangen"), f"{written_date(head.received_on)}, {said(CHANNELS, head.channel)}"),
        SummaryRow(_("Over"), said(TARGETS, head.target_kind), change),
        SummaryRow(_("Afdeling"), head.unit, change),
        SummaryRow(_("Bestuursorgaan"), head.body, change),
        SummaryRow(_("Onderwerp"), said(TOPICS, head.topic), change),
        SummaryRow(_("Wil bereiken"), ", ".join(wanted)),
        SummaryRow(_("Laatste contact"), written_date(head.last_contact_on)),
    ]


def standing(page: FilePage) -> str:
    """Where the file stands: phase or ending, and for whom it waits."""
    head = page.head
    if head.phase == "closed":
        return said(CLOSED_AS, head.closed_as)
    words = said(PHASES, head.phase)
    return f"{words}. {said(WAITING, head.waiting_for)}" if head.waiting_for else words
