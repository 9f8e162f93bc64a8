"""Articles 9:18 and 9:20: asking the ombudsman."""

from gehoor.law.sources import article


@article("Awb", "9:18", paragraph=1, text="Anyone may ask the ombudsman to investigate.", clauses=("K25",))
def may_ask() -> bool:
    """Say whether one may ask: always. Whether the ombudsman must act is for the ombudsman."""
    return True


@article("Awb", "9:20", paragraph=1, text="Complain at the body first, unless that cannot be asked.", clauses=("K25",))
def complained_first(*, filed_with_body: bool, about_the_handling: bool) -> bool:
    """Say whether the body had its turn; not needed for a complaint about the handling itself (9:20(2))."""
    return filed_with_body or about_the_handling
