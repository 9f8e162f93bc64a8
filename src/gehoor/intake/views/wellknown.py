"""What programs ask of a site: security.txt (RFC 9116) and robots.txt."""

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from gehoor.authority.links import absolute
from gehoor.authority.profile import profile_of
from gehoor.authority.request import SiteRequest
from gehoor.platform import clock

VALID = dt.timedelta(days=180)  # RFC 9116 2.5.5: less than a year
PUBLIC_DOORS = ("/klacht/", "/mijn-klacht/", "/betrokken/")
DISALLOWED = (*PUBLIC_DOORS, *(f"/en{path}" for path in PUBLIC_DOORS), "/werk/", "/beheer/", "/taal/")
TEXT = "text/plain; charset=utf-8"


@require_safe
def security(request: SiteRequest) -> HttpResponse:
    """Whom to tell of a weakness. The organisation's own contact; without one, its website."""
    profile = profile_of(request.organisation)
    contact = f"mailto:{profile.email}" if profile.email else profile.website or absolute(request.organisation, "/")
    expires = (clock.now() + VALID).replace(microsecond=0, hour=0, minute=0, second=0)
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {absolute(request.organisation, '/.well-known/security.txt')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type=TEXT)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django calls it so
    """Search engines may read what tells, not where people file and follow."""
    return HttpResponse(
        "\n".join(["User-agent: *", *(f"Disallow: {path}" for path in DISALLOWED), ""]), content_type=TEXT
    )
