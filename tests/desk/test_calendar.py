"""Terms and hearings by week and by month: each day with what falls on it, and words where there is nothing."""

import datetime as dt

import pytest

from gehoor.platform import clock


@pytest.mark.parametrize(("look", "empty"), [("", "Deze week"), ("&beeld=maand", "Deze maand")])
def test_a_week_or_month_without_anything_says_so(cast, bram, look, empty):
    cast.complaint()
    far = clock.today() + dt.timedelta(days=400)
    page = bram.get(f"/werk/agenda/?dag={far.isoformat()}{look}").content.decode()
    assert f"{empty} staat er niets in de agenda." in page


@pytest.mark.parametrize("look", ["", "&beeld=maand"])
def test_the_last_day_stands_in_the_calendar_and_leads_to_the_file(cast, bram, look):
    made = cast.complaint()
    ends = clock.today() + dt.timedelta(days=42)
    around = [ends + dt.timedelta(days=days) for days in (0, 7)]
    pages = [bram.get(f"/werk/agenda/?dag={day.isoformat()}{look}").content.decode() for day in around]
    found = [page for page in pages if "Laatste dag" in page]
    assert found
    assert f'href="/werk/dossier/{made.reference}/" data-row' in found[0]
    assert "staat er niets in de agenda" not in found[0]


def test_who_is_out_of_the_file_has_an_empty_calendar(cast, sign_in):
    made = cast.complaint()
    ends = clock.today() + dt.timedelta(days=42)
    page = sign_in(cast.chantal).get(f"/werk/agenda/?beeld=maand&dag={ends.isoformat()}").content.decode()
    assert made.reference not in page
