"""From a row of the table to a file as another system kept it; or why it cannot be one, cell by cell."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.complaints.commands import Before, FileBefore, NewComplaint, PartyDetails
from gehoor.complaints.folding import fold
from gehoor.platform import clock
from gehoor.reporting.importing.columns import DAYS, column_name, values_of

# The event with which a file ends, by how it ended.
ENDS = {
    "findings": "findings_sent",
    "settled": "settlement_confirmed",
    "withdrawn": "withdrawn",
    "not_handled": "not_handled",
    "forwarded": "forwarded",
    "objection": "treated_as_objection",
    "answered": "answered",
}
# What must be filled when the file ended so, and may not be when it ended otherwise.
BELONGS = {"judgement": "findings", "ground": "not_handled"}
BEFORE_THE_END = ("acknowledged", "contacted", "extended", "heard")


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that was refused: the row as a spreadsheet counts, what the table calls the column, and why."""

    row: int
    column: str
    why: str


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody whom a row may name; `there` while they work here."""

    person_id: int
    name: str
    email: str
    there: bool


@dataclass(frozen=True, slots=True)
class House:
    """What a row may name of the organisation, in lower case: units by code and name, people by address.

    `named` are people by name and by address; a name may be of more than one.
    """

    organisation_id: int
    units: Mapping[str, int]
    people: Mapping[str, int]
    named: Mapping[str, Sequence[Colleague]]
    file_name: str = ""


def file_of(number: int, cells: Mapping[str, str], house: House) -> FileBefore | list[Problem]:
    """The file of this row, or everything that is wrong with it."""
    said, unfit = values_of(cells)
    for column, why in (*_unknown(said, house), *_impossible(said)):
        unfit.setdefault(column, why)
    if unfit:
        return [Problem(number, column_name(column), why) for column, why in unfit.items()]
    return _file(number, said, house)


def _unknown(said: Mapping[str, object], house: House) -> Iterator[tuple[str, str]]:
    if "unit" in said and str(said["unit"]).casefold() not in house.units:
        yield "unit", _("De afdeling '%(cell)s' kennen we niet. Voeg die eerst toe.") % {"cell": said["unit"]}
    if "colleague" in said and str(said["colleague"]).casefold() not in house.people:
        yield (
            "colleague",
            _("Er is niemand met dit e-mailadres. Voeg deze collega eerst toe, anders kan die het dossier zien."),
        )
    if "handler" in said and (why := _no_handler(said, house)):
        yield "handler", why


def _no_handler(said: Mapping[str, object], house: House) -> str:
    """Why this cell names nobody who may handle the file; empty where it names somebody.

    Who is known by an address only is checked again when the file is there, with everybody who is out of it.
    """
    named = _handlers(said, house)
    if len(named) != 1:
        words = (
            _("Er zijn meer mensen die '%(cell)s' heten. Gebruik het e-mailadres.")
            if named
            else _("Er is niemand met de naam of het e-mailadres '%(cell)s'. Voeg deze collega eerst toe.")
        )
        return words % {"cell": said["handler"]}
    handler = named[0]
    if not handler.there and "closed" not in said:
        return _("Deze collega werkt hier niet meer. Kies iemand anders voor een klacht die nog loopt.")
    if handler.email and handler.email.casefold() == str(said.get("email", "")).casefold():
        return _("Deze collega is zelf de klager en kan de klacht niet behandelen. Kies iemand anders.")
    if re.search(rf"\b{re.escape(fold(handler.name))}\b", fold(str(said.get("concerned", "")))):
        return _(
            "De klacht gaat over deze collega. Die kan haar niet behandelen (artikel 9:7 Awb). Kies iemand anders."
        )
    return ""


def _handlers(said: Mapping[str, object], house: House) -> Sequence[Colleague]:
    return house.named.get(str(said.get("handler", "")).casefold(), ())


def _impossible(said: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Days and endings that do not go together."""
    received = said.get("received")
    for column in DAYS:
        day = said.get(column)
        if not isinstance(day, dt.date):
            continue
        if day > clock.today():
            yield column, _("Deze dag moet nog komen.")
        elif isinstance(received, dt.date) and column != "conduct" and day < received:
            yield column, _("Deze dag ligt vóór de dag van ontvangst.")
        elif isinstance(received, dt.date) and column == "conduct" and day > received:
            yield column, _("Het gedrag kan niet na de klacht zijn.")
    yield from _ending(said)


