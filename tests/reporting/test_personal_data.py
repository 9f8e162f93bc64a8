"""What people ask about their own data: answered within a month, corrected beside what stood, used no longer."""

import datetime as dt
import io
import json
import subprocess
import zipfile

import pytest

from gehoor.complaints.actions.answer_data_right import answer_data_right, end_restriction
from gehoor.complaints.actions.ask_data_right import ask_data_right
from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.complaints.models import Complaint, Event, Look, Task
from gehoor.complaints.permissions import NotPermitted
from gehoor.complaints.queries.due_for_destruction import due_for_destruction
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.refusals import Hidden, Refused
from gehoor.platform import clock

ADDRESS = "/werk/persoonsgegevens/"


@pytest.fixture
def file(cast):
    clock.pretend_today(dt.date(2026, 1, 31))
    return cast.complaint()


@pytest.fixture
def ask(cast, file):
    """A function: Aylin asks for a right; the number of the request."""
    return lambda right, **more: ask_data_right(
        cast.see(cast.bram), file.complaint_id, right, file.complainant_id, **more
    )


@pytest.mark.parametrize(("right", "kind"), [("access", "data_access"), ("correction", "data_correction")])
def test_a_request_is_a_task_of_one_month_from_its_day(file, ask, right, kind):
    ask(right, on=dt.date(2026, 1, 31), words="Wat bewaart u?")
    task = Task.objects.get(kind=kind)
    assert task.due_on == dt.date(2026, 3, 2)  # 28 February is a Saturday
    assert Event.objects.get(type="data_right_asked").data["file"]["right"] == right


def test_only_who_coordinates_records_and_answers_it(cast, file, ask):
    asked = ask("access")
    with pytest.raises((Hidden, NotPermitted)):
        answer_data_right(cast.see(cast.els), file.complaint_id, asked, granted=True, words="Gegeven.")
    with pytest.raises(Refused):
        ask("erasure")


def test_a_correction_leaves_what_stood_and_stands_beside_it(cast, file, ask):
    asked = ask("correction", words="Ik heet Aylin met een y.")
    before = list(Event.objects.values_list("hash", flat=True))
    with pytest.raises(Refused):
        answer_data_right(cast.see(cast.bram), file.complaint_id, asked, granted=True, words=" ")
    answer_data_right(cast.see(cast.bram), file.complaint_id, asked, granted=True, words="Er stond i; juist is y.")
    assert list(Event.objects.order_by("sequence").values_list("hash", flat=True))[: len(before)] == before
    told = file_page(cast.see(cast.bram), file.reference).last("data_right_answered")
    assert told.words == "Er stond i; juist is y."
    assert not Task.objects.filter(kind="data_correction", done_at=None).exists()
    with pytest.raises(Refused):
        answer_data_right(cast.see(cast.bram), file.complaint_id, asked, granted=True, words="Nog eens.")


def test_a_restricted_file_is_not_destroyed_until_the_restriction_ends(cast):
    clock.pretend_today(dt.date(2020, 2, 3))
    command = cast.command(channel="phone", facts={"conduct_on": "2020-01-10"})
    made = solve_by_phone(command, cast.see(cast.bram), "Tevreden.")
    clock.pretend_today(dt.date(2025, 1, 6))
    bram = cast.see(cast.bram)
    asked = ask_data_right(bram, made.complaint_id, "restriction", made.complainant_id)
    answer_data_right(bram, made.complaint_id, asked, granted=True, words="Tot de rechter heeft beslist.")
    later = dt.date(2026, 6, 1)
    clock.pretend_today(later)
    assert due_for_destruction(cast.organisation.pk, later) == []
    with pytest.raises(Refused):
        end_restriction(bram, made.complaint_id, "  ")
    end_restriction(cast.see(cast.bram), made.complaint_id, "Verteld per brief.")
    assert not Complaint.objects.get().tasks.filter(done_at=None).exists()
    after = later + dt.timedelta(days=40)
    clock.pretend_today(after)
    assert [each.reference for each in due_for_destruction(cast.organisation.pk, after)] == [made.reference]
    with pytest.raises(Refused):
        end_restriction(cast.see(cast.bram), made.complaint_id, "Nog eens.")


