"""A call or a message about a colleague, before there is a file: for them it is not there (rows 1-3)."""

import pytest
import time_machine

from gehoor.authority.models import Substitution
from gehoor.complaints.access import visible
from gehoor.complaints.actions.mark_call_back import mark_call_back
from gehoor.complaints.actions.request_call_back import CallBackDetails, request_call_back
from gehoor.complaints.models import CallBackRequest, Complaint, Party
from gehoor.complaints.queries.call_backs import call_back_for, done_call_backs, open_call_backs
from gehoor.complaints.refusals import Hidden
from gehoor.intake.mail.actions.decide_message import mark_message
from gehoor.intake.mail.models import MailMessage
from gehoor.intake.mail.queries import counts, lying
from gehoor.platform import clock, files
from tests.cast import LONG_AGO
from tests.security.answers import whole
from tests.security.routes import NO_NUMBER, NOWHERE
from tests.security.test_matrix import NAMING, _all_answers
from tests.security.world import signed_in

LETTER = b"From: Aylin <aylin@example.nl>\nSubject: Over Bram\nDate: Tue, 24 Nov 2026 10:00:00 +0100\n\nHij was grof.\n"


@pytest.fixture
def about_bram(world):
    """A function: a call and a message come in, and are marked to be about Bram, the coordinator."""

    def come_in():
        organisation = world.cast.organisation
        call = request_call_back(CallBackDetails(organisation.pk, "Aylin", "06-1", "een", about="Bram was grof."))
        stored = files.store_bytes(LETTER)
        row = MailMessage.objects.create(
            organisation=organisation,
            digest=stored.digest,
            size=stored.size,
            fingerprint="f1",
            result="quarantine",
            subject="Over Bram",
            received_at=clock.now(),
            stored_at=clock.now(),
        )
        mark_call_back(world.cast.see(world.cast.karim), call, world.cast.bram)
        mark_message(row, world.cast.bram)
        return call, row

    return come_in


def test_no_page_of_the_person_changes_when_it_comes_in(world, about_bram):
    """Lists, counts, search, calendar, health: byte for byte as before."""
    browser = world.browsers["bram"]
    with time_machine.travel(clock.now(), tick=False):
        first = {asked: whole(answer) for asked, answer in _all_answers(browser, "bram")}
        again = {asked: whole(answer) for asked, answer in _all_answers(browser, "bram")}
        about_bram()
        after = {asked: whole(answer) for asked, answer in _all_answers(browser, "bram")}
    assert [asked for asked in first if first[asked] == again[asked] and after[asked] != again[asked]] == []


def test_its_own_address_answers_them_as_one_that_does_not_exist(world, about_bram):
    call, row = about_bram()
    things = {"request_id": call, "fingerprint": row.fingerprint}
    nowhere = {"request_id": NO_NUMBER, "fingerprint": NOWHERE["fingerprint"]}
    asked = [route for route in NAMING if set(route.things) <= set(things)]
    assert len(asked) >= 6
    browser = world.browsers["bram"]
    for route in asked:
        there, gone = route.filled(things), route.filled(nowhere)
        for ask in (browser.get, browser.post):
            assert whole(ask(there), there) == whole(ask(gone), gone), there
    row.refresh_from_db()
    assert (row.concerns, row.handled_at) == (world.cast.bram, None)
    assert CallBackRequest.objects.get().done_at is None


def test_the_deputy_and_other_coordinators_have_it(world, about_bram):
    about_bram()
    for who in (world.cast.fatima, world.cast.karim):
        viewer = world.cast.see(who)
        assert [each.concerns for each in open_call_backs(viewer)] == ["Bram Bakker"]
        assert counts(viewer)["quarantine"] == 1
    assert open_call_backs(world.cast.see(world.cast.bram)) == ()
    assert not lying(world.cast.see(world.cast.bram)).exists()


