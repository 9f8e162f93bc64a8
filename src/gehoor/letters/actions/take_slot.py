"""The brakes on automatic mail (safety rows 19, 43): a loop ends, and nobody is bombed with confirmations."""

import datetime as dt

from django.db import IntegrityError, transaction

from gehoor.letters.models import Mail, MailSlot
from gehoor.platform import clock
from gehoor.platform.identifiers import keyed_digest

PER_FILE = 1  # automatic mails to one address about one file on one day
PER_ADDRESS = 3
PER_UNVERIFIED_ADDRESS = 2
KEPT_DAYS = 31


def take_slot(mail: Mail) -> bool:
    """Count this mail for its address today; False when it may not leave. For a mail that no brake holds: True."""
    if not mail.braked:
        return True
    address = keyed_digest("mail-slot", mail.to.strip().casefold())
    most = PER_ADDRESS if mail.verified else PER_UNVERIFIED_ADDRESS
    taken = _take(address, "address", most)
    if taken is None:
        return False
    if mail.complaint_id is not None and _take(address, f"file:{mail.complaint_id}", PER_FILE) is None:
        taken.delete()
        return False
    return True


def forget_slots() -> None:
    """Periodic: what was counted longer than a month ago."""
    MailSlot.objects.filter(on__lt=clock.today() - dt.timedelta(days=KEPT_DAYS)).delete()


def _take(address: str, scope: str, most: int) -> MailSlot | None:
    for number in range(1, most + 1):
        try:
            with transaction.atomic():
                return MailSlot.objects.create(address_digest=address, on=clock.today(), scope=scope, number=number)
        except IntegrityError:
            continue
    return None
