"""What lies in the lists of mail, and one message as staff see it."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from gehoor.authority.queries import regulation_in_force
from gehoor.complaints.access import unfiled, visible
from gehoor.complaints.refusals import Hidden
from gehoor.complaints.viewer import Viewer
from gehoor.intake.mail.judging import Result
from gehoor.intake.mail.message.cutting import Cut, cut
from gehoor.intake.mail.message.incoming import Incoming, read
from gehoor.intake.mail.message.markup import safe
from gehoor.intake.mail.models import MailMessage
from gehoor.intake.mail.raw import mapped
from gehoor.law.facts import Event, Facts
from gehoor.law.position import position
from gehoor.platform import clock

TAKES_IN = ("coordinator", "deputy")
# The lists, in the order in which they ask for a person.
LISTS = (Result.QUARANTINE, Result.REFUSED, Result.AUTOMATIC, Result.SPAM, Result.BOUNCE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it is read: its own words, what was cut from them, and whether its HTML can be shown."""

    text: str
    cut: Cut
    has_html: bool
    attachments: tuple[str, ...]
    recipients: tuple[str, ...]


def lying(viewer: Viewer) -> QuerySet[MailMessage]:
    """What belongs to no file and nobody has handled yet; not what is about the viewer."""
    return MailMessage.objects.filter(
        unfiled(viewer, *TAKES_IN),
        organisation_id=viewer.organisation_id,
        complaint_id=None,
        handled_at=None,
        result__in=LISTS,
    )


def counts(viewer: Viewer) -> dict[str, int]:
    """How many lie in each list, for this viewer."""
    found = lying(viewer).order_by().values("result").annotate(count=Count("id"))
    by_result = {each["result"]: each["count"] for each in found}
    return {str(result): by_result.get(result, 0) for result in LISTS}


def term_if_complaint(message: MailMessage) -> dt.date | None:
    """The last day on which it must be answered, if it is a complaint: its clock runs, whoever filtered it (row 24)."""
    on = clock.civil_date(message.received_at)
    regulation = regulation_in_force(message.organisation_id, on).regulation
    received = Event("received", on, {"channel": "email"})
    found = position(regulation, Facts(written=True), [received], max(on, clock.today()))
    return found.term.ends_on if found.term else None


def message_for(viewer: Viewer, fingerprint: str) -> MailMessage:
    """One message: of a file for who may see the file, of a list for who takes mail in; Hidden for all others."""
    rows = MailMessage.objects.filter(organisation_id=viewer.organisation_id, fingerprint=fingerprint)
    row = rows.select_related("organisation").first()
    if row is None or not _may_see(viewer, row):
        raise Hidden(fingerprint)
    return row


def takes_mail_in(viewer: Viewer) -> bool:
    """Who looks after the lists: coordinator and deputy, and who stands in for them."""
    return any(each.has(*TAKES_IN) for each in (viewer, *viewer.for_others))


def _may_see(viewer: Viewer, row: MailMessage) -> bool:
    if row.complaint_id is not None:
        return visible(viewer).filter(pk=row.complaint_id).exists()
    return MailMessage.objects.filter(unfiled(viewer, *TAKES_IN), pk=row.pk).exists()


@contextmanager
def opened(row: MailMessage) -> Iterator[Incoming | None]:
    """The message read from the store; None where it cannot be read."""
    with mapped(row.digest) as source:
        yield _readable(source)


def shown(row: MailMessage) -> Shown | None:
    """What a page shows of it; None where it cannot be read and only the download is left."""
    with opened(row) as message:
        if message is None:
            return None
        return Shown(
            text=message.text,
            cut=cut(message.text),
            has_html=bool(message.html),
            attachments=tuple(each.name or each.claimed_type for each in message.attachments),
            recipients=tuple(each.email for each in message.recipients),
        )


def safe_html(row: MailMessage) -> str | None:
    """Its HTML without anything that runs or loads; None where there is none, or too much."""
    with opened(row) as message:
        return safe(message.html) if message is not None and message.html else None


def _readable(source: object) -> Incoming | None:
    try:
        return read(source)  # type: ignore[arg-type]  # bytes or a map of them, as `mapped` gives
    except Exception:  # noqa: BLE001  it lies in quarantine because something trips over it
        return None
