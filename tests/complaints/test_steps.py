"""Steps of the procedure, each asked of the law, and refused in words where it cannot be."""

import datetime as dt

import pytest
from django.utils import translation

from gehoor.complaints.access import visible
from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.actions.agree_delay import agree_delay
from gehoor.complaints.actions.answer_complaint import answer_complaint
from gehoor.complaints.actions.answer_hearing import accept_hearing, decline_hearing
from gehoor.complaints.actions.apply_advice import apply_advice
from gehoor.complaints.actions.approve import approve
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.choose_electronic import choose_electronic
from gehoor.complaints.actions.complete_complaint import complete_complaint
from gehoor.complaints.actions.correct_event import correct_event
from gehoor.complaints.actions.correct_facts import correct_facts
from gehoor.complaints.actions.decide import Decision, decide
from gehoor.complaints.actions.edit_elements import correct_understanding, edit_elements
from gehoor.complaints.actions.extend_term import extend_term
from gehoor.complaints.actions.forward_complaint import forward_complaint
from gehoor.complaints.actions.hand_over_part import hand_over_part
from gehoor.complaints.actions.leave_out_hearing import leave_out_hearing
from gehoor.complaints.actions.link_files import link_files, unlink_files
from gehoor.complaints.actions.not_handle import not_handle
from gehoor.complaints.actions.offer_hearing import offer_hearing
from gehoor.complaints.actions.plan_hearing import plan_hearing
from gehoor.complaints.actions.rebuild_projections import rebuild_projections
from gehoor.complaints.actions.receive_advice import receive_advice
from gehoor.complaints.actions.record_contact import record_contact
from gehoor.complaints.actions.record_findings import record_findings
from gehoor.complaints.actions.record_hearing import record_hearing, report_hearing
from gehoor.complaints.actions.record_ombudsman import ask_ombudsman, report_ombudsman
from gehoor.complaints.actions.record_sending import record_sending
from gehoor.complaints.actions.reopen import reopen
from gehoor.complaints.actions.request_formal import request_formal
from gehoor.complaints.actions.treat_as_objection import treat_as_objection
from gehoor.complaints.actions.waive_duty import waive_duty
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.actions.write_down import write_down
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Complaint, Element, Event, Party, Task
from gehoor.complaints.queries import closing_checklist, file_page, next_in_line
from gehoor.complaints.refusals import Conflict, NotPermitted, Refused
from gehoor.platform import clock

PAPER = DocumentDetails("brief.pdf", "application/pdf", 3, "2" * 64, kind="scan")


@pytest.fixture
def made(cast):
    return cast.complaint()


@pytest.fixture
def bram(cast):
    return cast.see(cast.bram)


def file_of(made):
    return Complaint.objects.get(pk=made.complaint_id)


def types(made):
    return list(file_of(made).events.values_list("type", flat=True))


def concerned_party(made):
    return Party.objects.get(complaint_id=made.complaint_id, kind="person_concerned")


def send(viewer, made, kind, legal, **fields):
    return record_sending(viewer, made.complaint_id, kind, legal, fields=fields, approved_by=-1)


