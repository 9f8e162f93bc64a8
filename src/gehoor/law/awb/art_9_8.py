"""Article 9:8: when the body is not obliged to handle a complaint. A discretion: a person decides, with a motive."""

from datetime import date

from gehoor.law.sources import article
from gehoor.law.termijnenwet.berekening import Term, counted
from gehoor.law.termijnenwet.termijn import Length, years_later

WEEKS_TO_TELL = 4


@article("Awb", "9:8", paragraph=1, letter="b", text="Longer than a year before submission.", clauses=("K11", "T6"))
def longer_than_a_year_before(conduct_on: date, submitted_on: date) -> bool:
    """Say whether the conduct lies longer than one year before. A year is not shifted by days off."""
    return years_later(conduct_on, 1) < submitted_on


@article(
    "Awb",
    "9:8",
    paragraph=1,
    text="Handled before, too old, objection, appeal, another court, prosecution.",
    clauses=("K11",),
)
def ground_holds(ground: str, conduct_on: date | None, submitted_on: date) -> bool | None:
    """Say whether a ground of 9:8 holds; None where a person must judge.

    Only the year of (b) can be computed, and only where the day of the conduct is known.
    """
    if ground == "9:8(1)(b)" and conduct_on is not None:
        return longer_than_a_year_before(conduct_on, submitted_on)
    return None


@article("Awb", "9:8", paragraph=2, text="Manifestly insufficient interest or weight.", clauses=("K12",))
def is_about_weight(ground: str) -> bool:
    """Say whether a ground is the one of the second paragraph: always a person's judgement."""
    return ground == "9:8(2)"


@article("Awb", "9:8", paragraph=3, text="Tell the complainant within four weeks after receipt.", clauses=("K13",))
def term_to_tell(received_on: date) -> Term:
    """Return the term in which the complainant is told in writing that the complaint is not handled."""
    return counted(received_on, Length(WEEKS_TO_TELL, "weeks"), (), "Awb 9:8(3)")
