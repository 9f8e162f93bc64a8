"""The steps between a right password and a session."""

from allauth.mfa.stages import AuthenticateStage
from django.http import HttpRequest

from gehoor.accounts.factors import is_excused, proved_second_factor


class SecondStep(AuthenticateStage):
    """Asked of everyone who set one up, except where the provider proved a second factor just now."""

    def _should_handle(self, request: HttpRequest) -> bool:
        account = self.login.user
        if is_excused(account) or proved_second_factor(request, account):
            return False
        return bool(super()._should_handle(request))
