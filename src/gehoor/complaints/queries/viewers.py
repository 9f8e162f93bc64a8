"""Who looks: from a person of the organisation, or from a code that was shown."""

import datetime as dt

from django.db.models import BigIntegerField, QuerySet, Value
from django.db.models.functions import Cast
from django.http import HttpRequest

from gehoor.authority.models import Person, Role, Substitution
from gehoor.authority.models.dated import holds_on
from gehoor.authority.queries import stands_in_for
from gehoor.complaints.models import Complaint, Event, LookQuestion, Party
from gehoor.complaints.viewer import Grant, Kind, Viewer, complainant, concerned
from gehoor.platform.brake import Brake
from gehoor.platform.composed import composed_once
from gehoor.platform.identifiers import same, secret_digest, tidy

STANDS_IN, ASKED = "stands_in", "asked"
ALSO = frozenset({STANDS_IN, ASKED})
CODE_BRAKE = Brake("code")


class Braked(Exception):
    """Too many wrong codes from here; whoever is elsewhere can still come in."""


def staff_viewer(person: Person, on: dt.date, *, origin: str = "desk") -> Viewer:
    """A person as they are on that day: their roles, and those of whom they stand in for. Nothing for who has left."""
    if not person.active:
        return Viewer(person.organisation_id, Kind.STAFF, person.pk, origin=origin)
    own, also = _roles(person, on)
    others = stands_in_for(person, on) if STANDS_IN in also else ()
    for_others = tuple(
        Viewer(other.organisation_id, Kind.STAFF, other.pk, _roles(other, on)[0], origin=origin) for other in others
    )
    return Viewer(person.organisation_id, Kind.STAFF, person.pk, own, for_others, origin=origin, asked=ASKED in also)


def _roles(person: Person, on: dt.date) -> tuple[frozenset[Grant], frozenset[str]]:
    """Their roles, and whether they stand in for anybody or owe an answer about looking: one statement."""
    rows = _standing(person.pk, on)
    grants = frozenset(Grant(kind, unit_id, body_id) for kind, unit_id, body_id in rows if kind not in ALSO)
    return grants, ALSO.intersection(kind for kind, _unit, _body in rows)


@composed_once
def _standing(person_id: int, on: dt.date) -> QuerySet[Role, tuple[str, int | None, int | None]]:
    roles = Role.objects.filter(holds_on(on), person_id=person_id).order_by()
    substitutions = Substitution.objects.filter(holds_on(on), substitute_id=person_id).order_by()
    asked = LookQuestion.objects.filter(person_id=person_id, answered_at=None, closed_at=None).order_by()
    none = Cast(Value(None), BigIntegerField())
    also = [
        rows.annotate(kind=Value(key), no_unit=none, no_body=none).values_list("kind", "no_unit", "no_body")
        for rows, key in ((substitutions, STANDS_IN), (asked, ASKED))
    ]
    return roles.values_list("kind", "unit_id", "body_id").union(*also)


def complainant_by_secret(organisation_id: int, reference: str, secret: str, request: HttpRequest) -> Viewer | None:
    """Who shows reference and code of a file: the complainant. None for every other pair, in the same time.

    Raises Braked after too many wrong codes from one network (safety rows 16, 59).
    """
    wanted = _tidied(reference)
    found = Complaint.objects.filter(organisation_id=organisation_id, reference=wanted).first()
    if not _fits(found.secret_digest if found else "", secret, f"{organisation_id}:{wanted}", request) or found is None:
        return None
    first = found.parties.filter(kind=Party.Kind.COMPLAINANT, removed_at__isnull=True).first()
    return complainant(organisation_id, found.pk, first.pk if first else None)


def concerned_by_secret(organisation_id: int, secret: str, request: HttpRequest) -> Viewer | None:
    """The person complained about, by the code that came with the copy of the complaint; None for any other code."""
    found = Party.objects.filter(
        secret_digest=secret_digest(secret),
        kind=Party.Kind.CONCERNED,
        removed_at__isnull=True,
        complaint__organisation_id=organisation_id,
    ).first()
    if found is not None:
        # Colleagues share one network: what one of them mistypes locks nobody with the right code out. Nothing is won
        # by guessing past the brake: there are 24 ** 20 codes.
        return concerned(organisation_id, found.complaint_id, found.pk)
    _fits("", secret, f"{organisation_id}:concerned", request)
    return None


def renewed_since(viewer: Viewer, at: dt.datetime) -> bool:
    """Whether this party got a new code since then: who came in with the one before must show the new one."""
    renewals = Event.objects.filter(complaint_id=viewer.complaint_id or 0, type="code_renewed", recorded_at__gt=at)
    told = [data["file"] for data in renewals.values_list("data", flat=True)]
    if viewer.kind is Kind.COMPLAINANT:
        return any(each.get("side") == "complainant" for each in told)
    numbers = {each["party"] for each in told if "party" in each}
    return bool(numbers) and Party.objects.filter(pk=viewer.own_party_id, number__in=numbers).exists()


def _fits(digest: str, secret: str, thing: str, request: HttpRequest) -> bool:
    """The same work whether or not there is such a file."""
    if CODE_BRAKE.holds(request, thing):
        raise Braked(thing)
    if same(digest or secret_digest(""), secret_digest(secret)) and digest:
        CODE_BRAKE.succeeded(request, thing)
        return True
    CODE_BRAKE.failed(request, thing)
    return False


def _tidied(reference: str) -> str:
    plain = tidy(reference)
    return f"{plain[:4]}-{plain[4:]}"