def _ending(said: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    ending, closed = said.get("ending"), said.get("closed")
    if closed and not ending:
        yield "ending", _("Vul in hoe de klacht eindigde.")
    if ending and not closed:
        yield "closed", _("Vul in op welke dag de klacht is afgesloten.")
    for column, belongs in BELONGS.items():
        if ending == belongs and column not in said:
            yield column, _("Dit vak moet gevuld zijn bij deze uitkomst.")
        elif column in said and ending != belongs:
            yield column, _("Dit vak hoort niet bij deze uitkomst. Laat het leeg of verander de uitkomst.")
    if isinstance(closed, dt.date):
        yield from _after(said, closed)


def _after(said: Mapping[str, object], closed: dt.date) -> Iterator[tuple[str, str]]:
    """What cannot have happened once the file was closed."""
    for column in BEFORE_THE_END:
        day = said.get(column)
        if isinstance(day, dt.date) and day > closed:
            yield column, _("Deze dag ligt na de dag van afsluiten.")


def _file(number: int, said: Mapping[str, object], house: House) -> FileBefore:
    old = str(said["number"])
    channel = str(said.get("channel", "letter"))
    received = said["received"]
    assert isinstance(received, dt.date)  # noqa: S101  a needed column that was read as a day
    unit = house.units.get(str(said.get("unit", "")).casefold())
    complaint = NewComplaint(
        organisation_id=house.organisation_id,
        channel=channel,
        received_at=clock.start_of_day(received),
        words=str(said["words"]),
        parties=tuple(_parties(said, house)),
        facts=dict(_facts(said)),
        topic=str(said.get("topic", "")),
        unit_id=unit,
        sensitive=bool(said.get("sensitive", False)),
    )
    found = _("Overgenomen uit %(file)s, regel %(row)s. Daar heette het %(number)s.")
    standards = said.get("standards", ())
    handler = _handlers(said, house)
    return FileBefore(
        complaint,
        old,
        found % {"file": house.file_name or _("een lijst"), "row": number, "number": old},
        tuple(_happened(said)),
        closed="closed" in said,
        handler_id=handler[0].person_id if handler else None,
        judgement=str(said.get("judgement", "")),
        standards=standards if isinstance(standards, tuple) else (),
    )


def _parties(said: Mapping[str, object], house: House) -> Iterator[PartyDetails]:
    own = {name: str(said.get(name, "")) for name in ("name", "address", "postcode", "city", "email", "phone")}
    if any(own.values()):
        yield PartyDetails(
            "complainant",
            name=own["name"],
            address=own["address"],
            postcode=own["postcode"],
            city=own["city"],
            email=own["email"],
            phone=own["phone"],
        )
    colleague = house.people.get(str(said.get("colleague", "")).casefold())
    if colleague or "concerned" in said:
        yield PartyDetails("person_concerned", description=str(said.get("concerned", "")), person_id=colleague)


def _facts(said: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    if "written" in said:
        yield "written", said["written"]
    conduct = said.get("conduct")
    if isinstance(conduct, dt.date):
        yield "conduct_on", conduct.isoformat()
    if "target" in said:
        yield "target", {"kind": said["target"]}
    elif not said.keys() & {"concerned", "colleague"}:
        yield "person_concerned", False


def _happened(said: Mapping[str, object]) -> Iterator[Before]:
    fields: Mapping[str, Mapping[str, object]] = {
        "extended": {"weeks": said.get("weeks", 4)},
        "heard": {"who": ["complainant"]},
    }
    for column in BEFORE_THE_END:
        day = said.get(column)
        if isinstance(day, dt.date):
            yield Before(column, day, fields.get(column, {}))
    closed, ending = said.get("closed"), said.get("ending")
    if isinstance(closed, dt.date):
        yield Before(ENDS[str(ending)], closed, _end_fields(said))
    for column, event in (("informed", "person_concerned_informed"), ("ombudsman", "ombudsman_asked")):
        day = said.get(column)
        if isinstance(day, dt.date):
            yield Before(event, day)


def _end_fields(said: Mapping[str, object]) -> dict[str, object]:
    match said.get("ending"):
        case "findings":
            return {"elements": [{"judgement": said["judgement"]}]}
        case "not_handled":
            return {"ground": said["ground"]}
        case "forwarded" | "objection" if "sent_to" in said:
            return {"to": said["sent_to"]}
        case _:
            return {}
