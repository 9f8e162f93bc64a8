"""Checks of the floor: database, migrations, files, jobs."""

import datetime as dt
import shutil
from collections.abc import Iterator

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _

from gehoor.platform import clock
from gehoor.platform.health import Health, State
from gehoor.platform.models import OutboxItem, PeriodicRun

LITTLE_ROOM = 1024**3  # bytes
SILENT_WORKER = dt.timedelta(minutes=15)


def check_floor() -> Iterator[Health]:
    """Everything that needs no organisation."""
    try:
        connection.ensure_connection()
    except DatabaseError:
        yield Health("database", State.ERROR, _("De database antwoordt niet. Controleer DATABASE_URL."))
        return
    plan = MigrationExecutor(connection)
    if plan.migration_plan(plan.loader.graph.leaf_nodes()):
        yield Health("migrations", State.ERROR, _("De database is niet bijgewerkt. Voer ‘gehoor migrate’ uit."))
        return
    yield Health("database", State.OK, _("De database antwoordt en is bijgewerkt."))
    yield _room()
    yield _worker()
    yield from _stuck()
    yield _demonstration()


def _room() -> Health:
    if not isinstance(default_storage, FileSystemStorage):
        return Health("disk", State.OK, _("Documenten staan buiten deze machine."))
    free = shutil.disk_usage(settings.DATA).free
    if free < LITTLE_ROOM:
        return Health("disk", State.ERROR, _("De schijf is bijna vol: er is minder dan 1 GB vrij."))
    return Health("disk", State.OK, _("Er is %(room)s GB vrij op de schijf.") % {"room": free // LITTLE_ROOM})


def _worker() -> Health:
    newest = PeriodicRun.objects.order_by("-began_at").first()
    if newest is None or clock.now() - newest.began_at > SILENT_WORKER:
        return Health(
            "worker", State.ERROR, _("De taken lopen niet: er vertrekken geen brieven. Start ‘gehoor worker’.")
        )
    return Health("worker", State.OK, _("De taken lopen."))


def _stuck() -> Iterator[Health]:
    failed = OutboxItem.objects.filter(state=OutboxItem.State.FAILED).count()
    late = OutboxItem.objects.filter(
        state__in=(OutboxItem.State.WAITING, OutboxItem.State.RUNNING),
        created_at__lt=clock.now() - dt.timedelta(hours=1),
    ).exclude(attempts__lt=3)
    waiting = late.count()
    if failed:
        yield Health("outbox", State.ERROR, _("%(count)s taken zijn mislukt.") % {"count": failed})
    if waiting:
        yield Health(
            "outbox_waiting", State.WARNING, _("%(count)s taken wachten langer dan een uur.") % {"count": waiting}
        )


def _demonstration() -> Health:
    if settings.DEMO:
        return Health("demonstration", State.WARNING, _("Dit is een demonstratie: inloggen kan zonder wachtwoord."))
    return Health("demonstration", State.OK, _("Dit is geen demonstratie."))
