"""Aylin and Chantal before their own pages."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from gehoor.complaints import guards
from tests.cast import make_cast
from tests.portal.steps import Staff


@pytest.fixture
def cast(db):
    return make_cast()


@pytest.fixture
def filed(cast):
    """Aylin's complaint about Chantal, with its code."""
    return cast.complaint()


@pytest.fixture
def staff(cast, filed):
    """Bram, in Aylin's file."""
    return Staff(cast, filed)


@pytest.fixture
def outside(cast):
    """A browser that showed no code yet; `outside(csrf=True)` checks forms as a browser does."""

    def open_browser(*, csrf=False, address="127.0.0.1"):
        host = f"{cast.organisation.slug}.localhost"
        return Client(enforce_csrf_checks=csrf, headers={"host": host}, REMOTE_ADDR=address)

    return open_browser


@pytest.fixture
def aylin(outside, filed):
    """Aylin's browser, inside."""
    client = outside()
    assert client.post("/mijn-klacht/", {"reference": filed.reference, "code": filed.secret}).status_code == 303
    return client


@pytest.fixture
def chantal(staff, outside):
    """Chantal's browser, inside by the code that came with the copy."""
    client = outside()
    assert client.post("/betrokken/", {"code": staff.release()}).status_code == 303
    return client


@pytest.fixture
def emptied(transactional_db):
    """Committed rows, emptied afterwards: the database refuses to delete events, so its guards stand aside for that."""
    yield
    guards.remove(connection)
    call_command("flush", verbosity=0, interactive=False)
    guards.install(connection)
