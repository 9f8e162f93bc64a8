"""A new code for who complains: because the old one is lost, or because none was ever told (a complaint by mail)."""

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.viewer import Viewer
from gehoor.platform.identifiers import new_secret, secret_digest


def renew_complainant_code(viewer: Viewer, complaint_id: int, words: str = "", *, seen: int | None = None) -> str:
    """The code, shown once: only its digest is kept, and the one before stops working. `words`: how one was sure."""
    with opened(viewer, complaint_id, "casework", seen) as file:
        secret = new_secret()
        file.complaint.secret_digest = secret_digest(secret)
        file.complaint.save(update_fields=["secret_digest"])
        file.happened("code_renewed", own={"side": "complainant"}, text=words.strip() or None)
        return secret
