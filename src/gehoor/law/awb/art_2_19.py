"""Articles 2:19 and 2:20: when a message is sent and received."""

from datetime import date, datetime

from gehoor.law.facts.dates import civil_day
from gehoor.law.sources import article


@article("Awb", "2:19", text="Sent when it reaches a system outside the body's hands.", clauses=("K38",))
def sent_on(reached_outside_at: datetime) -> date:
    """Return the civil day on which a message of the body was sent; in a portal: when it became accessible."""
    return civil_day(reached_outside_at, "reached_outside_at")


@article("Awb", "2:20", text="Received when it reaches the body's system.", clauses=("K38",))
def received_on(reached_system_at: datetime) -> date:
    """Return the civil day of receipt: a mail of Saturday 23:50 is received on Saturday."""
    return civil_day(reached_system_at, "reached_system_at")
