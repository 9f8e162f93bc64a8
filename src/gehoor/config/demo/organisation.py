"""The demonstration's organisation, from its data file: bodies, units, people, roles, the regulation in force."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gehoor.accounts.actions.create_account import create_account
from gehoor.authority.actions.add_body import add_body
from gehoor.authority.actions.add_person import add_person
from gehoor.authority.actions.add_unit import add_unit
from gehoor.authority.actions.adopt_regulation import adopt_regulation
from gehoor.authority.actions.create_organisation import create_organisation
from gehoor.authority.actions.designate_channel import designate_channel
from gehoor.authority.actions.employ_person import employ_person, seat_person
from gehoor.authority.actions.give_mandate import give_mandate
from gehoor.authority.actions.give_role import give_role
from gehoor.authority.models import Body, Organisation, Person, Unit

HERE = Path(__file__).parent
DATA = tomllib.loads((HERE / "municipality.toml").read_text("utf-8"))
REGULATION = (HERE / "regulation.toml").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Town:
    """What the cases of the demonstration need: people by key, units by code, bodies by kind."""

    organisation: Organisation
    people: dict[str, Person]
    units: dict[str, Unit]
    bodies: dict[str, Body]


def found_town(host: str, since: dt.date) -> Town:
    """Make the municipality, with everybody in service since that day."""
    organisation = create_organisation(DATA["name"], DATA["slug"], host, texts=DATA["texts"], demonstration=True)
    bodies = {
        each["kind"]: add_body(organisation, each["kind"], each["name"], signature=each["signature"])
        for each in DATA["body"]
    }
    units: dict[str, Unit] = {}
    for each in DATA["unit"]:
        units[each["code"]] = add_unit(organisation, each["code"], each["name"], parent=units.get(each.get("parent")))
    town = Town(organisation, {}, units, bodies)
    for each in DATA["person"]:
        town.people[each["key"]] = _settle_in(town, each, since)
    adopt_regulation(organisation, REGULATION)
    for channel in ("web", "email"):
        designate_channel(organisation, "complaint", channel, since, address=DATA["texts"]["email"])
    return town


def signs_in(told: Mapping[str, object]) -> bool:
    """Whether one can sign in as this person: who has a role, and who is there to be complained about."""
    return bool(told.get("roles") or told.get("account"))


def _settle_in(town: Town, told: dict[str, object], since: dt.date) -> Person:
    key, name = str(told["key"]), str(told["name"])
    person = add_person(
        town.organisation,
        name,
        title=str(told["title"]),
        email=f"{key}@middendrenthe.example",
        phone=str(told.get("phone", "")),
    )
    if "unit" in told:  # who was appointed to a body works in no department
        employ_person(person, town.units[str(told["unit"])], since, manages=bool(told.get("manages")))
    for seat, kind in (("is", "is"), ("chairs", "chair"), ("sits", "member")):
        if seat in told:
            seat_person(person, town.bodies[str(told[seat])], kind, since)
    roles = told.get("roles")
    for role in roles if isinstance(roles, list) else []:
        body = town.bodies[str(told["decides"])] if role == "decider" and "decides" in told else None
        give_role(person, role, since, body=body)
    if "mandate" in told:
        give_mandate(person, town.bodies[str(told["decides"])], str(told["mandate"]), since)
    if signs_in(told):
        create_account(person, demonstration=True)
    return person
