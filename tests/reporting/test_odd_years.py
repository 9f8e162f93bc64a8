"""Years that are no ordinary year, and what a report can tell beside the counts."""

import datetime as dt

import pytest

from gehoor.authority.actions.adopt_regulation import adopt_regulation
from gehoor.complaints.actions.correct_facts import correct_facts
from gehoor.complaints.actions.record_contact import record_contact
from gehoor.complaints.actions.record_ombudsman import ask_ombudsman, report_ombudsman
from gehoor.complaints.actions.register_complaint import register_complaint
from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.queries.register_rows import register_rows
from gehoor.complaints.refusals import Refused
from gehoor.complaints.remains.actions.keep_remains import keep_remains
from gehoor.complaints.remains.models import Remains
from gehoor.platform import clock
from gehoor.reporting.actions.release_report import propose_report, release_report
from gehoor.reporting.annual.learned import learned_of
from gehoor.reporting.annual.making import counted, report_of
from gehoor.reporting.models import YearReport
from gehoor.reporting.year import figures_of

YEAR = 2025
OLD = """
name = "Oud"
organisation = "Voorbeeld"
in_force_from = 2020-01-01
in_force_until = 2025-06-30

[[promise]]
what = "first_contact"
within = 2
unit = "days"
"""
NEW = """
name = "Nieuw"
organisation = "Voorbeeld"
in_force_from = 2025-07-01

[[promise]]
what = "first_contact"
within = 10
unit = "days"

[[promise]]
what = "terugkoppeling aan de wijk"
within = 1
unit = "days"
"""


def at(month, day, year=YEAR):
    clock.pretend_today(dt.date(year, month, day))


def withdrawn_after(cast, days, number=0):
    """A complaint of today that is contacted and withdrawn so many days later; the clock is there then."""
    made = cast.complaint(submission=f"{clock.today()}-{number}", facts={"conduct_on": "2025-01-01"})
    clock.pretend_today(clock.today() + dt.timedelta(days))
    record_contact(cast.see(cast.bram), made.complaint_id, channel="phone", reached=True, words="Gebeld.")
    withdraw(cast.aylin_before(made), made.complaint_id)
    return made


def test_a_promise_counts_as_the_regulation_of_its_day_made_it(cast):
    adopt_regulation(cast.organisation, OLD)
    adopt_regulation(cast.organisation, NEW)
    at(6, 2)
    late = withdrawn_after(cast, 5)
    at(9, 1)
    kept = withdrawn_after(cast, 5)
    at(1, 5, YEAR + 1)
    found = counted(cast.system, YEAR)[0].groups["promise"]
    assert found["first_contact.late"].references == (late.reference,)
    assert found["first_contact.kept"].references == (kept.reference,)
    assert found["terugkoppeling aan de wijk.late"].value == 1
    years = counted(cast.system, YEAR)
    learned = learned_of(cast.system, cast.organisation, years)
    told = [line.label for section in report_of(cast.organisation, years, learned).sections for line in section.lines]
    assert "Eerste contact: op tijd" in told
    assert "terugkoppeling aan de wijk: later dan beloofd" in told


def test_without_a_promise_there_is_no_such_table(cast):
    at(6, 2)
    withdrawn_after(cast, 1)
    assert counted(cast.system, YEAR)[0].groups["promise"] == {}


def test_a_file_that_moved_counts_once_where_it_is_now(cast):
    at(6, 2)
    made = cast.complaint()
    correct_facts(cast.see(cast.bram), made.complaint_id, own={"unit_id": cast.parks.pk})
    units = counted(cast.system, YEAR)[0].groups["unit"]
    assert {name: figure.value for name, figure in units.items()} == {"Groen": 1}


def test_a_complaint_that_comes_in_while_rows_are_read_does_not_break_the_sum(cast):
    at(6, 2)
    for number in range(3):
        withdrawn_after(cast, 1, number)
    rows = register_rows(cast.system, dt.date(YEAR, 1, 1), dt.date(YEAR, 12, 31))
    seen = [next(rows)]
    cast.complaint(submission="meanwhile")
    seen += rows
    found = figures_of(YEAR, seen, dt.date(YEAR + 1, 2, 1))
    assert found.reconciles
    assert found["received"] in {3, 4}


def test_what_comes_in_after_the_proposal_counts_and_after_the_release_does_not(cast, sign_in):
    at(6, 2)
    withdrawn_after(cast, 1)
    at(2, 2, YEAR + 1)
    propose_report(cast.bram, YEAR, inhabitants=None, foreword="")
    late = cast.command(channel="letter", received_at=clock.start_of_day(dt.date(YEAR, 12, 30)), submission="bak")
    register_complaint(late, cast.see(cast.bram))
    release_report(cast.gerrit, YEAR)
    again = cast.command(channel="letter", received_at=clock.start_of_day(dt.date(YEAR, 12, 29)), submission="la")
    register_complaint(again, cast.see(cast.bram))
    assert YearReport.objects.get().published["figures"]["received"] == 2
    assert counted(cast.system, YEAR)[0]["received"] == 3
    page = sign_in(cast.bram).get(f"/werk/jaarverslag/{YEAR}/").content.decode()
    assert "Na de publicatie is het register veranderd" in page


def test_a_year_that_runs_counts_to_today_and_says_so(cast, sign_in):
    at(6, 2)
    cast.complaint()
    page = sign_in(cast.bram).get(f"/werk/jaarverslag/{YEAR}/").content.decode()
    assert "Voorlopig: het jaar is nog niet voorbij." in page
    assert counted(cast.system, YEAR)[0].last == dt.date(YEAR, 6, 2)


@pytest.mark.parametrize("year", [1998, 9999])
def test_a_year_outside_the_law_has_no_page(cast, sign_in, year):
    at(6, 2)
    assert sign_in(cast.bram).get(f"/werk/jaarverslag/{year}/").status_code == 404


def test_what_the_ombudsman_found_is_counted_and_outlives_the_file(cast):
    at(6, 2)
    made = withdrawn_after(cast, 1)
    bram = cast.see(cast.bram)
    ask_ombudsman(bram, made.complaint_id)
    with pytest.raises(Refused):
        report_ombudsman(bram, made.complaint_id, outcome="applause")
    report_ombudsman(bram, made.complaint_id, outcome="intervention", verdict="partly_proper", words="Bel eerder.")
    found = counted(cast.system, YEAR)[0]
    assert found.groups["ombudsman_outcome"]["intervention"].value == 1
    assert found.groups["ombudsman_verdict"]["partly_proper"].references == (made.reference,)
    keep_remains(cast.organisation.pk, made.complaint_id)
    assert Remains.objects.get().ombudsman == {"outcome": "intervention", "verdict": "partly_proper"}


def test_hours_and_costs_are_told_as_typed(cast, sign_in):
    at(6, 2)
    solve_by_phone(cast.command(channel="phone", facts={"conduct_on": "2025-03-01"}), cast.see(cast.bram), "Tevreden.")
    at(2, 2, YEAR + 1)
    client = sign_in(cast.bram)
    client.post(f"/werk/jaarverslag/{YEAR}/voorstellen/", {"hours": "320", "cost": "18500", "inhabitants": "34000"})
    page = client.get(f"/werk/jaarverslag/{YEAR}/").content.decode()
    assert "Uren en kosten" in page
    assert "Opgegeven door de organisatie, niet geteld uit dossiers." in page
    release_report(cast.gerrit, YEAR)
    told = YearReport.objects.get().published
    assert told["typed"] == {"hours": 320, "cost": 18500}
    assert told["inhabitants"] == 34000
