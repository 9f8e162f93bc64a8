import datetime as dt

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from gehoor.ui.dates import days_left_kind, days_left_words, short_date, written_date, written_instant

DAY = dt.date(2026, 4, 7)
TODAY = dt.date(2026, 4, 4)


def test_a_date_is_written_out_in_the_language_of_the_page():
    assert written_date(DAY) == "dinsdag 7 april 2026"
    assert short_date(DAY) == "7 april 2026"
    with translation.override("en"):
        assert written_date(DAY) == "Tuesday 7 April 2026"


def test_an_instant_is_told_in_amsterdam():
    late = dt.datetime(2026, 4, 6, 22, 30, tzinfo=dt.UTC)
    assert written_date(late) == "dinsdag 7 april 2026"
    assert written_instant(late) == "dinsdag 7 april 2026 om 00:30 uur"
    with translation.override("en"):
        assert written_instant(late) == "Tuesday 7 April 2026 at 00:30"


def test_nothing_is_written_for_nothing():
    assert [written_date(None), short_date(None), written_instant(None), days_left_words(None)] == [""] * 4
    assert days_left_kind(None) == "neutral"


@pytest.mark.parametrize(
    ("left", "words", "kind"),
    [
        (8, "nog 8 dagen", "neutral"),
        (7, "nog 7 dagen", "warning"),
        (3, "nog 3 dagen", "warning"),
        (1, "morgen", "warning"),
        (0, "vandaag", "warning"),
        (-1, "1 dag te laat", "error"),
        (-2, "2 dagen te laat", "error"),
    ],
)
def test_what_is_left_is_told_in_words_and_colour(left, words, kind):
    day = TODAY + dt.timedelta(days=left)
    assert days_left_words(day, TODAY) == words
    assert days_left_kind(day, TODAY) == kind


@given(st.dates(), st.dates())
def test_only_a_day_that_is_past_is_late(day, today):
    assert ("te laat" in days_left_words(day, today)) == (day < today) == (days_left_kind(day, today) == "error")
