"""The answer of `gehoor regulation check`, as one document."""

from typing import Any

from gehoor.law.regulation.checks import check
from gehoor.law.regulation.describe import describe
from gehoor.law.regulation.document import parse
from gehoor.law.regulation.phrases import Language
from gehoor.law.regulation.problem import Problem, RegulationError

type Json = dict[str, Any]


def check_document(text: str, language: Language = "nl") -> Json:
    """Check a regulation's text against the law, and say what each kind of complaint goes through.

    Returns `{"ok", "name", "organisation", "findings": [{"severity", "clause", "article", "place", "what"}],
    "term": [sentence…], "walks": [{"target", "label", "steps": [{"stage", "stage_label", "actor", "actor_label",
    "article", "rule", "when", "why", "not_same_as"}]}]}`.
    `ok` is false when a finding is an error: the regulation goes beyond the law (exit 1).
    `severity` is "error" or "warning"; `clause` and `article` are "" where no law is at stake.

    Raises `RegulationError` when the text cannot be read as a regulation (exit 65), unless all that is
    wrong is values that the law does not know: then those are the findings, and there are no walks.
    """
    try:
        regulation = parse(text)
    except RegulationError as error:
        if not all(problem.clause for problem in error.problems):
            raise
        findings = [_unlawful(problem, language) for problem in error.problems]
        return {"ok": False, "name": "", "organisation": "", "findings": findings, "term": [], "walks": []}
    found = check(regulation)
    told = describe(regulation, language)
    return {
        "ok": all(finding.severity != "error" for finding in found),
        "name": told["name"],
        "organisation": told["organisation"],
        "findings": [
            _finding(each.severity, each.clause, each.article, each.place, each.text(language)) for each in found
        ],
        "term": told["term"],
        "walks": told["targets"],
    }


def _unlawful(problem: Problem, language: Language) -> Json:
    return _finding("error", problem.clause, problem.article, problem.place, problem.text(language))


def _finding(severity: str, clause: str, article: str, place: str, what: str) -> Json:
    return {"severity": severity, "clause": clause, "article": article, "place": place, "what": what}
