"""Article 9:36: the ombudsman's report and recommendations."""

from gehoor.law.sources import article


@article("Awb", "9:36", text="The body answers a recommendation.", clauses=("K27",))
def answer_owed(*, recommendation: bool, answered: bool) -> bool:
    """Say whether a recommendation still waits for an answer, within a reasonable term."""
    return recommendation and not answered
