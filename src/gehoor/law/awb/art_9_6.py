"""Article 9:6: confirmation of receipt."""

from gehoor.law.sources import article


@article("Awb", "9:6", text="The body confirms receipt in writing.", clauses=("K8",))
def confirmation_parts(*, advice: bool) -> tuple[str, ...]:
    """Return what the confirmation says; under the advisory procedure also that a commission advises (9:15(1))."""
    return ("date_of_receipt", "procedure", "right_to_be_heard", *(("commission_advises",) if advice else ()))
