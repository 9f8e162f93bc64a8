"""Who somebody is: by login and password within one organisation, and again at each request."""

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from gehoor.accounts.models import Account
from gehoor.accounts.queries import usable_account
from gehoor.platform import clock


class AccountBackend(BaseBackend):
    """Takes as long for a login that does not exist as for a wrong password (safety row 59)."""

    def authenticate(
        self, request: HttpRequest | None, email: str = "", password: str = "", **_others: object
    ) -> Account | None:
        """The account that this password opens, in the organisation of the request."""
        organisation = getattr(request, "organisation", None)
        if organisation is None or not email or not password:
            return None
        account = Account.objects.by_email(organisation, email)
        if account is None:
            make_password(password)
            return None
        right = account.check_password(password)
        return self.get_user(account.pk) if right else None

    def get_user(self, user_id: int) -> Account | None:
        """The account of a session, as long as it is usable: asked at every request."""
        return usable_account(user_id, clock.today())
