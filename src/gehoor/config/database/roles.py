"""The roles of a PostgreSQL database, and what each may do.

The owner migrates. The application reads and writes, but cannot change or delete what happened, and sees no more than
row security shows it. The keeper of the log, as whom nobody signs in, empties the log of a file that is destroyed. The
role for backups reads everything and writes nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection, transaction
from psycopg import sql

from gehoor.complaints import guards, log_keeper
from gehoor.complaints.search import engines

LOGS = tuple(guard.table for guard in guards.GUARDS)
# Of a log the application may set the one column that its guard lets change: once, or to nothing.
SETTABLE = {guard.table: guard.column for guard in guards.GUARDS if guard.column}


@dataclass(frozen=True, slots=True)
class Login:
    """As whom somebody signs in to the database; without a password the server knows them otherwise."""

    name: str
    password: str = ""


@dataclass(frozen=True, slots=True)
class Roles:
    """Who there is beside the owner. An empty name is nobody."""

    application: Login
    backup: Login

    @property
    def keeper(self) -> str:
        """The keeper of the log."""
        return f"{self.application.name}_log"


def make(roles: Roles) -> None:
    """Make what is absent and grant what each may; for whom may make roles. Twice does no harm."""
    with transaction.atomic():
        _run(statements(roles))


def grant(roles: Roles) -> bool:
    """Grant again, as tables were added; for the owner. False where the roles were not made yet."""
    if not _exists(roles.application.name) or not _exists(roles.keeper):
        return False
    with transaction.atomic():
        _run(_granted(roles, with_backup=_exists(roles.backup.name)))
    return True


def statements(roles: Roles, *, passwords: bool = True) -> Iterator[sql.Composable]:
    """All that makes them, in order; without passwords where others read it."""
    yield from _made(roles.application, "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE", passwords)
    yield from _made(Login(roles.keeper), "NOLOGIN NOSUPERUSER NOBYPASSRLS", passwords)
    if roles.backup.name:
        yield from _made(roles.backup, "LOGIN NOSUPERUSER BYPASSRLS NOCREATEDB NOCREATEROLE", passwords)
    yield sql.SQL("GRANT {} TO CURRENT_USER").format(sql.Identifier(roles.keeper))
    yield from _granted(roles, with_backup=bool(roles.backup.name))


def _made(login: Login, attributes: str, passwords: bool) -> Iterator[sql.Composable]:
    named = {"name": sql.Identifier(login.name), "told": sql.Literal(login.name), "as_": sql.SQL(attributes)}
    yield sql.SQL(
        "DO $do$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {told}) THEN CREATE ROLE {name} {as_};"
        " END IF; END $do$"
    ).format(**named)
    if login.password and passwords:
        yield sql.SQL("ALTER ROLE {} PASSWORD {}").format(named["name"], sql.Literal(login.password))


def _granted(roles: Roles, *, with_backup: bool) -> Iterator[sql.Composable]:
    schema = sql.Identifier(_schema())
    yield from _to_application(sql.Identifier(roles.application.name), schema)
    yield from _to_keeper(sql.Identifier(roles.keeper), schema)
    if with_backup:
        backup = sql.Identifier(roles.backup.name)
        yield sql.SQL("GRANT USAGE ON SCHEMA {} TO {}").format(schema, backup)
        yield sql.SQL("GRANT SELECT ON ALL TABLES IN SCHEMA {} TO {}").format(schema, backup)


def _to_application(role: sql.Identifier, schema: sql.Identifier) -> Iterator[sql.Composable]:
    yield sql.SQL("GRANT USAGE ON SCHEMA {} TO {}").format(schema, role)
    rights = sql.SQL("SELECT, INSERT, UPDATE, DELETE")
    yield sql.SQL("GRANT {} ON ALL TABLES IN SCHEMA {} TO {}").format(rights, schema, role)
    yield sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {} TO {}").format(schema, role)
    for table in LOGS:
        yield sql.SQL("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}").format(sql.Identifier(table), role)
    for table, column in SETTABLE.items():
        yield sql.SQL("GRANT UPDATE ({}) ON {} TO {}").format(sql.Identifier(column), sql.Identifier(table), role)
    yield sql.SQL("REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {}").format(role)
    yield sql.SQL(f"GRANT EXECUTE ON FUNCTION {log_keeper.FUNCTION}(bigint) TO {{}}").format(role)
    yield sql.SQL(f"GRANT EXECUTE ON FUNCTION {engines.FUNCTION}(text, bigint, bigint) TO {{}}").format(role)


def _to_keeper(role: sql.Identifier, schema: sql.Identifier) -> Iterator[sql.Composable]:
    """A function runs as its owner: this one may delete what happened in a file, and knows little else."""
    yield sql.SQL("GRANT USAGE, CREATE ON SCHEMA {} TO {}").format(schema, role)
    yield sql.SQL(f"ALTER FUNCTION {log_keeper.FUNCTION}(bigint) OWNER TO {{}}").format(role)
    yield sql.SQL("REVOKE CREATE ON SCHEMA {} FROM {}").format(schema, role)
    yield sql.SQL("GRANT SELECT ON complaints_complaint, {} TO {}").format(sql.Identifier(guards.PERMIT), role)
    yield sql.SQL("GRANT SELECT, DELETE ON complaints_event, complaints_look TO {}").format(role)


def _run(made: Iterator[sql.Composable]) -> None:
    with connection.cursor() as cursor:
        for statement in made:
            cursor.execute(statement)


def _schema() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_schema()")
        found: str = cursor.fetchone()[0]
        return found


def _exists(role: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
        return cursor.fetchone() is not None
