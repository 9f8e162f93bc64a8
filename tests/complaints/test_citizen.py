"""A party sees what is theirs, and nothing of what staff writes for itself."""

import datetime as dt

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.actions.add_party import add_party
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.decide import Decision, decide
from gehoor.complaints.actions.mark_read import mark_read
from gehoor.complaints.actions.offer_hearing import offer_hearing
from gehoor.complaints.actions.propose_settlement import propose_settlement
from gehoor.complaints.actions.receive_message import receive_message
from gehoor.complaints.actions.record_contact import record_contact
from gehoor.complaints.actions.record_findings import record_findings
from gehoor.complaints.actions.record_sending import record_sending
from gehoor.complaints.actions.release_copy import release_copy, renew_code
from gehoor.complaints.actions.release_document import release_document
from gehoor.complaints.actions.send_message import send_message
from gehoor.complaints.commands import DocumentDetails, PartyDetails
from gehoor.complaints.models import Complaint, Document, Message, Party
from gehoor.complaints.queries import (
    Braked,
    citizen_timeline,
    complainant_by_secret,
    concerned_by_secret,
    who_looked,
)
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import concerned
from gehoor.platform import clock
from tests.cast import WORDS

PHOTO = DocumentDetails("foto.jpg", "image/jpeg", 3, "3" * 64)


@pytest.fixture
def made(cast):
    return cast.complaint(documents=(PHOTO,))


@pytest.fixture
def bram(cast):
    return cast.see(cast.bram)


@pytest.fixture
def party(made):
    return Party.objects.get(complaint_id=made.complaint_id, kind="person_concerned")


def chantal(cast, made, party):
    return concerned(cast.organisation.pk, made.complaint_id, party.pk)


def asking(address="198.51.100.1"):
    return RequestFactory().get("/", REMOTE_ADDR=address)


def test_notes_of_staff_never_reach_a_party(cast, made, bram, party):
    secret_words = "Let op: lastige klager."
    add_note(bram, made.complaint_id, secret_words)
    record_contact(bram, made.complaint_id, reached=True, words=secret_words)
    assign_person(bram, made.complaint_id, cast.dirk.pk, "handler", statement=secret_words)
    release_copy(bram, made.complaint_id, party.pk, left_out=secret_words)
    offer_hearing(bram, made.complaint_id, [made.complainant_id, party.pk], words=secret_words)
    record_findings(bram, made.complaint_id, 1, secret_words, judgement="founded")
    for viewer in (cast.aylin_before(made), chantal(cast, made, party)):
        assert secret_words not in repr(citizen_timeline(viewer))


def test_the_complainant_follows_the_file_with_its_handler(cast, made, bram):
    assign_person(bram, made.complaint_id, cast.dirk.pk, "handler", statement="Ik was er niet bij.")
    propose_settlement(bram, made.complaint_id, "Wij bieden excuses aan.")
    page = citizen_timeline(cast.aylin_before(made))
    assert page.handler.name == "Dirk Jansen"
    assert page.last("settlement_proposed").words == "Wij bieden excuses aan."
    assert [entry.type for entry in page.timeline] == ["received", "person_assigned", "settlement_proposed"]
    assert page.words == WORDS
    assert all(entry.actor == "" for entry in page.timeline)


def test_before_the_copy_the_person_concerned_sees_no_words(cast, made, party):
    page = citizen_timeline(chantal(cast, made, party))
    assert (page.words, page.elements, page.documents, page.timeline) == (None, (), (), ())


