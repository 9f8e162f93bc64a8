"""Lists, for each clause of the law, the tests of the law room that name it, for `gehoor law`.

A test names a clause in its own text ('K18', 'T2'). Run this after tests were added or renamed.
"""

import ast
import json
import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
TESTS = ROOT / "tests" / "law"
LISTED = ROOT / "src" / "gehoor" / "law" / "clause_tests.json"
CLAUSE = re.compile(r"\b[KT][0-9]{1,2}\b")


def clause_tests() -> dict[str, list[str]]:
    """Return the tests of each clause, as `tests/law/test_x.py::test_y`."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in sorted(TESTS.rglob("test_*.py")):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
                text = "\n".join(source.splitlines()[first - 1 : node.end_lineno])
                for clause in CLAUSE.findall(text):
                    found[clause].add(f"{path.relative_to(ROOT)}::{node.name}")
    return {clause: sorted(found[clause]) for clause in sorted(found, key=lambda each: (each[0], int(each[1:])))}


if __name__ == "__main__":
    LISTED.write_text(json.dumps(clause_tests(), indent=1) + "\n", encoding="utf-8")