def test_who_only_stands_in_for_them_does_not_see_it_through_them(world, about_bram):
    about_bram()
    Substitution.objects.create(person=world.cast.bram, substitute=world.cast.hanneke, starts_on=LONG_AGO)
    viewer = world.cast.see(world.cast.hanneke)
    assert open_call_backs(viewer) == ()
    assert counts(viewer)["quarantine"] == 0
    Substitution.objects.create(person=world.cast.karim, substitute=world.cast.hanneke, starts_on=LONG_AGO)
    assert len(open_call_backs(world.cast.see(world.cast.hanneke))) == 1


def test_a_file_that_comes_of_the_call_is_about_them_from_its_birth(world, about_bram):
    """The deputy takes the call; Bram, who coordinates, finds nothing of it."""
    call, _row = about_bram()
    fatima = signed_in(world, world.cast.fatima)
    form = fatima.get(f"/werk/telefoon/?verzoek={call}").context["form"]
    assert form["person"].value() == str(world.cast.bram.pk)
    said = {"words": "Hij was grof.", "name": "Aylin", "phone": "06-1", "submission": "twee", "call": str(call)}
    answer = fatima.post("/werk/telefoon/", said | {"outcome": "filed"})
    assert answer.status_code in {200, 302}
    made = Complaint.objects.get(channel="phone")
    assert Party.objects.get(complaint=made, kind="person_concerned").person == world.cast.bram
    assert not visible(world.cast.see(world.cast.bram)).filter(pk=made.pk).exists()
    assert visible(world.cast.see(world.cast.fatima)).filter(pk=made.pk).exists()
    assert done_call_backs(world.cast.see(world.cast.bram)) == ()
    assert len(done_call_backs(world.cast.see(world.cast.fatima))) == 1


def test_a_message_that_becomes_a_complaint_carries_them_over(world, about_bram):
    _call, row = about_bram()
    fatima = signed_in(world, world.cast.fatima)
    page = fatima.get(f"/werk/post-in/{row.fingerprint}/").content.decode()
    assert "Gaat het over een collega?" in page
    fatima.post(f"/werk/post-in/{row.fingerprint}/besluit/", {"besluit": "klacht"})
    row.refresh_from_db()
    assert Party.objects.get(complaint_id=row.complaint_id, kind="person_concerned").person == world.cast.bram
    assert world.browsers["bram"].get(f"/werk/post-in/{row.fingerprint}/").status_code == 404
    assert not visible(world.cast.see(world.cast.bram)).filter(pk=row.complaint_id).exists()


def test_who_notes_down_a_call_about_themselves_sees_it_no_more(world):
    cast = world.cast
    said = {"words": "Bram was grof.", "name": "Aylin", "phone": "06-1", "submission": "drie"}
    told = said | {"person": str(cast.bram.pk)}
    assert world.browsers["bram"].post("/werk/telefoon/", told | {"outcome": "call_back"}).status_code == 302
    assert open_call_backs(cast.see(cast.bram)) == ()
    (waiting,) = open_call_backs(cast.see(cast.fatima))
    with pytest.raises(Hidden):
        call_back_for(cast.see(cast.bram), waiting.request_id)
    noted = told | {"submission": "vier", "outcome": "explained"}
    assert world.browsers["bram"].post("/werk/telefoon/", noted).status_code == 302
    assert done_call_backs(cast.see(cast.bram)) == ()
    assert [each.done_by for each in done_call_backs(cast.see(cast.fatima))] == ["Bram Bakker"]


def test_it_is_marked_and_unmarked_on_the_pages(world):
    cast = world.cast
    call = request_call_back(CallBackDetails(cast.organisation.pk, "Aylin", "06-1", "vijf"))
    bram = world.browsers["bram"]
    page = f"/werk/terugbellen/{call}/over-wie/"
    assert bram.post(page, {"person": str(cast.bram.pk)}, follow=True).status_code == 200
    assert bram.get(page).status_code == 404
    fatima = signed_in(world, cast.fatima)
    assert "Over Bram Bakker" in fatima.get("/werk/terugbellen/").content.decode()
    fatima.post(page, {"person": ""})
    assert bram.get(page).status_code == 200
    assert fatima.post(page, {"person": str(world.other.els.pk)}).status_code == 422
