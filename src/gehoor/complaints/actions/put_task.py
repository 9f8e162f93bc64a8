"""Leave something for a person to do that no duty of the law shows by itself."""

import datetime as dt
from collections.abc import Mapping

from gehoor.complaints.models import Complaint, Task
from gehoor.platform import clock


def put_task(
    complaint: Complaint, kind: str, identity: str, data: Mapping[str, object], due_on: dt.date | None = None
) -> Task:
    """A task in the file; the same identity twice is one task. `data` holds numbers of rows, no names and no words."""
    task, _made = Task.objects.get_or_create(
        complaint=complaint,
        identity=identity,
        defaults={"kind": kind, "data": dict(data), "due_on": due_on, "created_at": clock.now()},
    )
    return task
