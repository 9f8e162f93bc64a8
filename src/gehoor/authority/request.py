"""A request as the rooms above get it."""

from django.http import HttpRequest

from gehoor.authority.models import Organisation


class SiteRequest(HttpRequest):
    """A request of which the middleware has found the organisation; for annotations, never made by hand."""

    organisation: Organisation
