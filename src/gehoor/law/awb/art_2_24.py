"""Article 2:24: through the wrong channel."""

from datetime import date

from gehoor.law.sources import article


@article("Awb", "2:24", text="The term may start when it was forwarded inside.", clauses=("K39",))
def term_starts_on(
    received_on: date, forwarded_inside_on: date | None, *, told_at_once: bool, use: bool = False
) -> date:
    """Return day 0 of the term. The later day is allowed if the sender was told at once; by default it is not used."""
    if use and told_at_once and forwarded_inside_on is not None:
        return max(received_on, forwarded_inside_on)
    return received_on
