"""Agreeing to more time, with the writing itself kept as a document (K19)."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.complaints.actions.agree_delay import agree_delay
from gehoor.complaints.commands import DocumentDetails
from gehoor.platform import clock, files
from gehoor.portal.visits import Visit
from gehoor.ui.dates import written_date, written_instant


def agree_more_time(visit: Visit, until: dt.date, name: str, words: str) -> None:
    """What was agreed, by whom and when, in a text that both sides can keep."""
    lines = [
        _("Ik ga ermee akkoord dat ik uiterlijk op %(day)s antwoord krijg op mijn klacht.")
        % {"day": written_date(until)},
        words.strip(),
        _("Naam: %(name)s") % {"name": name.strip()},
        _("Gezegd op de eigen pagina van de klacht, op %(when)s.") % {"when": written_instant(clock.now())},
    ]
    stored = files.store_bytes("\n\n".join(line for line in lines if line).encode())
    document = DocumentDetails(
        name=_("Akkoord met meer tijd tot en met %(day)s.txt") % {"day": until.isoformat()},
        media_type="text/plain",
        size=stored.size,
        digest=stored.digest,
        kind="upload",
        scan="clean",
    )
    with transaction.atomic():
        agree_delay(visit.viewer, visit.complaint_id, until, document=document, words=words)
