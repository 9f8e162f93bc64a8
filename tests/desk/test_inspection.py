"""Whoever guards privacy sees odd reads, asks why, and closes what was answered; nobody sees content."""

import datetime as dt
import zoneinfo

import pytest
import time_machine

from gehoor.accounts.actions.create_account import create_account
from gehoor.authority.models import Employment, Person, Role
from gehoor.complaints.actions.ask_reader import answer_question, ask_reader, close_question
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.break_glass import break_glass
from gehoor.complaints.actions.log_look import log_look, new_look
from gehoor.complaints.actions.mark_sensitive import mark_sensitive
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.models import Complaint, LookQuestion
from gehoor.complaints.queries.look_questions import my_questions, question_for
from gehoor.complaints.queries.odd_reads import MANY, odd_reads
from gehoor.complaints.refusals import Hidden, NotPermitted, Refused
from gehoor.letters.models import Mail
from gehoor.platform import clock, outbox
from tests.cast import LONG_AGO

AMSTERDAM = zoneinfo.ZoneInfo("Europe/Amsterdam")
NOON = dt.datetime(2026, 11, 24, 12, tzinfo=AMSTERDAM)  # a Tuesday
DAY = NOON.date()


@pytest.fixture
def tuesday():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def guard(cast):
    person = Person.objects.create(organisation=cast.organisation, name="Ina Prins", email="ina@example.nl")
    Role.objects.create(person=person, kind="privacy_guard", starts_on=LONG_AGO)
    create_account(person, demonstration=True)
    cast.people["ina"] = person
    return person


def read(cast, person, made, *, role="reader", at=NOON, action="read"):
    look = new_look(Complaint.objects.get(pk=made.complaint_id), cast.see(person), action, role=role)
    look.at = at
    look.save()


def reasons(cast, guard):
    return {each.name: each.reasons for each in odd_reads(cast.see(guard), DAY, DAY)}


def test_a_read_without_assignment_stands_out_and_that_of_the_handler_does_not(cast, guard, tuesday):
    made = cast.complaint(unit_id=None)
    assign_person(cast.see(cast.bram), made.complaint_id, cast.els.pk, "handler")
    read(cast, cast.els, made, role="handler")
    read(cast, cast.bram, made, role="coordinator")
    assert reasons(cast, guard) == {}
    read(cast, cast.hanneke, made)
    assert reasons(cast, guard) == {"Hanneke Bos": ("unassigned",)}


@pytest.mark.parametrize(
    ("at", "odd"),
    [
        (NOON.replace(hour=6, minute=59), True),
        (NOON.replace(hour=7), False),
        (NOON.replace(hour=18, minute=59), False),
        (NOON.replace(hour=19), True),
        (dt.datetime(2026, 11, 22, 12, tzinfo=AMSTERDAM), True),  # a Sunday
        (dt.datetime(2026, 12, 25, 12, tzinfo=AMSTERDAM), True),
    ],
)
def test_office_hours_end_with_the_evening_and_the_week(cast, guard, at, odd):
    made = cast.complaint(unit_id=None)
    read(cast, cast.bram, made, role="coordinator", at=at)
    found = odd_reads(cast.see(guard), at.date(), at.date())
    assert [each.reasons for each in found] == ([("after_hours",)] if odd else [])


def test_a_sensitive_file_and_one_of_another_unit_stand_out_for_who_does_not_work_on_it(cast, guard, tuesday):
    made = cast.complaint()
    mark_sensitive(cast.see(cast.bram), made.complaint_id, sensitive=True)
    read(cast, cast.els, made)
    assert reasons(cast, guard)["Els Smit"] == ("unassigned", "sensitive", "other_unit")


def test_a_role_covers_its_files_whatever_their_unit_and_however_sensitive(cast, guard, tuesday):
    made = cast.complaint()  # of the counter
    mark_sensitive(cast.see(cast.bram), made.complaint_id, sensitive=True)
    Employment.objects.create(person=cast.bram, unit=cast.parks, starts_on=LONG_AGO)
    read(cast, cast.bram, made, role="coordinator", at=NOON + dt.timedelta(days=1))
    read(cast, cast.bram, made, role="staff", at=NOON + dt.timedelta(days=1))  # a letter of it
    read(cast, cast.els, made, role="handler", at=NOON + dt.timedelta(days=1))  # as the handler's substitute
    tomorrow = DAY + dt.timedelta(days=1)
    assert odd_reads(cast.see(guard), tomorrow, tomorrow) == []


