"""What retention does by itself: carry out what was approved, and propose what has become due."""

import logging

from gehoor.authority.models import Organisation
from gehoor.platform import wall
from gehoor.retention.actions.carry_out import ClockAhead, carry_out
from gehoor.retention.actions.propose_list import propose_list

log = logging.getLogger(__name__)


def nightly() -> None:
    """Once a day, by the worker. With a clock that jumped ahead it does neither."""
    try:
        carry_out()
    except ClockAhead:
        log.error("retention: the clock is more than 48 hours ahead of the last run; nothing was done")  # noqa: TRY400  no stack to see
        return
    for organisation_id in Organisation.objects.values_list("pk", flat=True):
        with wall.within(organisation_id):
            propose_list(organisation_id)
