"""Who sees a file: one rule, asked of every query that could show something of it."""

import datetime as dt

import pytest

from gehoor.authority.models import Role, Substitution
from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.break_glass import break_glass
from gehoor.complaints.actions.link_person_concerned import link_person_concerned
from gehoor.complaints.actions.mark_sensitive import mark_sensitive
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.recuse_person import recuse_person
from gehoor.complaints.actions.release_document import release_document
from gehoor.complaints.actions.remove_party import remove_party
from gehoor.complaints.actions.request_formal import request_formal
from gehoor.complaints.actions.while_typing import note_presence, save_staff_draft
from gehoor.complaints.commands import DocumentDetails, PartyDetails
from gehoor.complaints.models import Complaint, Party
from gehoor.complaints.queries import (
    citizen_timeline,
    closing_checklist,
    conflicts,
    document_for,
    file_page,
    next_in_line,
    what_if,
    who_looked,
    work_list,
)
from gehoor.complaints.queries.register_rows import register_rows
from gehoor.complaints.refusals import Hidden, Refused
from gehoor.complaints.viewer import concerned
from gehoor.platform import clock
from tests.cast import LONG_AGO, make_cast

QUEUES = ("mine", "unassigned", "due_this_week", "waiting", "open", "closed")


def ways_in(viewer, made, document_id):
    """Every query of a single file, by name."""
    return {
        "file_page": lambda: file_page(viewer, made.reference),
        "what_if": lambda: what_if(viewer, made.reference, "withdrawn", clock.today()),
        "checklist": lambda: closing_checklist(viewer, made.reference),
        "conflicts": lambda: conflicts(viewer, made.reference),
        "next_in_line": lambda: next_in_line(viewer, made.reference, "handler"),
        "who_looked": lambda: who_looked(viewer, made.reference),
        "document": lambda: document_for(viewer, document_id),
        "draft": lambda: save_staff_draft(viewer, made.complaint_id, "note", {"words": "x"}, 1),
        "presence": lambda: note_presence(viewer, made.complaint_id),
        "write": lambda: record_involvement(viewer, made.complaint_id, 0),
    }


def hides(way):
    try:
        way()
    except Hidden:
        return True
    return False


def sees_nothing(viewer, made, document_id):
    for name, way in ways_in(viewer, made, document_id).items():
        assert hides(way), f"{name} showed something"
    for queue in QUEUES:
        found = work_list(viewer, queue)
        assert not found.items, queue
        assert set(found.counts.values()) == {0}, queue
    assert not list(register_rows(viewer, dt.date(2000, 1, 1), dt.date(2100, 1, 1)))


def sees_it(viewer, made):
    assert file_page(viewer, made.reference).head.reference == made.reference
    assert [item.reference for item in work_list(viewer, "open").items] == [made.reference]


@pytest.fixture
def made(cast):
    return cast.complaint()


@pytest.fixture
def document(cast, made):
    return add_document(
        cast.see(cast.bram), made.complaint_id, DocumentDetails("a.pdf", "application/pdf", 3, "0" * 64)
    )


def test_the_coordinator_sees_every_file(cast, made):
    sees_it(cast.see(cast.bram), made)


@pytest.mark.parametrize("who", ["dirk", "els", "fatima", "hanneke", "gerrit", "chantal"])
def test_others_see_nothing_of_what_was_not_given_to_them(cast, made, document, who):
    sees_nothing(cast.see(cast.people[who]), made, document)


@pytest.mark.parametrize("role", Role.Kind.values)
def test_who_is_complained_about_sees_nothing_whatever_their_role(cast, made, document, role):
    Role.objects.create(person=cast.chantal, kind=role, starts_on=LONG_AGO)
    sees_nothing(cast.see(cast.chantal), made, document)


def test_the_assigned_handler_sees_it_until_taken_off(cast, made, document):
    bram = cast.see(cast.bram)
    assign_person(bram, made.complaint_id, cast.els.pk, "handler")
    sees_it(cast.see(cast.els), made)
    assign_person(bram, made.complaint_id, cast.dirk.pk, "handler", statement="Ik was er niet bij.")
    sees_nothing(cast.see(cast.els), made, document)


def test_who_is_linked_later_is_out_from_that_moment(cast, document):
    made = cast.complaint(parties=(PartyDetails("complainant", name="Aylin"),))
    bram = cast.see(cast.bram)
    assign_person(bram, made.complaint_id, cast.els.pk, "handler")
    link_person_concerned(bram, made.complaint_id, cast.els.pk)
    sees_nothing_of_it(cast.see(cast.els), made)
    assert not Complaint.objects.get(pk=made.complaint_id).assignments.exists()


def sees_nothing_of_it(viewer, made):
    with pytest.raises(Hidden):
        file_page(viewer, made.reference)
    assert made.reference not in [item.reference for item in work_list(viewer, "open").items]


def test_a_coordinator_who_is_complained_about_loses_sight_and_the_deputy_gets_it(cast):
    made = cast.complaint(parties=(PartyDetails("person_concerned", person_id=cast.bram.pk),))
    document = add_document(
        cast.see(cast.fatima), made.complaint_id, DocumentDetails("a.pdf", "application/pdf", 3, "0" * 64)
    )
    sees_nothing(cast.see(cast.bram), made, document)
    sees_it(cast.see(cast.fatima), made)


