"""At the same time: nothing is lost, nothing is done twice. On PostgreSQL, where writers really meet."""

import threading
from contextvars import copy_context

import pytest
from django.db import close_old_connections, connection

from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.actions.edit_elements import edit_elements
from gehoor.complaints.actions.link_files import link_files
from gehoor.complaints.actions.link_person_concerned import link_person_concerned
from gehoor.complaints.actions.seal_looks import seal_looks
from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.models import Complaint, Event, Look
from gehoor.complaints.queries.verify import verify_all
from gehoor.complaints.refusals import Conflict, Hidden
from tests.cast import make_cast

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.django_db(transaction=True),
]
WRITERS = 6


@pytest.fixture
def town(transactional_db):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one writer in at a time")
    return make_cast()


def at_once(*jobs):
    """Run these at the same time; what each raised, or None."""
    start, raised = threading.Barrier(len(jobs)), [None] * len(jobs)

    def run(place, job):
        try:
            start.wait()
            job()
        except Exception as problem:  # noqa: BLE001  whatever it is, the test looks at it
            raised[place] = problem
        finally:
            close_old_connections()
            connection.close()

    threads = [threading.Thread(target=copy_context().run, args=(run, *pair)) for pair in enumerate(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_writers_in_one_file_make_one_chain(town):
    made = town.complaint()
    bram = town.see(town.bram)
    assert at_once(*[lambda: add_note(bram, made.complaint_id, "x")] * WRITERS) == [None] * WRITERS
    assert Complaint.objects.get().version == 2 + WRITERS
    assert list(verify_all()) == []


def test_of_two_who_saw_the_same_version_one_is_told(town):
    made = town.complaint()
    bram = town.see(town.bram)
    raised = at_once(
        lambda: edit_elements(bram, made.complaint_id, ["Een."], seen=2),
        lambda: edit_elements(bram, made.complaint_id, ["Twee."], seen=2),
    )
    assert sorted(type(each) for each in raised if each) == [Conflict]


def test_a_double_submit_is_one_file(town):
    made = []
    raised = at_once(*[lambda: made.append(town.complaint(submission="x"))] * WRITERS)
    assert raised == [None] * WRITERS
    assert Complaint.objects.count() == 1
    assert len({each.reference for each in made}) == 1
    assert len([each for each in made if each.secret]) == 1


def test_linking_the_same_files_crosswise_does_not_lock_up(town):
    one, two = town.complaint(), town.complaint()
    bram = town.see(town.bram)
    raised = at_once(
        *[lambda: link_files(bram, one.complaint_id, two.complaint_id, "repeat")] * 3,
        *[lambda: link_files(bram, two.complaint_id, one.complaint_id, "repeat")] * 3,
    )
    assert raised == [None] * 6


def test_who_is_linked_while_writing_is_out_before_or_after_never_in_between(town):
    made = town.complaint(parties=(PartyDetails("complainant", name="Aylin"),))
    bram, fatima = town.see(town.bram), town.system
    raised = at_once(
        lambda: link_person_concerned(fatima, made.complaint_id, town.bram.pk),
        *[lambda: add_note(bram, made.complaint_id, "x")] * WRITERS,
    )
    assert all(isinstance(each, Hidden) for each in raised if each)
    linked = Event.objects.get(type="person_linked").sequence
    assert not Event.objects.filter(type="note_added", sequence__gt=linked).exists()


def test_two_sealers_seal_each_look_once(town):
    for _ in range(5):
        town.complaint()
    assert at_once(seal_looks, seal_looks, seal_looks) == [None] * 3
    seal_looks()
    assert not Look.objects.filter(seal=None).exists()
    assert list(verify_all()) == []
