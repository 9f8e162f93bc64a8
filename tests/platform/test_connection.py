"""Whether a kept connection can still be used is seen without asking the server."""

import time

import pytest
from django.db import connection

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no server that goes away"),
]

LONGEST = 10.0  # seconds that the server may take to end a connection


@pytest.fixture
def kept():
    other = connection.copy()
    other.connect()
    yield other
    other.close()


def test_a_silent_connection_is_usable_and_nothing_is_asked(kept, monkeypatch):
    monkeypatch.setattr(kept.connection, "cursor", None)
    assert kept.is_usable()


def test_a_connection_that_the_server_ended_is_not(kept):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [kept.connection.info.backend_pid])
    until = time.monotonic() + LONGEST
    while kept.is_usable() and time.monotonic() < until:
        time.sleep(0.01)
    assert not kept.is_usable()


def test_who_closed_it_needs_another(kept):
    kept.connection.close()
    assert not kept.is_usable()
