"""Where an organisation's pages stand."""

import re

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.authority.models import HostName, Organisation
from gehoor.authority.refusal import Refused

HOST = re.compile(r"(\[[0-9a-f:]+\]|[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*)(:[0-9]{1,5})?")


def add_host(organisation: Organisation, host: str, *, primary: bool = False) -> HostName:
    """Let the pages stand at this host name too; `primary`: links are made with this one from now on.

    Raises `Refused` for what is no host name, or when it is another organisation's.
    """
    wanted = host.strip().lower().rstrip(".")
    if not HOST.fullmatch(wanted):
        raise Refused(_("Dit is geen webadres. Schrijf bijvoorbeeld klachten.voorbeeld.nl, zonder https://."))
    with transaction.atomic():
        found = HostName.objects.filter(host=wanted).first()
        if found and found.organisation_id != organisation.pk:
            raise Refused(_("Dit webadres is al van een andere organisatie."))
        if primary:
            organisation.hosts.update(primary=False)
        changed, _new = HostName.objects.update_or_create(
            host=wanted, defaults={"organisation": organisation, "primary": primary}
        )
    return changed
