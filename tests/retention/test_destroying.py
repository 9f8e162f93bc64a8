"""Destroyed lawfully: proposed, approved by two, after thirty days, every copy and nothing else."""

import datetime as dt

import pytest

from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.receive_message import receive_message
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.seal_looks import seal_looks
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import CallBackRequest, Complaint, Event, LookQuestion, Party, Text
from gehoor.complaints.queries.register_rows import register_rows
from gehoor.complaints.queries.verify import verify_all
from gehoor.intake.mail.models import MailMessage
from gehoor.platform import clock, files
from gehoor.retention.actions.approve_list import approve_list, cancel_list, release_brake
from gehoor.retention.actions.carry_out import ClockAhead, carry_out, confirm_clock
from gehoor.retention.actions.hold_file import hold_file, lift_hold
from gehoor.retention.actions.propose_list import propose_list
from gehoor.retention.models import DestructionList, ListedFile
from gehoor.retention.refusal import CannotBe


def approved(cast):
    made = propose_list(cast.organisation.pk)
    release_brake(cast.bram, made.pk, "Een klein register: dit klopt.")
    approve_list(cast.bram, made.pk)
    approve_list(cast.fatima, made.pk)
    return made


def a_month_later():
    clock.pretend_today(clock.today() + dt.timedelta(days=31))
    confirm_clock()


def test_nothing_is_proposed_before_its_time(cast, closed, at):
    closed()
    at(2025, 2, 2)
    assert propose_list(cast.organisation.pk) is None
    at(2025, 2, 3)
    assert propose_list(cast.organisation.pk).files == 1


def test_after_one_year_the_ombudsmans_year_and_three_months_come_first(cast, closed, at):
    made = closed()[0]
    Complaint.objects.filter(pk=made.complaint_id).get()
    assert Complaint.objects.get().retention_from >= Complaint.objects.get().ombudsman_until + dt.timedelta(days=89)


def test_two_different_people_approve_and_thirty_days_pass(cast, closed, at):
    closed()
    at(2025, 3, 1)
    made = propose_list(cast.organisation.pk)
    with pytest.raises(CannotBe):
        approve_list(cast.bram, made.pk)
    release_brake(cast.bram, made.pk, "Klopt.")
    approve_list(cast.bram, made.pk)
    with pytest.raises(CannotBe):
        approve_list(cast.bram, made.pk)
    assert carry_out() == 0
    approve_list(cast.fatima, made.pk)
    at(2025, 3, 30)
    confirm_clock()
    assert carry_out() == 0
    assert Complaint.objects.count() == 1
    at(2025, 3, 31)
    assert carry_out() == 1
    assert not Complaint.objects.exists()


def test_every_copy_goes_and_the_record_and_statistics_stay(cast, closed, at, django_capture_on_commit_callbacks):
    destroyed, kept = closed(2)
    stored = files.store_bytes(b"alleen hier")
    shared = files.store_bytes(b"in twee dossiers")
    for file, held in ((destroyed, stored), (destroyed, shared), (kept, shared)):
        details = DocumentDetails("a.txt", "text/plain", held.size, held.digest)
        add_document(cast.see(cast.bram), file.complaint_id, details)
    CallBackRequest.objects.create(
        organisation=cast.organisation,
        name="Aylin",
        phone="06",
        submission="c",
        requested_at=clock.now(),
        complaint_id=destroyed.complaint_id,
    )
    mail = files.store_bytes(b"Subject: klacht")
    MailMessage.objects.create(
        organisation=cast.organisation,
        digest=mail.digest,
        size=mail.size,
        fingerprint="f",
        result="added",
        complaint_id=destroyed.complaint_id,
        reference=destroyed.reference,
        received_at=clock.now(),
        stored_at=clock.now(),
    )
    at(2025, 3, 1)
    before = {row.reference: row for row in register_rows(cast.system, dt.date(2020, 1, 1), dt.date(2020, 12, 31))}
    hold_file(cast.see(cast.bram), cast.bram, kept.reference, "Loopt nog bij de rechter.")
    approved(cast)
    a_month_later()
    with django_capture_on_commit_callbacks(execute=True):
        assert carry_out() == 1
    assert list(Complaint.objects.values_list("reference", flat=True)) == [kept.reference]
    for model in (Event, Text, Party):
        assert not model.objects.filter(complaint_id=destroyed.complaint_id).exists()
    assert not CallBackRequest.objects.exists()
    assert not MailMessage.objects.exists()
    assert [files.exists(each.digest) for each in (stored, shared, mail)] == [False, True, False]
    assert ListedFile.objects.get(reference=destroyed.reference).result == "13.1"
    after = {row.reference: row for row in register_rows(cast.system, dt.date(2020, 1, 1), dt.date(2020, 12, 31))}
    assert after.keys() == before.keys()
    assert after[destroyed.reference].told == before[destroyed.reference].told
    seal_looks()
    assert list(verify_all()) == []


