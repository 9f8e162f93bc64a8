"""The beginning of an installation: an organisation, its host name, and somebody who can let the others in."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify

from gehoor.accounts.actions.create_account import create_account
from gehoor.accounts.actions.invite import invite
from gehoor.accounts.models import Account
from gehoor.authority.actions.add_person import add_person
from gehoor.authority.actions.create_organisation import create_organisation
from gehoor.authority.actions.give_role import give_role
from gehoor.authority.links import origin
from gehoor.authority.models import Organisation
from gehoor.authority.profile import ProfileError
from gehoor.authority.refusal import Refused
from gehoor.platform import clock

REFUSALS = (Refused, ProfileError)


@dataclass(frozen=True, slots=True)
class Begun:
    """Where the site stands, and the link with which the administrator signs in first."""

    origin: str
    invitation: str


def begin(organisation: str, host: str, administrator: str, email: str) -> Begun:
    """Make them, or invite the administrator again when they stand already. Raises one of REFUSALS."""
    with transaction.atomic():
        slug = slugify(organisation)[:50] or "organisatie"
        standing = Organisation.objects.filter(slug=slug).first()
        found = standing or create_organisation(organisation, slug, host)
        account = Account.objects.by_email(found, email) if standing else None
        if account is None:
            person = add_person(found, administrator, email=email)
            give_role(person, "administrator", clock.today())
            account = create_account(person)
        return Begun(origin(found), invite(account).link)
