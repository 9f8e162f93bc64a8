"""The two roles in which the tests run on PostgreSQL: the owner makes the database, the application is what is tested.

Row security holds the application and not the owner, so a test that passes here passes behind the second wall. What the
tests themselves look up, they look up for every organisation; a request and a job work for their own.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from gehoor.config.database import policies, roles
from gehoor.platform import wall

ON_POSTGRESQL = os.environ.get("GEHOOR_TEST_DATABASE") == "postgresql"
PASSWORD = "alleen voor de proef"

_owner: dict[str, str] = {}


def names() -> roles.Roles:
    """Of this test process: roles are known in the whole server, and processes make theirs at once."""
    database = connection.settings_dict["NAME"]
    return roles.Roles(roles.Login(f"{database}_app", PASSWORD), roles.Login(f"{database}_backup", PASSWORD))


def become_application() -> None:
    """Make policies and roles as the owner; from here on every connection is the application's."""
    wall.work_everywhere()
    if not ON_POSTGRESQL:
        return
    policies.install(connection)
    roles.make(names())
    _owner.update({key: connection.settings_dict[key] for key in ("USER", "PASSWORD")})
    sign_in(names().application)


def become_owner() -> None:
    """The other way around, for who takes the database away."""
    if _owner:
        sign_in(roles.Login(_owner["USER"], _owner["PASSWORD"]))


def sign_in(who: roles.Login) -> None:
    """What connects after this, connects as this role."""
    connection.close()
    for described in (connection.settings_dict, settings.DATABASES["default"]):
        described.update({"USER": who.name, "PASSWORD": who.password})


@contextmanager
def as_role(who: roles.Login) -> Iterator[None]:
    """Somebody else for a while; not within a test's own transaction, which this would end."""
    before = roles.Login(connection.settings_dict["USER"], connection.settings_dict["PASSWORD"])
    sign_in(who)
    try:
        yield
    finally:
        sign_in(before)


@contextmanager
def as_owner() -> Iterator[None]:
    """The owner for a while; on SQLite everybody is."""
    if not _owner:
        yield
        return
    with as_role(roles.Login(_owner["USER"], _owner["PASSWORD"])):
        yield
