"""The road of a kind of complaint as boxes below each other: numbers for an SVG; a list says the same in words."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WIDTH, LINE, PADDING, GAP, CHARACTERS = 320, 20, 12, 26, 36


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text with its baseline."""

    words: str
    y: int
    strong: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A stage: its frame, its lines, and where the arrow to the next begins (None for the last)."""

    y: int
    height: int
    lines: tuple[Text, ...]
    arrow_from: int | None


@dataclass(frozen=True, slots=True)
class Diagram:
    """Boxes with the size of the drawing."""

    boxes: tuple[Box, ...]
    width: int
    height: int
    middle: int


def draw(steps: Sequence[dict[str, Any]]) -> Diagram:
    """The steps of `describe`: those of one stage share a box, each who may do it on a line of their own."""
    stages: dict[str, list[dict[str, Any]]] = {}
    for step in steps:
        stages.setdefault(step["stage_label"], []).append(step)
    boxes: list[Box] = []
    y = 2
    for number, (label, inside) in enumerate(stages.items(), start=1):
        box = _box(label, inside, y, last=number == len(stages))
        boxes.append(box)
        y += box.height + GAP
    return Diagram(tuple(boxes), WIDTH, max(y - GAP + 2, 1), WIDTH // 2)


def _box(label: str, inside: Sequence[dict[str, Any]], y: int, *, last: bool) -> Box:
    words = [(line, True) for line in textwrap.wrap(label, CHARACTERS - 4)]
    for step in inside:
        said = f"{step['actor_label']} ({step['when']})" if step["when"] else step["actor_label"]
        words += [(line, False) for line in textwrap.wrap(said, CHARACTERS) or [""]]
    height = len(words) * LINE + 2 * PADDING
    lines = tuple(Text(each, y + PADDING + 15 + number * LINE, strong) for number, (each, strong) in enumerate(words))
    return Box(y, height, lines, None if last else y + height)
