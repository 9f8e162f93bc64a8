"""Article 9:12: the outcome."""

from gehoor.law.sources import article


@article("Awb", "9:12", paragraph=1, text="Findings, judgement and conclusions, with reasons.", clauses=("K20",))
def outcome_parts(*, deviates_from_advice: bool) -> tuple[str, ...]:
    """Return what the closing letter says; what a deviation from the advice needs is article 9:16."""
    deviation = ("reason_for_deviation", "advice_enclosed") if deviates_from_advice else ()
    return ("findings", "judgement", "conclusions", "reasons", *deviation)


@article("Awb", "9:12", paragraph=2, text="At which ombudsman and within which term.", clauses=("K20", "K13"))
def ombudsman_parts() -> tuple[str, ...]:
    """Return what a letter says of the ombudsman: 'within a year', never that the right lapses (9:24)."""
    return ("ombudsman", "ombudsman_within_a_year")
