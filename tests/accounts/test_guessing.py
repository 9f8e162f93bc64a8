"""Who guesses learns nothing, and does not lock the owner out."""

import datetime as dt

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.test import override_settings

from gehoor.accounts.actions.disable_account import disable_account
from gehoor.platform import brake
from gehoor.platform.models import FailedAttempt
from tests.accounts.conftest import PASSWORD

LOGIN = "/werk/inloggen/"


def guess(client, email, times=1, **where):
    return [client.post(LOGIN, {"email": email, "password": "verkeerd wachtwoord"}, **where) for _ in range(times)][-1]


def told(answer):
    """What the page says, without what differs on every page."""
    assert answer.status_code == 200
    return answer.context["form"].errors.as_json(), sorted(name for name in answer.headers if name != "Content-Length")


def test_unknown_wrong_closed_and_left_say_the_same(visit, cast, make_staff):
    make_staff(cast.bram)
    disable_account(make_staff(cast.els).account)
    left = make_staff(cast.dirk)
    left.account.person.active = False
    left.account.person.save()
    make_staff(cast.fatima, password=None)
    unknown = told(guess(visit(), "niemand@example.nl"))
    for email in ("bram@example.nl", "els@example.nl", "dirk@example.nl", "fatima@example.nl"):
        assert told(guess(visit(), email)) == unknown
    right = visit().post(LOGIN, {"email": "els@example.nl", "password": PASSWORD})
    assert told(right) == unknown


@pytest.mark.parametrize("email", ["bram@example.nl", "niemand@example.nl", "fatima@example.nl"])
def test_every_guess_costs_one_hash(rf, cast, make_staff, monkeypatch, email):
    """Time is told apart by the number of hashes: argon2 takes all of it."""
    make_staff(cast.bram)
    make_staff(cast.fatima, password=None)
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.Argon2PasswordHasher"]):
        bram = cast.bram.account
        bram.set_password(PASSWORD)
        bram.save()
        hashes = []
        for name in ("encode", "verify"):
            real = getattr(Argon2PasswordHasher, name)
            monkeypatch.setattr(
                Argon2PasswordHasher,
                name,
                lambda self, *args, _real=real, **kw: hashes.append(1) or _real(self, *args, **kw),
            )
        request = rf.post(LOGIN)
        request.organisation = cast.organisation
        assert authenticate(request, email=email, password="verkeerd wachtwoord") is None
    assert len(hashes) == 1


def test_five_wrong_guesses_from_one_place_wait(visit, bram):
    guess(visit(), "bram@example.nl", 5)
    answer = visit().post(LOGIN, {"email": "bram@example.nl", "password": PASSWORD})
    assert "wait" in answer.context["form"].errors.as_json()


def test_waiting_looks_the_same_for_who_does_not_exist(visit, bram):
    assert told(guess(visit(), "bram@example.nl", 6)) == told(guess(visit(), "niemand@example.nl", 6))


def test_the_owner_comes_in_from_elsewhere(visit, bram):
    for number in range(60):
        guess(visit(), "bram@example.nl", 1, REMOTE_ADDR=f"203.0.113.{number}")
    answer = visit().post(LOGIN, {"email": "bram@example.nl", "password": PASSWORD}, REMOTE_ADDR="198.51.100.7")
    assert answer["Location"] == "/werk/tweede-stap/"


def test_many_places_get_one_guess_each(visit, bram):
    for number in range(30):
        guess(visit(), "bram@example.nl", 1, REMOTE_ADDR=f"203.0.113.{number}")
    second = guess(visit(), "bram@example.nl", 1, REMOTE_ADDR="203.0.113.1")
    assert "wait" in second.context["form"].errors.as_json()


def test_waiting_ends(visit, bram, time_machine_at):
    guess(visit(), "bram@example.nl", 5)
    time_machine_at(dt.timedelta(minutes=16))
    answer = visit().post(LOGIN, {"email": "bram@example.nl", "password": PASSWORD})
    assert answer["Location"] == "/werk/tweede-stap/"


def test_codes_of_the_second_step_are_braked_too(visit, bram):
    client = visit()
    client.post(LOGIN, {"email": "bram@example.nl", "password": PASSWORD})
    for _ in range(5):
        client.post("/werk/tweede-stap/", {"code": "000000"})
    answer = client.post("/werk/tweede-stap/", {"code": bram.code()})
    assert "wait" in answer.context["form"].errors.as_json()


def test_one_ipv6_connection_is_one_place(rf):
    first, second = (rf.get("/", REMOTE_ADDR=f"2001:db8:1:2::{number}") for number in (1, 2))
    assert brake.network_of(first) == brake.network_of(second) == "2001:db8:1:2::/64"


@override_settings(BEHIND_PROXY=True)
def test_behind_a_proxy_the_last_address_counts(rf):
    request = rf.get("/", REMOTE_ADDR="10.0.0.1", headers={"x-forwarded-for": "1.2.3.4, 203.0.113.9"})
    assert brake.network_of(request) == "203.0.113.9"


def test_no_address_and_no_login_is_stored(visit, bram):
    guess(visit(), "bram@example.nl", REMOTE_ADDR="203.0.113.9")
    for attempt in FailedAttempt.objects.all():
        assert len(attempt.key) == 64
        assert "bram" not in attempt.key


def test_old_attempts_are_cleared(visit, bram, time_machine_at):
    guess(visit(), "bram@example.nl")
    time_machine_at(dt.timedelta(days=2))
    brake.clear_old_attempts()
    assert not FailedAttempt.objects.exists()
