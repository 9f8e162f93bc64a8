"""The answers in words: for the last check, and for the copy that the complainant keeps."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation
from gehoor.intake.answers import Answers, chosen, text, ticked
from gehoor.intake.steps.people import MYSELF, PREFERS, ForWhom, Members, Name, Reach, Represented
from gehoor.intake.steps.story import Story, When, Where
from gehoor.intake.steps.whom import BODY, CONTRACTOR, EMPLOYEE, UNIT, About, Body, Contractor, Employee, Unit
from gehoor.intake.steps.wishes import WISHES, Wishes
from gehoor.ui.dates import written_date
from gehoor.ui.fields import Unknown


@dataclass(frozen=True, slots=True)
class Told:
    """A question with its answer in words, and the step where it was asked."""

    question: str
    answer: str
    step: str


def told(organisation: Organisation, answers: Answers) -> list[Told]:
    """Every question that was asked, with its answer; empty where none was given."""
    return [
        *_whom(organisation, answers),
        Told(_("Wat er gebeurde"), text(answers, Story.slug, "story"), Story.slug),
        Told(_("Wanneer"), when_in_words(answers), When.slug),
        Told(_("Waar"), text(answers, Where.slug, "place"), Where.slug),
        Told(_("Wat u wilt bereiken"), "\n".join(wishes_in_words(answers)), Wishes.slug),
        *_who(answers),
    ]


def _whom(organisation: Organisation, answers: Answers) -> Iterator[Told]:
    about = text(answers, About.slug, "about")
    labels = dict(About.base_fields["about"].choices)  # type: ignore[attr-defined]  # a ChoiceField
    yield Told(_("Over wie uw klacht gaat"), str(labels.get(about, "")), About.slug)
    if about == EMPLOYEE:
        yield Told(_("Wie het was"), text(answers, Employee.slug, "who"), Employee.slug)
        yield Told(_("Afdeling van de medewerker"), unit_name(organisation, answers, Employee.slug), Employee.slug)
        if ticked(answers, Employee.slug, "coordinator"):
            yield Told(_("Over de klachtencoördinator"), _("Ja"), Employee.slug)
    elif about == UNIT:
        named = [unit_name(organisation, answers, Unit.slug), text(answers, Unit.slug, "which")]
        yield Told(_("Afdeling"), "\n".join(filter(None, named)), Unit.slug)
    elif about == BODY:
        yield Told(_("Bestuur of bestuurder"), body_name(organisation, answers), Body.slug)
    elif about == CONTRACTOR:
        yield Told(_("Welk bedrijf"), text(answers, Contractor.slug, "which"), Contractor.slug)


def _who(answers: Answers) -> Iterator[Told]:
    labels = dict(ForWhom.base_fields["whom"].choices)  # type: ignore[attr-defined]  # a ChoiceField
    whom = text(answers, ForWhom.slug, "whom") or MYSELF
    yield Told(_("Voor wie u klaagt"), str(labels.get(whom, "")), ForWhom.slug)
    if Represented.applies(answers):
        yield Told(_("Naam van deze persoon"), text(answers, Represented.slug, "name"), Represented.slug)
        yield Told(_("Wat u van deze persoon bent"), text(answers, Represented.slug, "relation"), Represented.slug)
    if Members.applies(answers):
        yield Told(_("Wie er meeklagen"), text(answers, Members.slug, "names"), Members.slug)
    yield Told(_("Uw naam"), text(answers, Name.slug, "name"), Name.slug)
    yield Told(_("Uw adres"), "\n".join(address_lines(answers)), Name.slug)
    yield Told(_("Telefoonnummer"), text(answers, Reach.slug, "phone"), Reach.slug)
    yield Told(_("E-mailadres"), text(answers, Reach.slug, "email"), Reach.slug)
    prefers = dict(PREFERS)[_known_preference(answers)]
    yield Told(_("Hoe u het liefst met ons praat"), str(prefers), Reach.slug)
    yield Told(_("Hoe u de officiële antwoorden krijgt"), _answered_how(answers), Reach.slug)


def _answered_how(answers: Answers) -> str:
    """By post only where there is an address: else the page of the complaint is what remains."""
    if ticked(answers, Reach.slug, "electronic"):
        return _("Digitaal, op de pagina van uw klacht")
    return _("Per post") if address_lines(answers) else _("Op de pagina van uw klacht")


def _known_preference(answers: Answers) -> str:
    value = text(answers, Reach.slug, "prefers")
    return value if value in dict(PREFERS) else ""


def when_in_words(answers: Answers) -> str:
    """The day, and what was told of it in own words."""
    day = day_of(answers)
    unknown = text(answers, When.slug, "day") == str(Unknown.UNKNOWN)
    said = written_date(day) if day else _("Weet ik niet") if unknown else ""
    return "\n".join(filter(None, [said, text(answers, When.slug, "about")]))


def day_of(answers: Answers) -> dt.date | None:
    """The day of the conduct, where a day was given."""
    try:
        return dt.date.fromisoformat(text(answers, When.slug, "day"))
    except ValueError:
        return None


def wishes_in_words(answers: Answers) -> list[str]:
    """What was ticked and what was added."""
    ticked_wishes = chosen(answers, Wishes.slug, "wishes")
    listed = [str(label) for key, label in WISHES if key in ticked_wishes]
    return list(filter(None, [*listed, text(answers, Wishes.slug, "other")]))


def address_parts(answers: Answers) -> tuple[str, str, str, str]:
    """Street, postcode, town, country; empty where not given."""
    value = answers.get(Name.slug, {}).get("address")
    parts = [str(each) for each in value] if isinstance(value, list) else []
    street, postcode, town, country = (parts + [""] * 4)[:4]
    return street, postcode, town, country


def address_lines(answers: Answers) -> Sequence[str]:
    """The address as on an envelope."""
    street, postcode, town, country = address_parts(answers)
    return [line for line in (street, f"{postcode}  {town}".strip(), country) if line]


def unit_name(organisation: Organisation, answers: Answers, step: str) -> str:
    """The name of the unit that was chosen."""
    chosen_id = text(answers, step, "unit")
    if not chosen_id.isdecimal():
        return ""
    return organisation.units.filter(pk=int(chosen_id)).values_list("name", flat=True).first() or ""


def body_name(organisation: Organisation, answers: Answers) -> str:
    """The name of the body that was chosen."""
    chosen_id = text(answers, Body.slug, "body")
    if not chosen_id.isdecimal():
        return _("Weet ik niet") if chosen_id else ""
    return organisation.bodies.filter(pk=int(chosen_id)).values_list("name", flat=True).first() or ""