def test_a_colleague_who_complains_does_not_see_the_file_at_work(cast):
    made = cast.complaint(parties=(PartyDetails("complainant", name="Bram", person_id=cast.bram.pk),))
    sees_nothing_of_it(cast.see(cast.bram), made)


def test_stepping_back_is_one_click_and_the_file_is_gone(cast, made):
    bram = cast.see(cast.bram)
    assign_person(bram, made.complaint_id, cast.els.pk, "handler")
    recuse_person(cast.see(cast.els), made.complaint_id)
    sees_nothing_of_it(cast.see(cast.els), made)
    with pytest.raises(Refused):
        assign_person(bram, made.complaint_id, cast.els.pk, "adviser")


def test_a_substitute_sees_what_the_other_sees_but_not_what_is_hidden_from_either(cast, made, document):
    Substitution.objects.create(person=cast.bram, substitute=cast.els, starts_on=LONG_AGO)
    sees_it(cast.see(cast.els), made)
    record_involvement(cast.see(cast.bram), made.complaint_id, cast.els.pk)
    sees_nothing(cast.see(cast.els), made, document)


def test_a_substitute_gets_nothing_through_somebody_who_is_out(cast, made, document):
    Substitution.objects.create(person=cast.chantal, substitute=cast.els, starts_on=LONG_AGO)
    Role.objects.create(person=cast.chantal, kind="coordinator", starts_on=LONG_AGO)
    sees_nothing(cast.see(cast.els), made, document)


def test_a_decider_sees_formal_files_of_the_own_body_unless_sensitive(cast, made, document):
    Complaint.objects.filter(pk=made.complaint_id).update(body=cast.college)
    gerrit = cast.see(cast.gerrit)
    sees_nothing(gerrit, made, document)
    request_formal(cast.aylin_before(made), made.complaint_id)
    Complaint.objects.filter(pk=made.complaint_id).update(body=cast.college)
    sees_it(gerrit, made)
    mark_sensitive(cast.see(cast.bram), made.complaint_id, sensitive=True)
    Complaint.objects.filter(pk=made.complaint_id).update(body=cast.college)
    sees_nothing(gerrit, made, document)


def test_another_organisation_does_not_exist(cast, made, document):
    elsewhere = make_cast("Gemeente Elders")
    sees_nothing(elsewhere.see(elsewhere.bram), made, document)


def test_a_party_recorded_by_mistake_sees_again_what_their_role_shows(cast):
    made = cast.complaint(
        parties=(PartyDetails("complainant"), PartyDetails("person_concerned", person_id=cast.bram.pk))
    )
    wrong = Party.objects.get(complaint_id=made.complaint_id, person=cast.bram)
    remove_party(cast.see(cast.fatima), made.complaint_id, wrong.pk, reason="Verkeerde persoon.")
    sees_it(cast.see(cast.bram), made)


def test_who_left_sees_nothing(cast, made, document):
    cast.bram.active = False
    cast.bram.save()
    sees_nothing(cast.see(cast.bram), made, document)


def test_glass_is_broken_with_a_reason_for_a_while_and_never_by_who_is_involved(cast, made):
    Role.objects.create(person=cast.els, kind="privacy_guard", starts_on=LONG_AGO)
    Role.objects.create(person=cast.chantal, kind="privacy_guard", starts_on=LONG_AGO)
    els = cast.see(cast.els)
    with pytest.raises(Refused):
        break_glass(els, made.reference, " ")
    until = break_glass(els, made.reference, "Dreiging; de coördinator is onbereikbaar.")
    assert file_page(els, made.reference).head.reference == made.reference
    assert until > clock.now()
    with pytest.raises(Hidden):
        break_glass(cast.see(cast.chantal), made.reference, "Ik wil het weten.")


def test_a_complainant_sees_one_file_only(cast, made, document):
    other = cast.complaint()
    aylin = cast.aylin_before(made)
    assert citizen_timeline(aylin).head.reference == made.reference
    with pytest.raises(Hidden):
        file_page(aylin, made.reference)
    with pytest.raises(Hidden):
        document_for(aylin, document)
    release_document(cast.see(cast.bram), made.complaint_id, document, "complainant")
    assert document_for(aylin, document).name == "a.pdf"
    with pytest.raises(Hidden):
        document_for(cast.aylin_before(other), document)
    release_document(cast.see(cast.bram), made.complaint_id, document, "complainant", released=False)
    with pytest.raises(Hidden):
        document_for(aylin, document)


def test_a_party_viewer_of_another_file_is_hidden(cast, made):
    chantal = Party.objects.get(complaint_id=made.complaint_id, kind="person_concerned")
    other = cast.complaint()
    with pytest.raises(Hidden):
        citizen_timeline(concerned(cast.organisation.pk, other.complaint_id, chantal.pk))


def test_what_a_scanner_has_not_passed_is_not_handed_out(cast, made):
    waiting = DocumentDetails("v.exe", "application/octet-stream", 3, "1" * 64, scan="waiting")
    document_id = add_document(cast.see(cast.bram), made.complaint_id, waiting)
    assert document_for(cast.see(cast.bram), document_id).scan == "waiting"
