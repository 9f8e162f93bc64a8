"""The regulation in force, and the channels that were designated."""

import datetime as dt
import time
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q

from gehoor.authority.models import DesignatedChannel, RegulationVersion
from gehoor.authority.models.dated import holds_on
from gehoor.law.regulation import AWB_ALONE, Regulation, parse

MOST_KEPT = 64
_parsed: dict[str, Regulation] = {}
# What filing asks again and again, as long as a process remembers whose pages these are.
_recent: dict[tuple[int, dt.date], tuple[float, RegulationVersion | None]] = {}


@dataclass(frozen=True, slots=True)
class InForce:
    """What holds on a day; `version` is None where the organisation adopted nothing and the Awb holds alone."""

    version: RegulationVersion | None
    regulation: Regulation


def regulation_version_in_force(organisation_id: int, on: dt.date) -> RegulationVersion | None:
    """The version in force on that day, the newest when there are more; None: the Awb alone."""
    until = Q(in_force_until__isnull=True) | Q(in_force_until__gte=on)
    versions = RegulationVersion.objects.filter(until, organisation_id=organisation_id, in_force_from__lte=on)
    return versions.order_by("-in_force_from", "-id").first()


def regulation_version_lately(organisation_id: int, on: dt.date) -> RegulationVersion | None:
    """The same, remembered for `HOSTS_REMEMBERED` seconds: for what is filed by many at once."""
    until, version = _recent.get((organisation_id, on), (0.0, None))
    now = time.monotonic()
    if now >= until:
        version = regulation_version_in_force(organisation_id, on)
        if len(_recent) >= MOST_KEPT:
            _recent.clear()
        _recent[organisation_id, on] = (now + settings.HOSTS_REMEMBERED, version)
    return version


def regulation_in_force(organisation_id: int, on: dt.date) -> InForce:
    """The version in force on that day and what it says."""
    version = regulation_version_in_force(organisation_id, on)
    return InForce(version, parsed_regulation(version) if version else AWB_ALONE)


def parsed_regulation(version: RegulationVersion) -> Regulation:
    """What a version says; read once in each process, by its digest."""
    known = _parsed.get(version.digest)
    if known is None:
        if len(_parsed) >= MOST_KEPT:
            _parsed.clear()
        known = _parsed[version.digest] = parse(version.text)
    return known


def designated_channel(organisation_id: int, message: str, channel: str, on: dt.date) -> DesignatedChannel | None:
    """The designation (Awb 2:13) of a channel ('web', 'email', 'api') for a kind of message; None: not designated."""
    held = DesignatedChannel.objects.filter(
        holds_on(on), organisation_id=organisation_id, message=message, channel=channel
    )
    return held.order_by("-starts_on", "-id").first()
