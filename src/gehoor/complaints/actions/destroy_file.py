"""Destroy a file: all of it, and nothing else. That it was done stays in the log of looking, sealed."""

from django.db import transaction

from gehoor.complaints.actions.empty_log import empty_log
from gehoor.complaints.actions.forget_questions import forget_questions
from gehoor.complaints.actions.log_look import log_look
from gehoor.complaints.models import (
    Assignment,
    BreakGlass,
    Complaint,
    DestructionPermit,
    Document,
    Element,
    Measure,
    Message,
    Party,
    Presence,
    Satisfaction,
    StaffDraft,
    Task,
    Text,
)
from gehoor.complaints.search.actions.learn_words import forget_words, words_of
from gehoor.complaints.viewer import Viewer
from gehoor.platform import files, wall

# In this order: what refers to another comes before it.
KEPT_BY_FILE = (
    Message,
    Measure,
    Satisfaction,
    Element,
    Document,
    Party,
    Assignment,
    BreakGlass,
    Task,
    Presence,
    StaffDraft,
)


def destroy_file(viewer: Viewer, complaint_id: int) -> int:
    """Remove a file with its events, texts, documents, looks and questions about those; how many looks went with it.

    Whether it may be destroyed is for who calls (retention). Bytes that no other file has are removed after commit.
    """
    with transaction.atomic():
        complaint = Complaint.objects.select_for_update(of=("self",)).get(
            pk=complaint_id, organisation_id=viewer.organisation_id
        )
        words = words_of(complaint.pk)
        digests = set(complaint.documents.values_list("digest", flat=True))
        permit = DestructionPermit.objects.create(complaint_id=complaint.pk)
        looks = empty_log(complaint.pk)
        forget_questions(complaint.organisation_id, complaint.pk)
        log_look(complaint, viewer, "destroy", target=f"{looks} looks")
        for model in KEPT_BY_FILE:
            model._default_manager.filter(complaint=complaint).delete()  # noqa: SLF001  Django's own name for it
        Text.objects.filter(complaint=complaint).delete()
        permit.delete()
        complaint.delete()
        forget_words(words)
        transaction.on_commit(lambda: _remove_bytes(digests))
        return looks


def _remove_bytes(digests: set[str]) -> None:
    with wall.everywhere():  # the same bytes may be another organisation's too
        shared = set(Document.objects.filter(digest__in=digests).values_list("digest", flat=True))
    for digest in digests - shared:
        files.destroy(digest)
