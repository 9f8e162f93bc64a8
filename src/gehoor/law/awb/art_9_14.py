"""Article 9:14: the person or commission that handles and advises."""

from gehoor.law.sources import article


@article("Awb", "9:14", paragraph=2, text="The body instructs in general only.", clauses=("K22",))
def instruction_allowed(*, about_one_case: bool) -> bool:
    """Say whether the body may give the commission an instruction."""
    return not about_one_case