def test_the_copy_is_released_item_by_item(cast, made, bram, party):
    photo = Document.objects.get()
    with pytest.raises(Refused) as refused:
        release_copy(bram, made.complaint_id, party.pk)
    assert refused.value.article == "Awb 9:9"
    code = release_copy(bram, made.complaint_id, party.pk, [photo.pk])
    assert concerned_by_secret(cast.organisation.pk, code, asking()) == chantal(cast, made, party)
    page = citizen_timeline(chantal(cast, made, party))
    assert page.words == WORDS
    assert [document.name for document in page.documents] == ["foto.jpg"]
    assert release_copy(bram, made.complaint_id, party.pk, [photo.pk]) is None
    renewed = renew_code(bram, made.complaint_id, party.pk)
    assert concerned_by_secret(cast.organisation.pk, code, asking()) is None
    assert concerned_by_secret(cast.organisation.pk, renewed, asking()) is not None


def test_a_withheld_document_is_gone_at_once(cast, made, bram, party):
    photo = Document.objects.get()
    release_copy(bram, made.complaint_id, party.pk, [photo.pk])
    release_document(bram, made.complaint_id, photo.pk, "concerned", released=False)
    assert citizen_timeline(chantal(cast, made, party)).documents == ()


def test_messages_reach_their_addressee_only(cast, made, bram, party):
    send_message(bram, made.complaint_id, made.complainant_id, "Voor Aylin.")
    send_message(bram, made.complaint_id, party.pk, "Voor Chantal.")
    receive_message(chantal(cast, made, party), made.complaint_id, "Van Chantal.")
    aylin = repr(citizen_timeline(cast.aylin_before(made)))
    other = repr(citizen_timeline(chantal(cast, made, party)))
    assert "Voor Aylin." in aylin
    assert "Chantal." not in aylin
    assert "Voor Chantal." in other
    assert "Van Chantal." in other
    assert "Voor Aylin." not in other


def test_two_people_complained_about_see_nothing_of_each_other(cast, made, bram, party):
    second = add_party(bram, made.complaint_id, PartyDetails("person_concerned", name="Els", person_id=cast.els.pk))
    send_message(bram, made.complaint_id, second, "Voor Els.")
    record_sending(
        cast.system, made.complaint_id, "copy", "copy_sent", fields={"to": ["person_concerned:3"]}, party_id=second,
        document=DocumentDetails("kopie-els.pdf", "application/pdf", 3, "4" * 64, kind="letter"),
    )  # fmt: skip
    assert "Els" not in repr(citizen_timeline(chantal(cast, made, party)))
    assert "kopie-els.pdf" not in repr(citizen_timeline(cast.aylin_before(made)))
    assert "kopie-els.pdf" in repr(citizen_timeline(concerned(cast.organisation.pk, made.complaint_id, second)))


def test_a_message_of_an_unknown_sender_is_shown_to_no_party(cast, made):
    receive_message(
        cast.system,
        made.complaint_id,
        "Ik ben het echt.",
        party_id=made.complainant_id,
        channel="email",
        verified=False,
    )
    assert "Ik ben het echt." not in repr(citizen_timeline(cast.aylin_before(made)))


def test_the_same_mail_three_times_is_one_message(cast, made):
    for _ in range(3):
        receive_message(cast.system, made.complaint_id, "Nog iets.", channel="email", identity="<a@b>")
    assert Message.objects.count() == 1


def test_a_document_goes_along_only_when_it_was_released(made, bram, party):
    photo = Document.objects.get()
    with pytest.raises(Refused):
        send_message(bram, made.complaint_id, party.pk, "Kijk.", document_ids=[photo.pk])
    send_message(bram, made.complaint_id, made.complainant_id, "Kijk.", document_ids=[photo.pk])


