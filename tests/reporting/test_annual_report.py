"""The annual report: counts that add up, lead to their files, and give nobody away."""

import datetime as dt
import io
import json
import subprocess

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.queries.register_rows import RegisterRow, register_rows
from gehoor.config.cli import main
from gehoor.platform import clock
from gehoor.reporting.actions.release_report import propose_report, release_report
from gehoor.reporting.annual.small_cells import SMALLEST, anonymous_list, suppressed
from gehoor.reporting.models import YearReport
from gehoor.reporting.refusal import CannotBe
from gehoor.reporting.year import figures_of

YEAR = 2025
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
words = st.sampled_from(["", "treatment", "slow", "information"])
days = st.dates(dt.date(2023, 1, 1), dt.date(2026, 12, 31))


@st.composite
def rows(draw):
    received = draw(days)
    closed = draw(st.none() | st.integers(0, 400).map(lambda days: received + dt.timedelta(days=days)))
    ended = draw(st.sampled_from(["findings", "settled", "withdrawn", "not_handled"])) if closed else ""
    told = frozenset(draw(st.sets(st.sampled_from(["extended", "heard", "ombudsman_asked"]))))
    topic, unit = draw(words), draw(words)
    term = received + dt.timedelta(days=42)
    return RegisterRow(
        1, "AAAA-CCCC", received, closed, ended, "statutory", "web", "employee", topic, unit, "", "", term, told, "", ()
    )


@patient
@given(st.lists(rows(), max_size=40), st.integers(2023, 2026))
def test_received_and_carried_over_are_closed_and_open(listed, year):
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    counting = [row for row in listed if row.received_on <= last and (not row.closed_on or row.closed_on >= first)]
    found = figures_of(year, counting, dt.date(2027, 6, 1))
    assert found.reconciles
    assert found["formal"] + found["informal"] == found["closed"]
    assert sum(each.value for each in found.groups["unit"].values()) == found["received"]


@patient
@given(st.dictionaries(st.text(max_size=4), st.integers(0, 30), max_size=8))
def test_no_small_number_is_shown_or_can_be_computed(counts):
    shown = suppressed(counts)
    hidden = [counts[name] for name, count in shown.items() if count is None]
    assert all(count is None or count == 0 or count >= SMALLEST for count in shown.values())
    lonely = bool(hidden) and sum(hidden) < SMALLEST
    assert not lonely or all(counts[name] == 0 or shown[name] is None for name in counts)


@patient
@given(st.lists(rows().filter(lambda row: row.closed_on), max_size=40))
def test_every_line_of_the_list_is_shared_by_five_or_says_less(listed):
    found = anonymous_list(listed)
    assert len(found.lines) == len(listed)
    for line in found.lines:
        for name, attribute in (("topic", "topic"), ("target", "target_kind"), ("outcome", "closed_as")):
            value = getattr(line, name)
            assert not value or sum(getattr(row, attribute) == value for row in listed) >= SMALLEST
        assert line.in_term is None or sum(each == line for each in found.lines) >= SMALLEST


@pytest.fixture
def year(cast):
    """Six solved by phone and one withdrawn in 2025, one of them about a colleague of Fatima's; now it is 2026."""
    clock.pretend_today(dt.date(YEAR, 3, 3))
    made = []
    for number in range(6):
        command = cast.command(channel="phone", submission=f"s{number}", facts={"conduct_on": "2025-03-01"})
        made.append(solve_by_phone(command, cast.see(cast.bram), "Tevreden."))
    last = cast.complaint(facts={"conduct_on": "2025-03-01"})
    withdraw(cast.aylin_before(last), last.complaint_id)
    clock.pretend_today(dt.date(YEAR + 1, 2, 2))
    return [*made, last]


def test_every_figure_opens_the_files_it_counts(cast, year, sign_in):
    client = sign_in(cast.bram)
    page = client.get(f"/werk/jaarverslag/{YEAR}/")
    assert page.status_code == 200
    import re  # noqa: PLC0415

    links = set(re.findall(r'href="(/werk/jaarverslag/2025/cijfer/[^"]+)">(\d+)<', page.content.decode()))
    assert len(links) > 10
    for address, shown in links:
        listed = client.get(address.replace("&amp;", "&")).content.decode()
        assert len(set(re.findall(r"/werk/dossier/([A-Z0-9-]+)/", listed))) == int(shown), address


def test_who_is_out_of_a_file_counts_without_it(cast, year, sign_in):
    record_involvement(cast.see(cast.bram), year[0].complaint_id, cast.bram.pk)
    page = sign_in(cast.bram).get(f"/werk/jaarverslag/{YEAR}/cijfer/received/").content.decode()
    assert year[0].reference not in page
    assert "6 klachten" in page


def test_others_have_no_such_page(cast, year, sign_in):
    for person in (cast.chantal, cast.els):
        assert sign_in(person).get(f"/werk/jaarverslag/{YEAR}/").status_code == 404


