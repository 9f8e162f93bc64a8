"""Invite a person to choose how they sign in."""

import datetime as dt
from dataclasses import dataclass

from gehoor.accounts.models import Account, Invitation
from gehoor.accounts.queries import invitation_digest
from gehoor.authority.links import absolute
from gehoor.authority.models import Person
from gehoor.platform import clock
from gehoor.platform.identifiers import new_secret

VALID = dt.timedelta(hours=24)
PAGE = "/werk/uitnodiging/"


@dataclass(frozen=True, slots=True)
class Invited:
    """What goes to the invited person: the link (the code stands behind #, so no server logs it), or code and page."""

    code: str
    link: str
    page: str
    expires_at: dt.datetime


def invite(account: Account, by: Person | None = None) -> Invited:
    """Make an invitation that works once, for a day; earlier ones stop working. Only a digest of the code is kept."""
    now = clock.now()
    code = new_secret()
    Invitation.objects.filter(account=account, used_at=None).delete()
    Invitation.objects.create(
        account=account, digest=invitation_digest(code), made_by=by, made_at=now, expires_at=now + VALID
    )
    page = absolute(account.organisation, PAGE)
    return Invited(code, f"{page}#{code}", page, now + VALID)
