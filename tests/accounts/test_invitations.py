"""An invitation works once, for a day, and its secret is in no address that a server sees."""

import datetime as dt
from urllib.parse import urlsplit

import pytest

from gehoor.accounts.actions.invite import invite
from gehoor.accounts.models import Invitation
from tests.cast import make_cast

PAGE = "/werk/uitnodiging/"
NEW = "nog een paar andere woorden"


@pytest.fixture
def invited(cast, make_staff):
    return invite(make_staff(cast.els, app=False, password=None).account, cast.bram)


def choose(client, password=NEW):
    return client.post("/werk/uitnodiging/welkom/", {"password": password, "repeated": password})


def test_the_secret_stands_behind_the_fragment(invited):
    parts = urlsplit(invited.link)
    assert parts.fragment == invited.code
    assert invited.code not in parts.path + parts.query
    assert parts.netloc == "gemeente-voorbeeld.localhost"


def test_only_a_digest_is_kept(invited):
    assert invited.code not in str(Invitation.objects.values().get())


def test_an_invitation_ends_at_choosing_a_second_step(client, invited):
    assert client.post(PAGE, {"code": invited.code})["Location"] == "/werk/uitnodiging/welkom/"
    assert choose(client)["Location"] == "/werk/tweede-stap/instellen/"
    assert client.get("/werk/account/")["Location"] == "/werk/tweede-stap/instellen/"
    assert client.get("/werk/account/app/").status_code == 200


def test_a_code_may_be_typed_anyhow(client, invited):
    typed = invited.code.lower().replace("-", " ")
    assert client.post(PAGE, {"code": typed})["Location"] == "/werk/uitnodiging/welkom/"


def test_it_works_once(client, visit, invited):
    client.post(PAGE, {"code": invited.code})
    choose(client)
    assert visit().post(PAGE, {"code": invited.code}).context["form"].errors["code"]


def test_two_browsers_at_once_give_one_password(client, visit, invited):
    other = visit()
    for each in (client, other):
        each.post(PAGE, {"code": invited.code})
    assert choose(client)["Location"] == "/werk/tweede-stap/instellen/"
    assert choose(other, "weer heel andere woorden")["Location"] == PAGE


def test_looking_at_the_page_uses_nothing_up(client, invited):
    client.get(PAGE)
    client.post(PAGE, {"code": invited.code})
    client.get("/werk/uitnodiging/welkom/")
    assert Invitation.objects.get().used_at is None


def test_it_ends_after_a_day(client, invited, time_machine_at):
    time_machine_at(dt.timedelta(hours=24, minutes=1))
    assert client.post(PAGE, {"code": invited.code}).context["form"].errors["code"]


def test_a_new_one_takes_the_place_of_the_old(client, invited, cast):
    invite(cast.els.account)
    assert client.post(PAGE, {"code": invited.code}).context["form"].errors["code"]


def test_it_is_nothing_at_another_organisation(visit, invited):
    other = visit(make_cast("Gemeente Elders").organisation)
    assert other.post(PAGE, {"code": invited.code}).context["form"].errors["code"]


def test_an_invitation_does_not_pass_the_second_step(client, cast, make_staff):
    code = invite(make_staff(cast.dirk).account).code
    client.post(PAGE, {"code": code})
    assert choose(client)["Location"] == "/werk/tweede-stap/"


@pytest.mark.parametrize("password", ["kort", "password1234", "els@example.nl"])
def test_an_easy_password_is_refused_and_the_invitation_stays(client, invited, password):
    client.post(PAGE, {"code": invited.code})
    assert choose(client, password).context["form"].errors["password"]
    assert Invitation.objects.get().used_at is None


def test_guessing_codes_is_braked(visit, invited):
    for _ in range(5):
        visit().post(PAGE, {"code": "AAAA-CCCC-DDDD-EEEE-FFFF"})
    assert visit().post(PAGE, {"code": invited.code}).status_code == 200
    assert visit().post(PAGE, {"code": invited.code}, REMOTE_ADDR="198.51.100.7").status_code == 302
