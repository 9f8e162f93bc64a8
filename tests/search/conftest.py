import pytest
from django.test import Client

from gehoor.accounts.actions.create_account import create_account
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
