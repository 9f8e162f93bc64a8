"""What comes at the end and after: the ombudsman, the register, the words (K4, K20, K21)."""

from collections.abc import Iterator

from gehoor.law.regulation.finding import Finding, beyond, doubt
from gehoor.law.regulation.model import Regulation

#: 'Niet-ontvankelijk' is no outcome of title 9.1.
NO_OUTCOMES = frozenset({"niet-ontvankelijk", "niet ontvankelijk", "inadmissible"})


def outcome_findings(regulation: Regulation) -> Iterator[Finding]:
    """Articles 9:3, 9:12 and 9:12a."""
    if regulation.ombudsman is None:
        yield doubt("no_ombudsman", "ombudsman", "K20", "Awb 9:12(2)")
    elif not regulation.ombudsman.name.strip():
        yield beyond("ombudsman_unnamed", "ombudsman.name", "K20", "Awb 9:12(2)")
    elif not regulation.ombudsman.url:
        yield doubt("ombudsman_without_address", "ombudsman.url", "K20", "Awb 9:12(2)")
    if regulation.register.published == "never":
        yield beyond("register_unpublished", "register.published", "K21", "Awb 9:12a")
    for index, outcome in enumerate(regulation.words.outcomes):
        if outcome.lower() in NO_OUTCOMES:
            yield doubt("no_such_outcome", f"words.outcomes[{index}]", "K13", "Awb 9:8(3)", {"outcome": outcome})