class TestFromFilingToOutcome:
    def test_the_whole_road_of_the_seed(self, cast, bram, made):
        number = made.complaint_id
        aylin, chantal = made.complainant_id, concerned_party(made)
        send(cast.system, made, "acknowledgement", "acknowledged")
        assign_person(bram, number, cast.dirk.pk, "handler", statement="Ik was er niet bij.")
        dirk = cast.see(cast.dirk)
        record_contact(dirk, number, reached=True, words="Gebeld, vervelend gevonden.")
        request_formal(cast.aylin_before(made), number)
        send(dirk, made, "copy", "copy_sent", to=[chantal.legal_name])
        offer_hearing(dirk, number, [aylin, chantal.pk], answer_by=clock.today() + dt.timedelta(days=14))
        assert file_of(made).waiting_for == "complainant"
        accept_hearing(cast.aylin_before(made), number)
        plan_hearing(dirk, number, clock.now() + dt.timedelta(days=3), "Gemeentehuis", [aylin, chantal.pk])
        record_hearing(dirk, number, [aylin, chantal.pk])
        with pytest.raises(Refused):
            send(dirk, made, "findings", "findings_sent", elements=[{"judgement": "founded"}])
        report_hearing(dirk, number, "Beiden hebben hun verhaal gedaan.")
        record_findings(
            dirk, number, 1, "Het is zo gegaan.", judgement="founded", standards=["fatsoenlijke_bejegening"]
        )
        decide(bram, number, Decision(cast.college.pk, clock.today(), number="B&W 12"))
        send(cast.system, made, "findings", "findings_sent", elements=[{"judgement": "founded"}], ombudsman_named=True)
        file = file_of(made)
        assert (file.phase, file.closed_as, file.judgement) == ("closed", "findings", "founded")
        assert file.ombudsman_until is not None
        assert file.next_duty == "K20"
        send(cast.system, made, "outcome", "person_concerned_informed", to=[chantal.legal_name])
        assert file_of(made).sort_on is None

    def test_the_checklist_blocks_until_it_is_recorded_why_not(self, cast, bram, made):
        chantal = concerned_party(made)
        send(cast.system, made, "acknowledgement", "acknowledged")
        offer_hearing(bram, made.complaint_id, [made.complainant_id, chantal.pk])
        record_findings(bram, made.complaint_id, 1, "Zo.", judgement="unfounded")
        decide(bram, made.complaint_id, Decision(cast.college.pk, clock.today(), number="1"))
        blocking = [item.duty for item in closing_checklist(bram, made.reference) if item.blocks]
        assert blocking == ["K14"]
        with pytest.raises(Refused) as refused:
            send(bram, made, "findings", "findings_sent")
        assert refused.value.article == "Awb 9:9"
        waive_duty(bram, made.complaint_id, "K14", chantal.legal_name, reason="Zij is overleden.")
        send(bram, made, "findings", "findings_sent")
        assert "K14" in [breach.id for breach in file_page(bram, made.reference).position.breaches]


class TestApproval:
    def test_not_handling_needs_a_ground_a_reason_and_somebody_else(self, cast, bram, made):
        with pytest.raises(Refused):
            not_handle(bram, made.complaint_id, "9:8(2)", reason=" ")
        not_handle(bram, made.complaint_id, "9:8(2)", reason="Te gering.")
        with pytest.raises(Refused) as own:
            approve(bram, made.complaint_id, "not_handled")
        assert "zelf" in own.value.because
        with pytest.raises(Refused):
            record_sending(bram, made.complaint_id, "not_handled", "not_handled", fields={"ground": "9:8(2)"})
        assign_person(bram, made.complaint_id, cast.els.pk, "approver")
        approve(cast.see(cast.els), made.complaint_id, "not_handled")
        record_sending(bram, made.complaint_id, "not_handled", "not_handled", fields={"ground": "9:8(2)"})
        assert file_of(made).closed_as == "not_handled"

    def test_a_ground_that_the_dates_contradict_is_refused(self, cast, bram):
        recent = cast.complaint(facts={"conduct_on": (clock.today() - dt.timedelta(days=30)).isoformat()})
        with pytest.raises(Refused) as refused:
            not_handle(bram, recent.complaint_id, "9:8(1)(b)", reason="Te lang geleden.")
        assert refused.value.article == "Awb 9:8(1)(b)"

    def test_a_decision_needs_a_number_or_a_mandate(self, cast, bram, made):
        record_findings(bram, made.complaint_id, 1, "Zo.", judgement="founded")
        with pytest.raises(Refused) as refused:
            decide(bram, made.complaint_id, Decision(cast.college.pk, clock.today()))
        assert refused.value.article == "Awb 10:3(1)"

    def test_who_chairs_the_body_signs_without_a_mandate(self, cast, bram, made):
        record_findings(bram, made.complaint_id, 1, "Zo.", judgement="founded")
        assign_person(bram, made.complaint_id, cast.gerrit.pk, "decider")
        decide(cast.see(cast.gerrit), made.complaint_id, Decision(cast.college.pk, clock.today()))
        assert types(made)[-1] == "decided"

    def test_a_decision_needs_a_judgement_on_every_point(self, cast, bram, made):
        with pytest.raises(Refused):
            decide(bram, made.complaint_id, Decision(cast.college.pk, clock.today(), number="1"))


