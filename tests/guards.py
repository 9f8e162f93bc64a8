"""Emptying the database between tests, past the triggers that refuse it: they stand again before the next test."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def _empty_past_the_guards(request):
    if not request.config.pluginmanager.hasplugin("django"):
        yield
        return
    # Imported here: the law's tests run where there is no Django.
    from django.db import connection  # noqa: PLC0415
    from django.test import TransactionTestCase  # noqa: PLC0415

    from gehoor.complaints import guards  # noqa: PLC0415
    from tests.roles import as_owner  # noqa: PLC0415

    original = TransactionTestCase._fixture_teardown

    def teardown(case):
        with as_owner():
            guards.remove(connection)
            original(case)
            guards.install(connection)

    # TestCase has a teardown of its own, which rolls back and needs none of this.
    TransactionTestCase._fixture_teardown = teardown
    yield
    TransactionTestCase._fixture_teardown = original


@pytest.fixture(scope="module")
def as_the_owner(django_db_setup, django_db_blocker):
    """The tests of this module run as the owner of the database, whom no policy and no missing right holds."""
    from tests.roles import as_owner  # noqa: PLC0415

    with django_db_blocker.unblock(), as_owner():
        yield
