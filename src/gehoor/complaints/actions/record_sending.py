"""A letter left otherwise than through the letters room: by another system, by hand. What it did for the law counts."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from gehoor.complaints.actions.add_document import new_document
from gehoor.complaints.actions.approve import approved
from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Document, Event, Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer

# A letter that tells of what was recorded already (forwarded by phone, withdrawn) ends the file no second time.
ENDINGS = {
    "forwarded": "forwarded",
    "treated_as_objection": "objection",
    "answered": "answered",
    "withdrawn": "withdrawn",
    "not_handled": "not_handled",
    "findings_sent": "findings",
}
SECOND_EYES = {"not_handled": ("not_handled", ()), "findings_sent": ("decision", ("decided",))}


def record_sending(
    viewer: Viewer,
    complaint_id: int,
    letter_kind: str,
    legal_type: str | None,
    *,
    fields: Mapping[str, object] | None = None,
    party_id: int | None = None,
    document: DocumentDetails | None = None,
    identity: str | None = None,
    approved_by: int | None = None,
) -> int:
    """Record `letter_sent`, and `legal_type` with the law's `fields`; the number of the last of these two.

    The same `identity` twice is one sending. Letters of one act: the legal event goes with the last of them (K19).
    """
    with opened(viewer, complaint_id, "send") as file:
        standing = _sent_before(file, identity)
        if standing is not None:
            return standing
        party = file.party(party_id) if party_id is not None else None
        if legal_type is not None:
            _check(file, legal_type, fields or {}, approved_by)
        stored = _store(file, document, party) if document else None
        own: dict[str, object] = {
            "kind": letter_kind,
            "party": party.number if party else None,
            "complainant": party is None or party.kind not in {Party.Kind.CONCERNED, Party.Kind.BODY},
            "document": stored.pk if stored else None,
            "digest": stored.digest if stored else None,
            "identity": identity,
            "approved_by": approved_by,
        }
        event = file.happened("letter_sent", own=own)
        if legal_type is not None and not _ended_so(file, legal_type):
            event = file.happened(legal_type, fields, own={"letter": letter_kind})
        return event.sequence


def _check(file: OpenFile, legal_type: str, fields: Mapping[str, object], approved_by: int | None) -> None:
    if _ended_so(file, legal_type):
        return
    ground = fields.get("ground") if legal_type == "not_handled" else None
    file.ask(legal_type, ground=str(ground) if ground else None, fields=fields)
    if legal_type in SECOND_EYES:
        _second_pair_of_eyes(file, legal_type, approved_by)


def _ended_so(file: OpenFile, legal_type: str) -> bool:
    return file.position.closed_as is not None and file.position.closed_as == ENDINGS.get(legal_type)


def _second_pair_of_eyes(file: OpenFile, legal_type: str, approved_by: int | None) -> None:
    subject, enough = SECOND_EYES[legal_type]
    if approved_by is not None and approved_by != file.viewer.person_id:
        return
    if approved(file.events, subject) is None and file.last(*enough) is None:
        raise Refused(_("Een collega moet hier eerst naar kijken. Vraag om goedkeuring."), "Awb 9:7(1)")


def _store(file: OpenFile, details: DocumentDetails, party: Party | None) -> Document:
    concerned = party is not None and party.kind in {Party.Kind.CONCERNED, Party.Kind.BODY}
    document = new_document(
        file.complaint,
        details,
        party=party,
        for_complainant=party is not None and not concerned,
        for_concerned=concerned,
        created_by_id=file.viewer.person_id,
    )
    document.save(force_insert=True)
    return document


def _sent_before(file: OpenFile, identity: str | None) -> int | None:
    """The number of the event that this sending recorded last, when it was recorded before."""
    if identity is None:
        return None
    for event in file.events:
        if event.type == "letter_sent" and event.data["file"].get("identity") == identity:
            following = file.events[event.sequence] if event.sequence < len(file.events) else None
            return following.sequence if following and _belongs(following) else event.sequence
    return None


def _belongs(event: Event) -> bool:
    return "letter" in event.data.get("file", {})
