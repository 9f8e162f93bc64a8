"""What was learned, in the annual report: in every form, leading to its files, and giving nobody away."""

import csv
import datetime as dt
import io
import json
import re
import subprocess

import pytest
from python_calamine import CalamineWorkbook

from gehoor.complaints.actions.mark_sensitive import mark_sensitive
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.complaints.actions.take_measure import add_measure, change_measure
from gehoor.complaints.models import Party, Satisfaction
from gehoor.config.cli import main
from gehoor.platform import clock
from gehoor.reporting.actions.release_report import propose_report, release_report
from gehoor.reporting.annual.learned import learned_of
from gehoor.reporting.annual.making import counted
from gehoor.reporting.annual.public_lessons import public_lessons
from gehoor.reporting.annual.published_learned import learned_data
from gehoor.reporting.models import YearReport
from gehoor.retention.actions.destroy import destroy

YEAR = 2025
CALL_BACK = "Aylin werd niet gebeld. Wij bellen voortaan dezelfde dag terug."
PUBLIC = "[…] werd niet gebeld. Wij bellen voortaan dezelfde dag terug."
ADDRESS = f"/werk/jaarverslag/{YEAR}/"


def answered(made, number):
    """Seven were asked; all but the last answered, the first of them without the second question."""
    scores = [5, None, 4] if number == 0 else [4, 3, 2]
    return Satisfaction.objects.create(
        complaint_id=made.complaint_id,
        party=Party.objects.get(complaint_id=made.complaint_id, kind="complainant"),
        secret_digest=f"d{number}",
        asked_at=clock.now(),
        answered_at=clock.now() if number < 6 else None,
        scores=scores if number < 6 else [],
        words="Aylin vond het goed.",
        salt="s",
    )


@pytest.fixture
def year(cast):
    """Seven solved by phone in 2025, three measures out of them; now it is 2026."""
    clock.pretend_today(dt.date(YEAR, 3, 3))
    bram = cast.see(cast.bram)
    made = []
    for number in range(7):
        command = cast.command(channel="phone", submission=f"s{number}", facts={"conduct_on": "2025-03-01"})
        made.append(solve_by_phone(command, bram, "Tevreden."))
        answered(made[-1], number)
    first = add_measure(bram, made[0].complaint_id, "measure", CALL_BACK, owner_id=cast.bram.pk)
    add_measure(bram, made[0].complaint_id, "recommendation", "Oefen gesprekken.")
    add_measure(bram, made[1].complaint_id, "recommendation", "Dit zegt te veel.")
    mark_sensitive(bram, made[1].complaint_id, sensitive=True)
    clock.pretend_today(dt.date(YEAR, 9, 1))
    change_measure(bram, made[0].complaint_id, first, "done", words="Het lukt bijna altijd.", owner_id=cast.bram.pk)
    clock.pretend_today(dt.date(YEAR + 1, 2, 2))
    return made


def streamed(client, address):
    text = b"".join(client.get(address).streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";"))


def released(cast, lessons):
    propose_report(cast.bram, YEAR, inhabitants=None, foreword="", lessons=lessons)
    release_report(cast.gerrit, YEAR)


def offered(cast, viewer=None):
    learned = learned_of(cast.system, cast.organisation, counted(cast.system, YEAR))
    return public_lessons(viewer or cast.see(cast.bram), cast.organisation, learned.years[0])


def test_a_year_without_measures_says_so(cast, sign_in):
    page = sign_in(cast.bram).get(f"/werk/jaarverslag/{clock.today().year}/").content.decode()
    assert "Aanbevelingen en maatregelen staan niet in dit verslag." in page
    assert "Tevredenheid staat niet in dit verslag" in page


def test_the_page_tells_measures_and_satisfaction_with_their_rules(cast, year, sign_in):
    page = sign_in(cast.bram).get(ADDRESS).content.decode()
    for told in (CALL_BACK, "Het lukt bijna altijd.", "Zo stond het op 31 december 2025", "Klager: gevraagd"):
        assert told in page
    assert "In dit jaar gedaan, en dat was aan het eind van het jaar nog zo." in page
    assert "staan niet in dit verslag." not in page
    assert f'href="/werk/dossier/{year[0].reference}/" lang="nl">{CALL_BACK}' in page


