"""Whatever happens in whatever order: rebuilt, nothing differs, and the chain holds."""

import datetime as dt
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.actions.agree_delay import agree_delay
from gehoor.complaints.actions.answer_hearing import accept_hearing, decline_hearing
from gehoor.complaints.actions.apply_advice import apply_advice
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.confirm_settlement import confirm_settlement
from gehoor.complaints.actions.contest_settlement import contest_settlement
from gehoor.complaints.actions.correct_event import correct_event
from gehoor.complaints.actions.correct_facts import correct_facts
from gehoor.complaints.actions.forward_complaint import forward_complaint
from gehoor.complaints.actions.link_person_concerned import link_person_concerned
from gehoor.complaints.actions.offer_hearing import offer_hearing
from gehoor.complaints.actions.propose_settlement import propose_settlement
from gehoor.complaints.actions.rebuild_projections import rebuild_projections, reproject_due
from gehoor.complaints.actions.receive_message import receive_message
from gehoor.complaints.actions.record_contact import record_contact
from gehoor.complaints.actions.record_hearing import record_hearing
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.record_sending import record_sending
from gehoor.complaints.actions.reopen import reopen
from gehoor.complaints.actions.request_formal import request_formal
from gehoor.complaints.actions.seal_looks import seal_looks
from gehoor.complaints.actions.send_message import send_message
from gehoor.complaints.actions.unassign_person import unassign_person
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.models import Assignment, Complaint
from gehoor.complaints.queries.verify import verify_all
from gehoor.complaints.queries.work_list import work_list
from gehoor.complaints.refusals import Hidden, NotPermitted, Refused
from gehoor.platform import clock


def steps(cast, made):
    """Every kind of step, by name; each takes what is drawn for it."""
    bram, aylin, file = cast.see(cast.bram), cast.aylin_before(made), made.complaint_id
    later = lambda days: clock.today() + dt.timedelta(days=days)  # noqa: E731  beside the table that uses it
    return {
        "note": lambda _: add_note(bram, file, "x"),
        "contact": lambda n: record_contact(bram, file, reached=n % 2 == 0),
        "propose": lambda n: propose_settlement(bram, file, "x", answer_by=later(n)),
        "confirm": lambda _: confirm_settlement(aylin, file),
        "contest": lambda _: contest_settlement(aylin, file),
        "formal": lambda _: request_formal(aylin, file),
        "advice": lambda _: apply_advice(bram, file),
        "offer": lambda n: offer_hearing(bram, file, [made.complainant_id], answer_by=later(n)),
        "accept": lambda _: accept_hearing(aylin, file),
        "decline": lambda _: decline_hearing(aylin, file),
        "heard": lambda _: record_hearing(bram, file, [made.complainant_id]),
        "delay": lambda n: agree_delay(aylin, file, later(n * 10)),
        "acknowledged": lambda _: record_sending(bram, file, "acknowledgement", "acknowledged"),
        "extended": lambda n: record_sending(bram, file, "extension", "extended", fields={"weeks": n % 6 + 1}),
        "findings": lambda _: record_sending(bram, file, "findings", "findings_sent", approved_by=-1),
        "withdraw": lambda _: withdraw(aylin, file),
        "forward": lambda _: forward_complaint(bram, file, "Elders"),
        "reopen": lambda _: reopen(bram, file, reason="x"),
        "assign": lambda n: assign_person(bram, file, (cast.els, cast.hanneke)[n % 2].pk, "handler"),
        "unassign": lambda n: unassign_person(bram, file, (cast.els, cast.hanneke)[n % 2].pk, "handler"),
        "involved": lambda _: record_involvement(bram, file, cast.els.pk),
        "link": lambda _: link_person_concerned(bram, file, cast.hanneke.pk),
        "facts": lambda n: correct_facts(bram, file, {"conduct_on": later(-n).isoformat()}, own={"topic": str(n)}),
        "correct": lambda n: correct_event(bram, file, 1, {"at": later(-n).isoformat()}, why="x"),
        "message": lambda _: receive_message(aylin, file, "x"),
        "question": lambda n: send_message(bram, file, made.complainant_id, "x", answer_by=later(n)),
        "days pass": lambda n: clock.pretend_today(later(n)),
        "jobs run": lambda _: reproject_due(),
    }


@pytest.mark.django_db
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(drawn=st.lists(st.tuples(st.integers(0, 27), st.integers(1, 40)), min_size=1, max_size=14))
def test_rebuilt_nothing_differs_and_the_chain_holds(cast, drawn):
    made = cast.complaint()
    for place, number in drawn:
        step = list(steps(cast, made).values())[place]
        try:
            step(number)
        except (Refused, NotPermitted, Hidden):
            continue
    assert rebuild_projections() == []
    seal_looks()
    assert list(verify_all()) == []
    clock.pretend_today(None)


def test_what_was_changed_by_hand_is_named_and_put_right(cast):
    made = cast.complaint()
    right = Complaint.objects.get().term_ends_on
    Complaint.objects.update(term_ends_on="2020-01-01", phase="closed")
    Assignment.objects.create(complaint_id=made.complaint_id, person=cast.els, capacity="handler")
    found = {difference.column for difference in rebuild_projections()}
    assert found == {"term_ends_on", "phase", "assignments"}
    assert Complaint.objects.get().term_ends_on == right
    assert not Assignment.objects.exists()
    moved = Complaint.objects.get().events.get(type="term_recomputed")
    assert moved.data["file"] == {"was": "2020-01-01", "now": right.isoformat()}
    assert rebuild_projections() == []


def test_the_day_on_which_time_alone_changes_something_is_projected_by_the_worker(cast):
    cast.complaint()
    before = Complaint.objects.get()
    clock.pretend_today(before.changes_on)
    assert reproject_due() == 1
    after = Complaint.objects.get()
    assert after.projected_on == before.changes_on
    assert after.changes_on is None or after.changes_on > before.changes_on
    assert reproject_due() == 0


def test_a_clock_that_jumps_back_changes_no_term_and_breaks_nothing(cast):
    made = cast.complaint()
    before = Complaint.objects.get()
    clock.pretend_today(clock.today() - dt.timedelta(days=3650))
    record_sending(cast.system, made.complaint_id, "acknowledgement", "acknowledged")
    after = Complaint.objects.get()
    assert (after.term_ends_on, after.received_on) == (before.term_ends_on, before.received_on)
    sequences = list(after.events.values_list("sequence", flat=True))
    assert sequences == sorted(sequences)
    assert rebuild_projections() == []


def test_the_list_is_in_the_order_of_the_legal_dates(cast):
    days = [30, 5, 17, 60, 1]
    random.shuffle(days)
    for day in days:
        cast.complaint(received_at=clock.now() - dt.timedelta(days=day))
    items = work_list(cast.see(cast.bram), "open").items
    assert [item.next_due_on for item in items] == sorted(item.next_due_on for item in items)
