"""Make the roles of a PostgreSQL database: for the application, its log, and backups, each with its own rights.

Their names and passwords stand in DATABASE_URL and GEHOOR_BACKUP_DATABASE_URL. This runs as GEHOOR_OWNER_DATABASE_URL,
who must be allowed to make roles; where only somebody else is, --sql prints what they must run.
"""

import argparse
import importlib
import sys

from gehoor.config.cli import DONE, REFUSED, WRONG_USE, Stop, setup_django


def configure(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--sql", action="store_true", help="print the statements, without passwords; change nothing")


def run(options: argparse.Namespace) -> int:
    """Make them, or say how."""
    setup_django(role="OWNER")
    database = importlib.import_module("django.db")
    if database.connection.vendor != "postgresql":
        raise Stop("SQLite has no roles; this is for PostgreSQL (DATABASE_URL)", WRONG_USE)
    roles = importlib.import_module("gehoor.config.database.roles")
    who = importlib.import_module("gehoor.config.database.preparing").roles_of_settings()
    if not who.application.name or who.application.name == database.connection.settings_dict["USER"]:
        raise Stop(
            "DATABASE_URL must name the application, and GEHOOR_OWNER_DATABASE_URL the owner: two roles", WRONG_USE
        )
    if options.sql:
        for statement in roles.statements(who, passwords=False):
            print(f"{statement.as_string(database.connection.connection)};")
        return DONE
    try:
        roles.make(who)
    except database.DatabaseError as problem:
        raise Stop(f"the database refused it ({str(problem).splitlines()[0]}); try --sql", REFUSED) from None
    made = [each for each in (who.application.name, who.keeper, who.backup.name) if each]
    print(f"made, with their rights: {', '.join(made)}", file=sys.stderr)
    return DONE