def test_the_outcome_is_seen_when_it_was_sent_to_that_side(cast, made, bram, party):
    record_findings(bram, made.complaint_id, 1, "Het ging zo.", judgement="founded")
    record_sending(cast.system, made.complaint_id, "acknowledgement", "acknowledged")
    record_sending(cast.system, made.complaint_id, "copy", "copy_sent", party_id=party.pk)
    release_copy(bram, made.complaint_id, party.pk, [Document.objects.first().pk])
    offer_hearing(bram, made.complaint_id, [made.complainant_id, party.pk])
    decide(bram, made.complaint_id, Decision(cast.college.pk, clock.today(), number="1"))
    assert "Het ging zo." not in repr(citizen_timeline(cast.aylin_before(made)))
    record_sending(cast.system, made.complaint_id, "findings", "findings_sent")
    assert citizen_timeline(cast.aylin_before(made)).elements[0].findings == "Het ging zo."
    assert "Het ging zo." not in repr(citizen_timeline(chantal(cast, made, party)))
    record_sending(
        cast.system, made.complaint_id, "outcome", "person_concerned_informed", fields={"to": [party.legal_name]}
    )
    assert citizen_timeline(chantal(cast, made, party)).elements[0].judgement == "founded"


def test_reading_is_recorded_once(cast, made, bram):
    send_message(bram, made.complaint_id, made.complainant_id, "Voor Aylin.")
    mark_read(cast.aylin_before(made), made.complaint_id)
    mark_read(cast.aylin_before(made), made.complaint_id)
    types = list(Complaint.objects.get(pk=made.complaint_id).events.values_list("type", flat=True))
    assert types.count("messages_read") == 1


def test_a_question_is_waited_for_until_it_is_answered(cast, made, bram):
    by = clock.today() + dt.timedelta(days=7)
    send_message(bram, made.complaint_id, made.complainant_id, "Wanneer was het?", answer_by=by)
    file = Complaint.objects.get(pk=made.complaint_id)
    assert (file.waiting_for, file.answer_by) == ("complainant", by)
    receive_message(cast.aylin_before(made), made.complaint_id, "Dinsdag.")
    assert Complaint.objects.get(pk=made.complaint_id).waiting_for == ""


def test_the_complainant_sees_who_looked_by_role_without_names(cast, made, bram):
    add_note(bram, made.complaint_id, "x")
    looked = who_looked(cast.aylin_before(made), made.reference)
    assert looked[0].role == "coordinator"
    assert {each.name for each in looked} == {""}
    assert "Bram Bakker" in {each.name for each in who_looked(bram, made.reference)}


def test_a_page_of_a_party_costs_at_most_fifteen_statements(cast, made):
    with CaptureQueriesContext(connection) as seen:
        citizen_timeline(cast.aylin_before(made))
    assert len(seen) <= 13, [query["sql"][:90] for query in seen]


class TestCode:
    def test_reference_and_code_open_the_file_as_typed_by_people(self, cast, made):
        viewer = complainant_by_secret(
            cast.organisation.pk, made.reference.lower().replace("-", " "), made.secret.lower(), asking()
        )
        assert viewer == cast.aylin_before(made)

    def test_a_wrong_code_an_unknown_reference_and_another_organisation_are_alike(self, cast, made):
        ours = cast.organisation.pk
        assert complainant_by_secret(ours, made.reference, "AAAA-AAAA-AAAA-AAAA-AAAA", asking()) is None
        assert complainant_by_secret(ours, "AAAA-AAAA", made.secret, asking()) is None
        assert complainant_by_secret(ours + 1, made.reference, made.secret, asking()) is None
        assert complainant_by_secret(ours, made.reference, "", asking()) is None

    def test_a_wrong_code_costs_the_same_statements_as_an_unknown_reference(self, cast, made):
        def cost(reference):
            with CaptureQueriesContext(connection) as seen:
                complainant_by_secret(cast.organisation.pk, reference, "AAAA", asking())
            return len(seen)

        assert cost(made.reference) == cost("QQQQ-QQQQ")

    def test_guessing_is_braked_here_while_the_owner_elsewhere_gets_in(self, cast, made):
        for _ in range(5):
            complainant_by_secret(cast.organisation.pk, made.reference, "AAAA", asking("203.0.113.9"))
        with pytest.raises(Braked):
            complainant_by_secret(cast.organisation.pk, made.reference, made.secret, asking("203.0.113.9"))
        assert complainant_by_secret(cast.organisation.pk, made.reference, made.secret, asking("198.51.100.7"))
