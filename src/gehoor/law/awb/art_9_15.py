"""Article 9:15: what the commission does."""

from gehoor.law.sources import article


@article("Awb", "9:15", paragraph=1, text="The confirmation says that a commission advises.", clauses=("K8", "K23"))
def named_in_confirmation(*, advice: bool) -> bool:
    """Say whether the confirmation of receipt names the commission."""
    return advice


@article("Awb", "9:15", paragraph=4, text="A report of findings, with advice, sent to the body.", clauses=("K23",))
def advice_parts() -> tuple[str, ...]:
    """Return what the commission sends: the report of the hearing is in the report of findings."""
    return ("report_of_findings", "report_of_hearing", "advice", "recommendations")
