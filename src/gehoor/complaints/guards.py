"""What makes the database itself refuse to change what happened: triggers, on SQLite and PostgreSQL.

A table that SQLite rebuilds in a later migration loses its triggers: such a migration ends with `install` again, and
`verify` reports when one is missing.
"""

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

PERMIT = "complaints_destructionpermit"


@dataclass(frozen=True, slots=True)
class Guard:
    """A table whose rows stay as they are, but for `may_change` (a column, and how) and a permit to delete."""

    table: str
    columns: tuple[str, ...]
    column: str = ""
    condition: str = ""
    deletable: bool = True

    @property
    def unchanged(self) -> str:
        """That only the one column changed, in the permitted way; never true where no column may change."""
        if not self.column:
            return "1 = 0"
        same = " AND ".join(f"NEW.{name} IS NOT DISTINCT FROM OLD.{name}" for name in self.columns)
        return f"({self.condition}) AND {same}"


GUARDS = (
    Guard(
        "complaints_event",
        (
            "id",
            "organisation_id",
            "complaint_id",
            "sequence",
            "type",
            "occurred_at",
            "occurred_on",
            "recorded_at",
            "actor_kind",
            "actor_id",
            "data",
            "text_digest",
            "previous_hash",
            "hash",
        ),
        "text_id",
        "NEW.text_id IS NULL",
    ),
    Guard(
        "complaints_look",
        (
            "id",
            "organisation_id",
            "complaint_id",
            "at",
            "person_id",
            "role",
            "action",
            "target",
            "allowed",
            "origin",
            "salt",
        ),
        "seal_id",
        "OLD.seal_id IS NULL",
    ),
    Guard("complaints_seal", (), deletable=False),
)

_SQLITE = {
    "update": """
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} WHEN NOT ({unchanged})
BEGIN SELECT RAISE(ABORT, '{table}: what happened is not changed'); END""",
    "delete": """
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} WHEN NOT ({permitted})
BEGIN SELECT RAISE(ABORT, '{table}: what happened is not deleted'); END""",
}
_POSTGRESQL = """
CREATE FUNCTION {table}_guard() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF TG_OP = 'UPDATE' AND ({unchanged}) THEN RETURN NEW; END IF;
  IF TG_OP = 'DELETE' AND ({permitted}) THEN RETURN OLD; END IF;
  RAISE EXCEPTION '{table}: what happened is not changed or deleted' USING ERRCODE = 'integrity_constraint_violation';
END $guard$;
CREATE TRIGGER {table}_guard BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_guard();
CREATE FUNCTION {table}_guard_all() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  RAISE EXCEPTION '{table}: what happened is not emptied' USING ERRCODE = 'integrity_constraint_violation';
END $guard$;
CREATE TRIGGER {table}_guard_all BEFORE TRUNCATE ON {table} EXECUTE FUNCTION {table}_guard_all()"""


def install(connection: BaseDatabaseWrapper) -> None:
    """Put every trigger in place; those that stand are made again."""
    remove(connection)
    for guard in GUARDS:
        for statement in _statements(guard, connection.vendor):
            _run(connection, statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take every trigger away."""
    for guard in GUARDS:
        for name in _names(guard, connection.vendor):
            if connection.vendor == "sqlite":
                _run(connection, f"DROP TRIGGER IF EXISTS {name}")
            else:
                _run(connection, f"DROP TRIGGER IF EXISTS {name} ON {guard.table}")
                _run(connection, f"DROP FUNCTION IF EXISTS {name}()")


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of triggers that should stand and do not (or were switched off)."""
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        standing = {row[0] for row in cursor.fetchall()}
    return [name for guard in GUARDS for name in _names(guard, connection.vendor) if name not in standing]


def _names(guard: Guard, vendor: str) -> list[str]:
    endings = ("no_update", "no_delete") if vendor == "sqlite" else ("guard", "guard_all")
    return [f"{guard.table}_{ending}" for ending in endings]


def _statements(guard: Guard, vendor: str) -> list[str]:
    permit = f"SELECT 1 FROM {PERMIT} WHERE complaint_id = OLD.complaint_id"  # noqa: S608  our own constants
    parts = {
        "table": guard.table,
        "unchanged": guard.unchanged,
        "permitted": f"EXISTS ({permit})" if guard.deletable else "1 = 0",
    }
    if vendor == "sqlite":
        return [template.format(**parts) for template in _SQLITE.values()]
    return [_POSTGRESQL.format(**parts)]


def _run(connection: BaseDatabaseWrapper, statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
