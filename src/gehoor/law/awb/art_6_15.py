"""Article 6:15: a complaint that is really an objection."""

from datetime import date

from gehoor.law.sources import article


@article("Awb", "6:15", paragraph=1, text="Date it, forward it, tell the sender.", clauses=("K30",))
def steps_owed(*, body_is_competent: bool) -> tuple[str, ...]:
    """Return what is done as soon as possible; a body that is competent itself treats it as an objection."""
    return ("date_of_receipt", "treat_as_objection" if body_is_competent else "forward", "tell_sender")


@article("Awb", "6:15", paragraph=3, text="The day of the first receipt counts.", clauses=("K30",))
def objection_filed_on(received_on: date) -> date:
    """Return the day that decides whether the objection was in time: that of its receipt here."""
    return received_on
