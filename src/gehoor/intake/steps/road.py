"""In which order the questions come, and which of them are asked."""

from gehoor.intake.answers import Answers
from gehoor.intake.steps.base import StepForm
from gehoor.intake.steps.people import ForWhom, Members, Name, Reach, Represented
from gehoor.intake.steps.story import Story, When, Where
from gehoor.intake.steps.whom import About, Body, Contractor, Employee, Unit
from gehoor.intake.steps.wishes import Wishes

STEPS: tuple[type[StepForm], ...] = (
    About,
    Employee,
    Unit,
    Body,
    Contractor,
    Story,
    When,
    Where,
    Wishes,
    ForWhom,
    Represented,
    Members,
    Name,
    Reach,
)
BY_SLUG = {step.slug: step for step in STEPS}
FILES, CHECK = "bijlagen", "controleren"
FIRST = About.slug


def road(answers: Answers) -> list[str]:
    """The slugs of the pages that this filing passes, the documents and the last check included."""
    return [*(step.slug for step in STEPS if step.applies(answers)), FILES, CHECK]


def place(answers: Answers, slug: str) -> tuple[int, int]:
    """'Stap x van y' of a page; a page that is not on the road (somebody typed its address) counts as its neighbour."""
    pages = road(answers)
    total = len(pages) + (FIRST not in answers)  # who it is about brings, nearly always, a question of its own
    if slug in pages:
        return pages.index(slug) + 1, total
    before = [step.slug for step in STEPS[: STEPS.index(BY_SLUG[slug])] if step.applies(answers)]
    return max(len(before), 1), total


def following(answers: Answers, slug: str) -> str:
    """The page after this one."""
    return road(answers)[min(place(answers, slug)[0], len(road(answers)) - 1)]


def before(answers: Answers, slug: str) -> str | None:
    """The page before this one; None for the first."""
    number = place(answers, slug)[0]
    return road(answers)[number - 2] if number > 1 else None


def first_open(answers: Answers) -> str:
    """Where to go on: the first question that was not answered or passed yet."""
    return next((slug for slug in road(answers) if slug not in answers), CHECK)
