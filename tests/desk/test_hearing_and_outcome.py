"""What is read before the outcome, and what is still to come when it is about to leave."""

import datetime as dt

import pytest

from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.receive_message import receive_message
from gehoor.complaints.actions.record_findings import record_findings
from gehoor.platform import clock
from tests.desk.test_letters import begun, page_of
from tests.desk.test_steps import SOON, address, day, file, paper, parties, take  # noqa: F401  the fixture `file`
from tests.portal.steps import Staff

REPORT = "Beiden vertelden wat er aan de balie gebeurde."


@pytest.fixture
def heard(cast, bram, file):  # noqa: F811  pytest's way of naming fixtures
    who = parties(cast, file)
    both = [who["complainant"], who["person_concerned"]]
    take(bram, file, "horen-plannen", parties=both, time="10:30", minutes="60", place="Kamer 2", **day("on", SOON))
    return file


def test_an_outcome_that_would_leave_before_the_hearing_is_warned_about(cast, bram, heard):
    who = parties(cast, heard)
    before = page_of(bram, begun(bram, heard, "findings", parties=[who["complainant"]])).content.decode()
    assert "Eerst horen?" in before
    assert "Er is nog een hoorgesprek" in bram.get(f"/werk/dossier/{heard.reference}/afronden/").content.decode()
    take(bram, heard, "horen-afzeggen", reason="Ziek.")
    assert "Eerst horen?" not in bram.get(f"/werk/dossier/{heard.reference}/afronden/").content.decode()
    take(bram, heard, "antwoord-horen", party=who["complainant"], answer="accept")
    closing = bram.get(f"/werk/dossier/{heard.reference}/afronden/").content.decode()
    assert "wil gehoord worden, en dat is nog niet gebeurd" in closing


def test_who_decides_reads_answer_report_and_findings_on_their_own_page(cast, heard, sign_in):
    bram = sign_in(cast.bram)
    staff = Staff(cast, heard)
    staff.release()
    receive_message(staff.bram, heard.complaint_id, "Ik herken mij hier niet in.", party_id=staff.chantal.pk)
    both = list(parties(cast, heard).values())
    take(bram, heard, "gehoord", parties=both, **day("on", clock.today()))
    take(bram, heard, "verslag", words=REPORT, document=paper("verslag.pdf"))
    record_findings(cast.see(cast.bram), heard.complaint_id, 1, "Zij liep weg.", judgement="founded")
    assign_person(cast.see(cast.bram), heard.complaint_id, cast.gerrit.pk, "decider")
    page = sign_in(cast.gerrit).get(f"/werk/dossier/{heard.reference}/beurt/").content.decode()
    for words in ("Ik herken mij hier niet in.", REPORT, "verslag.pdf", "Zij liep weg.", "Gegrond"):
        assert words in page
    assert address(heard, "besluit") in page


def test_a_day_before_the_complaint_came_is_refused_in_plain_words(cast, bram, file):  # noqa: F811
    both = list(parties(cast, file).values())
    sent = {"parties": both, **day("on", clock.today() - dt.timedelta(days=1))}
    refused = bram.post(address(file, "gehoord"), sent)
    assert refused.status_code == 422
    assert "Op die dag was de klacht nog niet ontvangen." in refused.content.decode()
