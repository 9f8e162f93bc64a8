"""The dashboard: what it counts, for whom, and that nothing can be told from what it leaves out."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.models import Complaint
from gehoor.platform import clock
from gehoor.reporting.overview.counting import shown_per_person
from gehoor.reporting.overview.period import Period, months_before, period_of

PAGE = "/werk/overzicht/"
TODAY = dt.date(2026, 3, 15)


@pytest.fixture
def page(cast, sign_in):
    def asked(person, query=""):
        return sign_in(person).get(f"{PAGE}{query}").content.decode()

    return asked


def figure(page, name):
    """The number that leads to the files of a figure."""
    start = page.index(f"/dossiers/{name}/")
    return int(page[start:].split(">", 1)[1].split("<", 1)[0])


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("3-maanden", dt.date(2026, 1, 1), TODAY),
        ("12-maanden", dt.date(2025, 4, 1), TODAY),
        ("dit-jaar", dt.date(2026, 1, 1), TODAY),
        ("vorig-jaar", dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
        ("wat dan ook", dt.date(2025, 4, 1), TODAY),
    ],
)
def test_the_address_says_the_period(asked, first, last):
    found = period_of(asked, TODAY)
    assert (found.first, found.last) == (first, last)


def test_a_period_knows_its_months():
    assert Period("", dt.date(2025, 11, 1), dt.date(2026, 2, 3)).months == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert months_before(dt.date(2026, 1, 31), 12) == dt.date(2025, 2, 1)


def test_each_figure_counts_its_files_and_opens_them(cast, page, sign_in):
    made = [cast.complaint() for _ in range(3)]
    withdraw(cast.see(cast.bram), made[0].complaint_id, words="Klager belde.")
    Complaint.objects.filter(pk=made[1].complaint_id).update(term_ends_on=clock.today() + dt.timedelta(days=2))
    Complaint.objects.filter(pk=made[2].complaint_id).update(term_ends_on=clock.today() - dt.timedelta(days=2))
    shown = page(cast.bram)
    assert {name: figure(shown, name) for name in ("received", "closed", "open", "at_risk", "late")} == {
        "received": 3,
        "closed": 1,
        "open": 2,
        "at_risk": 1,
        "late": 1,
    }
    late = sign_in(cast.bram).get(f"{PAGE}dossiers/late/").content.decode()
    assert made[2].reference in late
    assert made[1].reference not in late
    assert sign_in(cast.bram).get(f"{PAGE}dossiers/unit/?deel=Burgerzaken").status_code == 200
    assert sign_in(cast.bram).get(f"{PAGE}dossiers/unit/?deel=Nergens").status_code == 404


def test_the_same_subject_in_the_same_unit_is_pointed_out_from_the_third_time(cast, page, sign_in):
    for _ in range(2):
        cast.complaint()
    assert "keer terug" not in page(cast.bram)
    cast.complaint()
    shown = page(cast.bram)
    assert "Burgerzaken: ‘Bejegening’ kwam 3 keer terug." in shown
    assert "Chantal" not in shown
    files = sign_in(cast.bram).get(f"{PAGE}dossiers/repeat/", {"deel": "topic|Burgerzaken|treatment"})
    assert "3 klachten" in files.content.decode()


def test_nothing_changes_for_who_is_out_when_the_hidden_file_comes_to_be(cast, page):
    for _ in range(2):
        cast.complaint()
    before = whole(page(cast.bram))
    hidden = cast.complaint()
    record_involvement(cast.system, hidden.complaint_id, cast.bram.pk, reason="Hij was erbij.")
    assert whole(page(cast.bram)) == before


def whole(shown):
    """A page without the token of its forms, which is new each time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", shown)


def test_who_has_no_report_to_read_finds_no_page(cast, sign_in):
    assert sign_in(cast.els).get(PAGE).status_code == 404


def test_figures_per_handler_only_when_decided_for_who_coordinates_and_from_enough(cast, page):
    for _ in range(5):
        assign_person(cast.see(cast.bram), cast.complaint().complaint_id, cast.els.pk, "handler")
    assert "Els Smit" not in page(cast.bram)
    cast.organisation.texts = {"overview": {"per_person": "on", "person_from": 5}}
    cast.organisation.save()
    assert "Els Smit" in page(cast.bram)
    assert "Els Smit" not in page(cast.gerrit)
    cast.organisation.texts = {"overview": {"per_person": "on", "person_from": 6}}
    cast.organisation.save()
    assert "Els Smit" not in page(cast.bram)


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(1, 40), max_size=8), st.integers(0, 12))
def test_what_is_left_out_per_handler_can_never_be_told_from_the_total(counts, nobody):
    total = sum(counts.values()) + nobody
    shown = shown_per_person(counts, total, 10)
    assert all(count >= 10 for count in shown.values())
    rest = total - sum(shown.values())
    assert rest == 0 or rest >= 10 or not shown