def test_a_question_about_looking_goes_with_the_log_that_it_is_about(cast, closed, at):
    first, second, other = closed(3)
    asked = [
        LookQuestion.objects.create(
            organisation=cast.organisation,
            person=cast.hanneke,
            day=dt.date(2020, 2, day),
            reasons=["unassigned"],
            files=[each.complaint_id for each in about],
            asked_by=cast.gerrit,
            asked_at=clock.now(),
            words="Waarvoor was dit?",
            answer="Mijn zus belde over haar klacht.",
            answered_at=clock.now(),
            conclusion="incident",
            note="Besproken; het gaat om haar zus.",
            closed_at=clock.now(),
        )
        for day, about in ((4, [first]), (5, [first, second]), (6, [other]))
    ]
    at(2025, 3, 1)
    hold_file(cast.see(cast.bram), cast.bram, other.reference, "Loopt nog bij de rechter.")
    held = hold_file(cast.see(cast.bram), cast.bram, second.reference, "Ook nog even.")
    approved(cast)
    a_month_later()
    assert carry_out() == 1
    assert not LookQuestion.objects.filter(pk=asked[0].pk).exists()
    half = LookQuestion.objects.get(pk=asked[1].pk)
    assert (half.files, half.words, half.answer, half.note) == ([second.complaint_id], "", "", "")
    assert half.conclusion == "incident"
    lift_hold(cast.bram, held.pk)
    approved(cast)
    a_month_later()
    assert carry_out() == 1
    (kept,) = LookQuestion.objects.all()
    assert (kept.pk, kept.answer) == (asked[2].pk, "Mijn zus belde over haar klacht.")


def test_a_hold_wins_also_after_approval_and_ends_when_lifted(cast, closed, at):
    made = closed()[0]
    at(2025, 3, 1)
    approved(cast)
    hold = hold_file(cast.see(cast.bram), cast.bram, made.reference, "Toch nodig.")
    a_month_later()
    assert carry_out() == 0
    assert ListedFile.objects.get().left_out_because == "Toch nodig."
    assert propose_list(cast.organisation.pk) is None
    lift_hold(cast.bram, hold.pk)
    assert propose_list(cast.organisation.pk).files == 1


def test_a_file_in_which_something_just_came_in_is_not_destroyed(cast, closed, at):
    made = closed()[0]
    at(2025, 3, 1)
    approved(cast)
    at(2025, 3, 20)
    receive_message(cast.aylin_before(made), made.complaint_id, "Ik heb toch nog een vraag.")
    at(2025, 4, 2)
    confirm_clock()
    assert carry_out() == 0
    assert Complaint.objects.exists()
    assert ListedFile.objects.get().left_out_at is not None


def test_a_cancelled_list_destroys_nothing(cast, closed, at):
    closed()
    at(2025, 3, 1)
    made = approved(cast)
    cancel_list(cast.bram, made.pk)
    a_month_later()
    assert carry_out() == 0
    assert Complaint.objects.exists()


def test_more_than_two_in_a_hundred_is_braked(cast, closed, at):
    closed(1)
    at(2025, 3, 1)
    made = propose_list(cast.organisation.pk)
    assert made.braked
    with pytest.raises(CannotBe):
        release_brake(cast.bram, made.pk, "  ")


def test_a_clock_that_jumped_ahead_stops_everything_until_a_person_looked(cast, closed, at):
    closed()
    at(2025, 3, 1)
    carry_out()
    approved(cast)
    at(2025, 4, 5)
    with pytest.raises(ClockAhead):
        carry_out()
    with pytest.raises(ClockAhead):
        carry_out()
    assert Complaint.objects.exists()
    confirm_clock()
    assert carry_out() == 1


def test_one_list_at_a_time(cast, closed, at):
    closed()
    at(2025, 3, 1)
    assert propose_list(cast.organisation.pk)
    assert propose_list(cast.organisation.pk) is None
    assert DestructionList.objects.count() == 1


def test_who_is_complained_about_cannot_hold_or_find_the_file(cast, closed, at):
    made = closed()[0]
    with pytest.raises(CannotBe):
        hold_file(cast.see(cast.chantal), cast.chantal, made.reference, "Bewaren.")


@pytest.mark.parametrize("act", ["approve", "release", "cancel"])
def test_who_is_out_of_a_file_decides_nothing_about_a_list_with_it(cast, closed, at, act):
    """Complained about, involved or declared involved: refused, without a word about which file."""
    made = closed(2)
    record_involvement(cast.see(cast.bram), made[0].complaint_id, cast.fatima.pk)
    at(2025, 3, 1)
    found = propose_list(cast.organisation.pk)
    release_brake(cast.bram, found.pk, "Klopt.")
    acts = {
        "approve": lambda who: approve_list(who, found.pk),
        "release": lambda who: release_brake(who, found.pk, "Klopt ook."),
        "cancel": lambda who: cancel_list(who, found.pk),
    }
    for who in (cast.fatima, cast.chantal):
        with pytest.raises(CannotBe) as refused:
            acts[act](who)
        assert not [each for each in made if each.reference in refused.value.because]
    found.refresh_from_db()
    assert (found.state, found.first_by, found.released_by) == ("proposed", None, cast.bram)


def test_a_list_without_the_file_is_open_to_them_again(cast, closed, at):
    made = closed(2)
    record_involvement(cast.see(cast.bram), made[0].complaint_id, cast.fatima.pk)
    at(2025, 3, 1)
    found = propose_list(cast.organisation.pk)
    release_brake(cast.bram, found.pk, "Klopt.")
    hold_file(cast.see(cast.bram), cast.bram, made[0].reference, "Loopt nog.")
    approve_list(cast.fatima, found.pk)
    found.refresh_from_db()
    assert found.first_by == cast.fatima


def test_what_was_approved_by_somebody_who_turns_out_to_be_involved_is_not_destroyed(cast, closed, at):
    made = closed()[0]
    at(2025, 3, 1)
    approved(cast)
    record_involvement(cast.see(cast.bram), made.complaint_id, cast.fatima.pk)
    a_month_later()
    assert carry_out() == 0
    assert Complaint.objects.exists()
