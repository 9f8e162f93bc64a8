from django.db import connection
from django.test.utils import CaptureQueriesContext

from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.work_list import Filters, work_list

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
