"""Propose a year's report to be published, and release it: two different people."""

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation, Person
from gehoor.complaints.viewer import system
from gehoor.platform import clock
from gehoor.reporting.annual.earlier import earlier_totals
from gehoor.reporting.annual.making import counted, report_of, typed_of
from gehoor.reporting.annual.publishing import open_data
from gehoor.reporting.models import YearReport
from gehoor.reporting.refusal import CannotBe


def propose_report(
    person: Person,
    year: int,
    *,
    inhabitants: int | None,
    foreword: str,
    hours: int | None = None,
    cost: int | None = None,
) -> YearReport:
    """Propose, or propose anew; refused once it was released."""
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
        report = report_of(person.organisation, years, found)
        if report.mark:
            raise CannotBe(report.mark)
        earlier = earlier_totals(person.organisation_id, year)
        found.published = open_data(report, years, earlier, typed_of(found))
        found.released_by, found.released_at = person, clock.now()
        found.save()
        return found


def _locked(organisation: Organisation, year: int) -> YearReport | None:
    return YearReport.objects.select_for_update(of=("self",)).filter(organisation=organisation, year=year).first()
