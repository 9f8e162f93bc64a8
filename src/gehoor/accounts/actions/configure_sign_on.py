"""Let an organisation's people sign in with its own OpenID provider."""

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

from gehoor.accounts import encryption
from gehoor.accounts.models import SignOn
from gehoor.authority.actions.follow_source import end_source
from gehoor.authority.models import Organisation
from gehoor.authority.refusal import Refused


def configure_sign_on(
    organisation: Organisation,
    *,
    name: str,
    issuer: str,
    client_id: str,
    client_secret: str,
    second_factor: str = "",
    groups_claim: str = "groups",
    scope: str = "",
) -> SignOn:
    """Add a provider, or change the one with this issuer.

    `issuer` exactly as the provider's discovery document says it. `second_factor`: words of `amr` (RFC 8176) that prove
    a second factor at the provider, such as "mfa"; empty asks ours. `groups_claim`: where the identity token names
    groups. `scope`: what is asked beside openid, profile and email. An empty secret keeps the one that stands.
    Raises `Refused` for an issuer to which this installation may not connect (`GEHOOR_SIGN_ON_ORIGINS`).
    """
    parts = urlsplit(issuer)
    if f"{parts.scheme}://{parts.netloc}" not in settings.SIGN_ON_ORIGINS:
        raise Refused(
            _("Met %(issuer)s mag deze installatie geen verbinding maken. Zet het adres in GEHOOR_SIGN_ON_ORIGINS.")
            % {"issuer": issuer}
        )
    standing = SignOn.objects.filter(organisation=organisation, issuer=issuer).first()
    secret = encryption.encrypt(client_secret) if client_secret else (standing.client_secret if standing else "")
    if not secret:
        raise Refused(_("Vul het geheim in dat de aanbieder u gaf."))
    changed, _made = SignOn.objects.update_or_create(
        organisation=organisation,
        issuer=issuer,
        defaults={
            "name": name,
            "client_id": client_id,
            "client_secret": secret,
            "second_factor": second_factor,
            "groups_claim": groups_claim or "groups",
            "scope": scope,
            "active": True,
        },
    )
    return changed


def close_sign_on(sign_on: SignOn) -> None:
    """Stop offering a provider; who was bound to it stays bound, for when it comes back. What its groups gave ends."""
    sign_on.active = False
    sign_on.save(update_fields=["active"])
    end_source(sign_on.organisation, sign_on.key)
