"""The check of a regulation: what goes beyond the law, what is left open, what contradicts itself."""

from gehoor.law.regulation.checks.complete import completeness_findings
from gehoor.law.regulation.checks.contact import contact_findings
from gehoor.law.regulation.checks.filing import filing_findings
from gehoor.law.regulation.checks.outcome import outcome_findings
from gehoor.law.regulation.checks.people import people_findings
from gehoor.law.regulation.checks.rules import rule_findings
from gehoor.law.regulation.checks.terms import term_findings
from gehoor.law.regulation.finding import Finding
from gehoor.law.regulation.model import Regulation

CHECKS = (
    term_findings,
    filing_findings,
    contact_findings,
    people_findings,
    outcome_findings,
    rule_findings,
    completeness_findings,
)


def check(regulation: Regulation) -> tuple[Finding, ...]:
    """Return everything found, what goes beyond the law first."""
    found = [finding for each in CHECKS for finding in each(regulation)]
    return tuple(sorted(found, key=lambda finding: finding.severity != "error"))
