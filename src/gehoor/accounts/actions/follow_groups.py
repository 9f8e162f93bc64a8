"""At each sign-in by the organisation's provider: the roles that its groups give, and no others of it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from gehoor.accounts.groups import given_by, groups_of
from gehoor.accounts.models import Account, SignOn
from gehoor.authority.actions.follow_source import follow_source
from gehoor.platform import clock

# Who does not come by the provider for so long, has what its groups gave no more.
WITHOUT_SIGNING_IN = dt.timedelta(days=90)


def follow_groups(sign_on: SignOn, account: Account, claims: Mapping[str, Any]) -> None:
    """Roles given here stay as they are. Nothing for a closed account, or of another organisation."""
    if not account.is_active or not account.person.active or account.organisation_id != sign_on.organisation_id:
        return
    given = given_by(sign_on, groups_of(sign_on, claims))
    follow_source(account.person, sign_on.key, given, clock.today() + WITHOUT_SIGNING_IN)
