"""Totals of years before Gehoor: typed in, checked, and always told as such."""

import datetime as dt

import pytest

from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.platform import clock
from gehoor.reporting.actions.put_earlier_year import put_earlier_year, remove_earlier_year
from gehoor.reporting.actions.release_report import propose_report, release_report
from gehoor.reporting.models import EarlierYear
from gehoor.reporting.refusal import CannotBe

YEAR = 2025
WHOLE = {"received": 40, "carried_over": 3, "closed": 38, "open": 5}
MARK = "Opgegeven door de gemeente, niet uit dossiers."
ADDRESS = "/werk/jaarverslag/eerdere-jaren/"


@pytest.fixture(autouse=True)
def now(cast):
    clock.pretend_today(dt.date(YEAR, 3, 3))
    solve_by_phone(cast.command(channel="phone", facts={"conduct_on": "2025-03-01"}), cast.see(cast.bram), "Tevreden.")
    clock.pretend_today(dt.date(YEAR + 1, 2, 2))


def test_they_stand_beside_the_counts_with_their_source(cast, sign_in):
    put_earlier_year(cast.bram, 2019, WHOLE | {"in_term": 30}, "Jaarverslag 2019, bladzijde 4")
    page = sign_in(cast.bram).get(f"/werk/jaarverslag/{YEAR}/").content.decode()
    assert "2019 (opgegeven)" in page
    assert MARK in page
    assert "2019: Jaarverslag 2019, bladzijde 4." in page
    assert "/2019/cijfer/" not in page


def test_they_are_published_with_the_mark_and_stay_as_they_were_released(cast, citizen):
    put_earlier_year(cast.bram, 2019, WHOLE, "Jaarverslag 2019")
    propose_report(cast.bram, YEAR, inhabitants=None, foreword="")
    release_report(cast.gerrit, YEAR)
    put_earlier_year(cast.bram, 2019, WHOLE | {"received": 41, "open": 6}, "Jaarverslag 2019, verbeterd")
    remove_earlier_year(cast.organisation, 2018)
    page = citizen.get(f"/jaarverslag/{YEAR}/").content.decode()
    assert MARK in page
    assert "verbeterd" not in page
    told = citizen.get(f"/jaarverslag/{YEAR}/klachten.json").json()
    assert told["typed_years"]["2019"]["figures"]["received"] == 40
    lines = b"".join(citizen.get(f"/jaarverslag/{YEAR}/klachten.csv").streaming_content).decode("utf-8-sig")
    assert "2019;received;;40;Jaarverslag 2019" in lines


@pytest.mark.parametrize(
    ("year", "figures", "source"),
    [
        (2026, WHOLE, "Telling"),
        (2019, {"closed": 3}, "Telling"),
        (2019, WHOLE | {"open": 6}, "Telling"),
        (2019, WHOLE | {"settled": 39}, "Telling"),
        (2019, WHOLE, "  "),
    ],
)
def test_what_does_not_add_up_is_refused(cast, year, figures, source):
    with pytest.raises(CannotBe):
        put_earlier_year(cast.bram, year, figures, source)
    assert not EarlierYear.objects.exists()


def test_on_the_page_they_are_typed_changed_and_taken_away(cast, sign_in):
    bram = sign_in(cast.bram)
    told = {"year": "2019", "source": "Jaarverslag 2019", "received": "40"}
    refused = bram.post(ADDRESS, told | {"closed": "38", "open": "5", "carried_over": "9"})
    assert refused.status_code == 422
    assert "Jaarverslag 2019" in refused.content.decode()
    assert bram.post(ADDRESS, told).status_code == 302
    assert 'value="40"' in bram.get(f"{ADDRESS}?jaar=2019").content.decode()
    bram.post(ADDRESS, told | {"received": "42"})
    assert EarlierYear.objects.get().figures == {"received": 42}
    assert bram.post(f"{ADDRESS}2019/weghalen/").status_code == 302
    assert bram.post(f"{ADDRESS}2019/weghalen/").status_code == 404
    assert not EarlierYear.objects.exists()


def test_others_have_no_such_page(cast, sign_in):
    for person in (cast.chantal, cast.els):
        assert sign_in(person).get(ADDRESS).status_code == 404
