"""Row security: a policy for each table that holds something of an organisation, made from the models themselves.

A policy lets through the rows of the organisation that the connection works for (`platform.wall`); without one there is
none. A table without an organisation of its own follows the row that it belongs to; what is new there is only refused
where nobody is worked for, as a file and what belongs to it are born in one statement, in which none sees the other.
The owner of the tables is not held by policies: it migrates and restores.
"""

import hashlib
from collections.abc import Iterator

from django.apps import apps
from django.db import models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from gehoor.authority.models import Organisation
from gehoor.complaints.models import Complaint
from gehoor.platform.wall import EVERYBODY, SETTING

NAME = "gehoor_wall"

# Tables that belong to no organisation, with the reason why a row of theirs tells nobody anything.
EXEMPT = {
    "auth.Permission": "Django's own list of rights; not used",
    "auth.Group": "not used",
    "auth.Group_permissions": "not used",
    "contenttypes.ContentType": "names of tables",
    "sessions.Session": "found by a random key only, before anybody is signed in; holds the number of an account",
    "platform.PeriodicRun": "when a job of the installation last ran",
    "platform.FailedAttempt": "a keyed digest and a moment",
    "letters.MailSlot": "a keyed digest of an address and a day: the brake holds for the installation",
    "retention.LastRun": "what the clock said",
    "search.Word": "single words of the installation; one is told only where it finds a file that one sees",
    "search.Learned": "a number",
    "socialaccount.SocialApp": "not used: providers stand in accounts.SignOn",
}
# Where a number names the row that a row belongs to, without a foreign key.
BY_NUMBER = {"complaints.DestructionPermit": ("complaint_id", Complaint)}

# Asked once in a statement, not once in a row.
_OURS = f"(SELECT nullif(nullif(current_setting('{SETTING}', true), ''), '{EVERYBODY}')::bigint)"
_SOMEBODYS = f"(SELECT coalesce(current_setting('{SETTING}', true), '') <> '')"
_EVERYBODYS = f"(SELECT current_setting('{SETTING}', true) = '{EVERYBODY}')"
_STANDING = """
SELECT relname, obj_description(pg_policy.oid, 'pg_policy') FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid
WHERE polname = %s AND relrowsecurity AND pg_table_is_visible(pg_class.oid)"""


class NoPolicy(Exception):
    """A model of which nothing says whose it is: give it an organisation, a file, or a reason in EXEMPT."""


def walled() -> Iterator[tuple[str, str]]:
    """Each table with the conditions of its policy. Raises NoPolicy."""
    for model in _models():
        if not _exempt(model):
            yield model._meta.db_table, conditions(model)


def conditions(model: type[models.Model]) -> str:
    """Which rows of a model there are, and which there may come to be."""
    table = model._meta.db_table
    if model is Organisation:
        return _direct(f"{table}.id")
    if any(field.column == "organisation_id" for field in model._meta.concrete_fields):
        return _direct(f"{table}.organisation_id")
    column, parent = _belongs_to(model)
    above, key = parent._meta.db_table, str(parent._meta.pk.column)
    there = f"EXISTS (SELECT 1 FROM {above} WHERE {above}.{key} = {table}.{column})"  # noqa: S608  our own
    return f"USING ({_EVERYBODYS} OR {there}) WITH CHECK ({_SOMEBODYS})"


def install(connection: BaseDatabaseWrapper) -> list[str]:
    """Put every policy in place; the tables where one was made. What stands as it should is left alone."""
    lacking = missing(connection)
    for table, wall in walled():
        if table in lacking:
            _put(connection, table, wall)
    return lacking


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The tables whose policy is absent, another one, or switched off; SQLite has none and lacks none."""
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute(_STANDING, [NAME])
        standing = dict(cursor.fetchall())
    return [table for table, wall in walled() if standing.get(table) != _mark(wall)]


def _put(connection: BaseDatabaseWrapper, table: str, wall: str) -> None:
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        cursor.execute(f"DROP POLICY IF EXISTS {NAME} ON {table}")
        cursor.execute(f"CREATE POLICY {NAME} ON {table} {wall}")
        cursor.execute(f"COMMENT ON POLICY {NAME} ON {table} IS '{_mark(wall)}'")


def _mark(wall: str) -> str:
    """By which a policy is known again: the server keeps it in words of its own."""
    return hashlib.sha256(wall.encode()).hexdigest()[:16]


def _direct(column: str) -> str:
    return f"USING ({column} = {_OURS} OR {_EVERYBODYS})"


def _belongs_to(model: type[models.Model]) -> tuple[str, type[models.Model]]:
    """By which column, and to what; to a file before anything else."""
    if model._meta.label in BY_NUMBER:
        return BY_NUMBER[model._meta.label]
    found = [
        (field.column, field.related_model)
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and not field.null and not _exempt(field.related_model)
    ]
    if not found:
        raise NoPolicy(f"{model._meta.label}: {NoPolicy.__doc__}")
    return min(found, key=lambda each: each[1] is not Complaint)


def _models() -> list[type[models.Model]]:
    every = (model for model in apps.get_models(include_auto_created=True) if not model._meta.proxy)
    return sorted(every, key=lambda model: model._meta.label)


def _exempt(model: object) -> bool:
    return isinstance(model, type) and issubclass(model, models.Model) and model._meta.label in EXEMPT
