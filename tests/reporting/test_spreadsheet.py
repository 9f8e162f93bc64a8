"""The spreadsheet: read back by another program, without formulas, the same bytes for the same figures."""

import datetime as dt
import io
import shutil
import subprocess
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.config.cli import main
from gehoor.platform import clock
from gehoor.reporting.actions.release_report import propose_report, release_report
from gehoor.reporting.ods import MEDIA_TYPE, Sheet, spreadsheet

YEAR = 2025
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
texts = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=20).filter(
    lambda text: text.strip() and not set(text) & set("\u2028\u2029\x85\ufffe\uffff")
)


def read(content):
    return CalamineWorkbook.from_filelike(io.BytesIO(content))


def test_texts_numbers_and_days_come_back_as_they_are():
    rows = [["naam", "aantal", "dag"], ["=HYPERLINK(1)", 12, dt.date(2025, 2, 28)], ["Ünïcode & <b>", 2.5, None]]
    content = spreadsheet("Proef", "nl", [Sheet("Eén", rows), Sheet("Twee/[fout]", [["a"]])])
    book = read(content)
    assert book.sheet_names == ["Eén", "Twee  fout "]
    found = book.get_sheet_by_index(0).to_python()
    assert found[1] == ["=HYPERLINK(1)", 12.0, dt.date(2025, 2, 28)]
    assert found[2][:2] == ["Ünïcode & <b>", 2.5]


def test_a_cell_that_looks_like_a_formula_is_a_text():
    content = spreadsheet("Proef", "nl", [Sheet("A", [["=1+1", "+2", "@x"]])])
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        told = opened.read("content.xml").decode()
        assert "table:formula" not in told
        assert told.count('office:value-type="string"') == 3


def test_a_program_knows_it_by_its_first_bytes_and_it_is_the_same_twice():
    sheets = [Sheet("A", [["x"]])]
    content = spreadsheet("Proef", "nl", sheets)
    assert content[30 : 38 + len(MEDIA_TYPE)].decode() == "mimetype" + MEDIA_TYPE
    assert content == spreadsheet("Proef", "nl", sheets)


@settings(deadline=None, max_examples=60)
@given(st.lists(texts, min_size=1, max_size=5))
def test_any_text_comes_back(row):
    found = read(spreadsheet("x", "nl", [Sheet("A", [row])])).get_sheet_by_index(0).to_python()
    assert [str(cell).split() for cell in found[0]] == [cell.split() for cell in row]


def test_what_xml_does_not_know_is_replaced():
    content = spreadsheet("x", "nl", [Sheet("A", [["a\x00b\ud800c"]])])
    assert read(content).get_sheet_by_index(0).to_python() == [["a\ufffdb\ufffdc"]]


@pytest.fixture
def year(cast):
    clock.pretend_today(dt.date(YEAR, 3, 3))
    command = cast.command(channel="phone", facts={"conduct_on": "2025-03-01"})
    made = solve_by_phone(command, cast.see(cast.bram), "Tevreden.")
    clock.pretend_today(dt.date(YEAR + 1, 2, 2))
    return made


def test_the_report_comes_out_as_a_spreadsheet(cast, year, sign_in, citizen, tmp_path):
    book = read(sign_in(cast.bram).get(f"/werk/jaarverslag/{YEAR}/verslag.ods").content)
    figures, _lessons, _list, register = (book.get_sheet_by_index(place).to_python() for place in range(4))
    assert figures[0][:4] == ["figure", "part", "label", "2025"]
    assert ["received", "", "Ontvangen", 1.0] in [row[:4] for row in figures]
    assert register[1][0] == year.reference
    assert register[1][1] == dt.date(YEAR, 3, 3)
    target = tmp_path / "verslag.ods"
    assert main(["report", str(YEAR), "--format", "ods", "--output", str(target)]) == 0
    assert "Aylin" not in zipfile.ZipFile(target).read("content.xml").decode()
    propose_report(cast.bram, YEAR, inhabitants=None, foreword="")
    release_report(cast.gerrit, YEAR)
    answer = citizen.get(f"/jaarverslag/{YEAR}/klachten.ods")
    assert answer["Content-Type"] == MEDIA_TYPE
    public = read(answer.content)
    assert public.sheet_names == ["Cijfers", "Maatregelen", "Lijst van klachten"]
    assert year.reference not in str([public.get_sheet_by_index(place).to_python() for place in range(3)])


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path):
    path = tmp_path / "proef.ods"
    rows = [["naam", "aantal", "dag"], ["=1+1", 12, dt.date(2025, 2, 28)], ["gemiddeld", 2.5, None]]
    path.write_bytes(spreadsheet("Proef", "nl", [Sheet("A", rows)]))
    subprocess.run(
        [OFFICE, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "csv", path],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    assert (tmp_path / "proef.csv").read_text().splitlines() == [
        "naam,aantal,dag",
        "=1+1,12,2025-02-28",
        "gemiddeld,2.5,",
    ]
