"""Worked cases that a lawyer can edit (data/*.toml), and the words in which they say what they expect."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from gehoor.law.assess import assess

DATA = Path(__file__).parent / "data"

#: A complete complaint about conduct of an employee towards the complainant; a case says what is different.
COMPLETE = {
    "written": True,
    "towards_complainant": True,
    "signed": True,
    "name": True,
    "address": True,
    "dated": True,
    "describes_conduct": True,
    "conduct_on": None,
    "person_concerned": True,
    "target": {"kind": "employee", "unit": "burgerzaken"},
}

SOME_DAY = date(2026, 6, 1)


def worked_cases() -> list[dict[str, Any]]:
    """The cases of every TOML file below data/cases."""
    files = sorted((DATA / "cases").glob("*.toml"))
    return [case for file in files for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]]


def document_of(case: dict[str, Any]) -> dict[str, Any]:
    """The facts file of a worked case."""
    document = {"facts": COMPLETE | case.get("facts", {}), "events": case["events"], "on": case["on"]}
    if "regulation" in case:
        document["regulation"] = case["regulation"]
    return json_of(document)


def hold(document: dict[str, Any], expect: dict[str, Any]) -> None:
    """Assert that the position of a facts file is as expected (contract: how a scenario says it)."""
    answer = assess(document, today=SOME_DAY, base=DATA)
    for key, wanted in expect.items():
        if key == "duty":
            for clause, state in wanted.items():
                states = [duty["state"] for duty in answer["duties"] if duty["id"] == clause]
                assert states == ([state] if isinstance(state, str) else state), (clause, states)
        elif key in ("breach", "no_breach"):
            breached = {breach["id"] for breach in answer["breaches"]}
            assert (set(wanted) <= breached) if key == "breach" else not (set(wanted) & breached), breached
        elif key in ("allowed", "refused"):
            listed = {name for each in answer[key] for name in (each["event"], each.get("ground"))}
            assert set(wanted) <= listed, (key, listed)
        elif key == "breaches":
            assert [[breach["id"], breach["on"]] for breach in answer["breaches"]] == json_of(wanted), answer[
                "breaches"
            ]
        elif key == "due":
            dues = {duty["id"]: duty["due_on"] for duty in answer["duties"]}
            assert {clause: dues[clause] for clause in wanted} == json_of(wanted)
        else:
            assert at_path(answer, key) == json_of(wanted), (key, at_path(answer, key))


def json_of(value: Any) -> Any:
    """The value as JSON has it: days as text, 'null' as null."""
    if isinstance(value, dict):
        return {name: json_of(each) for name, each in value.items()}
    if isinstance(value, list):
        return [json_of(each) for each in value]
    return None if value == "null" else str(value) if isinstance(value, date) else value


def at_path(answer: Any, path: str) -> Any:
    """The value at a dotted path."""
    for part in path.split("."):
        answer = answer[part]
    return answer
