"""What the receipt says: reference, code, dates, who calls and when, and what comes after."""

import datetime as dt
from dataclasses import dataclass

from gehoor.authority.models import Organisation
from gehoor.authority.profile import Ombudsman, profile_of
from gehoor.complaints.access import visible
from gehoor.complaints.following import key_of, page_with_key
from gehoor.complaints.legal import position_of, regulation_of
from gehoor.complaints.ombudsman import ombudsman_of
from gehoor.complaints.queries.filers import filer_of
from gehoor.complaints.viewer import complainant
from gehoor.intake.addresses import twins
from gehoor.intake.drafts import Filing
from gehoor.intake.promises import FirstContact, promised
from gehoor.law.phrase import Language
from gehoor.law.term import explain
from gehoor.platform import clock


@dataclass(frozen=True, slots=True)
class Receipt:
    """`ends_on` and `why` are empty where no legal term runs (`statutory` False: no name was given, say).

    `reachable`: we can call, mail or write; without, the answer is on the page of the complaint only.
    """

    reference: str
    code: str
    key: str
    page: str
    received_at: dt.datetime
    contact: FirstContact
    named: bool
    reachable: bool
    statutory: bool
    ends_on: dt.date | None
    why: str
    ombudsman: Ombudsman


def receipt_of(organisation: Organisation, filing: Filing, language: Language) -> Receipt | None:
    """The receipt of a filing that was sent; None when its file is no longer there."""
    draft = filing.draft
    if draft.sent_at is None or draft.complaint_id is None:
        return None
    viewer = complainant(organisation.pk, draft.complaint_id, None)
    complaint = visible(viewer).select_related("regulation").first()
    if complaint is None:
        return None
    regulation = regulation_of(complaint)
    position = position_of(complaint, clock.today())
    filer = filer_of(viewer)
    received_on = complaint.received_on or clock.civil_date(draft.sent_at)
    return Receipt(
        reference=complaint.reference,
        code=filing.code,
        key=key_of(complaint.reference, filing.code),
        page=twins(page_with_key(complaint.reference, filing.code))[language],
        received_at=draft.sent_at,
        contact=promised(profile_of(organisation), regulation, received_on),
        named=filer.named,
        reachable=filer.reachable,
        statutory=position.regime == "statutory",
        ends_on=position.term.ends_on if position.term else None,
        why=explain(position.term, language) if position.term else "",
        ombudsman=ombudsman_of(complaint, profile_of(organisation).ombudsman),
    )
