"""What happened stays as it was recorded, and a change behind the program's back is found."""

import contextlib

import pytest
from django.db import DatabaseError, connection, transaction

from gehoor.complaints import guards
from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.actions.anchor_seals import anchor_seals
from gehoor.complaints.actions.change_party import change_party
from gehoor.complaints.actions.destroy_file import destroy_file
from gehoor.complaints.actions.receive_message import receive_message
from gehoor.complaints.actions.seal_looks import seal_looks
from gehoor.complaints.anchors import anchors
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Complaint, Document, Event, Look, Party, Seal, Text
from gehoor.complaints.queries import file_page
from gehoor.complaints.queries.verify import verify_all
from gehoor.platform import files


@pytest.fixture(scope="module", autouse=True)
def _as_the_owner(as_the_owner):
    """Who changes things here is past the rights of the application."""


@pytest.fixture
def made(cast):
    made = cast.complaint()
    stored = files.store_bytes(b"een foto")
    receive_message(
        cast.aylin_before(made),
        made.complaint_id,
        "Ook nog dit.",
        documents=[DocumentDetails("foto.jpg", "image/jpeg", stored.size, stored.digest)],
    )
    change_party(cast.aylin_before(made), made.complaint_id, made.complainant_id, {"city": "Beilen"})
    add_note(cast.see(cast.bram), made.complaint_id, "Teruggebeld.")
    file_page(cast.see(cast.bram), made.reference)
    return made


@contextlib.contextmanager
def past_the_guards():
    guards.remove(connection)
    yield
    guards.install(connection)


def found():
    seal_looks()
    return [finding.what for finding in verify_all()]


def test_an_untouched_installation_has_no_findings(made):
    assert found() == []


@pytest.mark.parametrize(
    "forbidden",
    [
        lambda: Event.objects.update(type="withdrawn"),
        lambda: Event.objects.filter(sequence=1).update(data={}),
        lambda: Event.objects.filter(sequence=1).update(text=None, occurred_on="2020-01-01"),
        lambda: Event.objects.all().delete(),
        lambda: Look.objects.update(role="handler"),
        lambda: Look.objects.all().delete(),
        lambda: Seal.objects.update(count=0),
        lambda: Seal.objects.all()._raw_delete("default"),
    ],
)
def test_the_database_refuses_to_change_or_delete_what_happened(made, forbidden):
    seal_looks()
    with pytest.raises(DatabaseError), transaction.atomic():
        forbidden()


def test_a_sealed_look_does_not_move_to_another_seal(made):
    seal_looks()
    with pytest.raises(DatabaseError), transaction.atomic():
        Look.objects.update(seal=None)


def test_a_text_may_be_cleared_from_its_event(made):
    Event.objects.filter(sequence=1).update(text=None)
    assert "the text of event 1 is gone" in found()


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda: Event.objects.filter(sequence=1).update(data={"channel": "letter"}), "event 1 was changed"),
        (lambda: Event.objects.filter(sequence=2).update(occurred_on="2026-01-01"), "event 2 was changed"),
        (lambda: Event.objects.filter(sequence=2).delete(), "event 2 is missing"),
        (lambda: Event.objects.order_by("-sequence").first().delete(), "the newest events are missing"),
        (lambda: Text.objects.order_by("id").update(body="Iets anders."), "the text of event 1 was changed"),
        (lambda: Party.objects.filter(number=1).update(address="Elders 1"), "party 1 was changed"),
        (lambda: Party.objects.filter(number=2).update(removed_at="2026-01-01T00:00Z"), "party 2 was changed"),
        (lambda: Look.objects.filter(action="read").update(role="auditor"), "was changed"),
        (lambda: Look.objects.filter(action="read").delete(), "is gone"),
        (lambda: Seal.objects.update(count=1), "seal 1"),
    ],
)
def test_tampering_is_found(made, change, what):
    seal_looks()
    with past_the_guards():
        change()
    findings = found()
    assert any(what in finding for finding in findings), findings


def test_a_file_cut_short_with_its_head_put_right_is_found(made):
    seal_looks()
    with past_the_guards():
        Event.objects.order_by("-sequence").first().delete()
        last = Event.objects.order_by("-sequence").first()
        Complaint.objects.update(version=last.sequence, last_hash=last.hash)
    assert found() == ["1 recorded write(s) are no longer in the file"]


def test_a_log_cut_short_is_found_by_its_anchor(cast, made, settings, tmp_path):
    settings.DATA = tmp_path
    seal_looks()
    cast.complaint()
    seal_looks()
    assert anchor_seals() == 1
    anchor_seals()
    assert len(anchors()) == 1
    assert found() == []
    with past_the_guards():
        last = Seal.objects.order_by("-number").first()
        last.looks.all().delete()
        last.delete()
    assert f"the seal {last.number} that stood on" in found()[-1]


def test_a_missing_guard_is_found(made):
    guards.remove(connection)
    assert all("guard" in finding for finding in found())
    assert found()
    guards.install(connection)
    assert found() == []


def test_bytes_that_changed_or_went_are_found(made, settings):
    document = Document.objects.get()
    files.destroy(document.digest)
    assert found() == [f"the bytes of document {document.pk} are gone"]
    stored = files.store_bytes(b"een andere foto")
    files.store_bytes(b"een foto")
    with past_the_guards():
        Document.objects.update(digest=stored.digest)
    assert [what for what in found() if "document" in what] == [
        f"document {document.digest[:12]} is gone",
    ]


def test_destroying_a_file_leaves_no_trace_but_that_it_was_done(cast, made):
    kept = cast.complaint()
    seal_looks()
    destroy_file(cast.system, made.complaint_id)
    assert list(Complaint.objects.values_list("pk", flat=True)) == [kept.complaint_id]
    for model in (Event, Text, Party, Document):
        assert not model.objects.filter(complaint_id=made.complaint_id).exists()
    assert [look.action for look in Look.objects.filter(complaint_id=made.complaint_id)] == ["destroy"]
    assert found() == []


def test_seals_are_chained_and_every_look_is_in_one(cast, made):
    seal_looks()
    cast.complaint()
    seal_looks()
    first, second = Seal.objects.order_by("number")
    assert second.previous_hash == first.hash
    assert not Look.objects.filter(seal=None).exists()
    assert seal_looks() == 0
