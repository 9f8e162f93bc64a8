"""Article 3: the generally recognised holidays, and Good Friday (T4)."""

from datetime import date, timedelta

from gehoor.law.sources import article
from gehoor.law.termijnenwet.pasen import eerste_paasdag

#: Until then the birthday of the Queen was celebrated, on 30 April.
LAST_QUEENS_DAY = 2013
SUNDAY = 6

#: Days from Easter Sunday.
GOOD_FRIDAY, EASTER_MONDAY, ASCENSION_DAY, WHIT_MONDAY = -2, 1, 39, 50


@article("Atw", "3", paragraph=1, text="The recognised holidays, 5 May every year.", clauses=("T4",))
def algemeen_erkende_feestdagen(year: int) -> dict[date, str]:
    """Return the holidays of a year with their key in the phrase books."""
    easter = eerste_paasdag(year)
    return {
        date(year, 1, 1): "nieuwjaarsdag",
        easter + timedelta(EASTER_MONDAY): "tweede_paasdag",
        easter + timedelta(ASCENSION_DAY): "hemelvaartsdag",
        easter + timedelta(WHIT_MONDAY): "tweede_pinksterdag",
        **_viering_verjaardag(year),
        date(year, 5, 5): "bevrijdingsdag",
        date(year, 12, 25): "eerste_kerstdag",
        date(year, 12, 26): "tweede_kerstdag",
    }


@article("Atw", "3", paragraph=2, text="Good Friday counts as a holiday here.", clauses=("T4",))
def goede_vrijdag(year: int) -> date:
    """Return Good Friday of a year."""
    return eerste_paasdag(year) + timedelta(GOOD_FRIDAY)


def _viering_verjaardag(year: int) -> dict[date, str]:
    """Return the day on which the birthday of the King or the Queen is celebrated, never a Sunday."""
    name, birthday = (
        ("koningsdag", date(year, 4, 27)) if year > LAST_QUEENS_DAY else ("koninginnedag", date(year, 4, 30))
    )
    return {birthday - timedelta(birthday.weekday() == SUNDAY): name}
