"""Write down that a file was handed over, with the seal of what was handed over."""

from django.db import transaction

from gehoor.complaints.access import file_for
from gehoor.complaints.actions.log_look import log_look
from gehoor.complaints.viewer import Viewer


def log_export(viewer: Viewer, reference: str, seal: str) -> None:
    """Log that this viewer took the file; `seal` is the SHA-256 of the ZIP, so that it can be known again."""
    with transaction.atomic():
        log_look(file_for(viewer, reference), viewer, "export", target=f"sha256:{seal}")
