"""Until when a request about one's own data is answered: AVG 12(3), counted by Regulation 1182/71."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoor.law.avg.art_12 import answer_term
from gehoor.law.phrases.articles import article_name
from gehoor.law.sources import article_url
from gehoor.law.term import explain
from gehoor.law.termijnenverordening.art_2 import no_working_day

DAYS = st.dates(dt.date(2018, 5, 25), dt.date(2090, 1, 1))


@pytest.mark.parametrize(
    ("asked", "until"),
    [
        ("2026-03-05", "2026-04-07"),  # 5 April: Easter Sunday; 6 April: Easter Monday
        ("2026-06-03", "2026-07-03"),  # a Friday
        ("2026-01-31", "2026-03-02"),  # 28 February: a Saturday
        ("2025-08-31", "2025-09-30"),  # September has no 31st
        ("2023-12-31", "2024-01-31"),
        ("2024-01-31", "2024-02-29"),
        ("2025-03-27", "2025-04-28"),  # King's Day on Saturday 26 April, then a Sunday
        ("2026-04-05", "2026-05-06"),  # 5 May
        ("2026-11-25", "2026-12-28"),  # Christmas on a Friday and a Saturday
        ("2025-12-01", "2026-01-02"),
        ("2026-03-03", "2026-04-03"),  # Good Friday: equated for the Atw alone
        ("2027-04-07", "2027-05-07"),  # an equated day: idem
    ],
)
def test_a_month_ends_on_a_working_day(asked, until):
    assert answer_term(dt.date.fromisoformat(asked)).ends_on == dt.date.fromisoformat(until)


@given(DAYS)
def test_it_ends_on_the_first_working_day_from_the_same_date_on(asked):
    term = answer_term(asked)
    assert no_working_day(term.ends_on) is None
    assert term.raw_ends_on <= term.ends_on <= term.raw_ends_on + dt.timedelta(4)
    between = range((term.ends_on - term.raw_ends_on).days)
    assert all(no_working_day(term.raw_ends_on + dt.timedelta(day)) for day in between)
    assert (term.raw_ends_on - asked).days in range(28, 32)


@given(DAYS, st.integers(0, 400))
def test_who_asks_later_is_never_answered_earlier(asked, later):
    assert answer_term(asked).ends_on <= answer_term(asked + dt.timedelta(later)).ends_on


def test_it_is_explained_with_its_source_in_both_languages():
    moved, plain = answer_term(dt.date(2026, 1, 31)), answer_term(dt.date(2026, 6, 3))
    assert explain(moved) == (
        "Ontvangen op zaterdag 31 januari 2026. Eén maand later is zaterdag 28 februari. De eerstvolgende werkdag is "
        "maandag 2 maart 2026 (artikel 12 lid 3 AVG, artikel 3 lid 2 onder c Verordening 1182/71, artikel 3 lid 4 "
        "Verordening 1182/71)."
    )
    assert explain(plain, "en").endswith(
        "(article 12 paragraph 3 GDPR, article 3 paragraph 2 letter c Regulation 1182/71)."
    )
    assert "Christmas" in explain(answer_term(dt.date(2026, 11, 25)), "en")


def test_these_laws_have_a_name_and_an_address():
    assert article_name("AVG 18(2)", full=True) == "artikel 18 lid 2 van de Algemene verordening gegevensbescherming"
    assert article_url("AVG 12(3)") == "https://eur-lex.europa.eu/eli/reg/2016/679/oj/nld#art_12"
    assert article_url("Termijnenverordening 3(4)").startswith("https://eur-lex.europa.eu/eli/reg/1971/1182/")
