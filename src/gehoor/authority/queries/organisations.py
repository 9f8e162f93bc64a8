"""Which organisation is meant."""

from django.db.models import Q
from django.http.request import split_domain_port

from gehoor.authority.models import HostName, Organisation


def organisation_of_host(host: str) -> Organisation | None:
    """The organisation whose pages stand at this host name (with or without a port)."""
    wanted = host.lower()
    names = {wanted, split_domain_port(wanted)[0]}
    found = HostName.objects.filter(host__in=names).select_related("organisation").order_by("-host").first()
    return found.organisation if found else None


def primary_host(organisation: Organisation) -> str:
    """The host name with which links are made; empty as long as none was set."""
    found = organisation.hosts.order_by("-primary", "id").first()
    return found.host if found else ""


def only_organisation() -> Organisation | None:
    """The organisation of an installation that has exactly one."""
    first_two = list(Organisation.objects.order_by("id")[:2])
    return first_two[0] if len(first_two) == 1 else None


def organisation_named(name: str) -> Organisation | None:
    """The organisation with this name or short name, whatever the case; None where there is none, or more than one."""
    wanted = Organisation.objects.filter(Q(name__iexact=name) | Q(slug__iexact=name))
    found = list(wanted[:2])
    return found[0] if len(found) == 1 else None
