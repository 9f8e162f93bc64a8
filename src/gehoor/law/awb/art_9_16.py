"""Article 9:16: deviating from the advice."""

from gehoor.law.sources import article


def deviation_parts() -> tuple[str, ...]:
    """Return what a letter that deviates from the advice says and encloses."""
    return ("deviation_reason", "enclosures")


@article("Awb", "9:16", text="Give the reason for deviating, and send the advice along.", clauses=("K24",))
def deviation_in_order(*, deviates: bool | None, explained: bool | None, enclosed: bool | None) -> bool:
    """Say whether the outcome is in order; what is not known (None) says nothing against it (R2)."""
    return deviates is not True or (explained is not False and enclosed is not False)
