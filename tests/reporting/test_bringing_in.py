"""Files of another system: good rows go in whole, what is refused is told, nothing doubles, nothing leaves."""

import contextlib
import csv
import datetime as dt
import io
import json
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gehoor.authority.actions.add_person import add_person
from gehoor.authority.actions.leave import leave
from gehoor.complaints.actions.rebuild_projections import rebuild_projections
from gehoor.complaints.models import Complaint, Event
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.search.hits import Wanted, search
from gehoor.config.cli import main
from gehoor.platform import clock
from gehoor.platform.models import OutboxItem
from gehoor.platform.tables import day_of
from gehoor.reporting.annual.making import counted, rows_of
from gehoor.reporting.documents import as_csv
from gehoor.reporting.importing.taking import bring_files, try_files
from gehoor.reporting.refusal import CannotBe

EXAMPLE = Path(__file__).parents[2] / "examples" / "import" / "klachten.csv"
ADDRESS = "/beheer/dossiers/"
ROW = {"kenmerk": "K-1", "ontvangen": "3-3-2025", "klacht": "Een uur gewacht."}


@pytest.fixture(autouse=True)
def now(cast):
    clock.pretend_today(dt.date(2025, 11, 20))


def table(*rows, encoding="utf-8-sig", separator=";"):
    columns = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    made = csv.DictWriter(out, columns, delimiter=separator, restval="", lineterminator="\r\n")
    made.writeheader()
    made.writerows(rows)
    return out.getvalue().encode(encoding)


@pytest.fixture
def bring(cast):
    """A function: these rows taken over by Bram."""
    return lambda *rows, **how: bring_files(
        cast.organisation, cast.see(cast.bram), table(*rows, **how), file_name="oud.csv"
    )


def only():
    return Complaint.objects.get()


def test_the_example_goes_in_whole_and_counts_in_the_report(cast):
    brought = bring_files(cast.organisation, cast.see(cast.bram), EXAMPLE.read_bytes(), file_name=EXAMPLE.name)
    assert not brought.refused
    assert len(brought.taken) == 4
    found = counted(cast.system, 2025)[0]
    assert (found["received"], found["closed"], found["open"]) == (4, 3, 1)
    assert (found["handled"], found["settled"], found["withdrawn"], found["extended"]) == (1, 1, 1, 1)
    assert found["in_term"] == 2
    assert found.reconciles
    assert found.groups["judgement"]["partly_founded"].value == 1
    assert found.groups["regime"]["care_only"].value == 1


def test_they_are_real_files_whose_events_say_that_they_were_brought_in(cast, bring):
    bring({**ROW, "bevestigd": "4-3-2025", "naam klager": "J. de Boer"})
    events = list(Event.objects.order_by("sequence"))
    assert [each.type for each in events] == ["received", "facts_recorded", "acknowledged", "taken_over"]
    assert [each.occurred_on for each in events[:3]] == [dt.date(2025, 3, 3), dt.date(2025, 3, 3), dt.date(2025, 3, 4)]
    assert {clock.civil_date(each.recorded_at) for each in events} == {dt.date(2025, 11, 20)}
    assert events[0].data["file"]["imported"] is True
    assert events[2].data["file"]["imported"] is True
    assert "oud.csv, regel 2" in events[3].text.body
    assert rebuild_projections() == []
    page = file_page(cast.see(cast.bram), only().reference)
    assert page.head.received_on == dt.date(2025, 3, 3)


def test_the_clock_of_the_law_runs_on_what_is_still_open(cast, bring):
    bring({**ROW, "ontvangen": "6-11-2025"})
    file = only()
    assert (file.phase, file.term_ends_on) == ("received", dt.date(2025, 12, 18))
    assert file.sort_on is not None


def test_what_was_closed_asks_nothing_any_more_and_has_its_retention(cast, bring):
    bring({**ROW, "afgesloten": "1-4-2025", "uitkomst": "samen opgelost"})
    file = only()
    assert (file.phase, file.closed_as, file.closed_on) == ("closed", "settled", dt.date(2025, 4, 1))
    assert file.retention_result == "13.1"
    assert file.sort_on is None


def test_a_judgement_keeps_its_standards(cast, bring):
    judged = {"afgesloten": "1-4-2025", "uitkomst": "oordeel", "oordeel": "Gegrond"}
    bring({**ROW, **judged, "normen": "reasons|participation"})
    found = counted(cast.system, 2025)[0]
    assert found.groups["judgement"]["founded"].value == 1
    assert {name: each.value for name, each in found.groups["standard"].items()} == {"reasons": 1, "participation": 1}


