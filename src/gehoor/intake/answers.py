"""What was answered so far: by step (its slug) and field. Plain JSON, kept in the draft."""

from collections.abc import Mapping
from typing import Any

type StepAnswers = dict[str, Any]
type Answers = Mapping[str, StepAnswers]


def text(answers: Answers, step: str, name: str) -> str:
    """An answer as text, without spaces around it; empty where none was given."""
    value = answers.get(step, {}).get(name)
    return value.strip() if isinstance(value, str) else ""


def chosen(answers: Answers, step: str, name: str) -> tuple[str, ...]:
    """The keys that were ticked."""
    value = answers.get(step, {}).get(name)
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def ticked(answers: Answers, step: str, name: str) -> bool:
    """Whether a box was ticked."""
    return answers.get(step, {}).get(name) is True
