"""What one can change about one's own account, and what must be proved again first."""

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from gehoor.accounts import encryption
from gehoor.accounts.actions.reencrypt import reencrypt
from gehoor.accounts.actions.reset_second_factor import reset_second_factor
from tests.accounts.conftest import PASSWORD, Staff

NEW = "nog een paar andere woorden"


@pytest.fixture
def inside(client, bram, sign_in):
    sign_in(client, bram)
    return client


def prove(client):
    client.post("/werk/opnieuw/wachtwoord/", {"password": PASSWORD})
    return client


@pytest.mark.parametrize(
    "path", ["wachtwoord/", "app/weg/", "passkey/", "reservecodes/", "reservecodes/nieuw/", "reservecodes/bestand/"]
)
def test_nothing_about_signing_in_is_changed_without_proving_it_again(inside, path):
    if path.startswith("reservecodes"):
        prove(inside).post("/werk/account/reservecodes/nieuw/")
        session = inside.session
        session["account_authentication_methods"] = [
            each for each in session["account_authentication_methods"] if "reauthenticated" not in each
        ]
        session.save()
    assert inside.get(f"/werk/account/{path}")["Location"].startswith("/werk/opnieuw/wachtwoord/")


def test_a_wrong_password_proves_nothing(inside):
    assert inside.post("/werk/opnieuw/wachtwoord/", {"password": "iets anders"}).status_code == 200
    assert inside.get("/werk/account/wachtwoord/")["Location"].startswith("/werk/opnieuw/")


def test_guessing_there_is_braked(inside):
    for _ in range(5):
        inside.post("/werk/opnieuw/wachtwoord/", {"password": "iets anders"})
    answer = inside.post("/werk/opnieuw/wachtwoord/", {"password": PASSWORD})
    assert "wait" in answer.context["form"].errors.as_json()


def test_a_code_proves_it_too(inside, bram):
    assert inside.post("/werk/opnieuw/code/", {"code": bram.code(1)}).status_code == 302
    assert inside.get("/werk/account/wachtwoord/").status_code == 200


def test_another_password_ends_the_other_sessions_and_keeps_this_one(inside, visit, bram):
    other = visit()
    other.post("/werk/inloggen/", {"email": "bram@example.nl", "password": PASSWORD})
    other.post("/werk/tweede-stap/", {"code": bram.code(1)})
    assert other.get("/werk/account/").status_code == 200
    prove(inside).post("/werk/account/wachtwoord/", {"password": NEW, "repeated": NEW})
    assert inside.get("/werk/account/").status_code == 200
    assert other.get("/werk/account/")["Location"].startswith("/werk/inloggen/")
    bram.account.refresh_from_db()
    assert bram.account.check_password(NEW)


@pytest.mark.parametrize(("password", "repeated", "field"), [("kort", "kort", "password"), (NEW, "anders", "repeated")])
def test_a_password_must_be_long_and_typed_twice(inside, bram, password, repeated, field):
    answer = prove(inside).post("/werk/account/wachtwoord/", {"password": password, "repeated": repeated})
    assert answer.context["form"].errors[field]
    bram.account.refresh_from_db()
    assert bram.account.check_password(PASSWORD)


def test_the_last_second_factor_stays(inside, bram):
    answer = prove(inside).post("/werk/account/app/weg/")
    assert answer.status_code == 200
    assert Authenticator.objects.filter(user=bram.account, type="totp").exists()


def test_an_administrator_can_take_a_lost_second_factor_away(inside, visit, bram, sign_in):
    reset_second_factor(bram.account)
    assert inside.get("/werk/account/")["Location"].startswith("/werk/inloggen/")
    again = visit()
    sign_in(again, Staff(bram.account))
    assert again.get("/werk/account/")["Location"] == "/werk/tweede-stap/instellen/"


def test_preferences_are_kept_and_english_is_english(inside, bram):
    inside.post("/werk/account/", {"language": "en", "reminders": "weekly"})
    bram.account.refresh_from_db()
    kept = bram.account
    assert (kept.language, kept.reminders, kept.shortcuts) == ("en", "weekly", False)
    page = inside.get("/werk/account/")
    assert page["Content-Language"] == "en"
    assert "Your account" in page.content.decode()


def test_a_language_nobody_offers_is_refused(inside, bram):
    answer = inside.post("/werk/account/", {"language": "fr"})
    assert answer.context["preferences"].errors["language"]


def test_fields_that_the_form_does_not_have_change_nothing(inside, bram, cast):
    inside.post("/werk/account/", {"language": "nl", "email": "x@example.nl", "person": cast.els.pk, "is_active": ""})
    bram.account.refresh_from_db()
    assert (bram.account.email, bram.account.person) == ("bram@example.nl", cast.bram)


def test_keys_of_second_factors_rest_encrypted(bram):
    kept = Authenticator.objects.get(user=bram.account, type="totp").data["secret"]
    assert bram.secret not in kept
    assert encryption.decrypt(kept) == bram.secret


def test_a_new_key_in_front_takes_over_and_the_old_one_can_go(client, bram, sign_in, settings):
    old = settings.ENCRYPTION_KEYS
    settings.ENCRYPTION_KEYS = ["nieuwe sleutel van de installatie", *old]
    assert reencrypt() == 1
    settings.ENCRYPTION_KEYS = settings.ENCRYPTION_KEYS[:1]
    assert sign_in(client, bram)["Location"] == "/werk/"
    settings.ENCRYPTION_KEYS = old
    with pytest.raises(encryption.WrongKey):
        encryption.decrypt(Authenticator.objects.get(user=bram.account, type="totp").data["secret"])


@pytest.mark.parametrize("name", ["mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"])
def test_pages_answer_after_proving(client, cast, make_staff, sign_in, name):
    sign_in(client, make_staff(cast.bram))
    answer = prove(client).get(reverse(name))
    assert answer.status_code in {200, 302}
    if answer.status_code == 302:
        assert answer["Location"] == "/werk/account/app/weg/"
