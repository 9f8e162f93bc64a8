"""Every address below /werk/ and /beheer/ is asked what it shows to whom; a new one is asked too."""

import re

import pytest
from django.urls import get_resolver

from gehoor.accounts.access import OPEN, access_of

VALUES = {
    "reference": "{reference}",
    "key": "notitie",
    "kind": "copy",
    "act": "versturen",
    "language": "nl",
}


def routes(patterns, prefix="", namespace=""):
    for entry in patterns:
        path = prefix + str(entry.pattern)
        if hasattr(entry, "url_patterns"):
            yield from routes(entry.url_patterns, path, entry.namespace or namespace)
        elif path.startswith(("werk/", "beheer/")):
            yield path, entry.callback, namespace


ALL = list(routes(get_resolver().url_patterns))
OURS = [(path, view) for path, view, namespace in ALL if namespace in {"desk", "administration"}]


def filled(path, reference):
    return "/" + re.sub(r"<\w+:(\w+)>", lambda found: VALUES.get(found[1], "1"), path).replace("{reference}", reference)


def test_there_are_routes_to_ask():
    assert len(OURS) > 35


@pytest.mark.parametrize(("path", "view"), [(path, view) for path, view, _space in ALL], ids=[path for path, *_ in ALL])
def test_every_route_says_who_may_open_it(path, view):
    assert access_of(view) is not None, f"{path} is not marked"


@pytest.mark.parametrize(("path", "view"), OURS, ids=[path for path, _view in OURS])
def test_nobody_gets_in_without_signing_in(cast, client, path, view):
    client.defaults["HTTP_HOST"] = f"{cast.organisation.slug}.localhost"
    assert access_of(view) != OPEN
    for method in (client.get, client.post):
        response = method(filled(path, cast.complaint().reference))
        assert response.status_code == 302
        assert response["Location"].startswith("/werk/inloggen/")


@pytest.mark.parametrize("who", ["els", "chantal"])
def test_nothing_of_a_file_reaches_the_outsider_or_who_it_is_about(cast, sign_in, who):
    file = cast.complaint()
    client = sign_in(cast.people[who])
    client.raise_request_exception = True
    for path, _view in OURS:
        for method in (client.get, client.post):
            response = method(filled(path, file.reference))
            shown = b"".join(response) if response.streaming else response.content
            assert "Öztürk" not in shown.decode("utf-8", "replace"), path
            assert file.reference not in shown.decode("utf-8", "replace"), path
            if "<str:reference>" in path:
                assert response.status_code in {404, 405}, path


def test_administration_is_there_for_administrators_only(cast, sign_in):
    for who in ("bram", "els", "chantal", "gerrit"):
        client = sign_in(cast.people[who])
        for path, _view in OURS:
            if path.startswith("beheer/"):
                assert client.get(filled(path, "AAAA-AAAA")).status_code == 404, path
