"""What was learned from a file: its recommendations and measures. Costs a statement only where there are any."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse

from gehoor.complaints.queries.measures import measures_of_file
from gehoor.complaints.queries.values import FilePage
from gehoor.complaints.viewer import Viewer
from gehoor.complaints.words import MEASURE_STATES, MEASURES, said


@dataclass(frozen=True, slots=True)
class Learned:
    """One, in words; `url` is where to say how it stands."""

    kind: str
    words: str
    state: str
    done: bool
    owner: str
    due_on: dt.date | None
    effect: str
    url: str


def learned(viewer: Viewer, page: FilePage) -> list[Learned]:
    """Those of this file, by their number."""
    if page.last("measure_added") is None:
        return []
    address = reverse("desk:step", args=[page.head.reference, "maatregel-bijwerken"])
    return [
        Learned(
            said(MEASURES, each.kind),
            each.words,
            said(MEASURE_STATES, each.status),
            not each.to_do,
            each.owner,
            each.due_on,
            each.effect,
            f"{address}?measure={each.number}",
        )
        for each in measures_of_file(viewer, page.head.complaint_id)
    ]
