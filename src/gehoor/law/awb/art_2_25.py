"""Article 2:25: the burden of proof in a portal."""

from gehoor.law.sources import article

#: What the body must be able to prove, and the citizen can get.
PROVEN = ("received", "sent", "announced", "read")


@article("Awb", "2:25", text="In a portal the body proves receipt, sending and reading.", clauses=("K40",))
def unproven(recorded: frozenset[str]) -> tuple[str, ...]:
    """Return what of a message in the portal has no record yet."""
    return tuple(each for each in PROVEN if each not in recorded)
