"""Articles 9:31 and 9:36: what the body owes the ombudsman."""

from gehoor.law.sources import article


@article("Awb", "9:31", paragraph=1, text="Information and documents within the ombudsman's term.", clauses=("K27",))
def file_owed(*, asked: bool, reported: bool) -> bool:
    """Say whether the ombudsman can ask for the whole file, with its log."""
    return asked and not reported


@article("Awb", "9:36", paragraph=4, text="The body answers a recommendation.", clauses=("K27",))
def answer_owed(*, recommendation: bool, answered: bool) -> bool:
    """Say whether a recommendation still waits for an answer, within a reasonable term."""
    return recommendation and not answered
