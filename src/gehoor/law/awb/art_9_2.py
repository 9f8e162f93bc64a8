"""Article 9:2: proper handling, of oral complaints too."""

from gehoor.law.sources import article


@article("Awb", "9:2", text="The body handles oral and written complaints properly.", clauses=("K3",))
def offer_to_write_down(written: bool) -> bool:
    """Say whether the caller is offered to have the complaint put in writing, in their own words."""
    return not written
