"""Article 9:31: what the ombudsman gets."""

from gehoor.law.sources import article


@article("Awb", "9:31", paragraph=1, text="Information and documents within the ombudsman's term.", clauses=("K27",))
def file_owed(*, asked: bool, reported: bool) -> bool:
    """Say whether the ombudsman can ask for the whole file, with its log."""
    return asked and not reported
