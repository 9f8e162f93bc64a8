"""Article 9:15: what the commission does."""

from gehoor.law.sources import article


@article("Awb", "9:15", paragraph=1, text="The confirmation says that a commission advises.", clauses=("K8", "K23"))
def confirmation_parts(*, advice: bool) -> tuple[str, ...]:
    """Return what the confirmation of receipt says besides, under the advisory procedure."""
    return ("commission_advises",) if advice else ()


@article("Awb", "9:15", paragraph=4, text="A report of findings, with advice, sent to the body.", clauses=("K23",))
def advice_parts() -> tuple[str, ...]:
    """Return what the commission sends: the report of the hearing is in the report of findings."""
    return ("report_of_findings", "report_of_hearing", "advice", "recommendations")
