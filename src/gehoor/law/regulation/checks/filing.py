"""Doors that the law keeps open (K3, K5, K6, K28, K31, K34) and grounds not to handle (K11-K13)."""

from collections.abc import Iterator

from gehoor.law.regulation.finding import Finding, beyond, doubt
from gehoor.law.regulation.model import Regulation
from gehoor.law.regulation.tables import Filing

#: What article 9:4(2) asks of a klaagschrift, in the words that regulations use for it.
ASKED_BY_LAW = frozenset({"signature", "name", "address", "town", "date", "description", "conduct", "what"})
YEAR_IN_MONTHS = 12
WEEKS_TO_TELL = 4
ELECTRONIC = frozenset({"web", "email", "api"})
BSN = frozenset({"bsn", "burgerservicenummer", "citizen_service_number"})


def filing_findings(regulation: Regulation) -> Iterator[Finding]:
    """What a regulation asks of whoever complains may not be more than articles 2:1-2:13 and 9:2-9:4 ask."""
    if regulation.scope.oral == "refused":
        yield beyond("oral_refused", "scope.oral", "K3", "Awb 9:2")
    yield from _channels(regulation.filing)
    yield from _login(regulation.filing)
    yield from _fields(regulation.filing)
    yield from _people(regulation.filing)
    yield from _not_handled(regulation)
    yield from _exclusions(regulation)


def _channels(filing: Filing) -> Iterator[Finding]:
    refused = frozenset(filing.refuses)
    if "letter" in refused:
        yield beyond("letter_refused", "filing.refuses", "K31", "Awb 2:7")
    spoken = tuple(sorted(refused & {"phone", "counter"}))
    if spoken == ("counter", "phone"):
        yield beyond("oral_refused", "filing.refuses", "K3", "Awb 9:2")
    if {"web", "email"} <= refused:
        yield beyond("electronic_refused", "filing.refuses", "K34", "Awb 2:13")
    elif filing.channels and not ELECTRONIC.intersection(filing.channels):
        yield doubt("no_electronic_channel", "filing.channels", "K34", "Awb 2:13")
    if refused.intersection(filing.channels):
        both = tuple(sorted(refused.intersection(filing.channels)))
        yield doubt("channel_open_and_refused", "filing.refuses", values={"channels": both})


def _login(filing: Filing) -> Iterator[Finding]:
    if not filing.login or "none" in filing.login:
        return
    others = frozenset(filing.channels) - {"web", "api"}
    if others:
        yield doubt("login_on_the_web", "filing.login", "K5", "Awb 9:4(2)", {"logins": filing.login})
    else:
        yield beyond("login_required", "filing.login", "K5", "Awb 9:4(2)", {"logins": filing.login})


def _fields(filing: Filing) -> Iterator[Finding]:
    for index, asked in enumerate(filing.required):
        place = f"filing.required[{index}]"
        if asked.lower() in BSN:
            yield beyond("bsn_required", place, "K5", "Awb 9:4(2)")
        elif asked.lower() not in ASKED_BY_LAW:
            yield doubt("more_required", place, "K5", "Awb 9:4(2)", {"asked": asked})


def _people(filing: Filing) -> Iterator[Finding]:
    if filing.foreign_language == "refused":
        yield beyond("language_refused", "filing.foreign_language", "K6", "Awb 9:4(3)")
    if filing.anonymous == "refused":
        yield beyond("anonymous_refused", "filing.anonymous", "K3", "Awb 9:2")
    if filing.representation == "refused":
        yield beyond("representation_refused", "filing.representation", "K28", "Awb 2:1")


def _not_handled(regulation: Regulation) -> Iterator[Finding]:
    rule = regulation.not_handled
    for index, extra in enumerate(rule.extra):
        yield beyond("extra_ground", f"not_handled.extra[{index}]", "K11", "Awb 9:8", {"ground": extra})
    if rule.months_after_conduct < YEAR_IN_MONTHS:
        values = {"months": rule.months_after_conduct}
        yield beyond("filed_too_late", "not_handled.months_after_conduct", "K11", "Awb 9:8(1)(b)", values)
    if rule.told_within_weeks > WEEKS_TO_TELL:
        values = {"weeks": rule.told_within_weeks}
        yield beyond("not_handled_told_late", "not_handled.told_within_weeks", "K13", "Awb 9:8(3)", values)
    if rule.always:
        yield doubt("never_handled", "not_handled.always", "K11", "Awb 9:8(1)")


def _exclusions(regulation: Regulation) -> Iterator[Finding]:
    for index, exclusion in enumerate(regulation.exclusions):
        place = f"exclusion[{index}]"
        if exclusion.action == "refuse":
            yield beyond("exclusion_refused", f"{place}.action", "K11", "Awb 9:8", {"exclusion": exclusion.what})
        elif not exclusion.to and not exclusion.url:
            yield doubt("exclusion_without_door", place, "K29", "Awb 2:3", {"exclusion": exclusion.what})
