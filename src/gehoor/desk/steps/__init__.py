"""Every step that the desk knows, by its address."""

from gehoor.desk.steps import deciding, ending, hearing, keeping, learning, people, personal_data, receiving, settling
from gehoor.desk.steps.model import Done, Step

STEPS: dict[str, Step] = {
    step.key: step
    for room in (receiving, settling, people, hearing, deciding, learning, ending, keeping, personal_data)
    for step in room.STEPS
}

__all__ = ["STEPS", "Done", "Step"]
