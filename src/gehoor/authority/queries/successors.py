"""What took over from a unit or a body that ended."""

from gehoor.authority.models import Body, Unit

MOST_STEPS = 20  # successors of successors; a circle, which nobody should have made, ends


def standing[Ended: (Unit, Body)](ended: Ended) -> Ended:
    """The successor that is there today: of one that ended too, its own. Itself where nothing took over."""
    current = ended
    for _step in range(MOST_STEPS):
        if current.active or current.successor is None:
            break
        current = current.successor
    return current
