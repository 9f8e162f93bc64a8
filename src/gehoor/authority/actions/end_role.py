"""Take a role away."""

import datetime as dt

from gehoor.authority.models import Role


def end_role(role: Role, last_day: dt.date) -> None:
    """The last day of a role. Yesterday takes it away at once: rights are asked at every request."""
    role.ends_on = last_day
    role.save(update_fields=["ends_on"])
