"""What lies in no file, of rooms beside this one: spam, and mail that somebody put aside (`settings.LOOSE_RECORDS`)."""

import datetime as dt

from django.conf import settings
from django.utils.module_loading import import_string


def loose_due(organisation_id: int, at: dt.datetime) -> int:
    """How many of them may be destroyed at that instant."""
    found: int = import_string(settings.LOOSE_RECORDS[0])(organisation_id, at)
    return found


def destroy_loose(organisation_id: int, at: dt.datetime) -> int:
    """Destroy those that were due at that instant and still are; how many."""
    gone: int = import_string(settings.LOOSE_RECORDS[1])(organisation_id, at)
    return gone
