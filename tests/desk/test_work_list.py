import datetime as dt

from django.db import connection
from django.test.utils import CaptureQueriesContext

from gehoor.authority.actions.adopt_regulation import adopt_regulation
from gehoor.complaints.actions.tasks import add_task
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.models import Complaint
from gehoor.complaints.queries.work_list import work_list
from gehoor.desk.words import NEXT
from gehoor.platform import clock


def statements(captured):
    """What was asked of the database, without the borders of a transaction."""
    borders = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    return [each["sql"] for each in captured.captured_queries if not each["sql"].startswith(borders)]


def test_the_earliest_legal_date_stands_first_with_what_to_do(cast, bram):
    late = cast.complaint(received_at=clock.now() - dt.timedelta(days=60))
    early = cast.complaint()
    page = bram.get("/werk/").content.decode()
    assert page.index(late.reference) < page.index(early.reference)
    assert "te laat" in page
    items = work_list(cast.see(cast.bram)).items
    shown = [f"data-row>{NEXT[item.next_duty]}<" for item in items]
    assert not [each for each in shown if each not in page], page[page.index("<tbody") :][:900]


def test_a_task_that_says_what_is_next_already_is_not_said_twice(cast, bram):
    made = cast.complaint()
    for kind in ("ombudsman_information", "to_do"):
        add_task(cast.see(cast.bram), made.complaint_id, kind)
    page = bram.get("/werk/").content.decode()
    assert page.count("Geef de ombudsman de stukken") == 1
    Complaint.objects.filter(pk=made.complaint_id).update(next_duty="K27")
    page = bram.get("/werk/").content.decode()
    assert page.count("Geef de ombudsman de stukken") == 1
    assert "Nog te doen" in page


def test_the_page_takes_at_most_ten_statements_whatever_the_number_of_files(cast, bram):
    for _ in range(3):
        cast.complaint()
    bram.get("/werk/")
    with CaptureQueriesContext(connection) as captured:
        bram.get("/werk/")
    few = len(statements(captured))
    for _ in range(60):
        cast.complaint()
    with CaptureQueriesContext(connection) as captured:
        page = bram.get("/werk/").content.decode()
    # The host name is asked anew in tests only (HOSTS_REMEMBERED).
    assert len(statements(captured)) == few <= 11
    assert "Volgende bladzijde" in page


def test_filters_stand_in_the_address_and_narrow_the_list(cast, bram):
    file = cast.complaint()
    assert file.reference in bram.get("/werk/?zoek=ozturk").content.decode()
    assert file.reference not in bram.get("/werk/?zoek=niemand").content.decode()
    assert file.reference not in bram.get(f"/werk/?afdeling={cast.parks.pk}").content.decode()
    assert file.reference in bram.get("/werk/?afdeling=onzin&pagina=-4&rij=onzin").content.decode()


def test_each_queue_shows_its_count(cast, bram):
    cast.complaint()
    page = bram.get("/werk/?rij=unassigned").content.decode()
    assert 'aria-current="page">Nog niet verdeeld <span class="gh-tabs__count">1</span>' in page


def test_who_takes_in_no_complaints_gets_no_buttons_for_it(cast, sign_in):
    page = sign_in(cast.chantal).get("/werk/").content.decode()
    assert "Nieuwe klacht</a>" not in page
    assert sign_in(cast.chantal).get("/werk/telefoon/").status_code == 404


def test_as_long_as_nobody_was_spoken_to_the_own_promise_is_first_contact(cast, bram):
    text = 'name = "R"\norganisation = "G"\nin_force_from = 2020-01-01\n[term]\nweeks = 6\nextension_weeks = 4\n'
    promise = '[[term.promise]]\nwhat = "first_contact"\nwithin = 3\nunit = "working days"\n'
    adopt_regulation(cast.organisation, text + promise)
    cast.complaint()
    assert "Neem contact op met de klager" in bram.get("/werk/").content.decode()


def test_words_lead_to_closed_files_and_to_the_texts(cast, bram):
    cast.complaint()
    closed = cast.complaint()
    withdraw(cast.see(cast.bram), closed.complaint_id, "Het is goed zo.")
    page = bram.get("/werk/?rij=open&zoek=Öztürk").content.decode()
    assert '<a href="?rij=closed&amp;zoek=%C3%96zt%C3%BCrk">Ook in afgesloten dossiers: 1</a>' in page
    assert "/werk/zoeken/?woorden=%C3%96zt%C3%BCrk" in page
    assert closed.reference in bram.get("/werk/?rij=closed&zoek=Öztürk").content.decode()
    assert "afgesloten dossiers" not in bram.get("/werk/?zoek=niemand").content.decode()
    assert "afgesloten dossiers" not in bram.get("/werk/").content.decode()


def test_what_goes_on_can_be_chosen_and_stands_in_the_address(cast, bram):
    file = cast.complaint()
    page = bram.get("/werk/?speelt=hearing_planned").content.decode()
    assert '<option value="hearing_planned" selected>Hoorgesprek gepland</option>' in page
    assert file.reference not in page
    decided = bram.get("/werk/?rij=mine&speelt=decided_this_month").content.decode()
    assert 'aria-current="page">Afgerond' in decided
    assert file.reference in bram.get("/werk/?speelt=onzin").content.decode()
