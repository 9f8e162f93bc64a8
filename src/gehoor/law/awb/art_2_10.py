"""Articles 2:10, 2:11 and 2:22: announcing what lies in a portal."""

from datetime import date, datetime, timedelta

from gehoor.law.sources import article

WITHIN = timedelta(hours=48)


@article("Awb", "2:10", paragraph=1, text="Announced within 48 hours.", clauses=("K33",))
def announce_by(placed_at: datetime) -> datetime:
    """Return until when a message in the portal is announced. A term in hours is never shifted (T6)."""
    return placed_at + WITHIN


@article("Awb", "2:11", text="What bounced is sent again or otherwise.", clauses=("K33",))
def is_sent_again(*, bounced: bool, announced_otherwise: bool) -> bool:
    """Say whether an announcement that came back still needs a second try."""
    return bounced and not announced_otherwise


@article("Awb", "2:22", text="No term runs out without an announcement.", clauses=("K33",))
def hearing_term_can_pass(announced_on: date | None, answer_by: date) -> bool:
    """Say whether a term to answer, set in a portal, can run out: only if it was announced before it ended."""
    return announced_on is not None and announced_on <= answer_by
