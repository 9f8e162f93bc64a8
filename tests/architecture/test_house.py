"""What holds for the whole house."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "gehoor"
MODULES = sorted(SOURCE.rglob("*.py"))
OURS = [path for path in MODULES if "migrations" not in path.parts]


def tree(path):
    return ast.parse(path.read_text("utf-8"))


def name(path):
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", OURS, ids=name)
def test_no_import_of_our_own_hides_inside_a_function(path):
    hidden = [
        inner.lineno
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.ImportFrom | ast.Import)
        and any(
            each.startswith("gehoor") for each in [getattr(inner, "module", None) or "", *[a.name for a in inner.names]]
        )
    ]
    assert not hidden, f"imports inside functions at lines {hidden}"


@pytest.mark.parametrize("path", OURS, ids=name)
def test_only_the_clock_reads_the_time(path):
    if name(path) == "platform/clock.py":
        return
    readers = re.compile(
        r"timezone\.(now|localdate|localtime)\(|datetime\.(now|utcnow|today)\(|date\.today\(|time\.time\("
    )
    assert not readers.search(path.read_text("utf-8"))


@pytest.mark.parametrize("path", OURS, ids=name)
def test_files_and_functions_stay_small(path):
    code = [line for line in path.read_text("utf-8").splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert len(code) <= 400, f"{len(code)} lines of code"
    long = [
        (node.name, node.end_lineno - node.lineno + 1)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno + 1 > 80
    ]
    assert not long


def test_nine_in_ten_files_are_under_120_lines():
    sizes = [len(path.read_text("utf-8").splitlines()) for path in OURS]
    assert sum(size < 120 for size in sizes) / len(sizes) >= 0.85


def test_no_module_has_a_name_that_says_nothing():
    assert not [name(path) for path in MODULES if path.stem in {"utils", "helpers", "common", "services", "misc"}]


def test_nothing_is_left_unfinished():
    marks = re.compile("TO" + "DO|FIX" + "ME|raise NotImplemented" + "Error")
    assert not [name(path) for path in OURS if marks.search(path.read_text("utf-8"))]


def test_migrations_have_names():
    auto = [
        name(path)
        for path in MODULES
        if "migrations" in path.parts and re.match(r"\d{4}_auto|\d{4}_alter_.*_and_more", path.stem)
    ]
    assert not auto


WRITERS = re.compile(
    r"\.objects\b[^\n]*\.(create|bulk_create|update|delete|get_or_create|update_or_create|bulk_update)\(|\.save\(|\.delete\(\)"
)


def test_rows_of_a_file_are_written_only_by_actions():
    """Models of `complaints` are changed below `actions/` and nowhere else."""
    room = SOURCE / "complaints"
    writers = [
        name(path)
        for path in sorted(room.rglob("*.py"))
        if "actions" not in path.parts and "migrations" not in path.parts and WRITERS.search(path.read_text("utf-8"))
    ]
    assert not writers


def test_no_path_of_a_machine_and_no_registry_stands_in_a_file():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    # A letter in brackets, so that this file holds none of them.
    forbidden = re.compile(
        r"/wor[k]/|pyp[i]\.org|files\.python[h]osted|registry\.np[m]js|deb\.deb[i]an|[s]hared/(design|contract|law|practice)"
    )
    found = []
    for entry in filter(None, listed):
        path = ROOT / entry
        if path.suffix in {".png", ".ttf", ".woff2", ".pdf", ".ico", ".otf"} or not path.is_file():
            continue
        if forbidden.search(path.read_text("utf-8", errors="replace")):
            found.append(entry)
    assert not found


def test_the_demonstration_follows_the_regulation_among_the_examples():
    example = ROOT / "examples" / "regulations" / "midden-drenthe.toml"
    assert (SOURCE / "config" / "demo" / "regulation.toml").read_text("utf-8") == example.read_text("utf-8")
