import datetime as dt

import pytest
from django.test import Client

from gehoor.accounts.actions.create_account import create_account
from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.platform import clock
from tests.cast import make_cast


@pytest.fixture
def cast(db, settings):
    settings.DEMO = True
    cast = make_cast()
    cast.organisation.demonstration = True
    cast.organisation.save()
    for person in cast.people.values():
        create_account(person, demonstration=True)
    return cast


@pytest.fixture
def sign_in(cast):
    def signed_in(person):
        client = Client(headers={"host": f"{cast.organisation.slug}.localhost"})
        assert client.post("/werk/demo/", {"account": person.account.pk}).status_code == 302
        return client

    return signed_in


@pytest.fixture
def at():
    """A function: let today be that day."""
    return lambda year, month, day: clock.pretend_today(dt.date(year, month, day))


@pytest.fixture
def closed(cast, at):
    """A function: files that were solved by phone on 3 February 2020; kept for five years."""

    def make(count=1):
        at(2020, 2, 3)
        return [
            solve_by_phone(
                cast.command(channel="phone", submission=f"s{each}", facts={"conduct_on": "2020-01-10"}),
                cast.see(cast.bram),
                "Zij is tevreden.",
            )
            for each in range(count)
        ]

    return make
