"""Article 9:12a: registration and yearly publication."""

from gehoor.law.sources import article

#: A smaller number of cases could show who they are.
SMALLEST_PUBLISHED = 5


@article("Awb", "9:12a", text="Written complaints are registered and published every year.", clauses=("K21",))
def is_registered(*, written: bool) -> bool:
    """Say whether a complaint must be in the yearly register; what ended under 9:5 is too."""
    return written


def published_count(count: int) -> int | None:
    """Return a count as it may be published; None where it is so small that it could show who it is about."""
    return None if 0 < count < SMALLEST_PUBLISHED else count
