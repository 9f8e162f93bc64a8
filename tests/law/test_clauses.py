"""The register of clauses."""

import json
import subprocess
import sys
from pathlib import Path

from gehoor.law.clauses import clauses
from tools.list_clause_tests import LISTED, clause_tests


def test_no_clause_is_missing():
    listed = clauses()
    assert [each["id"] for each in listed] == [*(f"K{n}" for n in range(1, 41)), *(f"T{n}" for n in range(1, 10))]
    assert {each["state"] for each in listed} == {"executed", "open_norm"}
    assert all(each["why"] and each["module"].startswith("gehoor.law.") for each in listed)


def test_an_open_norm_has_a_question():
    for language in ("nl", "en"):
        for each in clauses(language):
            assert ("?" in each["why"]) is (each["state"] == "open_norm"), each["id"]


def test_every_clause_has_tests_and_they_are_listed_as_they_are():
    # run tools/list_clause_tests.py when this fails
    assert json.loads(LISTED.read_text(encoding="utf-8")) == clause_tests()
    assert [each["id"] for each in clauses() if not each["tests"]] == []


def test_the_law_knows_no_framework_and_no_clock():
    program = (
        "import sys, gehoor.law.clauses, gehoor.law.assess, gehoor.law.letters, gehoor.law.behoorlijkheid;"
        "print([name for name in sys.modules if name.split('.')[0] in ('django', 'babel', 'holidays')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_nothing_in_the_room_asks_what_day_it_is():
    room = Path(sys.modules["gehoor.law.clauses"].__file__).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in room.rglob("*.py"))
    assert "today()" not in code
    assert ".now(" not in code
