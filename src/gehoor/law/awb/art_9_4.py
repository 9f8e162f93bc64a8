"""Article 9:4: the written complaint (klaagschrift)."""

from gehoor.law.sources import article


@article("Awb", "9:4", paragraph=1, text="A written complaint about conduct towards the complainant.", clauses=("K5",))
def is_klaagschrift(*, written: bool, towards_complainant: bool) -> bool:
    """Say whether articles 9:5 to 9:12 apply."""
    return written and towards_complainant


@article("Awb", "9:4", paragraph=2, text="Signed, with name, address, date and description.", clauses=("K5",))
def to_be_completed(missing: tuple[str, ...], completed: frozenset[str]) -> tuple[str, ...]:
    """Return what the complainant is still asked for. The complaint counts as complete meanwhile (R8)."""
    return tuple(element for element in missing if element not in completed)


@article("Awb", "9:4", paragraph=3, text="A translation, if one is needed.", clauses=("K6",))
def ask_for_translation(*, foreign_language: bool, handler_reads_it: bool) -> bool:
    """Say whether a translation is asked for (6:5(3)): not if the handler reads the language."""
    return foreign_language and not handler_reads_it
