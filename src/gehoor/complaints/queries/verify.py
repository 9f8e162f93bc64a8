"""Prove that nothing was changed or left out: every file, its texts, parties and documents, and the log of looking."""

import hashlib
from collections.abc import Iterator

from django.db import connection
from django.db.models import QuerySet

from gehoor.complaints import guards
from gehoor.complaints.anchors import anchors
from gehoor.complaints.looks import leaf, seal_hash
from gehoor.complaints.models import Complaint, Document, Look, Seal
from gehoor.complaints.verifying import (
    Finding,
    chain_findings,
    party_findings,
    recorded_documents,
    satisfaction_findings,
    text_findings,
)
from gehoor.platform import files

__all__ = ["Finding", "verify_all", "verify_file"]

BATCH = 200


def verify_all(organisation_id: int | None = None, *, bytes_too: bool = True) -> Iterator[Finding]:
    """Everything in the installation (or of one organisation); nothing comes out where all is well.

    `bytes_too`: read every document and compute its digest; otherwise only whether it is there. Seal the looks first.
    """
    for name in guards.missing(connection):
        yield Finding("database", f"the guard {name} is missing")
    complaints = Complaint.objects.order_by("pk")
    seals = Seal.objects.order_by("organisation_id", "number")
    if organisation_id is not None:
        complaints, seals = (
            complaints.filter(organisation_id=organisation_id),
            seals.filter(organisation_id=organisation_id),
        )
    for complaint in complaints.iterator(chunk_size=BATCH):
        yield from verify_file(complaint, bytes_too=bytes_too)
    yield from _seals(seals)
    yield from _anchors(organisation_id)


def verify_file(complaint: Complaint, *, bytes_too: bool = True) -> Iterator[Finding]:
    """One file."""
    events = list(complaint.events.select_related("text").order_by("sequence"))
    yield from chain_findings(complaint, events)
    yield from text_findings(complaint, events)
    yield from party_findings(complaint, events, list(complaint.parties.all()))
    yield from satisfaction_findings(complaint, events, list(complaint.satisfactions.select_related("party")))
    documents = list(complaint.documents.all())
    for digest in sorted(recorded_documents(events) - {document.digest for document in documents}):
        yield Finding(complaint.reference, f"document {digest[:12]} is gone")
    for document in documents:
        yield from _document(complaint, document, bytes_too=bytes_too)
    yield from _against_log(complaint, {f"{event.sequence}:{event.hash}" for event in events})


def _document(complaint: Complaint, document: Document, *, bytes_too: bool) -> Iterator[Finding]:
    if not files.exists(document.digest):
        yield Finding(complaint.reference, f"the bytes of document {document.pk} are gone")
    elif bytes_too and _digest_of(document.digest) != document.digest:
        yield Finding(complaint.reference, f"the bytes of document {document.pk} were changed")


def _digest_of(digest: str) -> str:
    found = hashlib.sha256()
    for piece in files.pieces(digest):
        found.update(piece)
    return found.hexdigest()


def _against_log(complaint: Complaint, standing: set[str]) -> Iterator[Finding]:
    """Each write was logged with the number and hash of the newest event: a file cut short shows there too."""
    written = Look.objects.filter(complaint_id=complaint.pk, action="write").values_list("target", flat=True)
    gone = {target for target in written if ":" in target} - standing
    if gone:
        yield Finding(complaint.reference, f"{len(gone)} recorded write(s) are no longer in the file")


def _seals(seals: QuerySet[Seal]) -> Iterator[Finding]:
    """Changes, gaps and losses in the log of looking; what was destroyed with its file is not missed."""
    previous: dict[int, tuple[int, str]] = {}
    for seal in seals.iterator(chunk_size=20):
        number, last = previous.get(seal.organisation_id, (0, ""))
        if seal.number != number + 1 or seal.previous_hash != last:
            yield Finding("looks", f"a seal before {seal.number} of organisation {seal.organisation_id} is missing")
        right = seal_hash(seal.organisation_id, seal.number, seal.count, seal.leaves, seal.previous_hash)
        if right != seal.hash:
            yield Finding("looks", f"seal {seal.number} of organisation {seal.organisation_id} was changed")
        yield from _leaves(seal)
        previous[seal.organisation_id] = (seal.number, seal.hash)


def _anchors(organisation_id: int | None) -> Iterator[Finding]:
    """Seals that were noted outside the database must still stand in it."""
    for anchor in anchors():
        if organisation_id not in {None, anchor.organisation_id}:
            continue
        same = Seal.objects.filter(organisation_id=anchor.organisation_id, number=anchor.number, hash=anchor.hash)
        if not same.exists():
            yield Finding("looks", f"the seal {anchor.number} that stood on {anchor.day} is not there any more")


def _leaves(seal: Seal) -> Iterator[Finding]:
    sealed = set(seal.leaves.splitlines())
    present = {leaf(look) for look in seal.looks.all()}
    for line in sorted(present - sealed):
        yield Finding("looks", f"look {line.split()[1]} was changed or added after it was sealed")
    gone = [line.split()[:2] for line in sorted(sealed - present)]
    numbers = {int(complaint_id) for complaint_id, _look in gone}
    destroyed = set(
        Look.objects.filter(complaint_id__in=numbers, action="destroy").values_list("complaint_id", flat=True)
    )
    for complaint_id, look in gone:
        if int(complaint_id) not in destroyed:
            yield Finding("looks", f"look {look} was changed or is gone")
