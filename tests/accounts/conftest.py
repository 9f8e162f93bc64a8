"""Accounts of the cast, and a way to sign in as one of them."""

import datetime as dt
import time
from dataclasses import dataclass

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client

from gehoor.accounts.actions.create_account import create_account
from gehoor.accounts.actions.set_password import set_password
from tests.cast import make_cast

PASSWORD = "een paar woorden achter elkaar"


@dataclass
class Staff:
    """Somebody with an account, perhaps with an app for codes."""

    account: object
    secret: str = ""

    def code(self, steps=0):
        """The code that the app shows now, or some half minutes away."""
        return format_hotp_value(hotp_value(self.secret, int(time.time()) // 30 + steps))


@pytest.fixture
def cast(db):
    return make_cast()


@pytest.fixture
def visit(cast):
    """A browser at the host of an organisation."""

    def open_at(organisation=None, **options):
        return Client(headers={"host": (organisation or cast.organisation).hosts.get().host}, **options)

    return open_at


@pytest.fixture
def client(visit):
    return visit()


@pytest.fixture
def make_staff(db):
    def make(person, *, app=True, password=PASSWORD):
        account = create_account(person)
        if password:
            set_password(account, password)
        if not app:
            return Staff(account)
        secret = generate_totp_secret()
        TOTP.activate(account, secret)
        return Staff(account, secret)

    return make


@pytest.fixture
def bram(cast, make_staff):
    return make_staff(cast.bram)


def enter(client, staff, **more):
    """Both steps; the response of the last."""
    answer = client.post("/werk/inloggen/", {"email": staff.account.email, "password": PASSWORD} | more)
    if not Authenticator.objects.filter(user=staff.account).exists():
        return answer
    assert answer["Location"] == "/werk/tweede-stap/"
    return client.post("/werk/tweede-stap/", {"code": staff.code()})


@pytest.fixture
def sign_in():
    return enter


@pytest.fixture
def time_machine_at():
    """Move the clock that every part reads by this much."""
    moved = []

    def go(by):
        traveller = time_machine.travel(dt.datetime.now(dt.UTC) + by)
        traveller.start()
        moved.append(traveller)

    yield go
    for traveller in reversed(moved):
        traveller.stop()