def test_every_figure_opens_what_it_counts(cast, year, sign_in):
    client = sign_in(cast.bram)
    found = set(re.findall(rf'href="({ADDRESS}geleerd/[^"]+)">([\d,]+)<', client.get(ADDRESS).content.decode()))
    counts = {address.rsplit("/", 2)[1]: shown for address, shown in found}
    assert counts == {
        "measures_added": "3",
        "measures_done": "1",
        "measures_to_do": "2",
        "complainant.asked": "7",
        "complainant.answered": "6",
        "complainant.heard": "4,2",
        "complainant.clear": "3,0",
        "complainant.fair": "2,3",
    }
    behind = {"complainant.heard": 6, "complainant.clear": 5, "complainant.fair": 6}
    for address, shown in found:
        listed = client.get(address).content.decode()
        name = address.rsplit("/", 2)[1]
        assert listed.count('href="/werk/dossier/') == (behind[name] if "," in shown or name in behind else int(shown))
        assert "vond het goed" not in listed
    assert client.get(f"{ADDRESS}geleerd/complainant.anders/").status_code == 404
    assert client.get(f"{ADDRESS}geleerd/niets/").status_code == 404


def test_who_is_out_of_a_file_reads_and_counts_no_measure_of_it(cast, year, sign_in):
    record_involvement(cast.see(cast.bram), year[0].complaint_id, cast.bram.pk)
    client = sign_in(cast.bram)
    for path in ("", "geleerd/measures_added/", "geleerd/complainant.asked/"):
        page = client.get(f"{ADDRESS}{path}").content.decode()
        assert CALL_BACK not in page
        assert year[0].reference not in page
    assert CALL_BACK not in str(streamed(client, f"{ADDRESS}maatregelen.csv"))
    assert client.get(f"{ADDRESS}cijfers.json").json()["measures_added"] == 1


def test_every_form_holds_the_same(cast, year, sign_in, tmp_path):
    client = sign_in(cast.bram)
    told = client.get(f"{ADDRESS}cijfers.json").json()
    assert [told[name] for name in ("measures_added", "measures_done", "measures_dropped", "measures_to_do")] == [
        3,
        1,
        0,
        2,
    ]
    assert told["satisfaction"]["complainant"] == {"asked": 7, "answered": 6, "heard": 4.2, "clear": 3.0, "fair": 2.3}
    assert {"measures_done", "answered", "fair"} <= told["counting_rules"].keys()
    assert CALL_BACK in [each["words"] for each in told["measures"]]
    figures = {(row[0], row[1]): row[3] for row in streamed(client, f"{ADDRESS}cijfers.csv")}
    assert figures["measures_added", ""] == "3"
    assert figures["satisfaction", "complainant.heard"] == "4.2"
    listed = streamed(client, f"{ADDRESS}maatregelen.csv")[1:]
    assert sorted(row[3] for row in listed) == ["Gedaan", "Nog niet begonnen", "Nog niet begonnen"]
    book = CalamineWorkbook.from_filelike(io.BytesIO(client.get(f"{ADDRESS}verslag.ods").content))
    assert ["measures_added", "", "Vastgelegd in dit jaar", 3.0] in [
        row[:4] for row in book.get_sheet_by_index(0).to_python()
    ]
    assert CALL_BACK in [row[0] for row in book.get_sheet_by_name("Maatregelen").to_python()]
    path = tmp_path / "verslag.pdf"
    path.write_bytes(client.get(f"{ADDRESS}verslag.pdf").content)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    for words in ("Wat wij leerden", "Vastgelegd in dit jaar", "Klager: gaf antwoord", "Het lukt bijna"):
        assert words in text
    assert year[0].reference not in text


def test_the_command_writes_them_in_english_too(cast, year, tmp_path):
    for form, wanted in (("html", "What we learned"), ("json", "Recommendations and measures that were recorded")):
        target = tmp_path / f"report.{form}"
        words = ["report", str(YEAR), "--format", form, "--language", "en", "--output", str(target)]
        assert main(words) == 0
        assert wanted in target.read_text()
    assert json.loads((tmp_path / "report.json").read_text())["measures_to_do"] == 2


