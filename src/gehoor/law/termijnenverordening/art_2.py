"""Article 2: which days are no working days."""

from datetime import date

from gehoor.law.sources import article
from gehoor.law.termijnenwet.feestdagen import algemeen_erkende_feestdagen
from gehoor.law.termijnenwet.kalender import weekend


@article(
    "Termijnenverordening",
    "2",
    text="Working days are all days but public holidays of the member state, Sundays and Saturdays.",
    clauses=(),
)
def no_working_day(day: date) -> str | None:
    """Return why this is no working day: the key of a holiday, 'zaterdag' or 'zondag'; None for a working day.

    Good Friday and equated days are no holidays, but equated with them for the Atw alone: they do not count here, which
    is never later than the law allows (ADR 0103).
    """
    return algemeen_erkende_feestdagen(day.year).get(day) or weekend(day)
