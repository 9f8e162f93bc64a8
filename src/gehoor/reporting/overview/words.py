"""The words of the dashboard: what each figure is called, and how it is counted."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from gehoor.complaints.words import TOPICS, said
from gehoor.reporting.overview.period import month_in_words
from gehoor.reporting.words import standard

LABELS: dict[str, str] = {
    "received": gettext_noop("Binnengekomen"),
    "closed": gettext_noop("Afgerond"),
    "open": gettext_noop("Nu open"),
    "at_risk": gettext_noop("Nu open, en de termijn is bijna voorbij"),
    "late": gettext_noop("Nu open, en de termijn is voorbij"),
    "unit": gettext_noop("Binnengekomen per afdeling"),
    "topic": gettext_noop("Binnengekomen per onderwerp"),
    "standard": gettext_noop("Behoorlijkheidsnormen die niet zijn nageleefd, van wat is afgerond"),
    "received_month": gettext_noop("Binnengekomen per maand"),
    "closed_month": gettext_noop("Afgerond per maand"),
    "repeat": gettext_noop("Wat terugkomt"),
}
RULES: dict[str, str] = {
    "received": gettext_noop("Ontvangen in deze periode. De dag van ontvangst telt."),
    "closed": gettext_noop("Afgerond in deze periode, hoe dan ook."),
    "open": gettext_noop("Vandaag nog niet afgerond, wanneer ook ontvangen."),
    "at_risk": gettext_noop("Vandaag nog open. De wettelijke termijn eindigt binnenkort."),
    "late": gettext_noop("Vandaag nog open. De wettelijke termijn is al voorbij."),
}


def label(name: str) -> str:
    """What a figure or group is called, in the language of the reader."""
    return _(LABELS[name])


def rule(name: str) -> str:
    """How a figure is counted; empty where its name says it."""
    return _(RULES[name]) if name in RULES else ""


def member(group: str, key: str) -> str:
    """A part of a group in words."""
    if group == "topic":
        return said(TOPICS, key) or _("Onbekend")
    if group == "standard":
        return standard(key)
    if group in {"received_month", "closed_month"}:
        return month_in_words(key)
    return key or _("Onbekend")
