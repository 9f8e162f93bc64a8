"""Propose a year's report to be published, and release it: two different people."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation, Person
from gehoor.complaints.viewer import system
from gehoor.platform import clock
from gehoor.reporting.annual.earlier import earlier_totals
from gehoor.reporting.annual.learned import learned_of
from gehoor.reporting.annual.making import counted, report_of, typed_of
from gehoor.reporting.annual.public_lessons import lessons_to_release
from gehoor.reporting.annual.published_learned import learned_data
from gehoor.reporting.annual.publishing import open_data
from gehoor.reporting.models import YearReport
from gehoor.reporting.refusal import CannotBe


def propose_report(
    person: Person,
    year: int,
    *,
    inhabitants: int | None,
    foreword: str,
    lessons: Sequence[str] = (),
    hours: int | None = None,
    cost: int | None = None,
) -> YearReport:
    """Propose, or propose anew; refused once it was released.

    `lessons` name the measures whose words the public may read (`annual.public_lessons`).
    """
    with transaction.atomic():
        standing = _locked(person.organisation, year)
        if standing is not None and standing.released_at is not None:
            raise CannotBe(_("Dit jaarverslag is al gepubliceerd."))
        found, _made = YearReport.objects.update_or_create(
            organisation=person.organisation,
            year=year,
            defaults={
                "inhabitants": inhabitants,
                "hours": hours,
                "cost": cost,
                "foreword": foreword.strip(),
                "lessons": list(lessons),
                "proposed_by": person,
                "proposed_at": clock.now(),
            },
        )
        return found


def release_report(person: Person, year: int) -> YearReport:
    """Publish what was proposed, as it counts now. It stays as it is from then on."""
    with transaction.atomic():
        found = _locked(person.organisation, year)
        if found is None or found.released_at is not None:
            raise CannotBe(_("Er wacht geen jaarverslag van dit jaar op vrijgave."))
        if found.proposed_by_id == person.pk:
            raise CannotBe(_("U stelde dit verslag zelf voor. Vraag een collega om het vrij te geven."))
        years = counted(system(person.organisation_id), year)
        learned = learned_of(system(person.organisation_id), person.organisation, years)
        report = report_of(person.organisation, years, learned, found)
        if report.mark:
            raise CannotBe(report.mark)
        earlier = earlier_totals(person.organisation_id, year)
        told = learned_data(learned, lessons_to_release(found, learned.years[0]))
        found.published = open_data(report, years, told, earlier, typed_of(found))
        found.released_by, found.released_at = person, clock.now()
        found.save()
        return found


def _locked(organisation: Organisation, year: int) -> YearReport | None:
    return YearReport.objects.select_for_update(of=("self",)).filter(organisation=organisation, year=year).first()
