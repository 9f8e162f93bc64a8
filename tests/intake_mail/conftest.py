import pytest
from django.test import Client

from gehoor.accounts.actions.create_account import create_account
from gehoor.authority.models import Role
from gehoor.intake.mail import recipients
from gehoor.platform import clock
from tests.cast import make_cast
from tests.intake_mail.post import Post


@pytest.fixture
def cast(db):
    recipients._known.clear()
    made = make_cast()
    made.organisation.texts = {"email": "klachten@voorbeeld.nl", "phone": "0593 123 456"}
    made.organisation.save()
    Role.objects.create(person=made.els, kind="administrator", starts_on=clock.today())
    return made


@pytest.fixture
def post(cast, settings):
    """Takes in messages for the cast's organisation."""
    settings.HOSTS_REMEMBERED = 0.0
    return Post(cast)


@pytest.fixture
def visitor(post, settings):
    """A function: a browser in which somebody of the cast is signed in."""
    settings.DEMO = True
    post.cast.organisation.demonstration = True
    post.cast.organisation.save()

    def signed_in(name):
        account = create_account(getattr(post.cast, name), demonstration=True)
        client = Client(headers={"host": f"{post.cast.organisation.slug}.localhost"})
        assert client.post("/werk/demo/", {"account": account.pk}).status_code == 302
        return client

    return signed_in
