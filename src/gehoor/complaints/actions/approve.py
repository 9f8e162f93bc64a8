"""A second person's approval: never of who prepared it (K11, K20)."""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.models import Event
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer

# What is approved, and the event that prepared it.
PREPARED = {"decision": ("decided", "decision_proposed"), "not_handled": ("not_handling_proposed",)}


def ask_approval(viewer: Viewer, complaint_id: int, subject: str, *, words: str = "", seen: int | None = None) -> None:
    """Ask somebody else to look at the decision or the proposal not to handle."""
    with opened(viewer, complaint_id, "findings", seen) as file:
        prepared = _prepared(file, subject)
        file.happened("approval_asked", own={"subject": subject, "of": prepared.sequence}, text=words.strip() or None)


def approve(viewer: Viewer, complaint_id: int, subject: str, *, words: str = "", seen: int | None = None) -> None:
    """Approve what was prepared last. Approved already is no change."""
    _look(viewer, complaint_id, subject, "approved", words=words, seen=seen)


def refuse_approval(viewer: Viewer, complaint_id: int, subject: str, *, words: str, seen: int | None = None) -> None:
    """Send it back, and say why."""
    if not words.strip():
        raise Refused(_("Schrijf op wat er anders moet."))
    _look(viewer, complaint_id, subject, "approval_refused", words=words, seen=seen)


def approved(events: list[Event], subject: str) -> Event | None:
    """The approval that stands for what was prepared last; None when it changed since, or was refused."""
    prepared = next((event for event in reversed(events) if event.type in PREPARED[subject]), None)
    if prepared is None:
        return None
    answers = [
        event
        for event in events
        if event.type in {"approved", "approval_refused"} and event.data["file"].get("of") == prepared.sequence
    ]
    return answers[-1] if answers and answers[-1].type == "approved" else None


def _look(viewer: Viewer, complaint_id: int, subject: str, event_type: str, *, words: str, seen: int | None) -> None:
    with opened(viewer, complaint_id, "approve", seen) as file:
        prepared = _prepared(file, subject)
        standing = approved(file.events, subject)
        if standing is not None and event_type == "approved":
            return
        if prepared.actor_id == viewer.person_id:
            raise Refused(_("U hebt dit zelf voorbereid. Vraag een collega om ernaar te kijken."), "Awb 9:7(1)")
        file.happened(event_type, own={"subject": subject, "of": prepared.sequence}, text=words.strip() or None)


def _prepared(file: OpenFile, subject: str) -> Event:
    prepared = file.last(*PREPARED[subject])
    if prepared is None:
        raise Refused(_("Er ligt nog niets om goed te keuren. Bereid het eerst voor."))
    return prepared
