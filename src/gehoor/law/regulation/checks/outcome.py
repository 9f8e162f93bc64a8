"""What comes at the end and after: the ombudsman, the register, the words (K4, K20, K21)."""

from collections.abc import Iterator

from gehoor.law.regulation.finding import Finding, beyond, doubt
from gehoor.law.regulation.model import Ombudsman, Regulation
from gehoor.law.regulation.routing import is_national

#: 'Niet-ontvankelijk' is no outcome of title 9.1.
NO_OUTCOMES = frozenset({"niet-ontvankelijk", "niet ontvankelijk", "inadmissible"})


def outcome_findings(regulation: Regulation) -> Iterator[Finding]:
    """Articles 9:3, 9:12 and 9:12a."""
    if regulation.ombudsman is None:
        yield doubt("no_ombudsman", "ombudsman", "K20", "Awb 9:12(2)")
    elif not regulation.ombudsman.name.strip():
        yield beyond("ombudsman_unnamed", "ombudsman.name", "K20", "Awb 9:12(2)")
    else:
        yield from _unreachable(regulation)
    if regulation.register.published == "never":
        yield beyond("register_unpublished", "register.published", "K21", "Awb 9:12a")
    for index, outcome in enumerate(regulation.words.outcomes):
        if outcome.lower() in NO_OUTCOMES:
            yield doubt("no_such_outcome", f"words.outcomes[{index}]", "K13", "Awb 9:8(3)", {"outcome": outcome})


def _unreachable(regulation: Regulation) -> Iterator[Finding]:
    """Each ombudsman that a reader could not find or write to; of the Nationale ombudsman that is known."""
    for place, named in _named(regulation):
        if not named.url:
            yield doubt("ombudsman_without_address", f"{place}url", "K20", "Awb 9:12(2)", {"name": named.name})
        if not named.address and not is_national(named.name):
            yield doubt("ombudsman_without_post", f"{place}address", "K20", "Awb 9:12(2)", {"name": named.name})


def _named(regulation: Regulation) -> Iterator[tuple[str, Ombudsman]]:
    if regulation.ombudsman is None:
        return
    yield "ombudsman.", regulation.ombudsman
    for index, each in enumerate(regulation.ombudsman.instead):
        yield f"ombudsman.instead[{index}].", Ombudsman(each.name, each.url, each.phone, each.address)
    for index, own in enumerate(regulation.organisations):
        if own.ombudsman:
            found = Ombudsman(own.ombudsman, own.ombudsman_url, own.ombudsman_phone, own.ombudsman_address)
            yield f"member[{index}].ombudsman_", found
