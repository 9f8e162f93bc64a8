"""Who works on a file and as what, as its events say."""

from collections.abc import Sequence

from gehoor.complaints.models import Assignment, Event


def assignments_from(events: Sequence[Event]) -> set[tuple[int, str]]:
    """Pairs of person and capacity; a new handler takes the place of the one before."""
    held: set[tuple[int, str]] = set()
    for event in events:
        if event.type not in {"person_assigned", "person_unassigned"}:
            continue
        own = event.data["file"]
        pair = (int(own["person_id"]), str(own["capacity"]))
        if event.type == "person_unassigned":
            held.discard(pair)
            continue
        if pair[1] == Assignment.Capacity.HANDLER:
            held = {each for each in held if each[1] != pair[1]}
        held.add(pair)
    return held
