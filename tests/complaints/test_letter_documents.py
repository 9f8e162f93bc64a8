"""A letter's document knows which letter it is, and its file is called so in Dutch."""

import importlib

import pytest
from django.apps import apps

from gehoor.complaints.models import Complaint, Document
from gehoor.platform import clock

migration = importlib.import_module("gehoor.complaints.migrations.0011_documents_know_which_letter_they_are")


def document(complaint, name, kind="letter"):
    return Document.objects.create(
        complaint=complaint,
        kind=kind,
        name=name,
        media_type="application/pdf",
        size=1,
        digest="0" * 64,
        created_at=clock.now(),
    )


@pytest.fixture
def file(cast):
    return Complaint.objects.get(pk=cast.complaint().complaint_id)


def test_the_kind_that_stood_in_a_name_becomes_a_field_and_goes_back(file):
    letter = document(file, f"{file.reference} findings_deviating 2026-04-02.pdf")
    other = document(file, "K7MN-3QRT hallo.pdf")
    upload = document(file, f"{file.reference} extension 2026-04-02.pdf", kind="upload")
    migration.from_names(apps, None)
    assert [Document.objects.get(pk=each.pk).letter for each in (letter, other, upload)] == [
        "findings_deviating",
        "",
        "",
    ]
    Document.objects.filter(pk=letter.pk).update(name=f"{file.reference} bevindingen en oordeel 2026-04-02.pdf")
    migration.into_names(apps, None)
    assert Document.objects.get(pk=letter.pk).name == f"{file.reference} findings_deviating 2026-04-02.pdf"
    assert Document.objects.get(pk=other.pk).name == "K7MN-3QRT hallo.pdf"
