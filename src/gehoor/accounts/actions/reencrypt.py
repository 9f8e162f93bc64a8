"""After a new key was put in front: encrypt every secret again, so that the old key can go."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from gehoor.accounts import encryption
from gehoor.accounts.models import SignOn

FIELDS = ("secret", "seed")


def reencrypt() -> int:
    """How many secrets now rest under the newest key."""
    count = 0
    with transaction.atomic():
        for factor in Authenticator.objects.exclude(type=Authenticator.Type.WEBAUTHN):
            factor.data |= {name: encryption.rotate(factor.data[name]) for name in FIELDS if name in factor.data}
            factor.save(update_fields=["data"])
            count += 1
        for sign_on in SignOn.objects.all():
            sign_on.client_secret = encryption.rotate(sign_on.client_secret)
            sign_on.save(update_fields=["client_secret"])
            count += 1
    return count
