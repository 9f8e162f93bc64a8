import datetime as dt

import pytest
import time_machine

from gehoor.letters.models import Mail
from gehoor.platform import clock, outbox
from tests.cast import make_cast

TEXTS = {
    "phone": "0593 53 92 22",
    "email": "klachten@voorbeeld.example",
    "website": "https://www.voorbeeld.example/",
    "postal_address": ["Postbus 24", "9410 AA Voorbeeld"],
}
MORNING = dt.datetime(2026, 3, 3, 10, 0, tzinfo=clock.AMSTERDAM)


@pytest.fixture
def cast(db):
    made = make_cast()
    made.organisation.texts = TEXTS
    made.organisation.demonstration = True
    made.organisation.save()
    return made


@pytest.fixture
def at():
    """The day: `at(instant)` moves it."""
    with time_machine.travel(MORNING, tick=False) as traveller:
        yield traveller.move_to


@pytest.fixture
def work():
    """The worker: runs what is due now."""
    return outbox.run_due


@pytest.fixture
def mails(db):
    """What was made to be mailed, the oldest first."""
    return lambda: list(Mail.objects.order_by("id"))
