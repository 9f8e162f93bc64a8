import datetime as dt

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from gehoor.complaints.models import Complaint, Event
from gehoor.platform.models import OutboxItem


def test_a_complaint_becomes_a_file_with_its_term(cast):
    made = cast.complaint()
    file = Complaint.objects.get(pk=made.complaint_id)
    assert file.phase == "received"
    assert file.term_ends_on >= file.received_on + dt.timedelta(weeks=6)
    assert [event.type for event in file.events.all()] == ["received", "facts_recorded"]
    assert OutboxItem.objects.get().identity == f"acknowledgement:{file.pk}"


def test_a_filing_costs_at_most_twelve_statements(cast):
    with CaptureQueriesContext(
        connection,
    ) as seen:
        cast.complaint()
    assert len(seen) <= 10, [query["sql"][:90] for query in seen]
