"""Put something into the outbox, and run what is due: at least once, with a lease, a heartbeat and back-off.

A worker that dies leaves a row whose lease runs out; another worker takes it up again. Handlers are named in
`settings.OUTBOX_HANDLERS` (kind -> dotted path) so that the floor knows no room above it.
"""

import datetime as dt
import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from django.conf import settings
from django.db import DatabaseError, close_old_connections, connection, transaction
from django.db.models import Q
from django.utils.module_loading import import_string

from gehoor.platform import clock, wall
from gehoor.platform.inserting import insert_rows
from gehoor.platform.models import OutboxItem, PeriodicRun

log = logging.getLogger(__name__)

LEASE = dt.timedelta(seconds=30)
HEARTBEAT = 10.0  # seconds
MAX_ATTEMPTS = 40  # with the back-off below: some nine days
FIRST_WAIT = dt.timedelta(seconds=15)
LONGEST_WAIT = dt.timedelta(hours=6)

Handler = Callable[[OutboxItem], None]


class Later(Exception):
    """It cannot be done now; try again with back-off, or at `at` when given."""

    def __init__(self, why: str, at: dt.datetime | None = None) -> None:
        super().__init__(why)
        self.at = at


class Never(Exception):
    """It cannot be done at all; the item is parked as failed and shown to a person."""


def put(
    kind: str,
    identity: str,
    payload: dict[str, object],
    *,
    organisation_id: int | None = None,
    not_before: dt.datetime | None = None,
) -> None:
    """Leave something to do, inside the caller's transaction: one statement. The same identity twice is one item."""
    put_all([new_item(kind, identity, payload, organisation_id=organisation_id, not_before=not_before)])


def put_all(items: Sequence[OutboxItem]) -> None:
    """Leave many things to do, in one statement."""
    insert_rows(items, once=True)


def new_item(
    kind: str,
    identity: str,
    payload: dict[str, object],
    *,
    organisation_id: int | None = None,
    not_before: dt.datetime | None = None,
) -> OutboxItem:
    """Something to do, not left yet."""
    at = clock.now()
    return OutboxItem(
        organisation_id=organisation_id,
        kind=kind,
        identity=identity,
        payload=payload,
        not_before=not_before or at,
        created_at=at,
    )


def cancel(identity: str) -> bool:
    """Take back what has not begun; False when it is already on its way or done."""
    changed = OutboxItem.objects.filter(identity=identity, state=OutboxItem.State.WAITING).update(
        state=OutboxItem.State.CANCELLED, finished_at=clock.now()
    )
    return bool(changed)


def run_due(limit: int = 100) -> int:
    """Run what is due now, at most `limit` items; the number that was taken up."""
    taken = 0
    while taken < limit and (item := _claim()) is not None:
        _run(item)
        taken += 1
    return taken


def _claim() -> OutboxItem | None:
    at = clock.now()
    open_states = (OutboxItem.State.WAITING, OutboxItem.State.RUNNING)
    due = OutboxItem.objects.filter(state__in=open_states, not_before__lte=at).filter(
        Q(lease_until=None) | Q(lease_until__lt=at)
    )
    with transaction.atomic():
        rows = due.order_by("not_before", "id")
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True)
        item = rows.first()
        if item is None:
            return None
        item.state, item.lease_until = OutboxItem.State.RUNNING, at + LEASE
        item.attempts += 1
        item.save(update_fields=("state", "lease_until", "attempts"))
    return item


def _run(item: OutboxItem) -> None:
    try:
        with _heartbeat(item.pk):
            handler: Handler = import_string(settings.OUTBOX_HANDLERS[item.kind])
            _handle(handler, item)
    except Never as problem:
        _finish(item, OutboxItem.State.FAILED, str(problem))
    except Later as problem:
        _again(item, str(problem), problem.at)
    except Exception as problem:
        # The class only: a message may hold a citizen's words.
        log.exception("outbox item %s of kind %s failed", item.pk, item.kind)
        _again(item, type(problem).__name__, None)
    else:
        _finish(item, OutboxItem.State.DONE, "")


def _handle(handler: Handler, item: OutboxItem) -> None:
    """For the organisation of the item, and for no other; what belongs to none works as its caller."""
    if item.organisation_id is None:
        handler(item)
        return
    with wall.within(item.organisation_id):
        handler(item)


def _finish(item: OutboxItem, state: OutboxItem.State, problem: str) -> None:
    OutboxItem.objects.filter(pk=item.pk).update(
        state=state, lease_until=None, problem=problem[:300], finished_at=clock.now()
    )


def _again(item: OutboxItem, problem: str, at: dt.datetime | None) -> None:
    if item.attempts >= MAX_ATTEMPTS:
        _finish(item, OutboxItem.State.FAILED, problem)
        return
    wait = min(FIRST_WAIT * 2 ** min(item.attempts - 1, 12), LONGEST_WAIT)
    OutboxItem.objects.filter(pk=item.pk).update(
        state=OutboxItem.State.WAITING, lease_until=None, not_before=at or clock.now() + wait, problem=problem[:300]
    )


@contextmanager
def _heartbeat(pk: int) -> Iterator[None]:
    """Prolong the lease while the handler works, from a thread with a connection of its own."""
    stop = threading.Event()

    def beat() -> None:
        connected = False
        while not stop.wait(HEARTBEAT):
            connected = True
            with wall.everywhere():
                OutboxItem.objects.filter(pk=pk).update(lease_until=clock.now() + LEASE)
        if connected:
            connection.close()

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def run_periodic() -> int:
    """Begin each periodic job of `settings.PERIODIC` (dotted path -> seconds) whose time has come; how many ran."""
    ran = 0
    for path, seconds in settings.PERIODIC.items():
        if _take_turn(path, dt.timedelta(seconds=seconds)):
            try:
                import_string(path)()
            except Exception:
                log.exception("periodic job %s failed", path)
            ran += 1
    return ran


def _take_turn(name: str, every: dt.timedelta) -> bool:
    at = clock.now()
    _row, made = PeriodicRun.objects.get_or_create(name=name, defaults={"began_at": at})
    if made:
        return True
    # A clock that jumped back must not stop a job for years.
    stale = Q(began_at__lte=at - every) | Q(began_at__gt=at + every)
    return bool(PeriodicRun.objects.filter(stale, name=name).update(began_at=at))


def tend() -> int:
    """One round of a worker: what is periodic, then what is due; how much ran. A silent database is waited for."""
    try:
        close_old_connections()
        return run_periodic() + run_due()
    except DatabaseError:
        log.exception("the database does not answer; trying again")
        connection.close()
        return 0
