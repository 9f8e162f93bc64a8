"""What `gehoor check` says of searching."""

from collections.abc import Iterator

from django.db import connection
from django.utils.translation import gettext as _

from gehoor.complaints.search.engines import has_trigrams
from gehoor.complaints.search.nearest import forgives
from gehoor.platform.health import Health, State


def check_search() -> Iterator[Health]:
    """Whether slips of the pen are forgiven."""
    if forgives():
        yield Health("search", State.OK, _("Zoeken vergeeft tikfouten."))
    elif connection.vendor == "postgresql" and not has_trigrams(connection):
        yield Health(
            "search",
            State.WARNING,
            _("Zoeken vergeeft geen tikfouten. Laat de beheerder van PostgreSQL de uitbreiding pg_trgm toevoegen."),
        )
    else:
        yield Health(
            "search", State.WARNING, _("Zoeken vergeeft geen tikfouten: dit register is te groot voor SQLite.")
        )
