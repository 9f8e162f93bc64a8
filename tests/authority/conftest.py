"""An organisation and a day."""

import datetime as dt

import pytest

from gehoor.authority.actions.create_organisation import create_organisation

ON = dt.date(2026, 4, 7)


@pytest.fixture
def on():
    return ON


@pytest.fixture
def town(db):
    return create_organisation("Gemeente Voorbeeld", "voorbeeld", "klachten.voorbeeld.nl")
