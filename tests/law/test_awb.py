"""The articles one by one, as far as the position does not use them."""

from datetime import UTC, date, datetime

import pytest

from gehoor.law.awb import (
    art_2_1,
    art_2_3,
    art_2_7,
    art_2_9,
    art_2_10,
    art_2_13,
    art_2_15,
    art_2_16,
    art_2_17,
    art_2_18,
    art_2_19,
    art_2_24,
    art_2_25,
    art_6_15,
    art_9_1,
    art_9_2,
    art_9_4,
    art_9_5,
    art_9_6,
    art_9_7,
    art_9_8,
    art_9_12,
    art_9_12a,
    art_9_14,
    art_9_15,
    art_9_16,
    art_9_18,
    art_9_36,
)


def test_filing_is_never_refused_and_other_doors_are_shown_until_it_is_about_conduct():
    # K1
    assert art_9_1.shows_other_doors(None)
    assert art_9_1.shows_other_doors(about_conduct=False)
    assert not art_9_1.shows_other_doors(about_conduct=True)


def test_conduct_of_a_contractor_is_a_question():
    # K2
    assert art_9_1.is_conduct_of_the_body("employee")
    assert art_9_1.is_conduct_of_the_body("contractor") is None


def test_a_caller_is_offered_to_put_it_in_writing():
    # K3
    assert art_9_2.offer_to_write_down(written=False)
    assert not art_9_2.offer_to_write_down(written=True)


def test_a_translation_is_asked_only_if_needed():
    # K6
    assert art_9_4.ask_for_translation(foreign_language=True, handler_reads_it=False)
    assert not art_9_4.ask_for_translation(foreign_language=True, handler_reads_it=True)
    assert not art_9_4.ask_for_translation(foreign_language=False, handler_reads_it=False)


@pytest.mark.parametrize(("answer", "ends"), [("confirmed", True), ("silent", False), ("contested", False)])
def test_only_satisfaction_ends_the_duties(answer, ends):
    # K7
    assert art_9_5.duties_end(answer) is ends


def test_the_confirmation_names_the_commission_under_the_advisory_procedure():
    # K8, K23
    assert art_9_6.confirmation_parts() == ("received_on", "procedure")
    assert art_9_15.confirmation_parts(advice=True) == ("commission_advises",)
    assert art_9_15.confirmation_parts(advice=False) == ()
    assert art_9_15.advice_parts()[0] == "report_of_findings"


def test_who_was_involved_does_not_handle_it():
    # K9
    assert art_9_7.may_handle(is_respondent=False, involved=False)
    assert not art_9_7.may_handle(is_respondent=True, involved=False)
    assert not art_9_7.may_handle(is_respondent=False, involved=True)
    assert art_9_7.may_handle(is_respondent=False, involved=False, stated_not_involved=True)
    assert not art_9_7.may_handle(is_respondent=False, involved=False, stated_not_involved=False)


def test_the_exception_is_for_the_body_its_chair_and_its_members():
    # K10
    assert all(art_9_7.exception_holds(kind) for kind in ("college", "mayor", "alderman", "council_member", "chair"))
    assert not any(art_9_7.exception_holds(kind) for kind in ("employee", "manager", "top_official", "unit"))


def test_the_four_weeks_are_shifted_by_days_off():
    # K13
    assert art_9_8.term_to_tell(date(2026, 11, 27)).ends_on == date(2026, 12, 28)


def test_the_outcome_says_what_the_law_wants():
    # K20, K24
    assert art_9_12.outcome_parts() == ("findings", "judgement", "reasons")
    assert art_9_16.deviation_parts() == ("deviation_reason", "enclosures")
    assert art_9_12.ombudsman_parts() == ("ombudsman",)


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, None), (4, None), (5, 5), (300, 300)])
def test_small_counts_are_not_published(count, shown):
    # K21
    assert art_9_12a.published_count(count) == shown
    assert art_9_12a.is_registered(written=True)


def test_the_commission_gets_general_instructions_only():
    # K22
    assert art_9_14.instruction_allowed(about_one_case=False)
    assert not art_9_14.instruction_allowed(about_one_case=True)


def test_anyone_may_ask_the_ombudsman():
    # K25
    assert art_9_18.may_ask()
    assert art_9_18.complained_first(filed_with_body=False, about_the_handling=True)
    assert not art_9_18.complained_first(filed_with_body=False, about_the_handling=False)


def test_a_recommendation_waits_for_an_answer():
    # K27
    assert art_9_36.answer_owed(recommendation=True, answered=False)
    assert not art_9_36.answer_owed(recommendation=True, answered=True)


def test_an_authorisation_is_no_precondition():
    # K28
    assert art_2_1.may_go_on(represented=True, authorisation=False, asked=False)
    assert not art_2_1.may_go_on(represented=True, authorisation=False, asked=True)


def test_forwarding_is_for_another_organisation():
    # K29
    assert art_2_3.is_forwarded(other_organisation=True, recipient_evident=True)
    assert not art_2_3.is_forwarded(other_organisation=False, recipient_evident=True)
    assert art_2_3.is_returned(for_this_body=False, forwarded=False)
    assert art_2_3.duty_to_forward(electronic=False, recipient_readable=False)
    assert not art_2_3.duty_to_forward(electronic=True, recipient_readable=False)


