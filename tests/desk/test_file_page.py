import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gehoor.authority.models import Role
from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.actions.answer_complaint import answer_complaint
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.record_contact import record_contact
from gehoor.complaints.actions.send_message import send_message
from gehoor.complaints.actions.tasks import add_task
from gehoor.complaints.commands import DocumentDetails
from gehoor.platform import clock, files
from tests.desk.test_work_list import statements


@pytest.fixture
def file(cast):
    return cast.complaint()


def address(file, rest=""):
    return f"/werk/dossier/{file.reference}/{rest}"


def test_the_page_says_what_must_happen_now_with_its_article_and_button(cast, bram, file):
    page = bram.get(address(file)).content.decode()
    assert "Geef de klager de gelegenheid om te worden gehoord." in page
    assert "https://wetten.overheid.nl/BWBR0005537/2026-07-01#Artikel910" in page
    assert address(file, "brief/nieuw/invitation/") in page
    assert "Chantal de Vries" in page


def test_the_page_says_what_cannot_be_done_and_why(cast, bram, file):
    page = bram.get(address(file)).content.decode()
    assert "Er valt niets te heropenen." in page


def test_the_timeline_tells_in_words_how_it_was_answered(cast, bram):
    oral = cast.complaint(channel="counter", facts={"written": False})
    answer_complaint(cast.see(cast.bram), oral.complaint_id, "Het spijt ons.", channel="phone")
    page = bram.get(address(oral)).content.decode()
    happened = page[page.index('id="happened"') :]
    assert "Telefoon" in happened
    assert "phone" not in re.sub(r"<[^>]*>", "", happened)


def test_what_is_for_who_works_on_a_file_is_not_offered_to_who_only_decides(cast, bram, file, sign_in):
    offered = (f"/werk/overdragen/{file.reference}/", "stap/wie-wijzigen/")
    assert all(each in bram.get(address(file)).content.decode() for each in offered)
    assign_person(cast.see(cast.bram), file.complaint_id, cast.gerrit.pk, "decider")
    page = sign_in(cast.gerrit).get(address(file)).content.decode()
    assert "Bevindingen schrijven" in page
    assert not [each for each in offered if each in page]


def test_a_file_of_thirty_events_takes_at_most_fifteen_statements(cast, bram, file):
    viewer = cast.see(cast.bram)
    for number in range(30):
        record_contact(viewer, file.complaint_id, reached=True, words=f"Gesprek {number}")
    bram.get(address(file))
    with CaptureQueriesContext(connection) as captured:
        response = bram.get(address(file))
    assert response.status_code == 200
    # The host name is asked anew in tests only (HOSTS_REMEMBERED).
    assert len(statements(captured)) <= 16


def test_internal_notes_look_different_and_the_timeline_can_be_narrowed(cast, bram, file):
    add_note(cast.see(cast.bram), file.complaint_id, "Alleen voor ons.")
    page = bram.get(address(file, "?toon=notes")).content.decode()
    assert "desk-entry--note" in page
    assert "alleen voor collega’s" in page
    assert "Klacht ontvangen" not in page
    assert "Klacht ontvangen" in bram.get(address(file, "?toon=onzin")).content.decode()


def test_two_people_in_one_file_see_each_other(cast, bram, file, sign_in):
    assert bram.get(address(file, "aanwezig/")).json() == {"text": ""}
    Role.objects.create(person=cast.els, kind="coordinator", starts_on=dt.date(2020, 1, 1))
    sign_in(cast.els).get(address(file, "aanwezig/?schrijft=1"))
    assert "Els Smit schrijft" in bram.get(address(file, "aanwezig/")).json()["text"]
    assert "Els Smit" in bram.get(address(file)).content.decode()


def test_messages_documents_and_what_was_released_are_listed(cast, bram, file):
    viewer = cast.see(cast.bram)
    stored = files.store_bytes(b"%PDF-1.7 brief")
    details = DocumentDetails("foto <b>.pdf", "application/pdf", stored.size, stored.digest)
    number = add_document(viewer, file.complaint_id, details)
    send_message(viewer, file.complaint_id, file.complainant_id, "Dag mevrouw Öztürk.")
    page = bram.get(address(file)).content.decode()
    assert "Dag mevrouw Öztürk." in page
    assert "foto &lt;b&gt;.pdf" in page
    response = bram.get(address(file, f"document/{number}/"))
    assert b"".join(response) == b"%PDF-1.7 brief"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]
    assert "sandbox" in response["Content-Security-Policy"]
    elsewhere = cast.complaint()
    assert bram.get(address(elsewhere, f"document/{number}/")).status_code == 404


def test_what_if_answers_without_recording(cast, bram, file):
    before = len(bram.get(address(file)).context["file"].timeline)
    page = bram.get(address(file, "wat-als/?event=extended&weeks=4")).content.decode()
    assert "De laatste dag wordt" in page
    assert len(bram.get(address(file)).context["file"].timeline) == before
    refused = bram.get(address(file, "wat-als/?event=reopened")).content.decode()
    assert "Er valt niets te heropenen." in refused


def test_the_checklist_says_what_blocks_the_outcome(cast, bram, file):
    page = bram.get(address(file, "afronden/")).content.decode()
    assert "De uitkomst kan nog niet weg" in page
    assert "afschrift" in page


@pytest.mark.parametrize("who", ["chantal", "els", "dirk", "hanneke"])
@pytest.mark.parametrize(
    "rest", ["", "stap/notitie/", "afronden/", "wat-als/", "aanwezig/", "brief/nieuw/copy/", "stap/zo-niet/"]
)
def test_a_file_that_is_not_theirs_answers_as_one_that_does_not_exist(cast, sign_in, file, who, rest):
    client = sign_in(cast.people[who])
    there, nowhere = client.get(address(file, rest)), client.get(f"/werk/dossier/AAAA-AAAA/{rest}")
    assert there.status_code == nowhere.status_code == 404
    assert there.content == nowhere.content
    assert list(there.headers.items()) == list(nowhere.headers.items())
    assert file.reference not in client.get("/werk/").content.decode()


def test_the_deadline_is_todays_question_only(cast, bram):
    file = cast.complaint(received_at=clock.now() - dt.timedelta(days=50))
    page = bram.get(address(file)).content.decode()
    assert "Dit ging niet zoals het hoort" in page


def test_a_task_in_the_timeline_says_what_is_to_be_done(cast, bram, file):
    add_task(cast.system, file.complaint_id, "announce_otherwise", identity="announce:1")
    page = bram.get(address(file)).content.decode()
    assert page.count("Vertel dat er een brief klaarstaat") >= 2
