"""Kinds of target that the rules leave without somebody to handle or to decide."""

from collections.abc import Iterator

from gehoor.law.regulation.finding import Finding, doubt
from gehoor.law.regulation.model import Regulation
from gehoor.law.regulation.options import Option, kinds_covered, options
from gehoor.law.regulation.routing import may_decide
from gehoor.law.regulation.words import Stage

HANDLING: tuple[Stage, ...] = ("handle", "advise", "hear")


def completeness_findings(regulation: Regulation) -> Iterator[Finding]:
    """Group the kinds that miss the same thing into one finding each."""
    kinds = kinds_covered(regulation)
    if not regulation.routes:
        yield doubt("no_routes", "route")
        return
    yield from _missing(tuple(kind for kind in kinds if not _handled(regulation, kind)), "handler", kinds)
    yield from _missing(tuple(kind for kind in kinds if not _decided(regulation, kind)), "decider", kinds)


def _missing(kinds: tuple[str, ...], what: str, all_kinds: tuple[str, ...]) -> Iterator[Finding]:
    clause, article = ("K9", "Awb 9:7(1)") if what == "handler" else ("K20", "Awb 9:12(1)")
    if kinds == all_kinds:
        yield doubt(f"no_{what}_at_all", "route", clause, article)
    elif kinds:
        yield doubt(f"no_{what}", "route", clause, article, {"targets": kinds})


def _handled(regulation: Regulation, kind: str) -> bool:
    """Say whether somebody handles: by a rule, else who advises (article 9:14), else who hears."""
    return any(_sure(options(regulation, kind, stage)) for stage in HANDLING)


def _decided(regulation: Regulation, kind: str) -> bool:
    """Say whether somebody decides: by a rule, else whoever handles and may decide."""
    handlers = options(regulation, kind, "handle")
    by_handler = _sure(handlers) and all(may_decide(regulation, each.route) for each in handlers)
    return by_handler or _sure(options(regulation, kind, "decide"))


def _sure(found: tuple[Option, ...]) -> bool:
    """Whether somebody is named whatever the answers are: by a default, or for oral and written apart."""
    if not found or found[-1].route.actor == "unspecified":
        return False
    apart = {word for option in found if option.left.asked().keys() == {"filed_as"} for word in option.left.filed_as}
    return found[-1].certain or apart == {"oral", "written"}