class TestHearing:
    def test_ground_b_needs_the_complainants_word(self, cast, bram, made):
        with pytest.raises(Refused):
            leave_out_hearing(bram, made.complaint_id, "b", reason="Hoeft niet.")
        decline_hearing(cast.aylin_before(made), made.complaint_id, words="Hoeft van mij niet.")
        leave_out_hearing(bram, made.complaint_id, "b", reason="De klager wil het niet.")
        assert types(made)[-1] == "hearing_left_out"

    def test_ground_c_needs_a_term_that_has_passed(self, bram, made):
        offer_hearing(bram, made.complaint_id, [made.complainant_id], answer_by=clock.today() + dt.timedelta(days=7))
        with pytest.raises(Refused) as refused:
            leave_out_hearing(bram, made.complaint_id, "c", reason="Geen antwoord.")
        assert refused.value.article == "Awb 9:10(2)(c)"
        clock.pretend_today(clock.today() + dt.timedelta(days=8))
        leave_out_hearing(bram, made.complaint_id, "c", reason="Geen antwoord.")

    def test_a_party_answers_once_and_may_change_their_mind(self, cast, made):
        aylin = cast.aylin_before(made)
        accept_hearing(aylin, made.complaint_id)
        accept_hearing(aylin, made.complaint_id)
        decline_hearing(aylin, made.complaint_id)
        assert types(made)[2:] == ["hearing_accepted", "hearing_declined"]

    def test_a_hearing_is_planned_in_the_future(self, bram, made):
        with pytest.raises(Refused):
            plan_hearing(bram, made.complaint_id, clock.now() - dt.timedelta(hours=1), "Hier", [made.complainant_id])


class TestTerm:
    def test_more_than_four_weeks_is_refused(self, bram, made):
        with pytest.raises(Refused) as refused:
            extend_term(bram, made.complaint_id, 5, reason="Druk.")
        assert refused.value.article == "Awb 9:11(2)"

    def test_a_notice_of_more_weeks_than_the_law_gives_does_not_leave(self, bram, made):
        with pytest.raises(Refused) as refused:
            send(bram, made, "extension", "extended", weeks=6, told=["complainant", concerned_party(made).legal_name])
        assert refused.value.article == "Awb 9:11(2)"

    def test_the_term_moves_only_when_the_notices_left(self, bram, made):
        before = file_of(made).term_ends_on
        extend_term(bram, made.complaint_id, 4, reason="Een getuige is ziek.")
        assert file_of(made).term_ends_on == before
        send(bram, made, "extension", "extended", weeks=4, told=["complainant", concerned_party(made).legal_name])
        assert file_of(made).term_ends_on >= before + dt.timedelta(weeks=3)

    def test_staff_agrees_a_delay_with_the_writing_only(self, bram, made):
        until = clock.today() + dt.timedelta(weeks=20)
        with pytest.raises(Refused):
            agree_delay(bram, made.complaint_id, until)
        agree_delay(bram, made.complaint_id, until, document=PAPER)
        assert file_of(made).term_ends_on == until

    def test_a_complainant_agrees_on_the_own_page(self, cast, made):
        until = clock.today() + dt.timedelta(weeks=20)
        agree_delay(cast.aylin_before(made), made.complaint_id, until)
        assert file_of(made).term_ends_on == until

    def test_advice_makes_it_ten_weeks_and_is_waited_for(self, cast, bram, made):
        before = file_of(made).term_ends_on
        apply_advice(bram, made.complaint_id)
        assert file_of(made).term_ends_on > before
        assert file_of(made).waiting_for == "advice"
        assign_person(bram, made.complaint_id, cast.hanneke.pk, "adviser")
        receive_advice(cast.see(cast.hanneke), made.complaint_id, PAPER)
        assert file_of(made).waiting_for == ""

    def test_who_advised_is_done_with_the_file_and_can_be_asked_again(self, cast, bram, made):
        hanneke = cast.see(cast.hanneke)
        apply_advice(bram, made.complaint_id)
        for person in (cast.hanneke, cast.els):
            assign_person(bram, made.complaint_id, person.pk, "adviser")
        assign_person(bram, made.complaint_id, cast.els.pk, "handler")
        assert visible(hanneke).exists()
        receive_advice(hanneke, made.complaint_id, PAPER)
        assert not visible(hanneke).exists()
        assert visible(cast.see(cast.els)).exists(), "who handles it too goes on"
        assert types(made)[-2:] == ["person_unassigned", "person_unassigned"]
        assign_person(bram, made.complaint_id, cast.hanneke.pk, "adviser")
        assert visible(hanneke).exists()
        assert rebuild_projections() == []

    def test_nobody_advises_about_a_file_that_closed(self, cast, bram, made):
        hanneke = cast.see(cast.hanneke)
        assign_person(bram, made.complaint_id, cast.hanneke.pk, "adviser")
        withdraw(cast.aylin_before(made), made.complaint_id, "Laat maar.")
        assert not visible(hanneke).exists()
        assert rebuild_projections() == []
        assign_person(bram, made.complaint_id, cast.hanneke.pk, "adviser")
        assert visible(hanneke).exists(), "asked again, on purpose"


