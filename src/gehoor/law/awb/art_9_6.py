"""Article 9:6: confirmation of receipt."""

from gehoor.law.sources import article


@article("Awb", "9:6", text="The body confirms receipt in writing.", clauses=("K8",))
def confirmation_parts() -> tuple[str, ...]:
    """Return what every confirmation says."""
    return ("received_on", "procedure")
