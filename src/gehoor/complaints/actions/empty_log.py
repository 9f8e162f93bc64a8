"""Empty the log of one file that is destroyed, while a permit for it stands."""

from django.db import connection

from gehoor.complaints.log_keeper import FUNCTION
from gehoor.complaints.models import Event, Look


def empty_log(complaint_id: int) -> int:
    """Delete the events and looks of a file; how many looks went. On PostgreSQL the keeper of the log does it."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {FUNCTION}(%s)", [complaint_id])
            count: int = cursor.fetchone()[0]
            return count
    looks, _each = Look.objects.filter(complaint_id=complaint_id).delete()
    Event.objects.filter(complaint_id=complaint_id).delete()
    return looks
