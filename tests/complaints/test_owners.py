"""A file is never without an owner: people leave, units and bodies end, substitutes stand in a circle."""

import datetime as dt

import pytest

from gehoor.authority.actions.close_unit import close_body, close_unit
from gehoor.authority.actions.leave import leave
from gehoor.authority.models import Body, Role, Substitution, Unit
from gehoor.authority.queries import manager_of_unit, roles_of, stands_in_for, units_of
from gehoor.authority.refusal import Refused
from gehoor.authority.soundness import check_organisations
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.rebuild_projections import rebuild_projections
from gehoor.complaints.actions.tend_owners import tend_owners
from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.models import Complaint
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.without_owner import files_without_owner
from gehoor.complaints.queries.work_list import work_list
from gehoor.complaints.soundness import check_owners
from gehoor.letters.models import Mail
from gehoor.platform import clock, outbox
from tests.cast import LONG_AGO, make_cast

TODAY = clock.today()
YESTERDAY = TODAY - dt.timedelta(days=1)


@pytest.fixture
def cast(db):
    return make_cast()


@pytest.fixture
def office(cast):
    """Where the counter's work goes."""
    return Unit.objects.create(organisation=cast.organisation, code="dienstverlening", name="Dienstverlening")


def stands(made):
    return Complaint.objects.get(pk=made.complaint_id)


def types(cast, made):
    return [each.type for each in file_page(cast.see(cast.bram), made.reference).timeline]


def test_who_leaves_in_the_middle_gives_the_file_back_to_the_coordinator(cast):
    made = cast.complaint()
    assign_person(cast.see(cast.bram), made.complaint_id, cast.els.pk, "handler")
    leave(cast.els, YESTERDAY)
    tend_owners(cast.organisation)
    assert stands(made).handler is None
    assert made.reference in {each.reference for each in work_list(cast.see(cast.bram), "unassigned").items}
    assert types(cast, made).count("person_unassigned") == 1
    tend_owners(cast.organisation)
    assert types(cast, made).count("person_unassigned") == 1


def test_who_leaves_later_keeps_the_file_until_then(cast):
    made = cast.complaint()
    assign_person(cast.see(cast.bram), made.complaint_id, cast.els.pk, "handler")
    leave(cast.els, TODAY + dt.timedelta(days=3))
    tend_owners(cast.organisation)
    assert stands(made).handler == cast.els
    clock.pretend_today(TODAY + dt.timedelta(days=4))
    tend_owners(cast.organisation)
    assert stands(made).handler is None


def test_open_files_follow_the_successor_and_closed_ones_stay(cast, office):
    open_file = cast.complaint()
    close_unit(cast.counter, office, YESTERDAY)
    tend_owners(cast.organisation)
    found = stands(open_file)
    assert found.unit == office
    page = file_page(cast.see(cast.bram), open_file.reference)
    assert page.timeline[-1].words == "Burgerzaken is opgeheven; Dienstverlening neemt het over."
    cast.counter.refresh_from_db()
    assert not cast.counter.active
    assert not list(rebuild_projections())


def test_people_and_who_leads_go_along_and_the_statement_is_still_asked(cast, office):
    made = cast.complaint()
    Role.objects.create(person=cast.hanneke, kind="coordinator", unit=cast.counter, starts_on=LONG_AGO)
    close_unit(cast.counter, office, YESTERDAY)
    assert list(units_of(cast.chantal, TODAY)) == [office]
    assert manager_of_unit(office, TODAY) == cast.dirk
    assert "coordinator" in roles_of(cast.hanneke, TODAY)
    assert cast.hanneke.roles.get(kind="coordinator", ends_on=None).unit == office
    assert cast.hanneke.roles.get(kind="coordinator", ends_on=YESTERDAY).unit == cast.counter
    assert stands(made).unit == cast.counter
    tend_owners(cast.organisation)
    assert stands(made).unit == office


def test_nothing_moves_before_the_last_day_has_passed(cast, office):
    made = cast.complaint()
    close_unit(cast.counter, office, TODAY)
    tend_owners(cast.organisation)
    assert stands(made).unit == cast.counter
    clock.pretend_today(TODAY + dt.timedelta(days=1))
    tend_owners(cast.organisation)
    assert stands(made).unit == office


def test_the_successor_of_a_successor_has_the_file(cast, office):
    made = cast.complaint()
    close_unit(cast.counter, office, YESTERDAY)
    close_unit(office, cast.parks, YESTERDAY)
    tend_owners(cast.organisation)
    assert stands(made).unit == cast.parks


def test_units_below_move_along_and_no_circle_comes_of_it(cast, office):
    office.parent = cast.counter
    office.save()
    cast.parks.parent = cast.counter
    cast.parks.save()
    close_unit(cast.counter, office, YESTERDAY)
    office.refresh_from_db()
    cast.parks.refresh_from_db()
    assert (office.parent, cast.parks.parent) == (None, office)


@pytest.mark.parametrize("wrong", ["itself", "elsewhere", "ending"])
def test_a_successor_must_stay(cast, office, wrong):
    if wrong == "ending":
        close_unit(office, cast.parks, TODAY)
    successor = {"itself": cast.counter, "elsewhere": make_cast("Elders").parks, "ending": office}[wrong]
    with pytest.raises(Refused):
        close_unit(cast.counter, successor, TODAY)


def test_a_body_that_ends_hands_its_files_on_without_a_new_term(cast):
    tax = Body.objects.create(organisation=cast.organisation, kind="tax_officer", name="Heffingsambtenaar")
    made = cast.complaint(body_id=tax.pk)
    term = stands(made).term_ends_on
    Role.objects.create(person=cast.hanneke, kind="decider", body=tax, starts_on=LONG_AGO)
    close_body(tax, cast.college, YESTERDAY)
    tend_owners(cast.organisation)
    assert (stands(made).body, stands(made).term_ends_on) == (cast.college, term)
    assert cast.hanneke.roles.get(kind="decider", ends_on=None).body == cast.college


