"""What changed counts from the next request on."""

import datetime as dt

import pytest
from django.test import RequestFactory

from gehoor.accounts.access import role_required
from gehoor.authority.actions.end_role import end_role
from gehoor.authority.actions.give_role import give_role
from gehoor.authority.actions.leave import leave
from gehoor.platform import clock

ACCOUNT = "/werk/account/"


@pytest.fixture
def inside(client, bram, sign_in):
    sign_in(client, bram)
    assert client.get(ACCOUNT).status_code == 200
    return client


def test_leaving_closes_access_at_the_next_request(inside, cast):
    leave(cast.bram, clock.today())
    assert inside.get(ACCOUNT)["Location"].startswith("/werk/inloggen/")


def test_leaving_tomorrow_closes_access_after_that_day(inside, cast, time_machine_at):
    leave(cast.bram, clock.today() + dt.timedelta(days=1))
    assert inside.get(ACCOUNT).status_code == 200
    time_machine_at(dt.timedelta(hours=8))  # a session lasts twelve hours
    clock.pretend_today(clock.today() + dt.timedelta(days=2))
    assert inside.get(ACCOUNT)["Location"].startswith("/werk/inloggen/")


def test_without_any_tie_left_nobody_is_in(inside, cast):
    end_role(cast.bram.roles.get(), clock.today() - dt.timedelta(days=1))
    assert inside.get(ACCOUNT)["Location"].startswith("/werk/inloggen/")


@pytest.fixture
def asks(cast):
    """The status with which a page for coordinators answers this person."""

    @role_required("coordinator")
    def page(_request):
        from django.http import HttpResponse  # noqa: PLC0415

        return HttpResponse("ja")

    def ask(person):
        request = RequestFactory().get("/werk/iets/")
        request.person = person
        return page(request)

    return ask


def test_a_role_taken_away_makes_the_page_disappear(asks, cast):
    from django.http import Http404  # noqa: PLC0415

    assert asks(cast.bram).status_code == 200
    give_role(cast.bram, "handler", clock.today())
    end_role(cast.bram.roles.get(kind="coordinator"), clock.today() - dt.timedelta(days=1))
    with pytest.raises(Http404):
        asks(cast.bram)


def test_the_anonymous_are_led_to_the_door(asks):
    assert asks(None)["Location"] == "/werk/inloggen/?next=%2Fwerk%2Fiets%2F"
