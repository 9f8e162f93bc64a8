"""What a person decides about a message that belongs to no file: it is a complaint after all, or it is not."""

import logging
from dataclasses import replace

from django.db import transaction
from django.utils import translation

from gehoor.authority.models import Person
from gehoor.complaints.access import file_for
from gehoor.complaints.actions.register_complaint import Registered, register_complaint
from gehoor.complaints.commands import NewComplaint, PartyDetails
from gehoor.complaints.viewer import Viewer
from gehoor.intake.mail.contents import message_document
from gehoor.intake.mail.faults import place_of
from gehoor.intake.mail.filing import added, command_for, joined
from gehoor.intake.mail.judging import Judgement, Result
from gehoor.intake.mail.message.incoming import read
from gehoor.intake.mail.models import MailMessage
from gehoor.intake.mail.raw import Raw, mapped
from gehoor.platform import clock

log = logging.getLogger(__name__)


def make_complaint(row: MailMessage, viewer: Viewer, person: Person) -> str:
    """Register it, received when it reached us; the reference. Twice is one file."""
    if row.reference:
        return row.reference
    with translation.override("nl"):
        command = _about(row, _command(row))

    def save(registered: Registered) -> None:
        joined(row, registered)
        _handled(row, person)

    registered = register_complaint(command, viewer, also=save)
    return registered.reference


def join_file(row: MailMessage, viewer: Viewer, person: Person, reference: str) -> bool:
    """Put it into a file that the viewer sees, as what came in; False where it lies in a file already.

    Raises Hidden for any other file. The sender stays unverified unless the file knows their address.
    """
    found = file_for(viewer, reference)
    raw = Raw(row.digest, row.size, whole=row.whole, beginning=b"")
    with transaction.atomic(), translation.override("nl"), mapped(row.digest) as source:
        locked = MailMessage.objects.select_for_update(of=("self",)).get(pk=row.pk)
        if locked.complaint_id is not None:
            return False
        judged = Judgement(Result.ADDED, "by_person", found.pk, found.reference)
        added(row, read(source), raw, judged)
        _handled(row, person)
    return True


def mark_message(row: MailMessage, person: Person | None) -> None:
    """Whom it is about, before there is a file: that colleague sees nothing of it from then on (Awb 9:7)."""
    if person is not None and person.organisation_id != row.organisation_id:
        raise ValueError("a person of another organisation")
    row.concerns = person
    row.save(update_fields=["concerns"])


def set_aside(row: MailMessage, person: Person) -> None:
    """It is no complaint: off the list; kept until the retention list says otherwise."""
    with transaction.atomic():
        _handled(row, person)


def _about(row: MailMessage, command: NewComplaint) -> NewComplaint:
    """The colleague whom it is about is the person concerned of the file from its first moment."""
    if row.concerns_id is None:
        return command
    concerned = PartyDetails("person_concerned", person_id=row.concerns_id)
    facts = {**command.facts, "person_concerned": True, "target": {"kind": "employee"}}
    return replace(command, parties=(*command.parties, concerned), facts=facts)


def _handled(row: MailMessage, person: Person) -> None:
    row.handled_at, row.handled_by = clock.now(), person
    row.save(
        update_fields=["handled_at", "handled_by", "complaint_id", "reference", "language", "proposal", "verified"]
    )


def _command(row: MailMessage) -> NewComplaint:
    """From the message as it lies in the store; one that cannot be read goes in as a document alone."""
    raw = Raw(row.digest, row.size, whole=row.whole, beginning=b"")
    try:
        with mapped(row.digest) as source:
            return command_for(row, read(source), raw)
    except Exception as problem:  # noqa: BLE001  it lay in quarantine because something trips over it
        log.warning("message %s: %s at %s", row.pk, type(problem).__name__, place_of(problem))
    return NewComplaint(
        organisation_id=row.organisation_id,
        channel="email",
        received_at=row.received_at,
        words=row.subject or row.sender or "-",
        parties=(PartyDetails("complainant", name=row.sender_name, email=row.sender),),
        facts={"written": True, "dated": True},
        documents=(message_document(raw),),
        submission=f"mail:{row.fingerprint}",
    )