def test_a_role_for_one_unit_covers_no_other(cast, guard, tuesday):
    Employment.objects.create(person=cast.hanneke, unit=cast.parks, starts_on=LONG_AGO)
    Role.objects.create(person=cast.hanneke, kind="coordinator", unit=cast.parks, starts_on=LONG_AGO)
    read(cast, cast.hanneke, cast.complaint(), role="reader")
    read(cast, cast.hanneke, cast.complaint(submission="parks", unit_id=cast.parks.pk), role="staff")
    (found,) = odd_reads(cast.see(guard), DAY, DAY)
    assert found.reasons == ("unassigned", "other_unit")
    assert len(found.file_ids) == 1


def test_who_works_on_a_file_in_the_evening_does_not_stand_out(cast, guard):
    assigned, written, idle = [cast.complaint(submission=each) for each in ("a", "b", "c")]
    late = NOON.replace(hour=21)
    with time_machine.travel(late, tick=False):
        assign_person(cast.see(cast.bram), assigned.complaint_id, cast.els.pk, "handler")
        mark_sensitive(cast.see(cast.bram), written.complaint_id, sensitive=True)
        read(cast, cast.els, assigned, role="handler", at=late)
        read(cast, cast.bram, written, role="coordinator", at=late)
        assert reasons(cast, guard) == {}
        read(cast, cast.bram, idle, role="coordinator", at=late)
        (found,) = odd_reads(cast.see(guard), DAY, DAY)
    assert found.reasons == ("after_hours",)
    assert found.file_ids == (idle.complaint_id,)


def test_many_files_of_ones_own_are_a_day_of_work(cast, guard, tuesday):
    for each in range(MANY):
        made = cast.complaint(submission=str(each))
        assign_person(cast.see(cast.bram), made.complaint_id, cast.els.pk, "handler")
        read(cast, cast.els, made, role="handler")
    assert reasons(cast, guard) == {}


def test_many_files_within_an_hour_stand_out(cast, guard, tuesday):
    files = [cast.complaint(submission=str(each), unit_id=None) for each in range(MANY)]
    for number, made in enumerate(files[:-1]):
        read(cast, cast.bram, made, role="coordinator", at=NOON + dt.timedelta(minutes=3 * number))
    assert reasons(cast, guard) == {}
    read(cast, cast.bram, files[-1], role="coordinator", at=NOON + dt.timedelta(minutes=59))
    (found,) = odd_reads(cast.see(guard), DAY, DAY)
    assert (found.reasons, found.files, found.busiest_hour) == (("many",), MANY, MANY)
    assert len(found.references) == MANY


def test_a_broken_glass_stands_out_and_the_guard_is_told_without_a_reference(cast, guard, tuesday, settings):
    Role.objects.create(person=cast.gerrit, kind="administrator", starts_on=LONG_AGO)
    made = cast.complaint(unit_id=None)
    break_glass(cast.see(cast.gerrit), made.reference, "De rechter belt.")
    assert "glass" in reasons(cast, guard)["Gerrit Visser"]
    while outbox.run_due():
        pass
    told = Mail.objects.get(to="ina@example.nl")
    assert "/werk/inzage/" in told.text
    assert made.reference not in told.subject + told.text


def test_a_guard_who_is_out_of_a_file_finds_nothing_of_it(cast, guard, tuesday):
    made = cast.complaint(unit_id=None)
    record_involvement(cast.see(cast.bram), made.complaint_id, guard.pk)
    read(cast, cast.hanneke, made)
    assert reasons(cast, guard) == {}
    with pytest.raises(Hidden):
        ask_reader(cast.see(guard), cast.hanneke.pk, DAY)


def test_nothing_of_another_organisation_or_before_the_week_is_read(cast, guard):
    made = cast.complaint(unit_id=None)
    for days in range(12, -1, -1):
        read(cast, cast.hanneke, made, at=NOON - dt.timedelta(days=days))
    found = odd_reads(cast.see(guard), DAY - dt.timedelta(days=2), DAY)
    assert [each.day for each in found] == [DAY - dt.timedelta(days=each) for each in range(3)]
    stranger = cast.see(guard).__class__(
        cast.organisation.pk + 1, cast.see(guard).kind, guard.pk, cast.see(guard).grants
    )
    assert odd_reads(stranger, DAY - dt.timedelta(days=30), DAY) == []