def test_a_refused_restriction_restricts_nothing(cast, file, ask):
    asked = ask("restriction")
    answer_data_right(cast.see(cast.bram), file.complaint_id, asked, granted=False, words="De klacht loopt nog.")
    assert not Task.objects.filter(done_at=None, kind__startswith="data_").exists()


def overview(client, **asked):
    answer = client.post(f"{ADDRESS}overzicht.zip", asked)
    assert answer.status_code == 200
    return zipfile.ZipFile(io.BytesIO(answer.content))


def test_the_overview_holds_what_is_of_one_person_over_all_their_files(cast, file, sign_in, tmp_path):
    other = cast.complaint(submission="tweede", words="Weer gebeld, weer niets.")
    bram = sign_in(cast.bram)
    page = bram.get(ADDRESS, {"wie": "ozturk"}).content.decode()
    assert file.reference in page
    assert other.reference in page
    made = overview(bram, party=[file.complainant_id, other.complainant_id])
    told = json.loads(made.read("gegevens.json"))
    assert [each["reference"] for each in told["files"]] == [file.reference, other.reference]
    assert told["files"][0]["kept"]["email"] == "aylin@example.nl"
    assert told["files"][1]["complaint"] == "Weer gebeld, weer niets."
    assert "Chantal" not in json.dumps(told)
    path = tmp_path / "een.pdf"
    path.write_bytes(made.read(f"{file.reference}-{file.complainant_id}.pdf"))
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout.decode()
    assert "Wat wij over u bewaren" in text
    assert Look.objects.filter(action="export", complaint_id=other.complaint_id).exists()


def test_a_colleague_gets_what_is_kept_of_them_and_not_the_complaint_that_was_not_released(cast, file, sign_in):
    bram = sign_in(cast.bram)
    page = bram.get(ADDRESS, {"wie": "Chantal"}).content.decode()
    assert file.reference in page
    party = Complaint.objects.get().parties.get(kind="person_concerned")
    made = overview(bram, party=[party.pk], person=cast.chantal.pk)
    told = json.loads(made.read("gegevens.json"))
    assert told["employee"]["employments"][0]["unit"] == "Burgerzaken"
    assert told["files"][0]["kept"]["description"] == "de mevrouw aan de balie"
    assert told["files"][0]["complaint"] is None
    assert "Aylin" not in json.dumps(told)


def test_a_party_of_a_file_that_one_does_not_see_is_left_out(cast, file, sign_in):
    Complaint.objects.get().parties.filter(kind="person_concerned").update(person=cast.bram)
    bram = sign_in(cast.bram)
    assert file.reference not in bram.get(ADDRESS, {"wie": "Öztürk"}).content.decode()
    told = json.loads(overview(bram, party=[file.complainant_id]).read("gegevens.json"))
    assert told["files"] == []


def test_nothing_ticked_is_told_and_others_have_no_such_page(cast, file, sign_in):
    assert sign_in(cast.bram).post(f"{ADDRESS}overzicht.zip", {"party": ["x", "٣"]}).status_code == 422
    for person in (cast.chantal, cast.els, cast.gerrit):
        assert sign_in(person).get(ADDRESS).status_code == 404
        assert sign_in(person).post(f"{ADDRESS}overzicht.zip", {"party": file.complainant_id}).status_code == 404


def test_at_the_desk_a_request_is_recorded_and_answered(cast, file, sign_in):
    bram = sign_in(cast.bram)
    step = f"/werk/dossier/{file.reference}/stap/gegevensverzoek/"
    page = bram.get(step)
    assert page.status_code == 200
    said = {
        "party": file.complainant_id,
        "right": "restriction",
        "words": "Even niet.",
        "seen": page.context["form"].page.head.version,
    }
    assert bram.post(step, said).status_code == 302
    asked = Event.objects.get(type="data_right_asked").sequence
    answer = f"/werk/dossier/{file.reference}/stap/gegevensverzoek-antwoord/"
    assert bram.get(answer).status_code == 200
    assert bram.post(answer, {"asked": asked, "granted": "yes", "words": "Akkoord."}).status_code == 302
    shown = bram.get(f"/werk/dossier/{file.reference}/").content.decode()
    assert "Gebruik beperkt op verzoek" in shown
