"""Days off and terms."""

import tomllib
from datetime import date, timedelta

import holidays
import pytest

from gehoor.law.phrases.render import render
from gehoor.law.term import as_json, explain, term_of
from gehoor.law.termijnenwet.gelijkgesteld import decree_known, gelijkgestelde_dagen, last_year_known
from gehoor.law.termijnenwet.kalender import day_off, holiday, holidays_of, next_ordinary_day, working_days_later
from gehoor.law.termijnenwet.pasen import eerste_paasdag
from gehoor.law.termijnenwet.termijn import Length, months_later, years_later
from gehoor.law.termijnenwet.verlenging import applies_to, counted_back
from tests.law.cases import DATA

KNOWN = tomllib.loads((DATA / "holidays.toml").read_text(encoding="utf-8"))
SATURDAY = 5


@pytest.mark.parametrize("sunday", KNOWN["easter"], ids=str)
def test_easter_falls_where_the_tables_say(sunday):
    # T4
    assert eerste_paasdag(sunday.year) == sunday


@pytest.mark.parametrize("day", KNOWN["off"], ids=str)
def test_known_days_off(day):
    # T4, T5
    assert holiday(day) is not None


@pytest.mark.parametrize("day", KNOWN["ordinary"], ids=str)
def test_known_ordinary_days(day):
    # T5
    assert holiday(day) is None


@pytest.mark.parametrize("year", range(1999, 2031))
def test_another_calendar_agrees_but_for_liberation_day_and_equated_days(year):
    # T4: the oracle counts 5 May every fifth year only, and knows no equated days
    oracle = set(holidays.country_holidays("NL", years=year, categories=("public", "optional")))
    mine = {day for day, name in holidays_of(year).items() if name != "gelijkgestelde_dag"}
    sundays = {eerste_paasdag(year), eerste_paasdag(year) + timedelta(49)}
    assert mine - sundays == (oracle | {date(year, 5, 5)}) - sundays


def test_equated_days_are_weekdays_with_a_source():
    # T5
    for day, decree in gelijkgestelde_dagen().items():
        assert day.weekday() < SATURDAY
        assert decree.source
        assert decree.read in ("text", "secondary")
        assert decree_known(day.year)
    assert last_year_known() == 2028


def test_no_holiday_hides_another():
    assert all(len(holidays_of(year)) >= 8 for year in range(1999, 2100))


def test_weekends_are_days_off_of_their_own():
    assert day_off(date(2026, 2, 21)) == "zaterdag"
    assert day_off(date(2026, 2, 22)) == "zondag"
    assert day_off(date(2026, 2, 23)) is None
    assert next_ordinary_day(date(2026, 4, 3)) == date(2026, 4, 7)
    assert working_days_later(date(2026, 4, 2), 2) == date(2026, 4, 8)


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 4, 2), 3, date(2026, 4, 8)),  # Good Friday, weekend, Easter Monday; then two ordinary days
        (date(2026, 4, 1), 3, date(2026, 4, 7)),
        (date(2026, 4, 3), 2, date(2026, 4, 7)),  # a term of two days needs only its end to be ordinary
        (date(2026, 4, 30), 3, date(2026, 5, 4)),
        (date(2026, 4, 3), 4, date(2026, 4, 8)),
        (date(2026, 12, 24), 5, date(2026, 12, 29)),
    ],
)
def test_a_term_of_three_days_holds_two_ordinary_days(start, days, end):
    # T3
    assert term_of(start, days=days).ends_on == end


@pytest.mark.parametrize(
    ("length", "applies"),
    [
        (Length(90, "days"), True),
        (Length(91, "days"), False),
        (Length(12, "weeks"), True),
        (Length(13, "weeks"), False),
        (Length(3, "months"), True),
        (Length(4, "months"), False),
        (Length(1, "years"), False),
    ],
)
def test_longer_terms_are_not_extended(length, applies):
    # T6
    assert applies_to(length) is applies


def test_a_long_term_ends_on_a_day_off():
    # T6
    term = term_of(date(2026, 1, 4), weeks=13)
    assert term.ends_on == date(2026, 4, 5)
    assert as_json(term)["steps"][-1]["article"] == "Atw 4(a)"
    assert term.warnings == ()


