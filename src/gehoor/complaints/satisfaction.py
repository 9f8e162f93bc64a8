"""What both sides are asked after closing, and the digest that the event keeps of an answer."""

import hashlib
from collections.abc import Sequence

from gehoor.complaints.chain import canonical

QUESTIONS = ("heard", "clear", "fair")
SCORES = range(1, 6)  # not at all … very much
ASKED, ANSWERED = "satisfaction_asked", "satisfaction_answered"
# Ended after it was dealt with: who withdrew, or was sent elsewhere, is not asked.
ENDINGS = ("findings", "settled", "answered")


def answer_digest(salt: str, scores: Sequence[int | None], words: str) -> str:
    """SHA-256 over the salt and the answer; without the salt it says nothing."""
    return hashlib.sha256(f"{salt}\n{canonical([list(scores), words])}".encode()).hexdigest()