@pytest.mark.parametrize(
    "ended",
    [
        {"uitkomst": "oordeel", "oordeel": "gegrond"},
        {
            "uitkomst": "oordeel",
            "oordeel": "gegrond",
            "betrokkene": "de man aan de balie",
            "over": "medewerker",
            "betrokkene geïnformeerd": "2-4-2025",
        },
        {"uitkomst": "ingetrokken"},
        {"uitkomst": "niet behandeld", "grond": "9:8(2)"},
        {"uitkomst": "doorgestuurd", "doorgestuurd naar": "Waterschap"},
        {"uitkomst": "bezwaar"},
        {"uitkomst": "beantwoord", "schriftelijk": "nee"},
    ],
)
def test_however_it_ended_it_is_closed_and_nobody_is_asked_for_anything(cast, bring, ended):
    assert not bring({**ROW, "afgesloten": "1-4-2025", **ended}).refused
    assert (only().phase, only().sort_on) == ("closed", None)


def test_nothing_is_sent(cast, bring):
    before = OutboxItem.objects.count()
    bring(
        {**ROW, "e-mail": "klager@example.nl"},
        {**ROW, "kenmerk": "K-2", "afgesloten": "4-4-2025", "uitkomst": "ingetrokken"},
    )
    assert Complaint.objects.count() == 2
    assert OutboxItem.objects.count() == before


def test_the_same_file_twice_doubles_nothing(cast, bring):
    first = bring(ROW, {**ROW, "kenmerk": "K-2"})
    again = bring(ROW, {**ROW, "kenmerk": "K-2"}, {**ROW, "kenmerk": "K-3"})
    assert again.standing == first.taken
    assert len(again.taken) == 1
    assert Complaint.objects.count() == 3


def test_a_number_twice_in_one_file_goes_in_once(cast, bring):
    brought = bring(ROW, {**ROW, "kenmerk": "k-1", "klacht": "Anders."})
    assert [(each.row, each.column) for each in brought.refused] == [(3, "kenmerk")]
    assert Complaint.objects.count() == 1


def test_trying_tells_the_same_and_writes_nothing(cast, bring):
    bring(ROW)
    tried = try_files(
        cast.organisation,
        cast.see(cast.bram),
        table(ROW, {**ROW, "kenmerk": "K-2"}, {**ROW, "kenmerk": "K-3", "ontvangen": "x"}),
    )
    assert (tried.taken, tried.standing, tried.refused_rows) == (["K-2"], ["K-1"], 1)
    assert Complaint.objects.count() == 1


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"kenmerk": ""}, "kenmerk"),
        ({"kenmerk": "K<script>"}, "kenmerk"),
        ({"klacht": ""}, "klacht"),
        ({"ontvangen": "31-2-2025"}, "ontvangen"),
        ({"ontvangen": "3-3-25"}, "ontvangen"),
        ({"ontvangen": "1-1-2030"}, "ontvangen"),
        ({"kanaal": "duif"}, "kanaal"),
        ({"afdeling": "maanreizen"}, "afdeling"),
        ({"e-mail betrokkene": "onbekend@example.nl"}, "e-mail betrokkene"),
        ({"e-mail": "geen adres"}, "e-mail"),
        ({"bevestigd": "1-2-2025"}, "bevestigd"),
        ({"gedrag op": "4-4-2025"}, "gedrag op"),
        ({"afgesloten": "4-4-2025"}, "uitkomst"),
        ({"uitkomst": "ingetrokken"}, "afgesloten"),
        ({"afgesloten": "4-4-2025", "uitkomst": "oordeel"}, "oordeel"),
        ({"afgesloten": "4-4-2025", "uitkomst": "ingetrokken", "oordeel": "gegrond"}, "oordeel"),
        ({"afgesloten": "4-4-2025", "uitkomst": "niet behandeld"}, "grond"),
        ({"afgesloten": "4-4-2025", "uitkomst": "ingetrokken", "gehoord": "5-4-2025"}, "gehoord"),
        ({"afgesloten": "4-4-2025", "uitkomst": "beantwoord"}, "uitkomst"),
        ({"verdaagd": "1-4-2025", "verdaagd weken": "14"}, "verdaagd weken"),
        ({"schriftelijk": "misschien"}, "schriftelijk"),
        ({"normen": "aardig zijn"}, "normen"),
        ({"naam klager": "x" * 400}, "naam klager"),
    ],
)
def test_a_row_with_a_mistake_is_refused_whole_with_its_row_and_column(cast, bring, cells, column):
    brought = bring({**ROW, **cells}, {**ROW, "kenmerk": "K-9"})
    assert [(each.row, each.column) for each in brought.refused] == [(2, column)]
    assert brought.refused[0].why.endswith(".")
    assert len(brought.taken) == 1
    assert Complaint.objects.count() == 1


