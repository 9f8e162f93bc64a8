"""A message without a signed address is joined to a file by a person only; what points to one is shown."""

import pytest

from gehoor.complaints.models import Complaint, Message
from gehoor.platform import outbox
from tests.intake_mail.post import message
from tests.intake_mail.test_pages import of

pytestmark = pytest.mark.django_db

SPAM = {"X_Spam_Flag": "YES"}


def loose(post, **fields):
    post.take(message("Hierbij nog een foto.", number=9, **(SPAM | fields)))
    return post.rows(result="spam")[-1]


def test_sender_reference_and_answered_mail_point_to_the_file(post, visitor):
    reference = post.take(message()).reference
    outbox.run_due()
    (ours,) = post.mails()
    client = visitor("bram")
    told = {
        "Het kwam van een adres": {"subject": "Nog iets"},
        "Het kenmerk staat": {"subject": f"Over {reference.lower().upper()}", "sender": "Bea <bea@example.nl>"},
        "Het is een antwoord": {"subject": "Re", "sender": "Bea <b@example.nl>", "In_Reply_To": ours.message_id},
    }
    for words, fields in told.items():
        page = client.get(of(loose(post, **fields))).content.decode()
        assert words in page
        assert f"Voeg toe aan {reference}" in page
    assert Message.objects.count() == 0


def test_a_person_joins_it_and_a_stranger_stays_unverified(post, visitor):
    reference = post.take(message()).reference
    known, stranger = loose(post), loose(post, sender="Bea <bea@example.nl>", subject=reference)
    client = visitor("bram")
    for row in (known, stranger, stranger):
        assert client.post(of(row, "besluit/"), {"bij": reference}).status_code == 302
        row.refresh_from_db()
        assert (row.reference, row.handled_by) == (reference, post.cast.bram)
    assert [each.verified for each in Message.objects.order_by("id")] == [True, False]
    assert Complaint.objects.count() == 1
    assert "Deze lijst is leeg" in client.get("/werk/post-in/?lijst=spam").content.decode()


def test_a_file_that_one_may_not_see_is_neither_suggested_nor_joined(post, visitor):
    post.take(message())
    file = Complaint.objects.get()
    row = loose(post, subject=f"Over {file.reference} en AAAA-AAAA")
    at = file.parties.get().created_at
    file.parties.create(
        number=9,
        kind="person_concerned",
        person=post.cast.bram,
        salt="0" * 32,
        created_at=at,
    )
    client = visitor("bram")
    assert "Voeg toe aan" not in client.get(of(row)).content.decode()
    assert client.post(of(row, "besluit/"), {"bij": file.reference}).status_code == 404
    assert Message.objects.count() == 0


def test_a_new_file_says_which_older_one_its_mail_may_belong_to(post, visitor):
    reference = post.take(message()).reference
    post.take(message("Nog iets.", number=2))
    page = visitor("bram").get(of(post.rows()[1])).content.decode()
    assert reference in page
    assert "Koppel de twee dossiers" in page
    assert "Voeg toe aan" not in page
