"""A file that was destroyed is nowhere any more: no word of it in any table, also not in what came to be later."""

import pytest
from django.apps import apps

from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.ask_satisfaction import ask_satisfaction
from gehoor.complaints.actions.take_measure import change_measure
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Complaint
from gehoor.complaints.search.actions.learn_words import learn_words
from gehoor.complaints.search.actions.read_documents import read_documents
from gehoor.complaints.search.models import DocumentText
from gehoor.platform import clock, files
from gehoor.reporting.models import PublishedJudgement
from gehoor.retention.actions.destroy import destroy
from tests.security.world import MARKS

# What may keep that there was a file, by its number: what counts, and the record of its destruction.
KEEPS_THE_REFERENCE = {"remains.Remains"}


def rows():
    """Every row of every table, as text."""
    for model in apps.get_models():
        for row in model._default_manager.values():
            yield model._meta.label, str(row).casefold()


@pytest.fixture
def full(hidden):
    """The hidden file with all that can lie in it: the text of a document, an answer, a measure, a judgement."""
    cast, number = hidden.cast, hidden.complaint_id
    karim = cast.see(cast.karim)
    stored = files.store_bytes(f"Weer dat {MARKS[2]}.".encode())
    add_document(
        karim, number, DocumentDetails("brief.txt", "text/plain", stored.size, stored.digest, "upload", "clean")
    )
    assert read_documents()
    assert DocumentText.objects.filter(complaint=number, body__contains=MARKS[2]).exists()
    change_measure(karim, number, 1, "done", words=f"Niemand zegt nog {MARKS[2]}.")
    for party in Complaint.objects.get(pk=number).parties.filter(kind__in=("complainant", "person_concerned")):
        Complaint.objects.filter(pk=number).update(closed_as="findings")  # each event projects it again
        assert ask_satisfaction(cast.system, number, party.pk)
    PublishedJudgement.objects.create(
        organisation=cast.organisation,
        complaint_id=number,
        year=2026,
        text=f"Over {MARKS[2]}.",
        proposed_by=cast.karim,
        proposed_at=clock.now(),
    )
    learn_words()
    return hidden


def test_no_word_of_a_destroyed_file_is_left_in_any_table(full):
    cast, reference = full.cast, str(full.things["reference"]).casefold()
    marks = [mark.casefold() for mark in MARKS]
    assert len({label for label, row in rows() if any(mark in row for mark in marks)}) > 8
    destroy(cast.organisation.pk, full.complaint_id)
    assert {label for label, row in rows() if any(mark in row for mark in marks)} == set()
    assert {label for label, row in rows() if reference in row} <= KEEPS_THE_REFERENCE
