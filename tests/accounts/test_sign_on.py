"""The organisation's own provider: a real one runs beside the tests."""

from urllib.parse import parse_qs, urlsplit

import oidc_provider_mock
import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.test import override_settings

from gehoor.accounts.actions.configure_sign_on import configure_sign_on
from gehoor.accounts.actions.invite import invite
from gehoor.authority.refusal import Refused
from tests.accounts.conftest import PASSWORD
from tests.cast import make_cast

USERS = [
    oidc_provider_mock.User(sub="bram-1", claims={"email": "bram@example.nl", "email_verified": True}),
    oidc_provider_mock.User(sub="bram-mfa", claims={"email": "x@example.nl", "amr": ["pwd", "mfa"]}),
]


@pytest.fixture
def provider():
    with oidc_provider_mock.run_server_in_thread(user_claims=USERS) as server:
        issuer = f"http://localhost:{server.server_port}"
        with override_settings(SIGN_ON_ORIGINS=[issuer]):
            yield issuer


@pytest.fixture
def sign_on(cast, provider):
    return configure(cast.organisation, provider)


def configure(organisation, issuer, **more):
    return configure_sign_on(
        organisation, name="Voorbeeld-ID", issuer=issuer, client_id="gehoor", client_secret="geheim", **more
    )


def leave_for(client, sign_on, **form):
    answer = client.post(f"/werk/organisatie/{sign_on.key}/", form)
    assert answer.status_code == 302, answer.content
    return answer["Location"]


def at_provider(address, said):
    """Where the provider sends the browser after it was told this."""
    return requests.post(address, data=said, allow_redirects=False, timeout=5).headers["Location"]


def through(client, sign_on, sub="bram-1", **form):
    """To the provider, say there who one is, and back; the answer of our site."""
    return client.get(at_provider(leave_for(client, sign_on, **form), {"sub": sub}))


def bound(account, sign_on, sub="bram-1"):
    return SocialAccount.objects.create(user=account, provider=sign_on.key, uid=sub)


def test_a_bound_person_signs_in_and_takes_the_second_step(client, bram, sign_on):
    bound(bram.account, sign_on)
    assert through(client, sign_on)["Location"] == "/werk/tweede-stap/"
    assert client.post("/werk/tweede-stap/", {"code": bram.code()})["Location"] == "/werk/"


def test_the_request_carries_pkce_and_a_state(client, sign_on):
    query = parse_qs(urlsplit(leave_for(client, sign_on)).query)
    assert query["code_challenge_method"] == ["S256"]
    assert query["state"]
    assert query["redirect_uri"] == [f"http://gemeente-voorbeeld.localhost/werk/organisatie/{sign_on.key}/terug/"]


def test_the_same_address_binds_nothing(client, bram, sign_on):
    answer = through(client, sign_on)
    assert answer["Location"] == "/werk/inloggen/"
    assert not SocialAccount.objects.exists()
    assert client.get("/werk/account/")["Location"].startswith("/werk/inloggen/")


def test_a_subject_of_another_provider_is_somebody_else(client, bram, sign_on):
    bound(bram.account, sign_on)
    with oidc_provider_mock.run_server_in_thread(user_claims=USERS) as server:
        issuer = f"http://localhost:{server.server_port}"
        with override_settings(SIGN_ON_ORIGINS=[sign_on.issuer, issuer]):
            other = configure(sign_on.organisation, issuer)
            assert through(client, other)["Location"] == "/werk/inloggen/"


def test_a_provider_that_calls_itself_something_else_is_refused(client, bram, provider, cast):
    sign_on = configure(cast.organisation, f"{provider}/")
    bound(bram.account, sign_on)
    assert through(client, sign_on)["Location"] == "/werk/inloggen/"


def test_provider_of_one_organisation_is_not_there_for_another(visit, sign_on):
    other = visit(make_cast("Gemeente Elders").organisation)
    assert other.post(f"/werk/organisatie/{sign_on.key}/").status_code == 404
    assert "Voorbeeld-ID" not in other.get("/werk/inloggen/").content.decode()


def test_an_answer_for_another_browser_is_refused(client, visit, bram, sign_on):
    bound(bram.account, sign_on)
    back = requests.post(leave_for(client, sign_on), data={"sub": "bram-1"}, allow_redirects=False, timeout=5).headers[
        "Location"
    ]
    assert visit().get(back)["Location"] == "/werk/inloggen/"


