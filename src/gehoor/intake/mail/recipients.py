"""For whom a message is: found by the addresses that it was sent to."""

import time
from collections.abc import Callable, Iterable

from django.conf import settings

from gehoor.authority.models import DesignatedChannel, Organisation
from gehoor.authority.queries import only_organisation
from gehoor.intake.mail.message.addresses import addresses
from gehoor.intake.mail.message.headers import Headers
from gehoor.intake.mail.models import Mailbox

# Written by our own server about the envelope, then what the sender wrote.
FIELDS = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-forwarded-to", "to", "cc", "resent-to")

_known: dict[str, tuple[float, dict[str, Organisation]]] = {}
# The only organisation, under no address, where there is one.
_ONLY = "*"


def sent_to(headers: Headers) -> list[str]:
    """Every address that it was sent to, lower case, the envelope's first."""
    return list(dict.fromkeys(address.key for address in addresses(headers, *FIELDS)))


def organisation_for(headers: Headers, hint: Organisation | None) -> Organisation | None:
    """By the address, else the one that was named, else the only one."""
    ours = our_addresses()
    for address in sent_to(headers):
        found = ours.get(plain(address))
        if found is not None:
            return found
    return hint or _only()


def plain(address: str) -> str:
    """An address without what stands behind a plus sign."""
    local, _at, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def is_ours(address: str) -> bool:
    """Whether mail to this address comes to us: answering it would be talking to ourselves."""
    return plain(address) in our_addresses()


def our_addresses() -> dict[str, Organisation]:
    """Each address of ours with its organisation; remembered for a moment."""
    return _remembered("", lambda: dict(_read()))


def _only() -> Organisation | None:
    def look() -> dict[str, Organisation]:
        found = only_organisation()
        return {_ONLY: found} if found else {}

    return _remembered(_ONLY, look).get(_ONLY)


def _remembered(name: str, look: Callable[[], dict[str, Organisation]]) -> dict[str, Organisation]:
    until, found = _known.get(name, (0.0, {}))
    now = time.monotonic()
    if now >= until:
        found = look()
        _known[name] = (now + settings.HOSTS_REMEMBERED, found)
    return found


def _read() -> Iterable[tuple[str, Organisation]]:
    for channel in DesignatedChannel.objects.filter(channel="email").exclude(address="").select_related("organisation"):
        yield plain(channel.address), channel.organisation
    for mailbox in Mailbox.objects.select_related("organisation"):
        yield plain(mailbox.address), mailbox.organisation
    for organisation in Organisation.objects.all():
        address = organisation.texts.get("email")
        if isinstance(address, str) and "@" in address:
            yield plain(address.strip()), organisation