def test_ten_and_four_weeks_are_looked_at_one_by_one():
    # T7
    assert term_of(date(2026, 9, 18), weeks=10, extend_weeks=(4,)).ends_on == date(2026, 12, 28)
    assert term_of(date(2026, 9, 18), weeks=10, extend_weeks=(2, 2)).ends_on == date(2026, 12, 28)
    assert term_of(date(2026, 9, 18), weeks=14).ends_on == date(2026, 12, 25)
    assert term_of(date(2026, 9, 18), weeks=1, extend_weeks=(13,)).ends_on == date(2026, 12, 25)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_months_end_on_the_same_number_or_the_last_day(start, months, end):
    # T8
    assert months_later(start, months) == end


def test_a_year_from_29_february_ends_on_28_february():
    # T8
    assert years_later(date(2028, 2, 29), 1) == date(2029, 2, 28)
    assert years_later(date(2028, 2, 29), 4) == date(2032, 2, 29)


def test_counting_back_is_not_shifted():
    # T2
    assert counted_back(date(2026, 4, 7), 4) == date(2026, 4, 3)


@pytest.mark.parametrize(
    ("start", "warned"),
    [
        (date(2028, 11, 10), False),  # ends 22 December 2028
        (date(2028, 12, 1), True),  # ends in 2029
        (date(2004, 4, 9), True),  # ends on the Friday after Ascension Day 2004
        (date(2004, 8, 26), False),  # ends on an ordinary Thursday in October
        (date(2012, 3, 19), True),  # ends on Queen's Day 2012
        (date(2026, 3, 24), False),
    ],
)
def test_an_uncertain_end_carries_a_warning(start, warned):
    # T5
    assert bool(as_json(term_of(start))["warnings"]) is warned


def test_an_explanation_reads_like_a_person_wrote_it():
    assert explain(term_of(date(2026, 2, 20))) == (
        "Ontvangen op vrijdag 20 februari 2026. Zes weken later is vrijdag 3 april: Goede Vrijdag. De eerste dag "
        "daarna die geen zaterdag, zondag of feestdag is: dinsdag 7 april 2026 (artikel 9:11 lid 1 Awb, artikel 1 en 3 "
        "Algemene termijnenwet)."
    )
    assert explain(term_of(date(2026, 1, 18)), "en") == (
        "Received on Sunday 18 January 2026. Six weeks later is Sunday 1 March. The first day after that which is no "
        "Saturday, Sunday or public holiday: Monday 2 March 2026 (article 9:11 paragraph 1 Awb, article 1 General "
        "Extension of Time Limits Act)."
    )
    assert explain(term_of(date(2026, 2, 27), extend_weeks=(4,))).startswith("Ontvangen op vrijdag 27 februari 2026.")
    assert "zondag 3 mei." in explain(term_of(date(2026, 2, 22), extend_weeks=(4,)))
    assert "Bevrijdingsdag" in explain(term_of(date(2026, 2, 24), extend_weeks=(4,)))
    assert explain(term_of(date(2028, 12, 1))).endswith("Deze datum is daarom voorlopig.")


@pytest.mark.parametrize(
    "wrong", [{"weeks": 0}, {"days": -1}, {"weeks": 1, "days": 1}, {"weeks": 6, "extend_weeks": (0,)}]
)
def test_a_term_has_one_positive_length(wrong):
    with pytest.raises(ValueError, match="length"):
        term_of(date(2026, 1, 1), **wrong)


def test_one_week_and_one_day_are_said_in_the_singular():
    assert render(term_of(date(2026, 2, 2), weeks=1).steps[1].why) == "Eén week later is maandag 9 februari 2026."
    assert render(term_of(date(2026, 2, 2), days=1).steps[1].why, "en") == "One day later is Tuesday 3 February 2026."


def test_a_term_in_months_is_shifted_up_to_three():
    # T6, T8
    assert term_of(date(2026, 1, 31), months=1).ends_on == date(2026, 3, 2)
    assert term_of(date(2026, 1, 31), months=4).ends_on == date(2026, 5, 31)


def test_an_extension_is_explained_as_one_length():
    # T7, K19
    assert explain(term_of(date(2026, 2, 20), extend_weeks=(4,))) == (
        "Ontvangen op vrijdag 20 februari 2026. Verdaagd met vier weken. Tien weken na de ontvangst is vrijdag 1 mei "
        "2026 (artikel 9:11 lid 1 Awb, artikel 9:11 lid 2 Awb)."
    )
    assert "Drie maanden en twee weken na de ontvangst" in explain(
        term_of(date(2026, 2, 20), months=3, extend_weeks=(2,))
    )