def test_an_answer_works_once(client, bram, sign_on):
    bound(bram.account, sign_on)
    back = requests.post(leave_for(client, sign_on), data={"sub": "bram-1"}, allow_redirects=False, timeout=5).headers[
        "Location"
    ]
    client.get(back)
    assert client.get(back)["Location"] == "/werk/inloggen/"


def test_cancelling_leads_back(client, sign_on):
    back = requests.post(leave_for(client, sign_on), data={"action": "deny"}, allow_redirects=False, timeout=5).headers[
        "Location"
    ]
    assert client.get(back)["Location"] == "/werk/inloggen/"


def test_who_left_does_not_come_in_by_the_provider(client, bram, sign_on):
    bound(bram.account, sign_on)
    bram.account.person.active = False
    bram.account.person.save()
    assert through(client, sign_on)["Location"] == "/werk/inloggen/"


def test_a_second_factor_at_the_provider_counts_where_the_administrator_said_so(client, cast, bram, provider):
    trusting = configure(cast.organisation, provider, second_factor="mfa")
    bound(bram.account, trusting, "bram-mfa")
    assert through(client, trusting, "bram-mfa")["Location"] == "/werk/"
    assert client.get("/werk/account/").status_code == 200


def test_it_does_not_count_otherwise(client, bram, sign_on):
    bound(bram.account, sign_on, "bram-mfa")
    assert through(client, sign_on, "bram-mfa")["Location"] == "/werk/tweede-stap/"


def test_a_provider_that_asked_no_second_factor_does_not_count(client, cast, bram, provider):
    trusting = configure(cast.organisation, provider, second_factor="mfa")
    bound(bram.account, trusting)
    assert through(client, trusting)["Location"] == "/werk/tweede-stap/"


def test_an_invited_person_binds_and_comes_back(client, visit, cast, make_staff, sign_on):
    code = invite(make_staff(cast.els, app=False, password=None).account).code
    client.post("/werk/uitnodiging/", {"code": code})
    assert client.post("/werk/uitnodiging/welkom/", {"bind": "1"})["Location"] == "/werk/account/koppelen/"
    assert client.get("/werk/account/koppelen/").status_code == 200
    through(client, sign_on, process="connect")
    kept = SocialAccount.objects.get()
    assert (kept.user_id, kept.uid) == (cast.els.account.pk, "bram-1")
    assert "email" not in str(kept.extra_data)
    again = visit()
    assert through(again, sign_on)["Location"] == "/werk/"
    assert again.get("/werk/account/")["Location"] == "/werk/tweede-stap/instellen/"


def test_binding_asks_the_password_again(client, bram, sign_on, sign_in):
    sign_in(client, bram)
    answer = through(client, sign_on, process="connect")
    assert answer["Location"].startswith("/werk/opnieuw/")
    assert not SocialAccount.objects.exists()
    client.post("/werk/opnieuw/wachtwoord/", {"password": PASSWORD})
    assert SocialAccount.objects.get().uid == "bram-1"


def test_what_is_bound_can_be_taken_off(client, bram, sign_on, sign_in):
    mine = bound(bram.account, sign_on)
    sign_in(client, bram)
    client.post("/werk/opnieuw/wachtwoord/", {"password": PASSWORD})
    assert "Gekoppeld aan Voorbeeld-ID" in client.get("/werk/account/").content.decode()
    client.post(f"/werk/account/organisatie/{mine.pk}/weg/")
    assert not SocialAccount.objects.exists()


def test_no_connection_to_a_host_that_was_not_allowed(cast, provider, client, bram):
    sign_on = configure(cast.organisation, provider)
    with override_settings(SIGN_ON_ORIGINS=["http://localhost:1"]):
        answer = client.post(f"/werk/organisatie/{sign_on.key}/")
        assert answer["Location"] == "/werk/inloggen/"
        with pytest.raises(Refused):
            configure(cast.organisation, "https://metadata.internal/")


def test_the_secret_of_a_provider_rests_encrypted(sign_on):
    sign_on.refresh_from_db()
    assert "geheim" not in sign_on.client_secret