def test_every_mistake_of_a_row_is_told_at_once(cast, bring):
    brought = bring({**ROW, "ontvangen": "gisteren", "kanaal": "duif", "afdeling": "maanreizen"})
    assert {each.column for each in brought.refused} == {"ontvangen", "kanaal", "afdeling"}
    assert brought.refused_rows == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_what_excel_makes_of_it_is_read(cast, bring, encoding, separator):
    bring(
        {**ROW, "naam klager": "Zoë Müller", "klacht": "Hij zei: „nee”.\nToen weg."},
        encoding=encoding,
        separator=separator,
    )
    file = only()
    assert file.parties.get().name == "Zoë Müller"
    assert file.elements.get().text.body == "Hij zei: „nee”.\nToen weg."


@pytest.mark.parametrize(
    "cell",
    ["7-4-2026", "07/04/2026", "7.4.2026", "2026-04-07", "7 april 2026", "7 APR. 2026", "7-apr-2026", "7-4-2026 10:15"],
)
def test_a_day_is_read_as_the_dutch_write_it(cell):
    assert day_of(cell) == dt.date(2026, 4, 7)


@pytest.mark.parametrize("cell", ["", "7-4-26", "31-4-2026", "13-13-2026", "7 foo 2026", "٧-٤-٢٠٢٦", "0-0-0000"])
def test_what_is_no_day_is_none(cell):
    assert day_of(cell) is None


def test_a_cell_that_looks_like_a_formula_is_a_text_and_leaves_as_one(cast, bring):
    bring({**ROW, "klacht": '=HYPERLINK("http://x")', "naam klager": "'=1+1", "telefoon": "+31 6 12345678"})
    party = only().parties.get()
    assert (party.name, party.phone) == ("=1+1", "+31 6 12345678")
    assert only().elements.get().text.body == '=HYPERLINK("http://x")'
    lines = "".join(as_csv(rows_of(cast.system, 2025)))
    assert not [cell for line in lines.splitlines() for cell in line.split(";") if cell.startswith(("=", "+", "@"))]


def test_the_colleague_whom_it_is_about_does_not_see_the_file(cast, bring):
    bring({**ROW, "over": "medewerker", "e-mail betrokkene": "chantal@example.nl"})
    assert only().parties.get().person_id == cast.chantal.pk
    assert search(cast.see(cast.bram), Wanted("K-1")).total == 1
    assert search(cast.see(cast.chantal), Wanted("K-1")).total == 0


@pytest.mark.parametrize("named", ["dirk jansen", "DIRK@example.nl"])
def test_who_handles_it_is_found_by_name_or_address_and_gets_no_message(cast, bring, named):
    before = OutboxItem.objects.count()
    assert not bring({**ROW, "behandelaar": named}).refused
    assert only().handler == cast.dirk
    assert list(only().assignments.values_list("person_id", "capacity")) == [(cast.dirk.pk, "handler")]
    assert search(cast.see(cast.dirk), Wanted("K-1")).total == 1
    assert OutboxItem.objects.count() == before
    assert list(Event.objects.order_by("sequence").values_list("type", flat=True))[-1] == "person_assigned"
    assert rebuild_projections() == []


def refused_handler(brought):
    (problem,) = brought.refused
    assert (problem.row, problem.column) == (2, "behandelaar")
    assert not Complaint.objects.exists()
    return problem.why


def test_a_handler_whom_nobody_knows_or_more_than_one_is_refused(cast, bring):
    assert "niemand" in refused_handler(bring({**ROW, "behandelaar": "Nemo Nobody"}))
    add_person(cast.organisation, cast.bram.name, email="andere.bram@example.nl")
    assert "meer mensen" in refused_handler(bring({**ROW, "behandelaar": cast.bram.name}))
    assert not bring({**ROW, "behandelaar": cast.bram.email}).refused


def test_who_left_handles_nothing_that_runs_and_did_handle_what_is_closed(cast, bring):
    leave(cast.dirk, dt.date(2025, 11, 1))
    assert "werkt hier niet meer" in refused_handler(bring({**ROW, "behandelaar": cast.dirk.name}))
    ended = {"afgesloten": "1-4-2025", "uitkomst": "samen opgelost"}
    assert not bring({**ROW, "behandelaar": cast.dirk.name, **ended}).refused
    assert only().handler == cast.dirk


