"""Use a code of a second factor: once."""

import datetime as dt

from django.db import IntegrityError, transaction

from gehoor.accounts.models import Account, UsedCode
from gehoor.platform import clock
from gehoor.platform.identifiers import keyed_digest

REMEMBERED = dt.timedelta(minutes=10)  # much longer than a code is good for


def use_code(account: Account, code: str) -> bool:
    """Note that this code was used; False when it was used before, in whichever process."""
    now = clock.now()
    UsedCode.objects.filter(account=account, at__lt=now - REMEMBERED).delete()
    digest = keyed_digest("second-step-code", "".join(code.split()))
    try:
        with transaction.atomic():
            UsedCode.objects.create(account=account, digest=digest, at=now)
    except IntegrityError:
        return False
    return True
