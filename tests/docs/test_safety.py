"""The table of what must hold names tests; each of them exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "docs" / "safety.md").read_text("utf-8")
ROWS = [line for line in TABLE.splitlines() if re.match(r"\| \d+ \|", line)]
# What the first release promises of them.
PROMISED = {12, 25, 26, 27, 28, 31, 32, 35, 39, 45, 52, 53, *range(59, 66), 68}


def test_every_promised_row_is_there():
    assert {int(row.split("|")[1]) for row in ROWS} >= PROMISED


def test_every_row_names_tests_that_exist():
    missing = []
    for row in ROWS:
        named = re.findall(r"`(tests/[\w/]+\.py)(?:::(test_\w+))?`", row)
        assert named, row
        for path, test in named:
            source = ROOT / path
            if not source.exists() or (test and f"def {test}(" not in source.read_text("utf-8")):
                missing.append(f"{path}::{test}")
    assert missing == []
