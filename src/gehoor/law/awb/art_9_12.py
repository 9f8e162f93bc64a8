"""Article 9:12: the outcome."""

from gehoor.law.sources import article


@article("Awb", "9:12", paragraph=1, text="Findings, judgement and conclusions, with reasons.", clauses=("K20",))
def outcome_parts() -> tuple[str, ...]:
    """Return what every closing letter says; conclusions only where there are any."""
    return ("findings", "judgement", "reasons")


@article("Awb", "9:12", paragraph=2, text="At which ombudsman and within which term.", clauses=("K20", "K13"))
def ombudsman_parts() -> tuple[str, ...]:
    """Return what a letter says of the ombudsman: who, and 'within a year', never that the right lapses (9:24)."""
    return ("ombudsman",)
