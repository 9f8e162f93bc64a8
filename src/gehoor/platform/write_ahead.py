"""SQLite's write-ahead log: what was deleted stands in it until it is written over, which may be never."""

from django.db import connection


def empty_log() -> None:
    """Write the log into the database and cut it to nothing; while somebody reads an older state, the next turn does.

    Other databases have one that is not ours to cut.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
