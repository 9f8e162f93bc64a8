import threading
from contextvars import copy_context

import pytest
from django.db import DataError, connection

from gehoor.complaints.models import Complaint
from gehoor.intake.mail import together
from gehoor.intake.mail.models import MailMessage
from gehoor.intake.mail.receive import Arrival, NoMessage, Received, receive_message
from gehoor.intake.mail.together import receive_together
from gehoor.platform import clock
from tests.intake_mail.post import message

pytestmark = pytest.mark.django_db


def take(*sent):
    arrival = Arrival(clock.now())
    return receive_together([([each if isinstance(each, bytes) else each.as_bytes()], arrival) for each in sent])


def results(answers):
    return [each.result if isinstance(each, Received) else type(each).__name__ for each in answers]


def test_each_message_of_a_batch_gets_its_own_answer(post):
    post.take(message(number=1))
    found = take(
        message(number=1),
        message(number=2),
        message(number=2),
        message(number=3, Precedence="bulk"),
        b"",
        b"rommel\n\nrommel",
        message(number=4, X_Spam_Flag="YES"),
        message(number=5),
    )
    assert results(found) == ["same", "new", "same", "automatic", "NoMessage", "quarantine", "spam", "new"]
    assert isinstance(found[4], NoMessage)
    assert found[1].reference == found[2].reference
    assert Complaint.objects.count() == 3


def test_a_batch_makes_what_one_by_one_makes(post):
    alone = Complaint.objects.get(reference=post.take(message(number=1)).reference)
    many = Complaint.objects.get(reference=take(message(number=2), message(number=3))[0].reference)
    for name in ("channel", "phase", "regime", "received_on", "term_ends_on", "next_duty", "next_due_on", "version"):
        assert getattr(alone, name) == getattr(many, name)
    for kind in ("parties", "documents", "events", "elements", "texts"):
        assert getattr(alone, kind).count() == getattr(many, kind).count()


@pytest.mark.parametrize("problem", [DataError("te lang"), ValueError("raar")], ids=type)
def test_what_one_message_makes_go_wrong_costs_the_others_nothing(post, monkeypatch, problem):
    def trip(*_arguments, **_options):
        raise problem

    monkeypatch.setattr(together, "register_together", trip)
    assert results(take(message(number=1), message(number=2))) == ["new", "new"]
    assert Complaint.objects.count() == 2


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_two_workers_at_the_same_moment_make_one_complaint(post):
    if connection.vendor != "postgresql":
        pytest.skip("about concurrency: on PostgreSQL")
    raw, found, ready = message().as_bytes(), [], threading.Barrier(4)

    def work():
        ready.wait()
        try:
            found.append(receive_message([raw], Arrival(clock.now())))
        finally:
            connection.close()

    threads = [threading.Thread(target=copy_context().run, args=(work,)) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(each.result for each in found) == ["new", "same", "same", "same"]
    assert len({each.reference for each in found}) == 1
    assert Complaint.objects.count() == MailMessage.objects.count() == 1