class TestEndings:
    def test_an_oral_complaint_is_answered_or_written_down(self, cast, bram):
        oral = cast.complaint(channel="phone", facts={"written": False})
        assert file_of(oral).regime == "care_only"
        write_down(bram, oral.complaint_id, "De medewerker was onbeleefd.")
        assert file_of(oral).regime == "statutory"
        other = cast.complaint(channel="phone", facts={"written": False})
        answer_complaint(bram, other.complaint_id, "Het spijt ons.")
        assert file_of(other).closed_as == "answered"

    def test_a_written_complaint_is_not_just_answered(self, bram, made):
        with pytest.raises(Refused):
            answer_complaint(bram, made.complaint_id, "Het spijt ons.")

    def test_forwarding_ends_it_and_the_letter_ends_nothing_twice(self, bram, made):
        forward_complaint(bram, made.complaint_id, "Provincie Drenthe")
        record_sending(bram, made.complaint_id, "forwarded", "forwarded", fields={"to": "Provincie Drenthe"})
        assert types(made).count("forwarded") == 1

    def test_an_objection_keeps_its_day_of_receipt(self, bram, made):
        treat_as_objection(bram, made.complaint_id)
        event = Event.objects.get(type="treated_as_objection")
        assert event.data["file"]["received_on"] == file_of(made).received_on.isoformat()

    def test_a_closed_file_is_opened_again_with_a_reason(self, cast, bram, made):
        withdraw(cast.aylin_before(made), made.complaint_id)
        withdraw(cast.aylin_before(made), made.complaint_id)
        with pytest.raises(Refused):
            request_formal(cast.aylin_before(made), made.complaint_id)
        with pytest.raises(Refused):
            reopen(bram, made.complaint_id, reason="")
        reopen(bram, made.complaint_id, reason="Vergissing.")
        assert file_of(made).phase != "closed"
        assert types(made).count("withdrawn") == 1

    def test_the_ombudsman_asks_and_reports(self, bram, made):
        withdraw(bram, made.complaint_id, "Zij belde dat het niet meer hoeft.")
        ask_ombudsman(bram, made.complaint_id, answer_by=clock.today() + dt.timedelta(days=14))
        assert Task.objects.get().due_on == clock.today() + dt.timedelta(days=14)
        assert file_of(made).retention_result == "13.1.2"
        report_ombudsman(bram, made.complaint_id, words="Behoorlijk.")


class TestFactsAndPoints:
    def test_a_correction_names_the_event_and_moves_the_term(self, bram, made):
        before = file_of(made)
        day = before.received_on - dt.timedelta(days=7)
        correct_event(bram, made.complaint_id, 1, {"at": day.isoformat()}, why="De brief lag er al.")
        after = file_of(made)
        assert after.received_on == day
        assert after.term_ends_on < before.term_ends_on

    def test_a_correction_that_cannot_be_read_is_refused_in_words(self, bram, made):
        with pytest.raises(Refused) as refused:
            correct_event(bram, made.complaint_id, 1, {"channel": "pigeon"}, why="Zo kwam het.")
        assert "pigeon" in refused.value.because

    def test_naming_the_right_body_changes_no_term(self, cast, bram, made):
        before = file_of(made).term_ends_on
        correct_facts(bram, made.complaint_id, {"target": {"kind": "mayor"}}, own={"body_id": cast.mayor.pk})
        file = file_of(made)
        assert (file.target_kind, file.body_id, file.term_ends_on) == ("mayor", cast.mayor.pk, before)

    def test_a_unit_of_another_organisation_is_refused(self, bram, made):
        with pytest.raises(Refused):
            correct_facts(bram, made.complaint_id, own={"unit_id": 10**6})

    def test_what_was_missing_comes_in_without_a_new_term(self, cast):
        made = cast.complaint(facts={"address": False})
        before = file_of(made).term_ends_on
        complete_complaint(cast.aylin_before(made), made.complaint_id, ["address"])
        assert file_of(made).term_ends_on == before

    def test_points_are_corrected_once_and_keep_their_findings(self, cast, bram, made):
        edit_elements(bram, made.complaint_id, ["Zij was onbeleefd.", "Zij liep weg."])
        record_findings(bram, made.complaint_id, 1, "Klopt.", judgement="founded")
        aylin = cast.aylin_before(made)
        correct_understanding(aylin, made.complaint_id, ["Zij was onbeleefd.", "Zij kwam niet terug."])
        assert [element.judgement for element in Element.objects.order_by("number")] == ["founded", ""]
        with pytest.raises(Refused):
            correct_understanding(aylin, made.complaint_id, ["Nog eens."])

    def test_a_part_is_handed_over_with_a_guard(self, bram, made):
        until = clock.today() + dt.timedelta(days=20)
        hand_over_part(bram, made.complaint_id, [1], "objection", guard_until=until)
        assert Task.objects.get(kind="guard_term").due_on == until


