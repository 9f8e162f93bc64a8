"""Where something went wrong, without what it says: that may be a citizen's words (safety row 58)."""

import traceback


def place_of(problem: BaseException) -> str:
    """File and line of the innermost frame."""
    frames = traceback.extract_tb(problem.__traceback__)
    return f"{frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else "?"
