"""The mail of the morning, and the tasks that time alone brings."""

import datetime as dt

import pytest

from gehoor.accounts.actions.create_account import create_account
from gehoor.accounts.actions.edit_preferences import edit_preferences
from gehoor.authority.actions.leave import leave
from gehoor.authority.actions.substitute import substitute
from gehoor.authority.models import Role
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.leave_due_tasks import leave_due_tasks
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.record_contact import record_contact
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.recuse_person import recuse_person
from gehoor.complaints.actions.request_formal import request_formal
from gehoor.complaints.models import Complaint, Event, Task
from gehoor.complaints.queries.verify import verify_file
from gehoor.complaints.queries.work_list import work_list
from gehoor.letters.actions.remind_people import first_of_week, remind_people
from gehoor.letters.models import Mail
from gehoor.platform import clock, outbox
from tests.cast import LONG_AGO, WORDS


def morning(day: dt.date, hour: int = 8) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour), tzinfo=clock.AMSTERDAM)


def told(day: dt.date | None = None) -> dict[str, Mail]:
    """What was mailed by way of reminder (on a day), by who got it."""
    found = Mail.objects.filter(identity__startswith="notice:reminder:")
    if day:
        found = found.filter(identity__endswith=str(day))
    return {each.to.partition("@")[0]: each for each in found}


@pytest.fixture
def run(at):
    """A morning of the worker."""

    def on(day, hour=8):
        at(morning(day, hour))
        remind_people()
        outbox.run_due()
        return told(day)

    return on


@pytest.fixture
def given(cast, at):
    """A complaint of 3 March 2026, with Els."""
    made = cast.complaint(body_id=cast.college.pk)
    assign_person(cast.see(cast.bram), made.complaint_id, cast.els.pk, "handler")
    outbox.run_due()
    return made


def term_of(made) -> dt.date:
    return Complaint.objects.get(pk=made.complaint_id).term_ends_on


def test_who_has_something_to_do_gets_one_mail_on_the_morning_of_a_working_day(cast, given, run):
    mails = run(dt.date(2026, 3, 4))
    assert "els" in mails
    assert given.reference in mails["els"].text
    assert f"/werk/dossier/{given.reference}/" in mails["els"].text
    assert "Nieuw voor u" in mails["els"].text
    assert {"chantal", "dirk", "gerrit", "hanneke"}.isdisjoint(mails)


def test_the_mail_holds_no_word_of_the_complaint_and_nobodys_name(cast, given, run):
    record_involvement(cast.see(cast.bram), given.complaint_id, cast.fatima.pk, reason="Zij hoorde het.")
    recuse_person(cast.see(cast.els), given.complaint_id, reason="Wij zijn vrienden.")
    assign_person(cast.see(cast.bram), given.complaint_id, cast.dirk.pk, "handler", statement="Ik was er niet bij.")
    names = [part for each in cast.people.values() for part in each.name.split() if len(part) > 3]
    run(dt.date(2026, 3, 4))
    outbox.run_due()
    near = run(term_of(given) - dt.timedelta(days=1))
    assert "bram" in near
    mails = Mail.objects.filter(complaint=None)
    assert mails.filter(identity__startswith="notice:").exclude(identity__contains=":reminder:").exists()
    for mail in mails:
        for secret in (WORDS, "Aylin", "Öztürk", "balie", "vrienden", *names):
            assert secret not in mail.text + mail.subject + mail.html + mail.calendar


def test_the_worker_that_comes_twice_sends_one_mail(cast, given, run):
    run(dt.date(2026, 3, 4))
    count = Mail.objects.count()
    run(dt.date(2026, 3, 4), hour=9)
    outbox.put("reminder", "again", {"person": cast.els.pk, "on": "2026-03-04"}, organisation_id=cast.organisation.pk)
    outbox.run_due()
    assert Mail.objects.count() == count


@pytest.mark.parametrize(
    ("day", "hour"), [(dt.date(2026, 3, 7), 8), (dt.date(2026, 4, 6), 8), (dt.date(2026, 3, 4), 6)]
)
def test_no_mail_on_a_day_off_and_none_in_the_night(cast, given, run, day, hour):
    assert run(day, hour) == {}


