"""The page that says which reminders go when, and where their days are chosen."""

import pytest

from gehoor.accounts.actions.edit_preferences import edit_preferences
from gehoor.accounts.models import Account
from gehoor.authority.models import Role
from gehoor.authority.profile import profile_of
from tests.cast import LONG_AGO

PAGE = "/beheer/herinneringen/"


@pytest.fixture
def typed():
    return {
        "reminders__silence": 10,
        "reminders__ahead": 5,
        "reminders__escalate": 2,
        "satisfaction__asked": "on",
        "satisfaction__after": 3,
        "satisfaction__shown_from": 8,
        "overview__per_person": "off",
        "overview__person_from": 10,
        "overview__repeats": 4,
        "overview__months": 12,
    }


@pytest.fixture
def administrator(cast, bram):
    Role.objects.create(person=cast.bram, kind="administrator", starts_on=LONG_AGO)
    return bram


def test_an_administrator_sees_who_gets_a_mail_and_how_often(cast, administrator):
    edit_preferences(Account.objects.get(person=cast.els), language="nl", shortcuts=True, reminders="never")
    page = administrator.get(PAGE).content.decode()
    assert "Els Smit" in page
    assert "Alleen wat de wet vraagt" in page
    assert "Na 14 dagen" in page


def test_the_days_that_are_chosen_count_from_now_on_and_the_rest_stays(cast, administrator, typed):
    cast.organisation.texts = {"phone": "0593 53 92 22"}
    cast.organisation.save()
    assert administrator.post(PAGE, typed).status_code == 302
    cast.organisation.refresh_from_db()
    profile = profile_of(cast.organisation)
    assert profile.phone == "0593 53 92 22"
    assert (profile.reminders.silence, profile.satisfaction.asked, profile.overview.months) == (10, "on", 12)


def test_figures_of_fewer_than_five_cannot_be_asked(cast, administrator, typed):
    answer = administrator.post(PAGE, typed | {"satisfaction__shown_from": 2})
    assert answer.status_code == 422
    cast.organisation.refresh_from_db()
    assert profile_of(cast.organisation).satisfaction.shown_from == 5


def test_nobody_else_finds_the_page(bram):
    assert bram.get(PAGE).status_code == 404
