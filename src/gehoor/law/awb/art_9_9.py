"""Article 9:9: a copy for the person complained about."""

from gehoor.law.sources import article


@article("Awb", "9:9", text="A copy of the complaint and its enclosures.", clauses=("K14",))
def copy_owed_to(persons: tuple[str, ...]) -> tuple[str, ...]:
    """Return who gets a copy: every concrete person concerned, nobody where there is none."""
    return persons
