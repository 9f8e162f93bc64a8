"""From what somebody at the desk wrote down to a complaint: what the law asks as facts, people as parties."""

import datetime as dt
import secrets
from collections.abc import Iterator, Mapping
from typing import Any

from gehoor.authority.models import Organisation
from gehoor.complaints.commands import DocumentDetails, NewComplaint, PartyDetails
from gehoor.law.facts.words import ORAL_CHANNELS, PERSONS
from gehoor.platform import clock


def new_submission() -> str:
    """What makes sending the form twice one file."""
    return secrets.token_urlsafe(18)


def complaint_from(
    organisation: Organisation, said: Mapping[str, Any], documents: tuple[DocumentDetails, ...] = ()
) -> NewComplaint:
    """The complaint that this form makes; what was left out is not known yet."""
    unit = organisation.units.filter(pk=said.get("unit") or 0).first()
    return NewComplaint(
        organisation_id=organisation.pk,
        channel=said["channel"],
        received_at=received_at(said.get("received_on")),
        words=said["words"],
        parties=tuple(_parties(said)),
        facts=_facts(said, unit.code if unit else None),
        documents=documents,
        wishes=tuple(said.get("wishes") or ()),
        topic=said.get("topic") or "",
        body_id=int(said["body"]) if said.get("body") else None,
        unit_id=unit.pk if unit else None,
        language=said.get("language") or "nl",
        submission=said["submission"],
        sensitive=bool(said.get("sensitive")),
    )


def received_at(day: dt.date | None) -> dt.datetime:
    """The instant of receipt: now for today, else the day on the stamp."""
    return clock.now() if day is None or day == clock.today() else clock.start_of_day(day)


def _facts(said: Mapping[str, Any], unit: str | None) -> dict[str, object]:
    """Of what is told by mouth nothing is missing: it is not written yet (R7)."""
    kind = said.get("target") or "employee"
    target: dict[str, str] = {"kind": kind}
    if unit:
        target["unit"] = unit
    oral = said["channel"] in ORAL_CHANNELS
    facts: dict[str, object] = {
        "target": target,
        "person_concerned": kind in PERSONS,
        "towards_complainant": said.get("towards") != "no",
        "describes_conduct": True,
    }
    if not oral:
        name, address = bool(said.get("name")), bool(said.get("address"))
        facts |= {
            "written": True,
            "name": name,
            "address": address,
            "signed": bool(said.get("signed")),
            "dated": bool(said.get("dated")),
        }
    conduct_on = said.get("conduct_on")
    return facts | ({"conduct_on": conduct_on.isoformat()} if isinstance(conduct_on, dt.date) else {})


def _parties(said: Mapping[str, Any]) -> Iterator[PartyDetails]:
    address = said.get("address")
    yield PartyDetails(
        kind="complainant",
        name=said.get("name") or "",
        address=f"{address.street}\n{address.country}".strip() if address else "",
        postcode=address.postcode if address else "",
        city=address.town if address else "",
        email=said.get("email") or "",
        phone=said.get("phone") or "",
        prefers=said.get("prefers") or "",
        electronic=bool(said.get("electronic")),
    )
    if (said.get("target") or "employee") in PERSONS:
        person = said.get("person")
        yield PartyDetails(
            kind="person_concerned",
            description=said.get("who") or "",
            person_id=int(person) if person else None,
            unit_id=int(said["unit"]) if said.get("unit") else None,
        )
