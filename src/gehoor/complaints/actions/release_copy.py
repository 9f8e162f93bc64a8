"""Make the copy of the complaint ready for the person concerned, item by item (Awb 9:9, K14).

`copy_sent` counts when the letter leaves. Before it, the manager may tell them in person (`tell_in_person`).
"""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.models import Party
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.platform.identifiers import new_secret, secret_digest


def release_copy(
    viewer: Viewer,
    complaint_id: int,
    party_id: int,
    document_ids: Sequence[int] = (),
    *,
    words: bool = True,
    left_out: str = "",
    seen: int | None = None,
) -> str | None:
    """Release the words of the complaint and these documents to this person; their code, once (None: they have one).

    What is left out of a party's own documents needs a reason.
    """
    with opened(viewer, complaint_id, "casework", seen) as file:
        party = _concerned(file, party_id)
        chosen = list(file.complaint.documents.filter(pk__in=document_ids))
        if len(chosen) != len(set(document_ids)):
            raise Refused(_("Dit document hoort niet bij dit dossier. Kies een document uit de lijst."))
        filed = file.complaint.documents.filter(kind="upload", party__kind__in=("complainant", "representative"))
        whole = words and set(filed.values_list("pk", flat=True)) <= set(document_ids)
        if not whole and not left_out.strip():
            raise Refused(_("U laat een deel van de klacht weg. Schrijf op waarom."), "Awb 9:9")
        for document in chosen:
            document.for_concerned = True
            document.save(update_fields=["for_concerned"])
        own = {
            "party": party.number,
            "words": words,
            "documents": {str(document.pk): document.digest for document in chosen},
        }
        file.happened("copy_released", own=own, text=left_out.strip() or None)
        return new_code(party) if party.secret_digest is None else None


def new_code(party: Party) -> str:
    """A code for a person concerned; the one before stops working."""
    secret = new_secret()
    party.secret_digest = secret_digest(secret)
    party.save(update_fields=["secret_digest"])
    return secret


def renew_code(viewer: Viewer, complaint_id: int, party_id: int, *, seen: int | None = None) -> str:
    """A new code for a person concerned who lost it."""
    with opened(viewer, complaint_id, "casework", seen) as file:
        party = _concerned(file, party_id)
        file.happened("code_renewed", own={"party": party.number})
        return new_code(party)


def tell_in_person(
    viewer: Viewer, complaint_id: int, party_id: int, *, words: str = "", seen: int | None = None
) -> None:
    """Their manager told them, before the copy comes: no surprise. Told already is no change."""
    with opened(viewer, complaint_id, "casework", seen) as file:
        party = _concerned(file, party_id)
        if party.informed_at is not None:
            return
        party.informed_at = clock.now()
        party.save(update_fields=["informed_at"])
        file.happened("told_in_person", own={"party": party.number}, text=words.strip() or None)


def _concerned(file: OpenFile, party_id: int) -> Party:
    party = file.party(party_id)
    if party.kind != Party.Kind.CONCERNED:
        raise Refused(_("Kies degene over wie de klacht gaat."), "Awb 9:9")
    return party