class TestTogether:
    def test_two_people_lose_nothing(self, bram, made):
        seen = file_of(made).version
        edit_elements(bram, made.complaint_id, ["Een.", "Twee."], seen=seen)
        with pytest.raises(Conflict) as conflict:
            edit_elements(bram, made.complaint_id, ["Drie."], seen=seen)
        assert conflict.value.present == seen + 1
        add_note(bram, made.complaint_id, "Een notitie botst nooit.")

    def test_sending_twice_with_one_identity_is_one_sending(self, cast, made):
        first = record_sending(cast.system, made.complaint_id, "acknowledgement", "acknowledged", identity="x")
        again = record_sending(cast.system, made.complaint_id, "acknowledgement", "acknowledged", identity="x")
        assert first == again == 4

    def test_files_are_linked_in_both_and_unlinked(self, cast, bram, made):
        other = cast.complaint()
        link_files(bram, made.complaint_id, other.complaint_id, "repeat")
        assert [each.reference for each in file_page(bram, made.reference).linked] == [other.reference]
        assert [each.reference for each in file_page(bram, other.reference).linked] == [made.reference]
        unlink_files(bram, other.complaint_id, made.complaint_id)
        assert not file_page(bram, made.reference).linked

    def test_a_handler_does_not_assign(self, cast, bram, made):
        assign_person(bram, made.complaint_id, cast.els.pk, "handler")
        with pytest.raises(NotPermitted) as refused:
            assign_person(cast.see(cast.els), made.complaint_id, cast.hanneke.pk, "adviser")
        assert "coordinator" in refused.value.who

    def test_the_next_in_line_is_never_who_is_involved(self, bram, made):
        names = [each.name for each in next_in_line(bram, made.reference, "handler")]
        assert names[0] == "Dirk Jansen"
        assert "Chantal de Vries" not in names

    def test_an_exception_for_the_mayor_is_recorded_with_its_reason(self, cast, bram):
        about_mayor = cast.complaint(facts={"target": {"kind": "mayor"}})
        with pytest.raises(Refused) as refused:
            assign_person(bram, about_mayor.complaint_id, cast.chantal.pk, "decider")
        assert refused.value.article == "Awb 9:7(2)"
        assign_person(bram, about_mayor.complaint_id, cast.chantal.pk, "decider", exception="Er is geen ander orgaan.")
        assert "exception_recorded" in types(about_mayor)
        assert file_page(cast.see(cast.chantal), about_mayor.reference)

    def test_an_address_typed_is_no_choice_for_electronic_answers(self, cast, bram, made):
        assert not Party.objects.get(pk=made.complainant_id).electronic_since
        with pytest.raises(Refused):
            choose_electronic(bram, made.complaint_id, chosen=True, party_id=made.complainant_id)
        choose_electronic(cast.aylin_before(made), made.complaint_id, chosen=True)
        assert Party.objects.get(pk=made.complainant_id).electronic_since
        choose_electronic(cast.aylin_before(made), made.complaint_id, chosen=False)
        assert types(made)[-2:] == ["electronic_chosen", "electronic_revoked"]

    def test_a_refusal_speaks_the_language_of_the_reader(self, bram, made):
        with translation.override("en"), pytest.raises(Refused) as refused:
            reopen(bram, made.complaint_id, reason="x")
        assert "open" in refused.value.because.lower()
        assert "klacht" not in refused.value.because.lower()

    def test_a_day_that_has_not_come_is_refused(self, bram, made):
        with pytest.raises(Refused):
            record_contact(bram, made.complaint_id, reached=False, on=clock.today() + dt.timedelta(days=1))
