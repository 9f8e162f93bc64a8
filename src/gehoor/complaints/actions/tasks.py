"""Something that a person must do and that no duty of the law shows: a bounce, a call back."""

import datetime as dt
from collections.abc import Mapping

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.actions.put_task import put_task
from gehoor.complaints.models import Task
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.platform import clock


def add_task(
    viewer: Viewer,
    complaint_id: int,
    kind: str,
    *,
    data: Mapping[str, object] | None = None,
    due_on: dt.date | None = None,
    identity: str | None = None,
) -> int:
    """Its id; the same identity twice is one task."""
    what = "casework" if viewer.kind is Kind.SYSTEM else "note"
    with opened(viewer, complaint_id, what) as file:
        return leave_task(file, kind, data=data, due_on=due_on, identity=identity).pk


def leave_task(
    file: OpenFile,
    kind: str,
    *,
    data: Mapping[str, object] | None = None,
    due_on: dt.date | None = None,
    identity: str | None = None,
) -> Task:
    """The same in an open file."""
    before = file.complaint.version
    task = put_task(file.complaint, kind, identity or f"task:{before}", data or {}, due_on)
    known = any(event.type == "task_added" and event.data["file"]["task"] == task.pk for event in file.events)
    if not known:
        file.happened("task_added", own={"task": task.pk, "kind": kind})
    return task


def finish_task(viewer: Viewer, complaint_id: int, task_id: int, *, words: str = "") -> None:
    """Done already is no change."""
    with opened(viewer, complaint_id, "note") as file:
        task = file.complaint.tasks.filter(pk=task_id).first()
        if task is None:
            raise Refused(_("Deze taak hoort niet bij dit dossier."))
        if task.done_at is None:
            end_task(file, task, words=words)


def end_task(file: OpenFile, task: Task, *, words: str = "") -> None:
    """The same in an open file, for a task of that file that is not done."""
    task.done_at, task.done_by_id = clock.now(), file.viewer.person_id
    task.save(update_fields=["done_at", "done_by"])
    file.happened("task_done", own={"task": task.pk, "kind": task.kind}, text=words.strip() or None)
