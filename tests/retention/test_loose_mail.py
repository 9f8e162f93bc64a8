"""Spam and what was put aside: at least eight weeks, and gone by an approved list only (safety row 24)."""

import datetime as dt
import itertools

import pytest

from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.commands import DocumentDetails
from gehoor.intake.mail.models import MailMessage
from gehoor.platform import clock, files
from gehoor.retention.actions.approve_list import approve_list
from gehoor.retention.actions.carry_out import carry_out, confirm_clock
from gehoor.retention.actions.propose_list import propose_list

NUMBERS = itertools.count()
WEEK = dt.timedelta(weeks=1)


@pytest.fixture
def mail(cast):
    def make(result, weeks_ago, *, handled_weeks_ago=None, content=b""):
        number = next(NUMBERS)
        stored = files.store_bytes(content or f"bericht {number}".encode())
        at = clock.now()
        return MailMessage.objects.create(
            organisation=cast.organisation,
            digest=stored.digest,
            size=stored.size,
            fingerprint=f"{number:064}",
            result=result,
            received_at=at - weeks_ago * WEEK,
            stored_at=at - weeks_ago * WEEK,
            handled_at=None if handled_weeks_ago is None else at - handled_weeks_ago * WEEK,
        )

    return make


@pytest.fixture
def carried_out(cast, django_capture_on_commit_callbacks):
    """Proposed, approved by two, and carried out a month later."""

    def carry():
        with django_capture_on_commit_callbacks(execute=True):
            return _carried_out(cast)

    return carry


def _carried_out(cast):
    made = propose_list(cast.organisation.pk)
    approve_list(cast.bram, made.pk)
    approve_list(cast.fatima, made.pk)
    clock.pretend_today(clock.today() + dt.timedelta(days=31))
    confirm_clock()
    carry_out()
    made.refresh_from_db()
    return made


def left():
    return set(MailMessage.objects.values_list("pk", flat=True))


def test_spam_stays_eight_weeks_and_goes_by_an_approved_list(cast, mail, at, carried_out):
    at(2025, 3, 1)
    old, young = mail("spam", 9), mail("spam", 7)
    made = propose_list(cast.organisation.pk)
    assert (made.loose, made.files, made.braked) == (1, 0, False)
    assert left() == {old.pk, young.pk}
    made.delete()
    made = carried_out()
    assert made.loose_destroyed == 1
    # Thirty days later the other is old enough too, but it stood on no list.
    assert left() == {young.pk}
    assert not files.exists(old.digest)
    assert files.exists(young.digest)


def test_what_nobody_looked_at_stays_unless_a_filter_marked_it(mail, at, carried_out):
    at(2025, 3, 1)
    kept = [mail(each, 20) for each in ("quarantine", "refused", "automatic", "bounce")]
    fresh = mail("automatic", 20, handled_weeks_ago=2)
    gone = mail("automatic", 20, handled_weeks_ago=9)
    assert carried_out().loose_destroyed == 1
    assert left() == {each.pk for each in (*kept, fresh)}
    assert gone.pk not in left()


def test_what_became_a_complaint_in_the_meantime_stays(cast, mail, at):
    at(2025, 3, 1)
    row = mail("spam", 9)
    made = propose_list(cast.organisation.pk)
    approve_list(cast.bram, made.pk)
    approve_list(cast.fatima, made.pk)
    MailMessage.objects.filter(pk=row.pk).update(complaint_id=1)
    clock.pretend_today(clock.today() + dt.timedelta(days=31))
    confirm_clock()
    carry_out()
    assert left() == {row.pk}


def test_bytes_that_a_file_holds_too_stay(cast, mail, at, carried_out):
    at(2025, 3, 1)
    row = mail("spam", 9, content=b"een plaatje")
    file = cast.complaint()
    details = DocumentDetails("plaatje.txt", "text/plain", row.size, row.digest)
    add_document(cast.aylin_before(file), file.complaint_id, details)
    carried_out()
    assert not left()
    assert files.exists(row.digest)


def test_nothing_due_makes_no_list(cast, mail, at):
    at(2025, 3, 1)
    mail("spam", 7)
    assert propose_list(cast.organisation.pk) is None