def test_the_pdf_is_accessible_and_holds_figures_and_rules(cast, year, sign_in, tmp_path):
    answer = sign_in(cast.bram).get(f"/werk/jaarverslag/{YEAR}/verslag.pdf")
    content = answer.content
    with pikepdf.open(io.BytesIO(content)) as opened:
        assert str(opened.Root.Lang) == "nl"
        assert bool(opened.Root.MarkInfo.Marked)
        with opened.open_metadata() as told:
            assert told["pdfuaid:part"] == "1"
            assert str(told["dc:title"]) == "Jaarverslag klachten 2025"
    path = tmp_path / "verslag.pdf"
    path.write_bytes(content)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    assert "Ontvangen" in text
    assert "Hoe is geteld" in text
    assert "Tevredenheid staat niet in dit verslag" in text


@pytest.mark.parametrize("form", ["cijfers.csv", "register.csv"])
def test_csv_has_no_names_and_no_formula(cast, year, sign_in, form):
    answer = sign_in(cast.bram).get(f"/werk/jaarverslag/{YEAR}/{form}")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert "Aylin" not in text
    assert len(text.splitlines()) > 6
    assert not [cell for line in text.splitlines() for cell in line.split(";") if cell.startswith(("=", "+", "@"))]


def test_the_command_writes_every_format_and_adds_up(cast, year, tmp_path):
    for form in ("json", "csv", "html", "pdf"):
        target = tmp_path / f"report.{form}"
        assert main(["report", str(YEAR), "--format", form, "--output", str(target)]) == 0
        assert target.stat().st_size > 300
    told = json.loads((tmp_path / "report.json").read_text())
    assert (told["received"], told["settled"], told["withdrawn"]) == (7, 6, 1)
    assert told["received"] + told["carried_over"] == told["closed"] + told["open"]
    assert told["final"] is True
    assert "<table>" in (tmp_path / "report.html").read_text()


def test_a_year_without_complaints_has_a_report(cast, tmp_path):
    for form in ("json", "csv", "html", "pdf"):
        assert main(["report", "2012", "--format", form, "--output", str(tmp_path / form)]) == 0


def test_a_year_that_runs_is_not_final_and_not_released(cast, year):
    propose_report(cast.bram, YEAR + 1, inhabitants=None, foreword="")
    with pytest.raises(CannotBe):
        release_report(cast.gerrit, YEAR + 1)


def test_a_second_person_releases_and_only_then_there_is_a_page(cast, year, citizen):
    propose_report(cast.bram, YEAR, inhabitants=34_000, foreword="Wij leerden veel.")
    assert citizen.get(f"/jaarverslag/{YEAR}/").status_code == 404
    with pytest.raises(CannotBe):
        release_report(cast.bram, YEAR)
    release_report(cast.gerrit, YEAR)
    page = citizen.get(f"/jaarverslag/{YEAR}/").content.decode()
    assert "Wij leerden veel." in page
    assert "Aylin" not in page
    assert not [made.reference for made in year if made.reference in page]
    told = citizen.get(f"/jaarverslag/{YEAR}/klachten.json").json()
    assert told["figures"]["received"] == 7
    assert {each["count"] for each in told["groups"]["outcome"]} == {None}
    assert citizen.get(f"/jaarverslag/{YEAR}/verslag.pdf").content.startswith(b"%PDF")
    assert b"received" in b"".join(citizen.get(f"/jaarverslag/{YEAR}/klachten.csv").streaming_content)
    assert citizen.get("/en/jaarverslag/").status_code == 200


def test_what_was_released_stays_as_it_is(cast, year):
    propose_report(cast.bram, YEAR, inhabitants=None, foreword="")
    release_report(cast.gerrit, YEAR)
    with pytest.raises(CannotBe):
        propose_report(cast.bram, YEAR, inhabitants=None, foreword="Anders.")
    assert YearReport.objects.get().published["figures"]["received"] == 7


def test_proposing_and_releasing_on_the_page(cast, year, sign_in):
    bram, gerrit = sign_in(cast.bram), sign_in(cast.gerrit)
    refused = bram.post(f"/werk/jaarverslag/{YEAR}/voorstellen/", {"inhabitants": "veel", "foreword": "Bewaard."})
    assert refused.status_code == 422
    assert "Bewaard." in refused.content.decode()
    bram.post(f"/werk/jaarverslag/{YEAR}/voorstellen/", {"inhabitants": "34000", "foreword": "Goed jaar."})
    assert "Verslag publiceren" not in bram.get(f"/werk/jaarverslag/{YEAR}/").content.decode()
    assert "Verslag publiceren" in gerrit.get(f"/werk/jaarverslag/{YEAR}/").content.decode()
    gerrit.post(f"/werk/jaarverslag/{YEAR}/vrijgeven/")
    assert YearReport.objects.get().released_by == cast.gerrit


def test_the_register_is_read_in_a_fixed_number_of_statements(cast, year, django_assert_num_queries):
    with django_assert_num_queries(6):
        list(register_rows(cast.system, dt.date(YEAR, 1, 1), dt.date(YEAR, 12, 31)))
