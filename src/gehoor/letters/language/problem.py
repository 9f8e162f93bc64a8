"""What is wrong with a template, said so that a coordinator can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. `line` counts from 1; `near` is the known name that looks most like what was typed."""

    line: int
    message: str
    near: str = ""


class TemplateProblems(Exception):
    """The text cannot be used; `problems` holds everything found, in the order of the lines."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{problem.line}: {problem.message}" for problem in problems))
        self.problems = problems
