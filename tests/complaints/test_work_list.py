import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.offer_hearing import offer_hearing
from gehoor.complaints.actions.plan_hearing import cancel_hearing, plan_hearing
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.models import Complaint
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.work_list import Filters, work_list
from gehoor.platform import clock

# A test runs in a transaction of its own, so ours shows as a savepoint.
SAVEPOINT = ("SAVEPOINT", "RELEASE")


def references(found):
    return [item.reference for item in found.items]


def test_the_coordinator_sees_what_is_unassigned(cast):
    made = cast.complaint()
    found = work_list(cast.see(cast.bram), "unassigned")
    assert references(found) == [made.reference]
    assert found.counts["unassigned"] == 1
    assert found.items[0].complainant == "Aylin Öztürk"


def test_a_list_costs_at_most_ten_statements_with_the_viewer(cast):
    for _ in range(3):
        cast.complaint()
    with CaptureQueriesContext(connection) as seen:
        work_list(cast.see(cast.bram), "open")
    assert len(seen) <= 10, [query["sql"][:90] for query in seen]


def test_words_find_a_reference_and_a_name(cast):
    made = cast.complaint()
    bram = cast.see(cast.bram)
    assert references(work_list(bram, "open", Filters(words=made.reference[:4].lower()))) == [made.reference]
    assert references(work_list(bram, "open", Filters(words="öztürk"))) == [made.reference]
    assert references(work_list(bram, "open", Filters(words="Jansen"))) == []


def test_a_file_costs_at_most_fifteen_statements_with_the_viewer(cast):
    made = cast.complaint()
    with CaptureQueriesContext(connection) as seen:
        page = file_page(cast.see(cast.bram), made.reference)
    assert len(seen) <= 13 + len(SAVEPOINT), [query["sql"][:90] for query in seen]
    assert [entry.type for entry in page.timeline] == ["received", "facts_recorded"]
    assert page.elements[0].words == page.timeline[0].words


@pytest.mark.parametrize("typed", ["", "-", " ", "lower"])
def test_a_reference_is_found_without_its_line_and_in_small_letters(cast, typed):
    made = cast.complaint()
    words = made.reference.replace("-", "" if typed == "lower" else typed)
    words = words.lower() if typed == "lower" else words
    bram = cast.see(cast.bram)
    assert references(work_list(bram, "open", Filters(words=words))) == [made.reference]
    assert references(work_list(bram, "open", Filters(words=words[:6]))) == [made.reference]


def test_words_say_where_else_they_stand_and_tell_nothing_of_hidden_files(cast):
    mine, other, closed = cast.complaint(), cast.complaint(), cast.complaint()
    bram = cast.see(cast.bram)
    assign_person(bram, mine.complaint_id, cast.bram.pk, "handler")
    withdraw(bram, closed.complaint_id, "Het is goed zo.")
    found = work_list(bram, "mine", Filters(words="ozturk"))
    assert references(found) == [mine.reference]
    assert found.elsewhere == {"open": 2, "closed": 1}
    assert work_list(bram, "closed", Filters(words=closed.reference.lower())).elsewhere == {"open": 0}
    assert work_list(bram, "open").elsewhere == {}
    record_involvement(bram, closed.complaint_id, cast.bram.pk)
    assert work_list(cast.see(cast.bram), "open", Filters(words="ozturk")).elsewhere == {"closed": 0}
    assert work_list(cast.see(cast.chantal), "open", Filters(words="ozturk")).elsewhere == {"closed": 0}
    assert other


def test_whose_answer_is_waited_for_narrows_the_list(cast):
    made, _other = cast.complaint(), cast.complaint()
    bram = cast.see(cast.bram)
    assert references(work_list(bram, "open", Filters(situation="complainant"))) == []
    Complaint.objects.filter(pk=made.complaint_id).update(waiting_for="complainant", waiting_since=clock.today())
    assert references(work_list(bram, "open", Filters(situation="complainant"))) == [made.reference]
    assert references(work_list(bram, "open", Filters(situation="person_concerned"))) == []


def test_a_hearing_is_planned_until_it_is_cancelled_or_held(cast):
    made, _other = cast.complaint(), cast.complaint()
    bram = cast.see(cast.bram)

    def planned():
        return references(work_list(bram, "open", Filters(situation="hearing_planned")))

    assert planned() == []
    at = clock.now() + dt.timedelta(days=3)
    offer_hearing(bram, made.complaint_id, [made.complainant_id], answer_by=clock.today() + dt.timedelta(days=7))
    plan_hearing(bram, made.complaint_id, at, "Kamer 1", [made.complainant_id])
    assert planned() == [made.reference]
    cancel_hearing(bram, made.complaint_id, "Ziek")
    assert planned() == []


def test_what_was_decided_this_month_stands_among_what_is_closed(cast):
    now, before, withdrawn = (cast.complaint() for _ in range(3))
    today = clock.today()
    for made, closed_as, day in (
        (now, "findings", today),
        (before, "not_handled", today.replace(day=1) - dt.timedelta(days=1)),
        (withdrawn, "withdrawn", today),
    ):
        Complaint.objects.filter(pk=made.complaint_id).update(phase="closed", closed_as=closed_as, closed_on=day)
    found = work_list(cast.see(cast.bram), "mine", Filters(situation="decided_this_month"))
    assert found.queue == "closed"
    assert references(found) == [now.reference]
