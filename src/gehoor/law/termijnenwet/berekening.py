"""The last day of a term, with the steps that lead to it and what is uncertain about it."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from gehoor.law.phrase import Phrase, Value, say
from gehoor.law.termijnenwet.gelijkgesteld import FIRST_COMPLETE_YEAR, decree_known, last_year_known
from gehoor.law.termijnenwet.kalender import ONE_DAY, day_off, holiday
from gehoor.law.termijnenwet.termijn import Length, Unit, last_day
from gehoor.law.termijnenwet.verlenging import applies_to, past_days_off, with_two_ordinary_days

#: What a bare number of weeks or years stands for in title 9.1, where it stands for something.
ARTICLES = {
    Length(4, "weeks"): "Awb 9:8(3)",
    Length(6, "weeks"): "Awb 9:11(1)",
    Length(10, "weeks"): "Awb 9:11(1)",
    Length(1, "years"): "Awb 9:24(1)",
}
EXTENSION_ARTICLE = "Awb 9:11(2)"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a calculation: the day it leads to, why, the article, and further articles it rests on."""

    on: date
    why: Phrase
    article: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A term: from the day after `starts_on` to the end of `ends_on`. Without days off it would end `raw_ends_on`.

    `provisional`: the decree on equated days of that year is not known (R9).
    """

    starts_on: date
    raw_ends_on: date
    ends_on: date
    provisional: bool
    steps: tuple[Step, ...]
    warnings: tuple[Phrase, ...] = ()


@lru_cache(maxsize=100_000)
def counted(start: date, length: Length, extensions: tuple[int, ...] = (), article: str = "") -> Term:
    """Return a term with its extensions; `article` is the one that sets it."""
    article = article or ARTICLES.get(length, "Atw 1(1)")
    raw_end = last_day(start, length)
    if extensions:
        raw_end = last_day(raw_end, Length(sum(extensions), "weeks"))
    shifts = applies_to(length) and all(applies_to(Length(weeks, "weeks")) for weeks in extensions)
    shifted = past_days_off(raw_end) if shifts else raw_end
    end = with_two_ordinary_days(start, raw_end, shifted) if shifts else raw_end
    steps = (
        Step(start, say("term.received", on=start), article),
        _raw_step(start, length, extensions, article, shifts=shifts),
        *_shift_steps(raw_end, shifted, end),
        *(() if shifts else (Step(end, say("term.not_shifted"), "Atw 4(a)"),)),
    )
    return Term(start, raw_end, end, unknown_year(raw_end, end), steps, _warnings(raw_end, end) if shifts else ())


def unknown_year(raw_end: date, end: date) -> bool:
    """Say whether the raw end or the end lies in a year for which no decree on equated days is known (R9)."""
    return not (decree_known(raw_end.year) and decree_known(end.year))


def length_in_words(count: int, unit: Unit) -> Phrase:
    """Return 'zes weken', 'een jaar'."""
    return say(f"length.{unit if count > 1 else unit.removesuffix('s')}", n=count)


def _raw_step(start: date, length: Length, extensions: tuple[int, ...], article: str, *, shifts: bool) -> Step:
    """Return the step to the raw end; where days off count, it says what kind of day that is."""
    extra = sum(extensions)
    day = last_day(last_day(start, length), Length(extra, "weeks"))
    off = day_off(day) if shifts else None
    named = off if off is not None and holiday(day) else None
    key = f"term.{'extended' if extra else 'later'}{'_day_off' if named else '_weekend' if off else ''}"
    values: dict[str, Value] = {"on": day, "length": _whole_length(length, extra)}
    if extra:
        values["extension"] = length_in_words(extra, "weeks")
    if named:
        values["off"] = say(f"day.{named}")
    also = (*((article,) if extra else ()), *(("Atw 3",) if named else ()))
    return Step(day, say(key, **values), EXTENSION_ARTICLE if extra else article, also)


def _whole_length(length: Length, extra_weeks: int) -> Phrase:
    """Return the length with its extension: 'tien weken', 'drie maanden en twee weken'."""
    if length.unit == "weeks" or not extra_weeks:
        return length_in_words(length.count + extra_weeks, length.unit)
    first, last = length_in_words(length.count, length.unit), length_in_words(extra_weeks, "weeks")
    return say("length.and", first=first, last=last)


def _shift_steps(raw_end: date, shifted: date, end: date) -> tuple[Step, ...]:
    """Return the steps past the days off (article 1) and to a second ordinary day (article 2)."""
    steps: tuple[Step, ...] = ()
    if shifted != raw_end:
        days = (raw_end + ONE_DAY * number for number in range((shifted - raw_end).days))
        also = ("Atw 3",) if any(holiday(day) for day in days) else ()
        steps = (Step(shifted, say("term.next_ordinary_day", on=shifted), "Atw 1(1)", also),)
    if end != shifted:
        steps = (*steps, Step(end, say("term.two_ordinary_days", on=end), "Atw 2"))
    return steps


def _warnings(raw_end: date, end: date) -> tuple[Phrase, ...]:
    """Return what is uncertain about an end that days off can move (T5)."""
    if max(raw_end, end).year > last_year_known():
        return (say("warning.no_decree_yet", year=str(last_year_known())),)
    near = (day + ONE_DAY * step for day in (raw_end, end) for step in (-1, 0, 1))
    if raw_end.year < FIRST_COMPLETE_YEAR and any(holiday(day) for day in near):
        return (say("warning.list_incomplete", year=str(FIRST_COMPLETE_YEAR)),)
    return ()
