"""Every address below /werk/ and /beheer/ says who may open it, and keeps to it."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from gehoor.accounts.access import access_of


def routes(patterns=None, prefix=""):
    for each in patterns if patterns is not None else get_resolver().url_patterns:
        path = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from routes(each.url_patterns, path)
        elif isinstance(each, URLPattern):
            yield path, each.callback


STAFF = [(path, view) for path, view in routes() if path.startswith(("werk/", "beheer/"))]
OPEN = {
    "werk/inloggen/",
    "werk/passkey/",
    "werk/tweede-stap/",
    "werk/uitnodiging/",
    "werk/uitnodiging/welkom/",
    "werk/demo/",
    "werk/organisatie/<str:provider_id>/",
    "werk/organisatie/<str:provider_id>/terug/",
}
FIRST_STEP = {
    "werk/uitloggen/",
    "werk/tweede-stap/instellen/",
    "werk/opnieuw/wachtwoord/",
    "werk/opnieuw/code/",
    "werk/opnieuw/passkey/",
    "werk/account/app/",
    "werk/account/passkey/",
    "werk/account/koppelen/",
}


def filled(path):
    import re  # noqa: PLC0415

    return "/" + re.sub(r"<int:[^>]+>", "1", re.sub(r"<(?!int:)[^>]+>", "abcd-efgh", path))


@pytest.mark.parametrize(("path", "view"), STAFF, ids=[path for path, _view in STAFF])
def test_every_page_of_staff_says_who_may_open_it(path, view):
    assert access_of(view) is not None


def test_only_the_pages_of_signing_in_are_open_to_all():
    assert {path for path, view in STAFF if access_of(view) == "open"} == OPEN


def test_only_setting_up_and_signing_out_need_the_first_step_alone():
    assert {path for path, view in STAFF if access_of(view) == "first step"} == FIRST_STEP


@pytest.mark.parametrize("path", [path for path, view in STAFF if access_of(view) != "open"])
def test_the_anonymous_are_led_to_the_door(client, path):
    for answer in (client.get(filled(path)), client.post(filled(path))):
        assert answer.status_code == 302
        assert answer["Location"].startswith("/werk/inloggen/")


@pytest.mark.parametrize("path", [path for path, view in STAFF if access_of(view) not in {"open", "first step"}])
def test_the_first_step_alone_opens_nothing(client, cast, make_staff, sign_in, path):
    sign_in(client, make_staff(cast.bram, app=False))
    assert client.get(filled(path))["Location"] == "/werk/tweede-stap/instellen/"


def test_a_part_of_a_page_takes_the_whole_page_to_the_door(client):
    answer = client.get("/werk/account/", headers={"hx-request": "true"})
    assert answer.status_code == 204
    assert answer["HX-Redirect"] == "/werk/inloggen/?next=%2Fwerk%2Faccount%2F"
