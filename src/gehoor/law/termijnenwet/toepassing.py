"""To which terms the Atw applies: article 4 (T6)."""

from gehoor.law.articles import article

#: The longest term of each unit to which the act applies; none for hours and years.
LONGEST = {"days": 90, "weeks": 12, "months": 3}


@article("Atw", "4", clause="T6", text="niet voor uren, meer dan 90 dagen, twaalf weken, drie maanden, of jaren")
def applies(unit: str, number: int) -> bool:
    """Say whether a term of so many days, weeks, months, years or hours is extended by the act."""
    return number <= LONGEST.get(unit, 0)
