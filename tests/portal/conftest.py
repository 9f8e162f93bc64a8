"""Aylin and Chantal before their own pages."""

import pytest
from django.test import Client

from tests.cast import make_cast


@pytest.fixture
def cast(db):
    return make_cast()


@pytest.fixture
def filed(cast):
    """Aylin's complaint about Chantal, with its code."""
    return cast.complaint()


@pytest.fixture
def outside(cast):
    """A browser that showed no code yet; `outside(csrf=True)` checks forms as a browser does."""

    def open_browser(*, csrf=False):
        return Client(enforce_csrf_checks=csrf, headers={"host": f"{cast.organisation.slug}.localhost"})

    return open_browser


@pytest.fixture
def aylin(outside, filed):
    """Aylin's browser, inside."""
    client = outside()
    assert client.post("/mijn-klacht/", {"reference": filed.reference, "code": filed.secret}).status_code == 303
    return client


@pytest.fixture
def chantal(cast, filed, outside):
    """Chantal's browser, inside by the code that came with the copy."""
    client = outside()
    assert client.post("/betrokken/", {"code": released(cast, filed)}).status_code == 303
    return client


def released(cast, filed, **changes):
    """Bram releases the copy to Chantal; her code."""
    from gehoor.complaints.actions.release_copy import release_copy  # noqa: PLC0415  Django must be set up
    from gehoor.complaints.models import Party  # noqa: PLC0415  idem

    party = Party.objects.get(complaint_id=filed.complaint_id, kind="person_concerned")
    return release_copy(cast.see(cast.bram), filed.complaint_id, party.pk, **changes)
