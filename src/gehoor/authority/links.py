"""Addresses of pages: made with the host name that was set, never with what a request says (safety row 63)."""

from django.conf import settings

from gehoor.authority.models import Organisation
from gehoor.authority.queries.organisations import primary_host


def origin(organisation: Organisation) -> str:
    """Such as `https://klachten.voorbeeld.nl`, without a slash behind it."""
    host = primary_host(organisation)
    if not host:
        raise NoHostName(organisation)
    return f"{'https' if settings.HTTPS else 'http'}://{host}"


def absolute(organisation: Organisation, path: str) -> str:
    """The full address of a page of this organisation; `path` begins with a slash."""
    return origin(organisation) + path


class NoHostName(Exception):
    """No host name was set for this organisation yet: `gehoor init` asks for it."""