def test_an_objection_keeps_its_day_of_receipt():
    # K30
    assert art_6_15.objection_filed_on(date(2026, 1, 14)) == date(2026, 1, 14)
    assert art_6_15.steps_owed(body_is_competent=True)[1] == "treat_as_objection"
    assert art_6_15.steps_owed(body_is_competent=False)[1] == "forward"


@pytest.mark.parametrize(
    ("kind", "chose", "address", "channel"),
    [
        ("findings", True, False, "portal"),
        ("findings", False, True, "post"),
        ("findings", False, False, "same_address_with_note"),
        ("acknowledgement", False, True, "same_address"),
        ("completion_request", False, False, "same_address"),
        ("acknowledgement", True, True, "portal"),
    ],
)
def test_an_electronic_answer_needs_a_choice(kind, chose, address, channel):
    # K31
    assert art_2_7.channel_for(kind, chose_electronic=chose, postal_address_known=address) == channel
    assert art_2_7.paper_possible()


def test_a_plain_mail_holds_a_reference_and_a_link():
    # K32
    assert art_2_9.may_be_in_notification("link")
    assert not art_2_9.may_be_in_notification("name")


def test_a_message_is_announced_within_48_hours_also_over_a_weekend():
    # K33, T6
    placed = datetime(2026, 4, 3, 16, 30, tzinfo=UTC)
    assert art_2_10.announce_by(placed) == datetime(2026, 4, 5, 16, 30, tzinfo=UTC)
    assert art_2_10.is_sent_again(bounced=True, announced_otherwise=False)
    assert not art_2_10.hearing_term_can_pass(None, date(2026, 4, 10))
    assert art_2_10.hearing_term_can_pass(date(2026, 4, 10), date(2026, 4, 10))


def test_a_channel_is_designated_for_a_kind_of_message_and_for_days():
    # K34
    listed = [
        art_2_13.Designation("complaint", "web", date(2026, 1, 1)),
        art_2_13.Designation("complaint", "email", date(2025, 1, 1), date(2025, 12, 31)),
        art_2_13.Designation("objection", "web", date(2020, 1, 1)),
    ]
    assert art_2_13.designated(listed, "complaint", date(2026, 1, 1)) == ("web",)
    assert art_2_13.designated(listed, "complaint", date(2025, 12, 31)) == ("email",)
    assert art_2_13.designated(listed, "complaint", date(2024, 12, 31)) == ()


def test_another_channel_is_no_reason_to_refuse():
    # K35
    assert art_2_16.must_be_handled(through_designated=False, any_designated=True, can_be_handled=True)
    assert art_2_16.must_be_handled(through_designated=False, any_designated=False, can_be_handled=False)
    assert not art_2_16.must_be_handled(through_designated=False, any_designated=True, can_be_handled=False)
    assert art_2_15.may_refuse(disproportionate=True, unreliable=False, sender_told=True)
    assert not art_2_15.may_refuse(disproportionate=True, unreliable=True, sender_told=False)


def test_an_electronic_message_is_confirmed_since_2026():
    # K36
    assert art_2_17.confirmation_owed("email", date(2026, 1, 1))
    assert not art_2_17.confirmation_owed("email", date(2025, 12, 31))
    assert not art_2_17.confirmation_owed("letter", date(2026, 1, 1))
    assert not art_2_17.confirmation_owed("web", date(2026, 1, 1), address_known=False)
    assert art_2_17.entered_data_owed("web")
    assert not art_2_17.entered_data_owed("email")


def test_a_name_under_a_mail_is_a_signature():
    # K37
    assert art_2_18.is_signed("email", name=True)
    assert not art_2_18.is_signed("email", name=False)
    assert art_2_18.is_signed("web", name=True, ticked=True, address_confirmed=True)
    assert not art_2_18.is_signed("web", name=True, ticked=True)
    assert not art_2_18.is_signed("phone", name=True)


def test_a_message_is_sent_and_received_on_a_civil_day():
    # K38
    late = datetime(2026, 2, 21, 22, 50, tzinfo=UTC)
    assert art_2_19.received_on(late) == date(2026, 2, 21)
    assert art_2_19.sent_on(datetime(2026, 2, 21, 23, 10, tzinfo=UTC)) == date(2026, 2, 22)


def test_the_first_receipt_starts_the_term_by_default():
    # K39
    first, inside = date(2026, 1, 14), date(2026, 1, 16)
    assert art_2_24.term_starts_on(first, inside, told_at_once=True) == first
    assert art_2_24.term_starts_on(first, inside, told_at_once=False, use=True) == first
    assert art_2_24.term_starts_on(first, None, told_at_once=True, use=True) == first
    assert art_2_24.term_starts_on(first, inside, told_at_once=True, use=True) == inside


def test_what_has_no_record_is_unproven():
    # K40
    assert art_2_25.unproven(frozenset({"received", "sent"})) == ("announced", "read")
