"""Make a database ready: its tables, its row security, and the rights of its roles."""

import sys

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from gehoor.complaints.search import engines
from gehoor.config.database import policies, roles
from gehoor.platform.environment import login_of


def prepare(*, verbosity: int = 0) -> None:
    """Migrate as whoever is connected; on PostgreSQL put every policy in place and let each role at what is new."""
    call_command("migrate", verbosity=verbosity, interactive=False, stdout=sys.stderr)
    if connection.vendor == "postgresql":
        policies.install(connection)
        engines.allow_trigrams(connection)
        if settings.APPLICATION_DATABASE_URL:
            roles.grant(roles_of_settings())


def roles_of_settings() -> roles.Roles:
    """As whom the application and the backup sign in, by their addresses."""
    return roles.Roles(
        roles.Login(*login_of(settings.APPLICATION_DATABASE_URL)), roles.Login(*login_of(settings.BACKUP_DATABASE_URL))
    )
