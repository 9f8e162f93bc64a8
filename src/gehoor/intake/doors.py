"""The other doors: where something belongs that is no complaint about conduct. The municipality sets the links."""

from dataclasses import dataclass

from gehoor.authority.doors import USUAL
from gehoor.authority.profile import Profile


@dataclass(frozen=True, slots=True)
class DoorShown:
    """One door: a question that somebody recognises, what to do, and where."""

    key: str
    label: str
    explanation: str
    url: str = ""
    phone: str = ""


def doors_of(profile: Profile) -> list[DoorShown]:
    """Every door: as the municipality describes it where it does, else in our words; its own doors after those."""
    own = {door.key: door for door in profile.doors}
    shown = []
    for key, label, explanation in USUAL:
        door = own.pop(key, None)
        if door is None:
            shown.append(DoorShown(key, str(label), str(explanation)))
        else:
            said = str(door.explanation) or str(explanation)
            shown.append(DoorShown(key, str(door.label) or str(label), said, door.url, door.phone))
    further = (
        DoorShown(key, str(door.label), str(door.explanation), door.url, door.phone) for key, door in own.items()
    )
    return [*shown, *further]
