"""Questions about files. Every answer is a frozen value, and goes through `access.visible`."""

from gehoor.complaints.queries.candidates import Candidate, conflicts, next_in_line
from gehoor.complaints.queries.citizen import CitizenFile, citizen_timeline
from gehoor.complaints.queries.closing import ChecklistItem, closing_checklist
from gehoor.complaints.queries.documents import Download, NotScanned, document_for
from gehoor.complaints.queries.file_page import file_page, what_if
from gehoor.complaints.queries.looks import Looked, who_looked
from gehoor.complaints.queries.viewers import Braked, complainant_by_secret, concerned_by_secret, staff_viewer
from gehoor.complaints.queries.work_list import Filters, WorkItem, WorkList, counts, work_list

__all__ = [
    "Braked",
    "Candidate",
    "ChecklistItem",
    "CitizenFile",
    "Download",
    "Filters",
    "Looked",
    "NotScanned",
    "WorkItem",
    "WorkList",
    "citizen_timeline",
    "closing_checklist",
    "complainant_by_secret",
    "concerned_by_secret",
    "conflicts",
    "counts",
    "document_for",
    "file_page",
    "next_in_line",
    "staff_viewer",
    "what_if",
    "who_looked",
    "work_list",
]
