"""Store a version of the local regulation."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation, Person, RegulationVersion
from gehoor.authority.refusal import Refused
from gehoor.law.regulation import Finding, Regulation, RegulationError, check, parse
from gehoor.platform import clock


@dataclass(frozen=True, slots=True)
class Adopted:
    """The version that is stored now, and what the check still warns about."""

    version: RegulationVersion
    warnings: tuple[Finding, ...]


def adopt_regulation(organisation: Organisation, text: str, by: Person | None = None) -> Adopted:
    """Store this text as a version; files follow the version in force on the day they were filed.

    Raises `Refused`, with every place and article, for a text that is no regulation or goes beyond the law, and for one
    without a date of entry into force. The same text twice is one version.
    """
    regulation = _parsed(text)
    findings = tuple(check(regulation))
    beyond = [finding for finding in findings if finding.severity == "error"]
    if beyond:
        raise Refused("\n".join(f"{each.place}: {each.text(_language())} ({each.article})" for each in beyond))
    if regulation.in_force_from is None:
        raise Refused(_("Er staat niet in vanaf wanneer de regeling geldt. Vul in_force_from in."))
    digest = hashlib.sha256(text.encode()).hexdigest()
    version, _new = RegulationVersion.objects.get_or_create(
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
    return Adopted(version, tuple(finding for finding in findings if finding.severity != "error"))


def _parsed(text: str) -> Regulation:
    try:
        return parse(text)
    except RegulationError as problem:
        raise Refused(problem.text(_language())) from problem


def _language() -> Literal["nl", "en"]:
    return "en" if get_language() == "en" else "nl"
