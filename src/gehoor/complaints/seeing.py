"""Questions about the files that somebody may see, composed once for each viewer and day."""

import datetime as dt
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate

from django.db.models import QuerySet

from gehoor.complaints.access import GLASS_BREAKERS
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.platform.composed import composed_once


def asked_by[**Given, Row](
    compose: Callable[Concatenate[Viewer, Given], QuerySet[Any, Row]],
) -> Callable[Concatenate[Viewer, Given], list[Row]]:
    """`composed_once` for a question whose first argument is a viewer: it may depend on them, and on which day it is.

    What who broke glass may see ends at an instant: theirs is composed anew each time.
    """

    @composed_once
    def kept(*given: Any, viewer: Viewer, today: dt.date, **shape: Any) -> QuerySet[Any, Row]:  # noqa: ARG001  its day
        return compose(viewer, *given, **shape)

    @wraps(compose)
    def ask(viewer: Viewer, /, *given: Given.args, **shape: Given.kwargs) -> list[Row]:
        if viewer.has(*GLASS_BREAKERS):
            return list(compose(viewer, *given, **shape))
        return kept(*given, viewer=viewer, today=clock.today(), **shape)

    return ask
