"""A complaint has one birth, whatever door it came through, and however often it is sent."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from gehoor.complaints.actions import register_complaint as birth
from gehoor.complaints.actions.register_complaint import register_complaint
from gehoor.complaints.models import Complaint, Event, Text
from gehoor.platform.models import OutboxItem


def test_a_complaint_becomes_a_file_with_its_term(cast):
    made = cast.complaint()
    file = Complaint.objects.get(pk=made.complaint_id)
    assert file.phase == "received"
    assert file.term_ends_on >= file.received_on + dt.timedelta(weeks=6)
    assert [event.type for event in file.events.all()] == ["received", "facts_recorded"]
    assert OutboxItem.objects.get().identity == f"acknowledgement:{file.pk}"


def test_a_filing_costs_few_statements(cast):
    with CaptureQueriesContext(connection) as seen:
        cast.complaint()
    # The begin and end of the transaction, the regulation, and the keys and one insert; where a database cannot write
    # several tables at once, an insert for each of eight. The door adds one.
    assert len(seen) <= (5 if connection.vendor == "postgresql" else 11), [query["sql"][:90] for query in seen]


def test_sent_twice_it_is_one_file_with_the_same_receipt(cast):
    first = cast.complaint(submission="draft 1")
    again = cast.complaint(submission="draft 1")
    other = cast.complaint(submission="draft 2")
    assert (again.complaint_id, again.reference, again.complainant_id) == (
        first.complaint_id,
        first.reference,
        first.complainant_id,
    )
    assert again.secret is None
    assert other.complaint_id != first.complaint_id
    assert OutboxItem.objects.count() == 2


def test_what_the_door_writes_goes_with_it_or_not_at_all(cast):
    def fails(_registered):
        raise RuntimeError

    with pytest.raises(RuntimeError), transaction.atomic():
        register_complaint(cast.command(), cast.system, also=fails)
    assert not Complaint.objects.exists()
    assert not Text.objects.exists()
    assert not OutboxItem.objects.exists()


def test_a_reference_that_was_drawn_before_is_drawn_again(cast, monkeypatch):
    first = cast.complaint()
    drawn = iter([first.reference, first.reference, "QQQQ-QQQQ"])
    monkeypatch.setattr(birth, "new_reference", lambda: next(drawn))
    assert cast.complaint().reference == "QQQQ-QQQQ"


def test_events_hold_no_names_and_no_words(cast):
    cast.complaint()
    for event in Event.objects.all():
        told = repr(event.data)
        assert "Aylin" not in told
        assert "zeuren" not in told
        assert "example.nl" not in told


@pytest.mark.parametrize("words", ["", "x" * 200_000, "\u202etfel\u202c", "👩🏽‍⚖️ é ḯ 漢", "' OR 1=1; --", "<script>"])
def test_words_are_kept_as_they_were_typed(cast, words):
    made = cast.complaint(words=words)
    assert Text.objects.filter(complaint_id=made.complaint_id).first().body == words


def test_a_complaint_without_name_is_taken_too(cast):
    made = cast.complaint(parties=(), facts={"towards_complainant": False})
    file = Complaint.objects.get(pk=made.complaint_id)
    assert file.regime == "care_only"
    assert made.complainant_id is None


def test_the_regulation_is_the_one_in_force_on_the_day_of_receipt(cast):
    day = dt.date(2026, 3, 1)
    for name, start in (("oud", "2020-01-01"), ("nieuw", "2026-04-01")):
        cast.organisation.regulations.create(
            text=f'name = "{name}"\n', digest=name, in_force_from=start, created_at="2020-01-01T00:00Z"
        )
    received_at = dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)
    made = cast.complaint(received_at=received_at)
    assert Complaint.objects.get(pk=made.complaint_id).regulation.digest == "oud"
