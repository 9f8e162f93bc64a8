"""What both sides are owed on the way: confirmation, hearing, report (K8, K15-K17, K22, K23)."""

from collections.abc import Iterator

from gehoor.law.regulation.finding import Finding, beyond, doubt
from gehoor.law.regulation.model import Regulation

#: 9:10(2): (a) manifestly unfounded, (b) does not want it, (c) did not say so within a set term.
GROUNDS = frozenset({"a", "b", "c"})


def contact_findings(regulation: Regulation) -> Iterator[Finding]:
    """Fewer rights than articles 9:6, 9:10 and 9:15 give are refused."""
    if regulation.acknowledgement.sent is False:
        yield beyond("not_acknowledged", "acknowledgement.sent", "K8", "Awb 9:6")
    yield from _hearing(regulation)
    yield from _advice(regulation)


def _hearing(regulation: Regulation) -> Iterator[Finding]:
    hearing = regulation.hearing
    for index, ground in enumerate(hearing.complainant_left_out):
        if ground not in GROUNDS:
            place = f"hearing.complainant_left_out[{index}]"
            yield beyond("hearing_ground", place, "K16", "Awb 9:10(2)", {"ground": ground})
    if hearing.person_concerned is False:
        yield beyond("person_concerned_unheard", "hearing.person_concerned", "K15", "Awb 9:10(1)")
    for index, ground in enumerate(hearing.person_concerned_left_out):
        place = f"hearing.person_concerned_left_out[{index}]"
        yield beyond("person_concerned_left_out", place, "K16", "Awb 9:10(2)", {"ground": ground})
    if hearing.report is False:
        yield beyond("no_hearing_report", "hearing.report", "K17", "Awb 9:10(3)")


def _advice(regulation: Regulation) -> Iterator[Finding]:
    applies = regulation.advice.applies
    advised = any(rule.stage == "advise" for rule in regulation.routes)
    if advised and applies == "never":
        yield doubt("advice_not_established", "advice.applies", "K22", "Awb 9:13")
    if not advised and applies != "never":
        yield doubt("advice_by_nobody", "advice.applies", "K22", "Awb 9:14")
    if applies == "never" and regulation.advice.when:
        yield doubt("advice_conditions_idle", "advice.when", "K22", "Awb 9:13")
    for index, committee in enumerate(regulation.committees):
        if committee.instructions == "per_case":
            yield beyond("committee_instructed", f"committee[{index}].instructions", "K22", "Awb 9:14(2)")
