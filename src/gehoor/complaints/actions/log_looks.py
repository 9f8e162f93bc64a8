"""Write down that somebody saw something of many files at once, as in a list of what was found."""

from collections.abc import Iterable

from gehoor.complaints.actions.log_look import new_look
from gehoor.complaints.models import Complaint
from gehoor.complaints.viewer import Viewer
from gehoor.platform.inserting import insert_rows


def log_looks(files: Iterable[Complaint], viewer: Viewer, action: str, *, target: str) -> None:
    """One statement for all of them."""
    insert_rows([new_look(each, viewer, action, target=target) for each in files])