def test_a_circle_of_substitutes_ends_and_gives_everybody_the_others(cast):
    ring = [cast.bram, cast.fatima, cast.els]
    for person, by in zip(ring, [*ring[1:], ring[0]], strict=True):
        Substitution.objects.create(person=person, substitute=by, starts_on=LONG_AGO)
    assert {each.pk for each in stands_in_for(cast.bram, TODAY)} == {cast.fatima.pk, cast.els.pk}
    made = cast.complaint()
    assert made.reference in {each.reference for each in work_list(cast.see(cast.els), "open").items}


def test_a_unit_that_nobody_leads_is_told_to_the_administrator(cast, office):
    told = next(each for each in check_organisations() if each.key == "unit_managers")
    assert told.state == "warning"
    assert "Dienstverlening" in told.what
    assert "Burgerzaken" not in told.what


def about(cast, *people, **changes):
    """A complaint about these people of ours."""
    parties = (
        PartyDetails("complainant", name="Aylin Öztürk", email="aylin@example.nl"),
        *(PartyDetails("person_concerned", description="zij", person_id=each.pk) for each in people),
    )
    return cast.complaint(parties=parties, **changes)


def told(cast):
    """Who is mailed what, after the worker came by."""
    tend_owners(cast.organisation)
    while outbox.run_due():
        pass
    return {each.to: each for each in Mail.objects.filter(identity__contains="no_owner")}


def finding(key):
    return next(each for each in check_organisations() if each.key == key)


def test_a_file_about_the_only_coordinator_goes_to_the_deputy_and_nobody_is_bothered(cast):
    made = about(cast, cast.bram)
    assert not files_without_owner(cast.organisation).exists()
    assert made.reference in {each.reference for each in work_list(cast.see(cast.fatima), "unassigned").items}
    assert told(cast) == {}
    assert [each.state for each in check_owners()] == ["ok"]


def test_without_a_deputy_who_can_name_one_is_told_that_a_file_waits_and_not_which(cast):
    Role.objects.filter(kind="deputy").delete()
    Role.objects.create(person=cast.hanneke, kind="administrator", starts_on=LONG_AGO)
    made = about(cast, cast.bram)
    other = cast.complaint(submission="other")
    assert [each.pk for each in files_without_owner(cast.organisation)] == [made.complaint_id]
    assert [each.state for each in check_owners()] == ["error"]
    mails = told(cast)
    assert set(mails) == {cast.hanneke.email}
    (mail,) = mails.values()
    for secret in (made.reference, other.reference, "Bram", "Aylin", "zeuren"):
        assert secret not in mail.subject + mail.text + mail.html
    assert "/beheer/mensen/" in mail.text
    told(cast)
    assert Mail.objects.filter(identity__contains="no_owner").count() == 1
    clock.pretend_today(TODAY + dt.timedelta(days=7))
    told(cast)
    assert Mail.objects.filter(identity__contains="no_owner").count() == 2
    Role.objects.create(person=cast.els, kind="deputy", starts_on=LONG_AGO)
    assert not files_without_owner(cast.organisation).exists()
    assert made.reference in {each.reference for each in work_list(cast.see(cast.els), "unassigned").items}


def test_an_administrator_who_is_out_of_the_file_is_not_told_of_it(cast):
    Role.objects.filter(kind="deputy").delete()
    Role.objects.create(person=cast.bram, kind="administrator", starts_on=LONG_AGO)
    about(cast, cast.bram)
    assert set(told(cast)) == {cast.gerrit.email}  # who decides


def test_a_deputy_who_is_out_too_and_a_coordinator_of_another_unit_leave_it_without_an_owner(cast):
    Role.objects.create(person=cast.hanneke, kind="coordinator", unit=cast.parks, starts_on=LONG_AGO)
    made = about(cast, cast.bram, cast.fatima)
    elsewhere = about(cast, cast.bram, cast.fatima, submission="parks", unit_id=cast.parks.pk)
    assert [each.pk for each in files_without_owner(cast.organisation)] == [made.complaint_id]
    assert elsewhere.reference in {each.reference for each in work_list(cast.see(cast.hanneke), "unassigned").items}
    assign_person(cast.system, made.complaint_id, cast.els.pk, "handler")
    assert not files_without_owner(cast.organisation).exists()


def test_when_the_only_coordinator_leaves_what_waits_is_told(cast):
    made = cast.complaint()
    leave(cast.bram, YESTERDAY)
    assert [each.pk for each in files_without_owner(cast.organisation)] == [made.complaint_id]
    assert finding("role_coordinator").state == "error"
    assert set(told(cast)) == {cast.gerrit.email}


def test_the_check_is_red_until_a_second_person_can_distribute(cast):
    assert finding("role_deputy").state == "ok"
    Role.objects.filter(kind="deputy").update(person=cast.bram)  # one person in every role
    assert finding("role_deputy").state == "error"
    Role.objects.create(person=cast.hanneke, kind="coordinator", unit=cast.parks, starts_on=LONG_AGO)
    assert finding("role_deputy").state == "error"
    Role.objects.create(person=cast.hanneke, kind="coordinator", starts_on=LONG_AGO)
    assert finding("role_deputy").state == "ok"
    Role.objects.filter(person=cast.bram, kind="coordinator").update(unit=cast.counter)
    Role.objects.filter(person=cast.hanneke, unit=None).delete()
    assert finding("role_coordinator").state == "error"
