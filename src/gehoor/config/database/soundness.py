"""Whether PostgreSQL holds what it should: for `gehoor check`."""

from collections.abc import Iterator

from django.db import connection
from django.utils.translation import gettext as _

from gehoor.config.database.policies import missing
from gehoor.config.database.roles import LOGS
from gehoor.platform.health import Health, State

_FREE = """
SELECT rolsuper OR rolbypassrls OR pg_has_role(current_user, relowner, 'USAGE')
FROM pg_roles, pg_class WHERE rolname = current_user AND pg_class.oid = 'complaints_complaint'::regclass"""


def check_database() -> Iterator[Health]:
    """Nothing on SQLite, which has one file and one user."""
    if connection.vendor != "postgresql":
        return
    yield _policies()
    yield _role()


def _policies() -> Health:
    lacking = missing(connection)
    if not lacking:
        return Health("row_security", State.OK, _("De database houdt organisaties zelf uit elkaar."))
    told = _(
        "De database houdt organisaties niet overal uit elkaar. Voer ‘gehoor migrate’ uit. Het gaat om: %(tables)s."
    )
    return Health("row_security", State.ERROR, told % {"tables": ", ".join(lacking)})


def _role() -> Health:
    """The owner, and whoever is above the rules, is held by no policy and may change what happened."""
    if _is_free():
        told = _(
            "Het programma meldt zich bij de database aan als eigenaar of beheerder. Dan houden de regels van de"
            " database het niet tegen. Voer ‘gehoor roles’ uit."
        )
        return Health("database_role", State.WARNING, told)
    changeable = _changeable()
    if changeable:
        told = _("Het programma kan in de database veranderen wat er gebeurd is (%(tables)s). Voer ‘gehoor roles’ uit.")
        return Health("database_role", State.ERROR, told % {"tables": ", ".join(changeable)})
    return Health("database_role", State.OK, _("Het programma heeft in de database niet meer rechten dan nodig."))


def _is_free() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(_FREE)
        return bool(cursor.fetchone()[0])


def _changeable() -> list[str]:
    """Logs that whoever is connected may change or delete as a whole."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT log FROM unnest(%s::text[]) AS log WHERE has_table_privilege(log, 'UPDATE, DELETE, TRUNCATE')",
            [list(LOGS)],
        )
        return [table for (table,) in cursor.fetchall()]
