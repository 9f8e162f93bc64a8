"""Two steps, out again, and nothing to learn from an error."""

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache

from gehoor.accounts.actions.disable_account import disable_account, end_sessions
from gehoor.accounts.models import UsedCode
from tests.accounts.conftest import PASSWORD
from tests.cast import make_cast

ACCOUNT = "/werk/account/"


def test_password_and_code_open_the_desk(client, bram, sign_in):
    answer = sign_in(client, bram)
    assert answer["Location"] == "/werk/"
    assert client.get(ACCOUNT).status_code == 200


def test_password_alone_opens_nothing(client, bram):
    answer = client.post("/werk/inloggen/", {"email": "bram@example.nl", "password": PASSWORD})
    assert answer["Location"] == "/werk/tweede-stap/"
    assert client.get(ACCOUNT)["Location"].startswith("/werk/inloggen/")


def test_login_does_not_mind_capitals(client, bram):
    answer = client.post("/werk/inloggen/", {"email": "Bram@Example.NL", "password": PASSWORD})
    assert answer["Location"] == "/werk/tweede-stap/"


def test_who_has_no_second_factor_sets_one_up_before_anything_else(client, cast, make_staff, sign_in):
    sign_in(client, make_staff(cast.bram, app=False))
    for path in (ACCOUNT, "/werk/", "/werk/account/wachtwoord/", "/beheer/"):
        answer = client.get(path)
        if answer.status_code != 404:
            assert answer["Location"] == "/werk/tweede-stap/instellen/", path
    page = client.get("/werk/tweede-stap/instellen/")
    assert page.status_code == 200


def test_setting_up_an_app_lets_one_go_on_at_once(client, cast, make_staff, sign_in):
    staff = make_staff(cast.bram, app=False)
    sign_in(client, staff)
    page = client.get("/werk/account/app/")
    staff.secret = page.context["form"].secret
    before = client.cookies["sessionid"].value
    answer = client.post("/werk/account/app/", {"code": staff.code()})
    assert answer["Location"] == "/werk/account/reservecodes/"
    assert client.cookies["sessionid"].value != before
    codes = client.get("/werk/account/reservecodes/").context["unused_codes"]
    assert len(codes) == 10
    assert client.get(ACCOUNT).status_code == 200


def test_a_code_works_once_in_all_processes(client, visit, bram, sign_in):
    sign_in(client, bram)
    assert UsedCode.objects.count() == 1
    cache.clear()  # another process remembers nothing
    other = visit()
    other.post("/werk/inloggen/", {"email": "bram@example.nl", "password": PASSWORD})
    answer = other.post("/werk/tweede-stap/", {"code": bram.code()})
    assert answer.status_code == 200
    assert answer.context["form"].errors["code"]


def test_a_reserve_code_works_once(visit, client, bram, sign_in):
    sign_in(client, bram)
    client.post("/werk/opnieuw/wachtwoord/", {"password": PASSWORD})
    client.post("/werk/account/reservecodes/nieuw/")
    code = client.get("/werk/account/reservecodes/").context["unused_codes"][0]
    for expected in (302, 200):
        other = visit()
        other.post("/werk/inloggen/", {"email": "bram@example.nl", "password": PASSWORD})
        assert other.post("/werk/tweede-stap/", {"code": code}).status_code == expected


def test_session_gets_another_key_at_sign_in(client, bram):
    client.get("/werk/inloggen/")
    session = client.session
    session["before"] = 1
    session.save()
    first = session.session_key
    client.post("/werk/inloggen/", {"email": "bram@example.nl", "password": PASSWORD})
    client.post("/werk/tweede-stap/", {"code": bram.code()})
    assert client.cookies["sessionid"].value != first
    assert not Session.objects.filter(session_key=first).exists()


def test_sign_out_destroys_the_session_and_clears_the_browser(client, visit, bram, sign_in):
    sign_in(client, bram)
    stolen = client.cookies["sessionid"].value
    answer = client.post("/werk/uitloggen/")
    assert '"cookies"' in answer["Clear-Site-Data"]
    thief = visit()
    thief.cookies["sessionid"] = stolen
    assert thief.get(ACCOUNT)["Location"].startswith("/werk/inloggen/")


def test_reading_does_not_sign_out(client, bram, sign_in):
    sign_in(client, bram)
    assert client.get("/werk/uitloggen/").status_code == 405
    assert client.get(ACCOUNT).status_code == 200


def test_sign_in_without_a_proof_of_origin_is_refused(visit, bram):
    strict = visit(enforce_csrf_checks=True)
    assert strict.post("/werk/inloggen/", {"email": "bram@example.nl", "password": PASSWORD}).status_code == 403


@pytest.mark.parametrize(
    "address", ["https://evil.example/", "//evil.example/", "/\\evil.example/", "javascript:alert(1)", "https:evil"]
)
def test_the_way_back_stays_on_this_site(client, bram, address):
    client.post("/werk/inloggen/", {"email": "bram@example.nl", "password": PASSWORD, "next": address})
    answer = client.post("/werk/tweede-stap/", {"code": bram.code(), "next": address})
    assert answer["Location"] == "/werk/"


def test_the_way_back_is_followed(client, bram):
    there = client.get("/werk/account/wachtwoord/")["Location"]
    assert there == "/werk/inloggen/?next=%2Fwerk%2Faccount%2Fwachtwoord%2F"
    form = {"email": "bram@example.nl", "password": PASSWORD, "next": "/werk/account/wachtwoord/"}
    client.post("/werk/inloggen/", form)
    assert client.post("/werk/tweede-stap/", {"code": bram.code()})["Location"] == "/werk/account/wachtwoord/"


def test_disabling_ends_every_session_at_the_next_request(client, bram, sign_in):
    sign_in(client, bram)
    disable_account(bram.account)
    assert client.get(ACCOUNT)["Location"].startswith("/werk/inloggen/")
    answer = client.post("/werk/inloggen/", {"email": "bram@example.nl", "password": PASSWORD})
    assert answer.status_code == 200


def test_sessions_can_be_ended_everywhere(client, bram, sign_in):
    sign_in(client, bram)
    end_sessions(bram.account)
    assert client.get(ACCOUNT)["Location"].startswith("/werk/inloggen/")


def test_session_of_one_organisation_is_nothing_in_another(client, visit, bram, sign_in):
    sign_in(client, bram)
    other = visit(make_cast("Gemeente Elders").organisation)
    other.cookies["sessionid"] = client.cookies["sessionid"].value
    assert other.get(ACCOUNT)["Location"].startswith("/werk/inloggen/")
    assert client.get(ACCOUNT).status_code == 200


def test_account_of_one_organisation_does_not_sign_in_at_another(visit, bram):
    other = visit(make_cast("Gemeente Elders").organisation)
    answer = other.post("/werk/inloggen/", {"email": "bram@example.nl", "password": PASSWORD})
    assert answer.status_code == 200
    assert answer.context["form"].non_field_errors()


def test_page_of_signing_in_has_no_second_door(client):
    for path in ("/accounts/login/", "/werk/signup/", "/accounts/signup/", "/admin/"):
        assert client.get(path).status_code == 404


def test_pages_are_not_kept_and_not_framed(client, bram, sign_in):
    sign_in(client, bram)
    page = client.get(ACCOUNT)
    assert page["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
