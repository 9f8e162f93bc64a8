"""What must have been done before the outcome is sent (Awb 9:6, 9:9, 9:10, 9:15), and why it was not."""

from collections.abc import Sequence
from dataclasses import dataclass

from gehoor.complaints.models import Event
from gehoor.law.position import Position
from gehoor.law.position.model import Duty

# Sending the outcome itself does K18 and K20; what is missing of 9:4(2) has no sanction (K5).
BLOCKING = frozenset({"K8", "K14", "K15", "K17", "K23"})


@dataclass(frozen=True, slots=True)
class Check:
    """A duty as the checklist shows it; `waived_by` is the number of the event that says why it cannot be done."""

    duty: Duty
    waived_by: int | None

    @property
    def blocks(self) -> bool:
        """Whether the outcome cannot leave yet."""
        return self.duty.is_open and self.duty.id in BLOCKING and self.waived_by is None


def checks(position: Position, events: Sequence[Event]) -> tuple[Check, ...]:
    """Every duty of the position, with its waiver; a file that was opened again asks anew."""
    waived: dict[tuple[str, str], int] = {}
    for event in events:
        if event.type == "reopened":
            waived.clear()
        elif event.type == "duty_waived":
            own = event.data["file"]
            waived[str(own["duty"]), str(own["to"])] = event.sequence
    return tuple(Check(duty, waived.get((duty.id, duty.to))) for duty in position.duties)
