"""The tables of the file. Doors do not import them: they ask queries and call actions."""

from gehoor.complaints.models.call_back import CallBackRequest
from gehoor.complaints.models.complaint import Complaint
from gehoor.complaints.models.content import Document, Element, Message, Task
from gehoor.complaints.models.event import DestructionPermit, Event, Text
from gehoor.complaints.models.learning import Measure, Satisfaction
from gehoor.complaints.models.looking import Look, LookQuestion, Presence, Seal, StaffDraft
from gehoor.complaints.models.party import Assignment, BreakGlass, Party

__all__ = [
    "Assignment",
    "BreakGlass",
    "CallBackRequest",
    "Complaint",
    "DestructionPermit",
    "Document",
    "Element",
    "Event",
    "Look",
    "LookQuestion",
    "Measure",
    "Message",
    "Party",
    "Presence",
    "Satisfaction",
    "Seal",
    "StaffDraft",
    "Task",
    "Text",
]
