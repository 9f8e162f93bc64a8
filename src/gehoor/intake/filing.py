"""From answers to a complaint: what the law asks as facts, people as parties, words as words."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from gehoor.authority.models import Body as StoredBody
from gehoor.authority.models import Organisation
from gehoor.authority.queries import holder_of, people_with_role
from gehoor.complaints.commands import DocumentDetails, NewComplaint, PartyDetails
from gehoor.intake.answers import Answers, chosen, text, ticked
from gehoor.intake.language import page_language
from gehoor.intake.models import DraftFile, FilingDraft
from gehoor.intake.steps.people import SOMEBODY, WITNESS, ForWhom, Members, Name, Reach, Represented
from gehoor.intake.steps.story import Story, Where
from gehoor.intake.steps.whom import BODY, CONTRACTOR, EMPLOYEE, UNIT, About, Body, Contractor, Employee, Unit
from gehoor.intake.steps.wishes import Wishes
from gehoor.intake.told import address_parts, day_of, when_in_words
from gehoor.law.awb.art_2_18 import is_signed
from gehoor.law.facts.words import PERSONS
from gehoor.platform import clock

CHANNEL = "web"
LONGEST_CITY = 120
MOST_MEMBERS = 200


def complaint_from(
    organisation: Organisation,
    draft: FilingDraft,
    files: list[DraftFile],
    received_at: dt.datetime,
    *,
    signed: bool,
    doubts: tuple[str, ...] = (),
) -> NewComplaint:
    """The complaint that these answers make. `doubts`: why staff may want to look first (never a reason to refuse)."""
    answers = draft.data
    unit, body = _unit(organisation, answers), _body(organisation, answers)
    return NewComplaint(
        organisation_id=organisation.pk,
        channel=CHANNEL,
        received_at=received_at,
        words=words_of(answers),
        parties=(*_filers(answers), *_concerned(organisation, answers, unit, body)),
        facts=_facts(answers, _target(answers, unit, body), signed=signed),
        documents=tuple(
            DocumentDetails(file.name, file.media_type, file.size, file.digest, scan=file.scan) for file in files
        ),
        wishes=chosen(answers, Wishes.slug, "wishes"),
        body_id=body.pk if body else None,
        unit_id=unit[0] if unit else None,
        language=page_language(),
        submission=draft.submission,
        own={"doubts": list(doubts)} if doubts else {},
    )


def words_of(answers: Answers) -> str:
    """The complaint as text: the story as it was typed, and below it what was told in own words elsewhere."""
    story = str(answers.get(Story.slug, {}).get("story", ""))
    further = [
        (_("Wanneer"), when_in_words(answers)),
        (_("Waar"), text(answers, Where.slug, "place")),
        (_("Welke afdeling"), text(answers, Unit.slug, "which") if Unit.applies(answers) else ""),
        (_("Welk bedrijf"), text(answers, Contractor.slug, "which") if Contractor.applies(answers) else ""),
        (_("Wat ik wil bereiken"), text(answers, Wishes.slug, "other")),
    ]
    lines = [f"{label}: {said}" for label, said in further if said]
    return "\n\n".join([story, "\n".join(lines)]) if lines else story


def _facts(answers: Answers, target: dict[str, str], *, signed: bool) -> dict[str, object]:
    name, address = text(answers, Name.slug, "name"), any(address_parts(answers)[:3])
    day = day_of(answers)
    reachable = address or bool(text(answers, Reach.slug, "email"))
    facts: dict[str, object] = {
        "written": True,
        # Of whom gives no name, nobody can say whether the conduct was towards them: no klaagschrift (9:4(1)),
        # so treated with care outside 9:5-9:12, until they say who they are.
        "towards_complainant": bool(name) and text(answers, ForWhom.slug, "whom") != WITNESS,
        "signed": is_signed(CHANNEL, name=bool(name), ticked=signed, address_confirmed=signed and reachable),
        "name": bool(name),
        "address": address,
        "dated": True,
        "describes_conduct": True,
        "person_concerned": target["kind"] in PERSONS,
        "target": target,
    }
    return facts | ({"conduct_on": day.isoformat()} if day else {})


def _target(answers: Answers, unit: tuple[int, str] | None, body: StoredBody | None) -> dict[str, str]:
    about = text(answers, About.slug, "about")
    named = {"unit": unit[1]} if unit else {}
    if about in {EMPLOYEE, UNIT, CONTRACTOR}:
        return {"kind": about, **named}
    return {"kind": body.kind if body else "organisation"}


def _unit(organisation: Organisation, answers: Answers) -> tuple[int, str] | None:
    step = next((each for each in (Employee, Unit) if each.applies(answers)), None)
    chosen_id = text(answers, step.slug, "unit") if step else ""
    if not chosen_id.isdecimal():
        return None
    return organisation.units.filter(pk=int(chosen_id), active=True).values_list("pk", "code").first()


def _body(organisation: Organisation, answers: Answers) -> StoredBody | None:
    chosen_id = text(answers, Body.slug, "body") if text(answers, About.slug, "about") == BODY else ""
    return organisation.bodies.filter(pk=int(chosen_id), active=True).first() if chosen_id.isdecimal() else None


def _filers(answers: Answers) -> Iterator[PartyDetails]:
    filer = _filer(answers)
    if text(answers, ForWhom.slug, "whom") == SOMEBODY:
        yield PartyDetails(kind="complainant", name=text(answers, Represented.slug, "name"))
        yield replace(filer, kind="representative", description=text(answers, Represented.slug, "relation"))
    else:
        yield filer
    if Members.applies(answers):
        names = [line.strip()[:300] for line in text(answers, Members.slug, "names").splitlines()]
        yield from (PartyDetails(kind="member", name=name) for name in list(filter(None, names))[:MOST_MEMBERS])


def _concerned(
    organisation: Organisation, answers: Answers, unit: tuple[int, str] | None, body: StoredBody | None
) -> Iterator[PartyDetails]:
    """Whom it is about. Who is known to be it, is out of the file from its first moment (Awb 9:7)."""
    today = clock.today()
    if body is not None and body.kind in PERSONS:
        person = holder_of(body, today)
        yield PartyDetails("person_concerned", description=body.name, person_id=person.pk if person else None)
    if not Employee.applies(answers):
        return
    listed = people_with_role(organisation, "coordinator", today)
    about = list(listed) if ticked(answers, Employee.slug, "coordinator") else []
    yield PartyDetails(
        "person_concerned",
        description=text(answers, Employee.slug, "who"),
        person_id=about[0].pk if len(about) == 1 else None,
        unit_id=unit[0] if unit else None,
    )
    if len(about) > 1:  # which of them is not known: until somebody says who, it is hidden from all of them
        yield from (PartyDetails("involved", person_id=each.pk) for each in about)


def _filer(answers: Answers) -> PartyDetails:
    street, postcode, town, country = address_parts(answers)
    return PartyDetails(
        kind="complainant",
        name=text(answers, Name.slug, "name"),
        address=street,
        postcode=postcode,
        city=", ".join(filter(None, [town, country]))[:LONGEST_CITY],
        email=text(answers, Reach.slug, "email"),
        phone=text(answers, Reach.slug, "phone"),
        prefers=text(answers, Reach.slug, "prefers"),
        electronic=ticked(answers, Reach.slug, "electronic"),
    )
