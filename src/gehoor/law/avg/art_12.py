"""Article 12: until when a request of somebody about their own data is answered."""

from datetime import date

from gehoor.law.phrase import Value, say
from gehoor.law.sources import article
from gehoor.law.termijnenverordening.art_2 import no_working_day
from gehoor.law.termijnenverordening.art_3 import on_a_working_day, same_date
from gehoor.law.termijnenwet.berekening import Step, Term, length_in_words
from gehoor.law.termijnenwet.kalender import weekend

MONTHS = 1
ARTICLE, COUNTED, SHIFTED = "AVG 12(3)", "Termijnenverordening 3(2)(c)", "Termijnenverordening 3(4)"


@article(
    "AVG", "12", paragraph=3, text="Answer without delay, within one month of the request at the latest.", clauses=()
)
def answer_term(asked_on: date) -> Term:
    """Return the term in which a request of this day is answered, with the steps that lead to its last day."""
    raw_end = same_date(asked_on, MONTHS)
    end = on_a_working_day(raw_end)
    steps: tuple[Step, ...] = (Step(asked_on, say("term.received", on=asked_on), ARTICLE), _raw_step(raw_end))
    if end != raw_end:
        steps = (*steps, Step(end, say("term.next_working_day", on=end), SHIFTED))
    return Term(asked_on, raw_end, end, provisional=False, steps=steps)


def _raw_step(raw_end: date) -> Step:
    """Return the step to the same date a month later; where that is no working day, it says what kind of day it is."""
    off = no_working_day(raw_end)
    key = f"term.later{'' if off is None else '_weekend' if off == weekend(raw_end) else '_day_off'}"
    values: dict[str, Value] = {"on": raw_end, "length": length_in_words(MONTHS, "months")}
    if off is not None:
        values["off"] = say(f"day.{off}")
    return Step(raw_end, say(key, **values), COUNTED)
