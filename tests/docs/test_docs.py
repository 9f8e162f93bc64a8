"""What the papers say, holds: links lead somewhere, commands and settings exist."""

import re
from pathlib import Path

import pytest

from gehoor.config.cli import COMMANDS

ROOT = Path(__file__).parents[2]
PAPERS = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").rglob("*.md"))]


def name(path):
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PAPERS, ids=name)
def test_links_to_files_lead_somewhere(path):
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("path", PAPERS, ids=name)
def test_commands_that_are_named_exist(path):
    named = set(re.findall(r"`(?:\.venv/bin/)?gehoor ([a-z-]+)", path.read_text("utf-8")))
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("path", PAPERS, ids=name)
def test_make_targets_that_are_named_exist(path):
    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z0-9-]+)", path.read_text("utf-8"))) <= targets


def test_settings_that_are_documented_are_read():
    told = set(re.findall(r"`GEHOOR_([A-Z_]+)`", (ROOT / "docs" / "beheer.md").read_text("utf-8")))
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    unread = {each for each in told if f'"{each}"' not in source and f'"{each.lower()}"' not in source}
    assert not unread


def test_the_readme_says_what_a_term_explains():
    text = (ROOT / "README.md").read_text("utf-8")
    assert "gehoor term 2026-02-20 --weeks 6" in text
    assert "Ontvangen op vrijdag 20 februari 2026. Zes weken later is vrijdag 3 april: Goede Vrijdag." in text
