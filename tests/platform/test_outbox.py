"""The outbox: at least once, with an identity, back-off and a lease."""

import datetime as dt

import pytest
from django.db import transaction

from gehoor.platform import clock, outbox
from gehoor.platform.models import OutboxItem, PeriodicRun

DONE: list[str] = []


def note(item):
    DONE.append(item.identity)


def fail_later(item):
    raise outbox.Later("the mail server does not answer")


def fail_never(item):
    raise outbox.Never("this address does not exist")


def break_down(item):
    raise ValueError("words of a citizen")


def note_turn():
    DONE.append("turn")


@pytest.fixture(autouse=True)
def _handlers(settings):
    DONE.clear()
    here = "tests.platform.test_outbox."
    settings.OUTBOX_HANDLERS = {
        "note": here + "note",
        "later": here + "fail_later",
        "never": here + "fail_never",
        "broken": here + "break_down",
    }
    settings.PERIODIC = {here + "note_turn": 60}


@pytest.mark.django_db(transaction=True)
class TestOutbox:
    def test_an_item_runs_once_and_is_done(self):
        outbox.put("note", "a", {})
        outbox.put("note", "a", {})
        assert outbox.run_due() == 1
        assert outbox.run_due() == 0
        assert [*DONE] == ["a"]
        assert OutboxItem.objects.get().state == OutboxItem.State.DONE

    def test_what_is_rolled_back_never_runs(self):
        with pytest.raises(RuntimeError), transaction.atomic():
            outbox.put("note", "a", {})
            raise RuntimeError
        assert outbox.run_due() == 0

    def test_an_item_waits_for_its_time(self):
        outbox.put("note", "a", {}, not_before=clock.now() + dt.timedelta(minutes=10))
        assert outbox.run_due() == 0

    def test_what_has_not_begun_can_be_cancelled(self):
        outbox.put("note", "a", {})
        assert outbox.cancel("a")
        assert not outbox.cancel("a")
        assert outbox.run_due() == 0

    def test_what_failed_is_tried_again_with_longer_waits(self):
        outbox.put("later", "a", {})
        waits = []
        for _ in range(3):
            OutboxItem.objects.update(not_before=clock.now())
            outbox.run_due()
            waits.append(OutboxItem.objects.get().not_before - clock.now())
        assert waits[0] < waits[1] < waits[2]
        assert OutboxItem.objects.get().problem == "the mail server does not answer"

    def test_what_can_never_be_done_is_parked(self):
        outbox.put("never", "a", {})
        outbox.run_due()
        item = OutboxItem.objects.get()
        assert (item.state, item.problem) == (OutboxItem.State.FAILED, "this address does not exist")

    def test_a_breakdown_keeps_no_words_of_a_citizen(self):
        outbox.put("broken", "a", {})
        outbox.run_due()
        assert OutboxItem.objects.get().problem == "ValueError"

    def test_a_dead_workers_item_is_taken_up_after_its_lease(self):
        outbox.put("note", "a", {})
        OutboxItem.objects.update(state="running", lease_until=clock.now() + dt.timedelta(seconds=30), attempts=1)
        assert outbox.run_due() == 0
        OutboxItem.objects.update(lease_until=clock.now() - dt.timedelta(seconds=1))
        assert outbox.run_due() == 1
        assert OutboxItem.objects.get().attempts == 2

    def test_a_periodic_job_takes_its_turn_once(self):
        assert outbox.run_periodic() == 1
        assert outbox.run_periodic() == 0
        PeriodicRun.objects.update(began_at=clock.now() - dt.timedelta(seconds=61))
        assert outbox.run_periodic() == 1

    def test_a_clock_that_jumped_back_does_not_stop_a_periodic_job(self):
        outbox.run_periodic()
        PeriodicRun.objects.update(began_at=clock.now() + dt.timedelta(days=3650))
        assert outbox.run_periodic() == 1