def test_the_public_reads_only_what_was_chosen_without_names_and_small_numbers(cast, year, citizen):
    keys = [each.key for each in offered(cast)]
    assert [each.line.words for each in offered(cast)] == [PUBLIC, "Oefen gesprekken."]
    released(cast, [*keys[:1], f"{year[1].complaint_id}.1"])
    page = citizen.get(f"/jaarverslag/{YEAR}/").content.decode()
    assert PUBLIC in page
    assert "Het lukt bijna altijd." in page
    for hidden in ("Aylin", "Bram", "Oefen gesprekken.", "Dit zegt te veel.", year[0].reference, "vond het goed"):
        assert hidden not in page
    told = citizen.get(f"/jaarverslag/{YEAR}/klachten.json").json()["learned"]
    assert set(told["measures"].values()) <= {0, None}
    # One did not answer: six and seven together would tell that.
    assert told["satisfaction"] == {
        "complainant": {"asked": 7, "answered": None, "heard": 4.2, "clear": 3.0, "fair": 2.3}
    }
    rows = streamed(citizen, f"/jaarverslag/{YEAR}/klachten.csv")
    assert ["2025", "satisfaction", "complainant.fair", "2.3"] in [row[:4] for row in rows]
    assert [row[0] for row in streamed(citizen, f"/jaarverslag/{YEAR}/maatregelen.csv")][1:] == [PUBLIC]
    english = citizen.get(f"/en/jaarverslag/{YEAR}/").content.decode()
    for words in ("What we learned", "Complainant: asked", "Done", "Mean from 1 (not at all)"):
        assert words in english
    assert citizen.get(f"/jaarverslag/{YEAR}/verslag.pdf").content.startswith(b"%PDF")


def test_means_of_few_are_not_published(cast, year):
    Satisfaction.objects.filter(secret_digest="d1").update(scores=[None, 3, 2])
    Satisfaction.objects.filter(secret_digest="d2").update(scores=[None, 3, 2])
    cast.organisation.texts = {"satisfaction": {"asked": "on", "shown_from": 2}}
    cast.organisation.save()
    learned = learned_of(cast.system, cast.organisation, counted(cast.system, YEAR))
    assert learned.years[0].sides[0].means["heard"] == 4.2
    assert learned_data(learned, ())["satisfaction"]["complainant"]["heard"] is None


def test_nothing_is_published_that_who_proposed_it_may_not_read_any_more(cast, year, citizen):
    keys = [each.key for each in offered(cast)]
    propose_report(cast.bram, YEAR, inhabitants=None, foreword="", lessons=keys)
    record_involvement(cast.see(cast.bram), year[0].complaint_id, cast.bram.pk)
    assert offered(cast) == ()
    release_report(cast.gerrit, YEAR)
    assert YearReport.objects.get().published["learned"]["lessons"] == []


def test_proposing_on_the_page_chooses_and_the_other_reads_before_releasing(cast, year, sign_in):
    bram, gerrit = sign_in(cast.bram), sign_in(cast.gerrit)
    first, second = (each.key for each in offered(cast))
    page = bram.get(ADDRESS).content.decode()
    assert PUBLIC in page
    assert page.count("checked") >= 2
    bram.post(f"{ADDRESS}voorstellen/", {"foreword": "", "lessons": [second]})
    assert YearReport.objects.get().lessons == [second]
    assert "Deze maatregelen komen met hun tekst" in gerrit.get(ADDRESS).content.decode()
    refused = bram.post(f"{ADDRESS}voorstellen/", {"foreword": "", "lessons": [first, "999.1"]})
    assert refused.status_code == 422


def test_figures_stay_the_same_when_the_files_are_destroyed(cast, year, sign_in, tmp_path):
    def figures():
        told = {}
        for made in (YEAR, YEAR + 1):
            target = tmp_path / "report.json"
            assert main(["report", str(made), "--output", str(target)]) == 0
            told[made] = json.loads(target.read_text())
        return told

    before = figures()
    clock.pretend_today(dt.date(YEAR + 2, 2, 2))
    final = figures()
    for each in year:
        destroy(cast.organisation.pk, each.complaint_id)
    after = figures()
    for told in (*final.values(), *after.values()):
        for measure in told["measures"]:
            measure.update(words="", effect="")
    assert after == final
    assert after[YEAR]["measures_added"] == before[YEAR]["measures_added"] == 3
    page = sign_in(cast.bram).get(ADDRESS).content.decode()
    assert "De tekst is vernietigd, samen met het dossier." in page
    assert CALL_BACK not in page
