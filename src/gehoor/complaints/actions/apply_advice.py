"""The advisory procedure applies: a person or commission handles it and advises (Awb 9:13, 9:14)."""

from gehoor.complaints.actions.opened import opened
from gehoor.complaints.viewer import Viewer


def apply_advice(viewer: Viewer, complaint_id: int, *, words: str = "", seen: int | None = None) -> None:
    """Within the first six weeks the term becomes ten weeks from receipt; later it is refused (R13)."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        file.ask("advice_applies")
        file.happened("advice_applies", text=words.strip() or None)
