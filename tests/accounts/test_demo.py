"""One click signs in, in a demonstration and nowhere else."""

import pytest
from django.test import override_settings

from gehoor.accounts.actions.create_account import create_account
from gehoor.authority.refusal import Refused


@pytest.fixture
def demonstration(cast):
    cast.organisation.demonstration = True
    cast.organisation.save()
    return create_account(cast.bram, demonstration=True)


def test_one_click_opens_the_desk_without_a_second_step(client, demonstration):
    with override_settings(DEMO=True):
        page = client.get("/werk/demo/")
        assert "klachtencoördinator" in page.content.decode()
        answer = client.post("/werk/demo/", {"account": demonstration.pk})
        assert answer["Location"] == "/werk/"
        assert client.get("/werk/account/").status_code == 200


@pytest.mark.parametrize("account", ["", "abc", "-1", "9" * 30, "²"])
def test_nobody_is_nobody(client, demonstration, account):
    with override_settings(DEMO=True):
        assert client.post("/werk/demo/", {"account": account}).status_code == 404


def test_it_is_not_there_without_the_setting(client, demonstration):
    assert client.get("/werk/demo/").status_code == 404
    assert client.post("/werk/demo/", {"account": demonstration.pk}).status_code == 404


def test_it_is_not_there_for_a_real_organisation(client, cast, demonstration):
    cast.organisation.demonstration = False
    cast.organisation.save()
    with override_settings(DEMO=True):
        assert client.get("/werk/demo/").status_code == 404


def test_a_real_organisation_has_no_such_accounts(cast):
    with pytest.raises(Refused):
        create_account(cast.bram, demonstration=True)


def test_a_demonstration_that_becomes_real_asks_the_second_step(client, cast, demonstration):
    with override_settings(DEMO=True):
        client.post("/werk/demo/", {"account": demonstration.pk})
    cast.organisation.demonstration = False
    cast.organisation.save()
    assert client.get("/werk/account/")["Location"] == "/werk/tweede-stap/instellen/"


def test_who_is_no_demonstration_account_is_not_listed(client, cast, demonstration, make_staff):
    real = make_staff(cast.els)
    with override_settings(DEMO=True):
        assert client.post("/werk/demo/", {"account": real.account.pk}).status_code == 404
