"""Which accounts let somebody in."""

import datetime as dt

from django.db.models import QuerySet

from gehoor.accounts.models import Account, CalendarFeed, Invitation, SignOn
from gehoor.authority.models import Organisation
from gehoor.authority.queries import tied
from gehoor.platform import clock
from gehoor.platform.composed import composed_once
from gehoor.platform.identifiers import keyed_digest, tidy


def usable_accounts(on: dt.date) -> QuerySet[Account]:
    """Active accounts of people who are there on that day; a change counts from the next request on."""
    usable = Account.objects.filter(tied(on, "person_id"), is_active=True, person__active=True)
    return usable.select_related("person__organisation", "organisation")


def usable_account(account_id: int, on: dt.date) -> Account | None:
    """One of them with its person, but not its organisation: that is the request's, and the middleware sets it."""
    return next(iter(_usable_account(account_id, on)), None)


@composed_once
def _usable_account(account_id: int, on: dt.date) -> QuerySet[Account]:
    return usable_accounts(on).select_related(None).select_related("person").filter(pk=account_id)


def demonstration_accounts(organisation: Organisation, on: dt.date) -> QuerySet[Account]:
    """The accounts with which one signs in by one click, in a demonstration only."""
    if not organisation.demonstration:
        return Account.objects.none()
    return usable_accounts(on).filter(organisation=organisation, demonstration=True).order_by("person__name")


def sign_ons(organisation: Organisation) -> QuerySet[SignOn]:
    """The OpenID providers of an organisation, as its sign-in page offers them."""
    return organisation.sign_ons.filter(active=True).order_by("id")


def usable_invitation(organisation: Organisation, code: str, at: dt.datetime) -> Invitation | None:
    """The invitation with this code, as long as it lets somebody in."""
    found = Invitation.objects.filter(digest=invitation_digest(code), account__organisation=organisation).first()
    usable = usable_accounts(clock.civil_date(at))
    if found is None or not found.usable(at) or not usable.filter(pk=found.account_id).exists():
        return None
    return found


def invitation_digest(code: str) -> str:
    """What is kept of a code, however it was typed."""
    return keyed_digest("invitation", tidy(code))


def usable_feed(organisation: Organisation, secret: str, on: dt.date) -> CalendarFeed | None:
    """The feed with this secret, as long as its owner can sign in: closed accounts and who has left have none."""
    feeds = CalendarFeed.objects.filter(digest=feed_digest(secret), account__in=usable_accounts(on))
    return feeds.filter(account__organisation=organisation).select_related("account__person").first()


def feed_digest(secret: str) -> str:
    """What is kept of the secret in the address of a calendar."""
    return keyed_digest("calendar-feed", secret[:100])
