"""What every test shares. The law room's tests run without Django: nothing here imports it at the top."""

import pytest

pytest_plugins = ["tests.browser", "tests.guards"]


@pytest.fixture(autouse=True)
def _nothing_stays_pretended():
    """A test that pretends another day leaves none behind."""
    yield
    import sys  # noqa: PLC0415

    clock = sys.modules.get("gehoor.platform.clock")
    if clock is not None:
        clock.pretend_today(None)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """On PostgreSQL the tests run as the application: neither owner nor superuser, held by row security."""
    from tests import roles  # noqa: PLC0415  the law's tests run where there is no Django

    with django_db_blocker.unblock():
        roles.become_application()
    yield
    with django_db_blocker.unblock():
        roles.become_owner()
