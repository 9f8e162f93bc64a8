"""Make an account for a person."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.accounts.models import Account
from gehoor.authority.models import Person
from gehoor.authority.refusal import Refused
from gehoor.platform import clock


def create_account(person: Person, email: str = "", *, language: str = "nl", demonstration: bool = False) -> Account:
    """Give a person an account, without password: `invite` or `set_password` follows.

    `email` is the login, else the person's own address. Raises `Refused` when it is no address or taken.
    `demonstration` makes an account for one click, in a demonstration only.
    """
    login = (email or person.email).strip()
    try:
        validate_email(login)
    except ValidationError as problem:
        raise Refused(_("Vul een e-mailadres in met een @, bijvoorbeeld naam@voorbeeld.nl.")) from problem
    if demonstration and not person.organisation.demonstration:
        raise Refused(_("Inloggen met één klik kan alleen in een demonstratie."))
    with transaction.atomic():
        if Account.objects.by_email(person.organisation, login) or Account.objects.filter(person=person).exists():
            raise Refused(_("Deze persoon of dit e-mailadres heeft al een account."))
        account = Account(
            organisation=person.organisation,
            person=person,
            email=login,
            language=language,
            demonstration=demonstration,
            created_at=clock.now(),
        )
        account.set_unusable_password()
        account.save()
    return account