@pytest.mark.parametrize("ended", [{}, {"afgesloten": "1-4-2025", "uitkomst": "ingetrokken"}])
@pytest.mark.parametrize(
    ("cells", "word"),
    [
        ({"e-mail betrokkene": "chantal@example.nl"}, "betrokken"),
        ({"betrokkene": "mw. {chantal} (balie)"}, "9:7"),
        ({"e-mail": "CHANTAL@example.nl"}, "zelf de klager"),
    ],
)
def test_who_is_complained_about_or_complains_does_not_handle_it(cast, bring, cells, word, ended):
    cells = {name: cell.format(chantal=cast.chantal.name.upper()) for name, cell in cells.items()}
    handled = {**ROW, **cells, **ended, "behandelaar": "chantal@example.nl"}
    assert word in refused_handler(bring(handled))
    tried = try_files(cast.organisation, cast.see(cast.bram), table(handled))
    assert word in refused_handler(tried)


def test_the_manager_of_who_is_complained_about_needs_a_statement_first(cast, bring):
    about = {**ROW, "over": "medewerker", "e-mail betrokkene": "chantal@example.nl"}
    assert "verklaring" in refused_handler(bring({**about, "behandelaar": cast.dirk.name}))


def test_a_sensitive_one_is_sensitive(cast, bring):
    bring({**ROW, "gevoelig": "ja"})
    assert only().sensitive is True


@pytest.mark.parametrize("data", [b"", b"kenmerk;ontvangen\r\n1;2", b"\x00\x01\x02", b'"' + b"x" * 200_000])
def test_what_is_no_such_table_is_refused(cast, data):
    with pytest.raises(CannotBe):
        try_files(cast.organisation, cast.see(cast.bram), data)


@settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))
@given(data=st.binary(max_size=300), rows=st.lists(st.lists(st.text(max_size=12), min_size=3, max_size=3), max_size=4))
def test_no_table_brings_it_down(cast, data, rows):
    told = "kenmerk;ontvangen;klacht\r\n" + "\r\n".join(";".join(row) for row in rows)
    for content in (data, told.encode("utf-8", "replace"), told.encode("utf-16", "replace")):
        with contextlib.suppress(CannotBe):
            assert try_files(cast.organisation, cast.see(cast.bram), content).tried


def upload(client, data, **more):
    return client.post(ADDRESS, {"file": SimpleUploadedFile("oud.csv", data, "text/csv"), **more})


def test_on_the_page_it_is_tried_first_and_then_taken_over(cast, sign_in):
    bram, data = sign_in(cast.bram), table(ROW, {**ROW, "kenmerk": "K-2", "kanaal": "duif"})
    tried = upload(bram, data)
    assert "Er is nog niets overgenomen. Goede regels: 1." in tried.content.decode()
    assert "kanaal" in tried.content.decode()
    assert not Complaint.objects.exists()
    digest = tried.context["form"]["tried"].value()
    other = upload(bram, table({**ROW, "kenmerk": "K-7"}), tried=digest)
    assert "Er is nog niets overgenomen." in other.content.decode()
    done = upload(bram, data, tried=digest)
    assert "Overgenomen: 1." in done.content.decode()
    assert Complaint.objects.count() == 1


def test_on_the_page_what_is_no_table_is_told(cast, sign_in):
    answer = upload(sign_in(cast.bram), b"a;b\r\n1;2")
    assert answer.status_code == 422
    assert "De eerste regel mist deze kolommen: kenmerk, ontvangen, klacht." in answer.content.decode()


def test_others_have_no_such_page(cast, sign_in):
    for person in (cast.chantal, cast.els, cast.gerrit):
        assert sign_in(person).get(ADDRESS).status_code == 404


def test_the_command_tries_and_takes_over(cast, tmp_path, capsys):
    path = tmp_path / "oud.csv"
    path.write_bytes(table(ROW, {**ROW, "kenmerk": "K-2", "kanaal": "duif"}))
    assert main(["import-files", str(path), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["written"], told["taken"], told["refused"][0]["row"]) == (False, 1, 3)
    assert not Complaint.objects.exists()
    assert main(["import-files", str(path), "--write"]) == 1
    assert "oud.csv:3: kanaal:" in capsys.readouterr().err
    assert Complaint.objects.count() == 1
    path.write_bytes(table(ROW))
    assert main(["import-files", str(path), "--write"]) == 0
    assert Complaint.objects.count() == 1
    path.write_bytes(b"niets")
    assert main(["import-files", str(path)]) == 65
    assert main(["import-files", str(tmp_path / "weg.csv")]) == 65
