"""An organisation is found by its host name, and says who it is."""

import pytest
from django.test import Client, override_settings

from gehoor.authority import middleware
from gehoor.authority.actions.add_host import add_host
from gehoor.authority.actions.create_organisation import create_organisation
from gehoor.authority.actions.edit_profile import edit_profile
from gehoor.authority.context import site_of
from gehoor.authority.links import NoHostName, absolute
from gehoor.authority.models import HostName
from gehoor.authority.profile import ProfileError, profile_of
from gehoor.authority.refusal import Refused

PAGE = "/werk/inloggen/"


def get(host, path=PAGE):
    return Client(headers={"host": host}).get(path)


def test_each_host_name_serves_its_own_organisation(town):
    create_organisation("Gemeente Elders", "elders", "elders.example")
    assert "Gemeente Voorbeeld" in get("klachten.voorbeeld.nl").content.decode()
    assert "Gemeente Elders" in get("elders.example").content.decode()
    assert "Gemeente Elders" in get("ELDERS.example:8443").content.decode()


@pytest.mark.parametrize("host", ["evil.example", "voorbeeld.nl", "localhost:8000", "127.0.0.1", "a b", "x" * 300])
def test_a_host_of_nobody_gets_a_plain_page(town, host):
    answer = get(host)
    assert answer.status_code == 404
    assert "Voorbeeld" not in answer.content.decode()


def test_probes_answer_for_any_host(town):
    assert get("evil.example", "/gezond/").status_code == 200
    assert get("evil.example", "/gereed/").status_code == 200


@override_settings(DEMO=True)
@pytest.mark.parametrize("host", ["localhost:8123", "127.0.0.1:9", "[::1]:8000", "localhost"])
def test_a_demonstration_answers_on_every_loopback_address(db, host):
    demo = create_organisation("Midden-Drenthe", "demo", "localhost:8000", demonstration=True)
    assert "Midden-Drenthe" in get(host).content.decode()
    assert get("evil.example").status_code == 404
    demo.demonstration = False
    demo.save()
    assert get("127.0.0.1:9").status_code == 404


def test_links_come_from_the_primary_host_never_from_a_request(town):
    add_host(town, "oud.voorbeeld.nl")
    assert absolute(town, "/klacht/") == "http://klachten.voorbeeld.nl/klacht/"
    add_host(town, "nieuw.voorbeeld.nl", primary=True)
    assert absolute(town, "/klacht/") == "http://nieuw.voorbeeld.nl/klacht/"
    with override_settings(HTTPS=True):
        assert absolute(town, "/").startswith("https://")


def test_a_demonstration_keeps_its_port_in_links(db):
    demo = create_organisation("Demo", "demo", "localhost:8000", demonstration=True)
    assert absolute(demo, "/werk/") == "http://localhost:8000/werk/"


def test_an_organisation_without_a_host_name_makes_no_links(town):
    HostName.objects.all().delete()
    with pytest.raises(NoHostName):
        absolute(town, "/")


@pytest.mark.parametrize("host", ["", "https://x.nl", "x.nl/pad", "x nl", "-x.nl", "a..b", "x.nl:123456"])
def test_what_is_no_host_name_is_refused(town, host):
    with pytest.raises(Refused):
        add_host(town, host)


def test_a_host_name_belongs_to_one_organisation(town):
    with pytest.raises(Refused):
        create_organisation("Elders", "elders", "klachten.voorbeeld.nl")


@override_settings(HOSTS_REMEMBERED=60.0)
def test_a_process_remembers_hosts_for_a_while(town, django_assert_num_queries):
    middleware.forget()
    get("evil.example")
    with django_assert_num_queries(0):
        assert get("evil.example").status_code == 404
    middleware.forget()


TEXTS = {
    "municipality": "Voorbeeld",
    "phone": "0593 53 92 22",
    "phone_international": "+31 593 53 92 22",
    "hours": {"nl": "Maandag tot en met vrijdag", "en": "Monday to Friday"},
    "visiting_address": ["Raadhuisplein 1", "9411 NB Beilen"],
    "doors": [{"key": "melding", "label": {"nl": "Losse stoeptegel", "en": "Loose tile"}, "url": "https://x.nl/"}],
    "first_contact": {"within": 5, "unit": "working days"},
    "letterhead": {"sender": ["Postbus 24"], "logo_text": "Voorbeeld"},
}


def test_a_profile_is_read_as_it_was_written(town):
    profile = edit_profile(town, TEXTS)
    assert profile == profile_of(town)
    assert profile.doors[0].label.en == "Loose tile"
    assert site_of(town).phone_link == "+31593539222"
    assert site_of(town).visit_address == "Raadhuisplein 1, 9411 NB Beilen"


def test_words_follow_the_language_of_the_page(town):
    from django.utils import translation  # noqa: PLC0415

    profile = edit_profile(town, TEXTS | {"privacy": {"who_sees": "Alleen wie eraan werkt"}})
    with translation.override("en"):
        assert str(profile.hours) == "Monday to Friday"
        assert str(profile.privacy.who_sees) == "Alleen wie eraan werkt"
    assert str(profile.hours) == "Maandag tot en met vrijdag"


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        ({"telefoon": "1"}, "telefoon"),
        ({"phone": 5}, "phone"),
        ({"phone": "1\x00"}, "phone"),
        ({"phone": "1" * 5000}, "phone"),
        ({"website": "javascript:alert(1)"}, "website"),
        ({"website": "//evil.example"}, "website"),
        ({"doors": {"a": 1}}, "doors"),
        ({"doors": [{"key": "x"}]}, "doors[0].label"),
        ({"doors": [{"key": "x", "label": "y", "url": "data:x"}]}, "doors[0].url"),
        ({"first_contact": {"within": 0}}, "first_contact.within"),
        ({"first_contact": {"within": True}}, "first_contact.within"),
        ({"first_contact": {"unit": "maanden"}}, "first_contact.unit"),
        ({"privacy": "tekst"}, "privacy"),
        ({"visiting_address": ["a", 5]}, "visiting_address[1]"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place_and_nothing_changes(town, texts, place):
    edit_profile(town, TEXTS)
    with pytest.raises(ProfileError) as caught:
        edit_profile(town, TEXTS | texts)
    assert [problem.place for problem in caught.value.problems] == [place]
    town.refresh_from_db()
    assert town.texts == TEXTS


def test_texts_of_another_version_do_not_break_a_page(town):
    town.texts = {"phone": 5, "weg": 1, "doors": "x", "hours": 3}
    town.save()
    assert profile_of(town).phone == ""
    assert get("klachten.voorbeeld.nl").status_code == 200
