"""The demonstration's complaints, played step by step from `cases.toml`."""

import datetime as dt
import random
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

from gehoor.config.demo.organisation import Town
from gehoor.config.demo.stage import Stage
from gehoor.config.demo.steps import STEPS
from gehoor.platform import clock

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text("utf-8"))
LAST_YEAR = 14
Told = Mapping[str, object]


def live_through(town: Town, today: dt.date) -> list[str]:
    """Play all complaints, last year's first; lines that tell with which codes some can be followed."""
    stage = Stage(town, today)
    codes: list[str] = []
    try:
        for days_ago, told in _last_year(today):
            play(stage, told, days_ago)
        for told in sorted(CASES["case"], key=lambda each: -int(each["days_ago"])):
            play(stage, told, int(told["days_ago"]))
            if told.get("follow") and stage.file:
                codes.append(f"{told['follow']}: {stage.file.reference}, code {stage.file.secret}")
    finally:
        clock.pretend_today(today)
    return codes


def play(stage: Stage, told: Told, days_ago: int) -> None:
    """One complaint: it comes in, and then each step on its day."""
    instant = stage.go_to(days_ago, int(str(told.get("hour", 10))))
    stage.files(told, instant)
    for step in _steps(told):
        after, verb, *rest = step
        stage.go_to(days_ago - int(str(after)), 11)
        STEPS[str(verb)](stage, *rest)
        stage.let_it_leave()


def _steps(told: Told) -> Iterable[list[object]]:
    steps = told.get("steps", [])
    return steps if isinstance(steps, list) else []


def _last_year(today: dt.date) -> Iterable[tuple[int, Told]]:
    """A year of ordinary complaints, spread by a fixed draw: the same demonstration every time."""
    draw = random.Random(9)  # noqa: S311  no secret: a spread
    first = dt.date(today.year - 1, 1, 6)
    for number in range(LAST_YEAR):
        received = first + dt.timedelta(days=number * 25 + draw.randrange(12))
        kind = CASES["ordinary"][number % len(CASES["ordinary"])]
        name = CASES["names"][number % len(CASES["names"])]
        yield (today - received).days, {**kind, "name": name, "address": f"Dorpsstraat {number + 3}"}