def test_who_is_out_of_the_file_is_told_nothing(cast, given, run):
    Role.objects.create(person=cast.chantal, kind="coordinator", starts_on=LONG_AGO)
    record_involvement(cast.see(cast.bram), given.complaint_id, cast.fatima.pk, reason="Zij hoorde het.")
    mails = run(term_of(given) - dt.timedelta(days=1))
    assert "bram" in mails
    assert {"chantal", "fatima"}.isdisjoint(mails)


def test_a_term_that_is_near_goes_to_who_coordinates_and_then_to_who_decides(cast, given, run):
    request_formal(cast.aylin_before(given), given.complaint_id)
    end = term_of(given)
    early = run(end - dt.timedelta(days=11))
    assert "bram" not in early
    near = run(end - dt.timedelta(days=5))
    assert "De wettelijke termijn is bijna voorbij" in near["bram"].text
    assert "Een collega behandelt deze klacht." in near["bram"].text
    assert "gerrit" not in near
    last = run(end)
    assert given.reference in last["gerrit"].text
    late = run(end + dt.timedelta(days=1))
    assert "te laat" in late["els"].subject
    assert "Te laat volgens de wet" in late["gerrit"].text


def test_who_wants_no_mail_gets_only_what_the_law_asks(cast, given, run):
    account = create_account(cast.els)
    edit_preferences(account, language="en", shortcuts=True, reminders="never")
    assert "els" not in run(dt.date(2026, 3, 10))
    mails = run(term_of(given) - dt.timedelta(days=1))
    assert "Good morning." in mails["els"].text
    assert mails["els"].language == "en"


def test_weekly_comes_on_the_first_working_day_of_the_week(cast, given, run):
    edit_preferences(create_account(cast.els), language="nl", shortcuts=True, reminders="weekly")
    assert "els" not in run(dt.date(2026, 3, 10))
    assert "els" in run(dt.date(2026, 3, 9)) or "els" in run(dt.date(2026, 3, 16))
    assert first_of_week(dt.date(2026, 4, 7))  # the day after Easter Monday
    assert not first_of_week(dt.date(2026, 4, 8))


def test_who_has_left_gets_none_and_the_substitute_does(cast, given, run):
    substitute(cast.els, cast.dirk, dt.date(2026, 3, 3))
    assert {"els", "dirk"} <= run(dt.date(2026, 3, 4)).keys()
    leave(cast.els, dt.date(2026, 3, 4))
    assert "els" not in run(dt.date(2026, 3, 5))


def test_extending_becomes_a_task_while_it_is_still_possible(cast, given, run, at):
    end = term_of(given)
    run(end - dt.timedelta(days=8))
    assert not Task.objects.filter(kind="extend_in_time")
    mails = run(end - dt.timedelta(days=6))
    task = Task.objects.get(kind="extend_in_time")
    assert task.due_on == end
    assert "Verleng nu" in mails["els"].text
    run(end - dt.timedelta(days=5))
    assert Event.objects.filter(complaint_id=given.complaint_id, type="task_added").count() <= 2
    (item,) = work_list(cast.see(cast.els), "mine").items
    assert "extend_in_time" in item.tasks
    with opened(cast.system, given.complaint_id, "procedure") as file:
        file.happened("extended", {"weeks": 4, "told": ["complainant", "person_concerned"]})
    leave_due_tasks()
    task.refresh_from_db()
    assert task.done_at is not None
    assert list(verify_file(Complaint.objects.get(pk=given.complaint_id))) == []


def test_a_long_silence_is_a_task_until_somebody_makes_contact(cast, given, run, at):
    run(dt.date(2026, 3, 16))
    assert not Task.objects.filter(kind="contact_complainant")
    mails = run(dt.date(2026, 3, 17))
    assert Task.objects.filter(kind="contact_complainant", done_at=None).count() == 1
    assert "er was lang geen contact" in mails["els"].text
    record_contact(cast.see(cast.els), given.complaint_id, reached=True)
    leave_due_tasks()
    assert not Task.objects.filter(kind="contact_complainant", done_at=None)


def test_the_organisation_sets_after_how_many_days_silence_is_a_task(cast, given, run):
    cast.organisation.texts |= {"reminders": {"silence": 3}}
    cast.organisation.save()
    run(dt.date(2026, 3, 6))
    assert Task.objects.filter(kind="contact_complainant").count() == 1


def test_a_mail_of_long_ago_is_forgotten(cast, given, run):
    run(dt.date(2026, 3, 4))
    run(dt.date(2026, 4, 8))
    assert told(dt.date(2026, 3, 4)) == {}
