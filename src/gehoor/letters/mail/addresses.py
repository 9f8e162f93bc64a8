"""Addresses with a keyed signature: where bounces of a mail and replies to a file go (safety rows 14, 47).

`klachten@voorbeeld.nl` becomes `klachten+b1f.<signature>@voorbeeld.nl` for the bounces of mail 0x1f, and
`klachten+racdefghj.<signature>@voorbeeld.nl` for replies about file ACDE-FGHJ. A mail server may lower the case.
"""

import re

from gehoor.authority.models import Organisation
from gehoor.authority.profile import profile_of
from gehoor.authority.queries import primary_host
from gehoor.platform.identifiers import keyed_digest, same

SIGNATURE = 20  # hexadecimal digits: 80 bits
_BOUNCE = re.compile(r".*\+b([0-9a-f]{1,16})\.([0-9a-f]{20})@.*", re.IGNORECASE)
_REPLY = re.compile(r".*\+r([a-z0-9]{8})\.([0-9a-f]{20})@.*", re.IGNORECASE)


class NoAddress(Exception):
    """The organisation has no mail address of its own yet: it is set on the page of its profile."""


def own_address(organisation: Organisation) -> str:
    """The address that the organisation sends from."""
    address = profile_of(organisation).email.strip()
    if address.count("@") != 1:
        raise NoAddress(organisation.name)
    return address


def message_domain(organisation: Organisation) -> str:
    """What stands behind the @ of a Message-ID."""
    address = profile_of(organisation).email
    return address.rpartition("@")[2] or primary_host(organisation).partition(":")[0] or "localhost"


def bounce_address(organisation: Organisation, mail_id: int) -> str:
    """Where a server says that this mail could not be delivered (VERP)."""
    return _tagged(organisation, f"b{mail_id:x}", _signature("bounce", f"{mail_id:x}"))


def mail_of_bounce(address: str) -> int | None:
    """The number of the mail whose bounces come to this address; None for any address that we did not make."""
    found = _BOUNCE.fullmatch(address.strip())
    if found is None:
        return None
    number = found[1].lower()
    return int(number, 16) if same(_signature("bounce", number), found[2].lower()) else None


def reply_address(organisation: Organisation, reference: str) -> str:
    """Where a reply about this file goes."""
    plain = reference.replace("-", "").lower()
    return _tagged(organisation, f"r{plain}", _signature("reply", plain))


def reference_of_reply(address: str) -> str | None:
    """The reference of the file that this address was made for; None for any address that we did not make."""
    found = _REPLY.fullmatch(address.strip())
    if found is None:
        return None
    plain = found[1].lower()
    upper = plain.upper()
    return f"{upper[:4]}-{upper[4:]}" if same(_signature("reply", plain), found[2].lower()) else None


def _tagged(organisation: Organisation, tag: str, signature: str) -> str:
    local, _at, domain = own_address(organisation).partition("@")
    return f"{local}+{tag}.{signature}@{domain}"


def _signature(purpose: str, value: str) -> str:
    return keyed_digest(f"mail-{purpose}", value)[:SIGNATURE]
