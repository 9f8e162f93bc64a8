"""The colours of every theme: WCAG 2.2 asks 4.5 for text and 3 for borders and signs."""

import re
from pathlib import Path

import pytest

import gehoor.ui

FOLDER = Path(gehoor.ui.__file__).parent / "static" / "ui" / "themes"
THEMES = sorted(path.stem for path in FOLDER.glob("*.css"))


def tokens(theme):
    text = (FOLDER / "voorbeeld.css").read_text("utf-8") + (FOLDER / f"{theme}.css").read_text("utf-8")
    return dict(re.findall(r"(--[\w-]+): ([^;]+);", text))


def colour(values, name):
    value = values[name]
    while match := re.fullmatch(r"var\((--[\w-]+)\)", value):
        value = values[match[1]]
    return value


def luminance(hexadecimal):
    parts = [int(hexadecimal[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_is_that_of_wcag():
    assert round(contrast("#ffffff", "#000000"), 1) == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [
        ("--basis-color-default-bg-document", "--basis-color-accent-1-color-default", 4.5),
        ("--basis-color-accent-1-color-default", "--basis-color-accent-1-bg-subtle", 4.5),
        ("--basis-color-accent-1-color-hover", "--basis-color-accent-1-bg-hover", 4.5),
        ("--basis-color-accent-1-border-default", "--basis-color-default-bg-document", 3),
        ("--basis-color-default-color-default", "--basis-color-default-bg-default", 4.5),
        ("--basis-color-default-color-subtle", "--basis-color-default-bg-document", 4.5),
        ("--basis-color-negative-color-default", "--basis-color-negative-bg-default", 4.5),
        ("--basis-color-warning-color-hover", "--basis-color-warning-bg-default", 4.5),
        ("--basis-color-positive-color-hover", "--basis-color-positive-bg-default", 4.5),
        ("--basis-color-info-color-hover", "--basis-color-info-bg-default", 4.5),
        ("--basis-focus-color", "--basis-focus-background-color", 4.5),
        ("--basis-form-control-border-color", "--basis-color-default-bg-document", 3),
    ],
)
def test_colours_can_be_told_apart(theme, front, back, least):
    values = tokens(theme)
    assert contrast(colour(values, front), colour(values, back)) >= least


@pytest.mark.parametrize("theme", [theme for theme in THEMES if theme != "voorbeeld"])
def test_a_theme_only_sets_values_that_are_there(theme):
    known = dict(re.findall(r"(--[\w-]+): ([^;]+);", (FOLDER / "voorbeeld.css").read_text("utf-8")))
    shades = {f"--gehoor-accent-{step}" for step in (50, 100, 200, 300, 400, 500, 600, 700)}
    own = set(re.findall(r"^\s*(--[\w-]+):", (FOLDER / f"{theme}.css").read_text("utf-8"), re.MULTILINE))
    assert own <= set(known) | shades


def test_no_style_sheet_asks_for_a_value_that_no_theme_has():
    values = tokens("voorbeeld")
    for path in FOLDER.parent.glob("*.css"):
        if path.name == "components.css":
            continue
        text = path.read_text("utf-8")
        own = set(re.findall(r"^\s*(--[\w-]+):", text, re.MULTILINE)) | {
            "--gh-1",
            "--gh-2",
            "--gh-3",
            "--gh-4",
            "--gh-5",
        }
        asked = set(re.findall(r"var\((--[\w-]+)\)", text))
        assert {name for name in asked if not name.startswith("--gh-")} <= set(values) | own | {"--utrecht-icon-color"}