def test_only_who_guards_privacy_may(cast, guard, tuesday, sign_in):
    made = cast.complaint(unit_id=None)
    read(cast, cast.hanneke, made)
    with pytest.raises(NotPermitted):
        odd_reads(cast.see(cast.bram), DAY, DAY)
    for who in (cast.bram, cast.gerrit):
        browser = sign_in(who)
        assert browser.get("/werk/inzage/").status_code == 404
        assert browser.get(f"/werk/inzage/{cast.hanneke.pk}/{DAY}/").status_code == 404


def test_asked_answered_and_closed_on_the_pages(cast, guard, tuesday, sign_in):
    made = cast.complaint(unit_id=None)
    read(cast, cast.hanneke, made)
    ina, hanneke = sign_in(guard), sign_in(cast.hanneke)
    page = ina.get("/werk/inzage/").content.decode()
    assert "Hanneke Bos" in page
    assert made.reference in page
    assert "Öztürk" not in page
    assert "zeuren" not in page
    ina.post(f"/werk/inzage/{cast.hanneke.pk}/{DAY}/", {"words": "Waarvoor was dit?"})
    asked = LookQuestion.objects.get()
    mail = Mail.objects.get(to=cast.hanneke.email)
    assert made.reference not in mail.subject + mail.text
    address = f"/werk/inzage/vraag/{asked.pk}/"
    assert address in mail.text
    assert "Vragen over inzage" in hanneke.get("/werk/").content.decode()
    assert address in hanneke.get("/werk/inzage/vragen/").content.decode()
    shown = hanneke.get(address).content.decode()
    assert "Waarvoor was dit?" in shown
    assert made.reference not in shown  # not hers to see any more
    assert hanneke.post(address, {"words": " "}).status_code == 422
    hanneke.post(address, {"words": "Ik zocht een andere zaak."})
    assert "Vragen over inzage" not in hanneke.get("/werk/").content.decode()
    assert sign_in(cast.els).get(address).status_code == 404
    assert "Ik zocht een andere zaak." in ina.get(address).content.decode()
    ina.post(address, {"conclusion": "talked", "words": "Besproken."})
    asked.refresh_from_db()
    assert (asked.conclusion, asked.closed_by) == ("talked", guard)
    assert "Besproken met de collega" in ina.get("/werk/inzage/").content.decode()


def test_nobody_asks_or_closes_about_themselves(cast, guard, tuesday):
    made = cast.complaint(unit_id=None)
    read(cast, guard, made)
    with pytest.raises(Refused):
        ask_reader(cast.see(guard), guard.pk, DAY)
    other = Person.objects.create(organisation=cast.organisation, name="Wim", email="wim@example.nl")
    Role.objects.create(person=other, kind="privacy_guard", starts_on=LONG_AGO)
    asked = ask_reader(cast.see(other), guard.pk, DAY)
    with pytest.raises(Refused):
        close_question(cast.see(guard), asked.pk, "in_order")
    with pytest.raises(Hidden):
        answer_question(cast.see(other), asked.pk, "Namens haar.")
    answer_question(cast.see(guard), asked.pk, "Een controle.")
    with pytest.raises(Refused):
        answer_question(cast.see(guard), asked.pk, "Toch iets anders.")
    close_question(cast.see(other), asked.pk, "in_order")
    with pytest.raises(Refused):
        close_question(cast.see(other), asked.pk, "incident")
    assert question_for(cast.see(guard), asked.pk).conclusion == "in_order"
    assert my_questions(cast.see(guard)) == ()


def test_a_look_is_asked_about_once_a_day(cast, guard, tuesday):
    made = cast.complaint(unit_id=None)
    log_look(Complaint.objects.get(pk=made.complaint_id), cast.see(cast.hanneke), "read", role="reader")
    assert ask_reader(cast.see(guard), cast.hanneke.pk, DAY) == ask_reader(cast.see(guard), cast.hanneke.pk, DAY)
    assert clock.today() == DAY


def test_where_a_file_was_read_is_said_in_words(cast, guard, tuesday, sign_in):
    made = cast.complaint(unit_id=None)
    read(cast, cast.els, made)
    page = sign_in(guard).get("/werk/inzage/").content.decode()
    assert "Op de pagina&#x27;s van Gehoor" in page
    assert ">desk<" not in page


def test_who_read_a_letter_is_named_by_a_word_and_not_by_a_key(cast, bram):
    made = cast.complaint()
    read(cast, cast.bram, made, role="staff")
    page = bram.get(f"/werk/dossier/{made.reference}/gezien/").content.decode()
    assert "medewerker" in page
    assert ">staff<" not in page
