"""Whose pages these are: found by the host name of the request, and by nothing else."""

import time
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.db import DatabaseError, InterfaceError
from django.http import FileResponse, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.http.request import split_domain_port
from django.template.response import SimpleTemplateResponse

from gehoor.authority.models import Organisation as OrganisationRow
from gehoor.authority.queries.organisations import only_organisation, organisation_of_host
from gehoor.platform import wall

Handler = Callable[[HttpRequest], HttpResponseBase]

MOST_KEPT = 1000
LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}

_known: dict[str, tuple[float, OrganisationRow | None]] = {}


class Organisation:
    """Sets `request.organisation`, and works for that one until the answer is given, in the database too.

    A host name of nobody gets a plain page that says nothing about who is here.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        organisation = _organisation_of(request)
        if organisation is None:
            return SimpleTemplateResponse("authority/no_organisation.html", status=404).render()
        request.organisation = organisation  # type: ignore[attr-defined]  # see authority.request
        with wall.within(organisation.pk):
            response = self.get_response(request)
        if isinstance(response, StreamingHttpResponse) and not isinstance(response, FileResponse):
            response.streaming_content = wall.pieces_within(organisation.pk, iter(response))
        return response


def forget() -> None:
    """Forget what is remembered: after a host name was changed in this process, and between tests."""
    _known.clear()


def _organisation_of(request: HttpRequest) -> OrganisationRow | None:
    try:
        host = request.get_host().lower()
    except DisallowedHost:
        return None
    until, organisation = _known.get(host, (0.0, None))
    now = time.monotonic()
    if now >= until:
        try:
            with wall.everywhere():
                organisation = _find(host)
        except (DatabaseError, InterfaceError):
            # The database is away: who this was a moment ago is good enough to keep what somebody typed.
            if organisation is None:
                raise
            return organisation
        if len(_known) >= MOST_KEPT:
            _known.clear()
        _known[host] = (now + settings.HOSTS_REMEMBERED, organisation)
    return organisation


def _find(host: str) -> OrganisationRow | None:
    found = organisation_of_host(host)
    if found is None and settings.DEMO and split_domain_port(host)[0] in LOOPBACK:
        only = only_organisation()
        return only if only and only.demonstration else None
    return found
