"""Store a version of the local regulation."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation, Person, RegulationVersion
from gehoor.authority.queries import regulation_version_in_force
from gehoor.authority.refusal import Refused
from gehoor.law.regulation import Finding, Regulation, RegulationError, check, parse
from gehoor.platform import clock

DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Adopted:
    """The version that is stored now, what the check still warns about, and how it stands among other versions."""

    version: RegulationVersion
    warnings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()


def adopt_regulation(organisation: Organisation, text: str, by: Person | None = None) -> Adopted:
    """Store this text as a version; files follow the version in force on the day they were filed.

    Raises `Refused`, with every place and article, for a text that is no regulation or goes beyond the law, and for one
    without a date of entry into force. The same text twice is one version, and refused where another took its place.
    """
    regulation = _parsed(text)
    findings = tuple(check(regulation))
    beyond = [finding for finding in findings if finding.severity == "error"]
    if beyond:
        raise Refused("\n".join(f"{each.place}: {each.text(_language())} ({each.article})" for each in beyond))
    if regulation.in_force_from is None:
        raise Refused(_("Er staat niet in vanaf wanneer de regeling geldt. Vul in_force_from in."))
    digest = hashlib.sha256(text.encode()).hexdigest()
    version, new = RegulationVersion.objects.get_or_create(
        organisation=organisation,
        digest=digest,
        defaults={
            "text": text,
            "in_force_from": regulation.in_force_from,
            "in_force_until": regulation.in_force_until,
            "created_at": clock.now(),
            "created_by": by,
        },
    )
    if not new and _replaced(version):
        raise Refused(
            _(
                "Deze tekst legde u al eerder vast. Voor dezelfde dag kwam er daarna een andere versie, en die geldt. "
                "Kies een andere dag van ingang (in_force_from)."
            )
        )
    warnings = tuple(finding for finding in findings if finding.severity != "error")
    return Adopted(version, warnings, tuple(_among_others(version)) if new else ())


def _same_day(version: RegulationVersion) -> QuerySet[RegulationVersion]:
    versions = RegulationVersion.objects.filter(organisation_id=version.organisation_id)
    return versions.filter(in_force_from=version.in_force_from).exclude(pk=version.pk)


def _replaced(version: RegulationVersion) -> bool:
    return _same_day(version).filter(pk__gt=version.pk).exists()


def _among_others(version: RegulationVersion) -> Iterator[str]:
    """What the versions before and after it make of this one: nobody should find a gap by a complaint in it."""
    day, until = version.in_force_from, version.in_force_until
    if _same_day(version).exists():
        yield _("Er was al een versie vanaf %(day)s. Deze komt daarvoor in de plaats.") % {"day": _written(day)}
    earlier = RegulationVersion.objects.filter(organisation_id=version.organisation_id, in_force_from__lt=day)
    if earlier.exists() and regulation_version_in_force(version.organisation_id, day - DAY) is None:
        yield _("Let op: vlak voor %(day)s geldt geen regeling. In die tijd geldt alleen de Awb.") % {
            "day": _written(day)
        }
    if (
        until is not None
        and until < dt.date.max
        and regulation_version_in_force(version.organisation_id, until + DAY) is None
    ):
        yield _("Let op: na %(day)s geldt geen regeling. Dan geldt alleen de Awb.") % {"day": _written(until)}


def _written(day: dt.date) -> str:
    return date_format(day, "j F Y")


def _parsed(text: str) -> Regulation:
    try:
        return parse(text)
    except RegulationError as problem:
        raise Refused(problem.text(_language())) from problem


def _language() -> Literal["nl", "en"]:
    return "en" if get_language() == "en" else "nl"
