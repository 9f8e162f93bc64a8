"""The other doors, as the administrator sets them and the citizen reads them."""

import pytest
from django.test import Client

from gehoor.authority.models import Role
from gehoor.authority.profile import profile_of
from tests.cast import LONG_AGO


@pytest.fixture
def admin(cast, sign_in):
    Role.objects.create(person=cast.fatima, kind="administrator", starts_on=LONG_AGO)
    return sign_in(cast.fatima)


@pytest.fixture
def citizen(cast):
    return Client(headers={"host": f"{cast.organisation.slug}.localhost"})


def known(cast):
    cast.organisation.refresh_from_db()
    return {door.key: door for door in profile_of(cast.organisation).doors}


def test_an_address_is_enough_and_our_words_stand_on_the_site_in_both_languages(cast, admin, citizen):
    admin.post("/beheer/loketten/public_space/", {"url": "https://voorbeeld.nl/melding"})
    dutch, english = citizen.get("/andere-wegen/").content.decode(), citizen.get("/en/andere-wegen/").content.decode()
    assert "https://voorbeeld.nl/melding" in dutch
    assert "kapot, vies of gevaarlijk" in dutch
    assert "kapot, vies of gevaarlijk" not in english
    assert known(cast)["public_space"].label.en


def test_own_words_and_an_own_door_stand_on_the_site_and_are_taken_away(cast, admin, citizen):
    admin.post("/beheer/loketten/damage/", {"phone": "14 0593", "label": "Schade?", "explanation": "Bel ons."})
    for _twice in range(2):
        admin.post("/beheer/loketten/nieuw/", {"url": "https://voorbeeld.nl/", "label": "Wijkteam"})
    assert {"damage", "wijkteam", "wijkteam-2"} <= set(known(cast))
    assert "Bel ons." in citizen.get("/andere-wegen/").content.decode()
    admin.post("/beheer/loketten/wijkteam/", {"remove": "1"})
    assert set(known(cast)) == {"damage", "wijkteam-2"}
    assert admin.get("/beheer/loketten/wijkteam/").status_code == 404


def test_what_is_wrong_is_said_at_its_field_and_changes_nothing(cast, admin):
    nothing = admin.post("/beheer/loketten/damage/", {})
    unnamed = admin.post("/beheer/loketten/nieuw/", {"url": "https://voorbeeld.nl/"})
    script = admin.post("/beheer/loketten/damage/", {"url": "javascript:alert(1)"})
    assert [each.status_code for each in (nothing, unnamed, script)] == [422, 422, 422]
    assert "label" in unnamed.context["form"].errors
    assert known(cast) == {}
