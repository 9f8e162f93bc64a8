"""Every route, with whatever somebody can put into an address, a form, a cookie or a header: never an error of ours.

Each form is sent with the fields that its page has, so that a new field is tried without being told here.
"""

import json
import re

import pytest
from django.urls import NoReverseMatch, reverse

from gehoor.desk.steps import STEPS
from gehoor.letters.kinds import CATALOGUE
from tests.security.routes import every_route

ROUTES = every_route()
WORDS = {
    "NUL": "a\x00b",
    "turned": "\u202eomgekeerd\u2066\u2069\u200b",
    "no digit": "²",
    "long number": "9" * 40,
    "longest number": "9" * 5000,
    "below": "-1",
    "no day": "2026-13-45",
    "lines": "x\r\nBcc: iemand@example.nl\r\n\r\n",
    "engine": "{{ 7|add:7 }}{% now %}%(x)s{0}${x}#{x}",
    "half a character": "\ud800".encode("utf-16", "surrogatepass").decode("utf-16", "replace"),
    "formula": "=HYPERLINK(1)",
    "path": "../../../../etc/passwd",
    "nested": "[" * 20_000,
}
ASKED = ("rij", "zoek", "pagina", "afdeling", "dag", "beeld", "verzoek", "van", "party", "next", "terug", "event", "on")
NUMBERS = (0, 2**31, 2**63, 10**30, "9" * 5000, "٣", "-1")
ENDS = ("uitloggen/", "wissen/")


def asker(path):
    """Who sees most behind this address."""
    for start, who in (
        ("werk/", "karim"),
        ("beheer/", "inge"),
        ("mijn", "aylin by code"),
        ("betrokken", "nadia by code"),
    ):
        if path.removeprefix("en/").startswith(start):
            return who
    return "anonymous"


@pytest.fixture
def town(hidden):
    from tests.security.world import signed_in  # noqa: PLC0415  beside the fixtures

    hidden.browsers["karim"] = signed_in(hidden, hidden.cast.karim)
    return hidden


def addresses(town):
    """Each route; a step and a letter once for each kind."""
    reference = town.things["reference"]
    for route in ROUTES:
        if not route.path.endswith(ENDS):
            yield asker(route.path), route.filled(town.things)
    for key in STEPS:
        yield "karim", reverse("desk:step", args=[reference, key])
    for kind in CATALOGUE:
        yield "karim", reverse("desk:new_letter", args=[reference, kind])


def fields_of(browser, address):
    shown = browser.get(address)
    if shown.streaming or shown.status_code >= 300:
        return []
    found = set(re.findall(r'name="([\w-]+)"', shown.content.decode("utf-8", "replace")))
    return sorted(found - {"csrfmiddlewaretoken", "viewport", "color-scheme"})


def broken(answers):
    return [told for status, told in answers if status >= 500]


@pytest.mark.parametrize("turn", range(4))
def test_no_field_and_no_question_breaks_a_page(town, turn):
    """Each field of each form gets another of the words, and another again in each turn."""
    words = list(WORDS.values())

    def filled(names, at):
        return {name: words[(place + 3 * at + turn * 7) % len(words)] for place, name in enumerate(names)}

    def answers():
        for at, (who, address) in enumerate(addresses(town)):
            browser = town.browsers[who]
            asked = {name: word[:2000] for name, word in filled(ASKED, at).items()}
            yield browser.get(address, asked).status_code, ("get", address, asked)
            sent = filled(fields_of(browser, address) or ["seen"], at)
            yield browser.post(address, sent).status_code, ("post", address, sent)

    assert broken(answers()) == []


def test_no_number_in_an_address_breaks_a_page(town):
    def answers():
        for route in ROUTES:
            for number in NUMBERS:
                address = route.filled(dict.fromkeys(route.names, number) | {"reference": town.things["reference"]})
                browser = town.browsers[asker(route.path)]
                for method in (browser.get, browser.post):
                    yield method(address).status_code, address[:80]

    assert broken(answers()) == []


def test_no_word_in_an_address_breaks_a_page(town):
    def answers():
        for route in ROUTES:
            for word in ("%00", "%E2%80%AE", "x" * 3000, "%2e%2e%2f", "%ff%fe", "²"):
                address = "/" + re.sub(r"<[^>]+>", word, route.path)
                browser = town.browsers[asker(route.path)]
                for method in (browser.get, browser.post):
                    yield method(address).status_code, address[:80]

    assert broken(answers()) == []


@pytest.mark.parametrize("cookie", ["sessionid", "csrftoken", "mijn_klacht", "betrokken", "klacht", "taal", "messages"])
@pytest.mark.parametrize("value", ['"\\000\\000abcdefghijk"', "x" * 6000, "²" * 40, '"\\377"', "a=b;;=", "[[["])
def test_no_cookie_breaks_a_page(world, cookie, value):
    for address in (
        "/",
        "/klacht/",
        "/klacht/controleren/",
        "/mijn-klacht/",
        "/betrokken/",
        "/werk/",
        "/werk/inloggen/",
    ):
        for method in ("get", "post"):
            answer = getattr(world.browser(), method)(address, headers={"cookie": f"{cookie}={value}"})
            assert answer.status_code < 500, (method, address)


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"host": "a\x00b"},
        {"host": "[::1"},
        {"x-forwarded-for": "\x00, nobody, ::gg"},
        {"accept-language": "x" * 5000},
        {"referer": "https://evil.example/\x00"},
        {"content-type": "multipart/form-data; boundary="},
        {"content-type": "application/json"},
        {"content-length": "-5"},
        {"content-type": "text/plain; charset=no-such"},
    ],
    ids=str,
)
def test_no_header_breaks_a_page(world, settings, headers):
    settings.BEHIND_PROXY = True
    for address in ("/", "/mijn-klacht/", "/werk/inloggen/", "/klacht/", "/terugbellen/"):
        answer = world.browser().generic("POST", address, b"a=b", headers=headers)
        assert answer.status_code < 500, address


def test_deep_json_to_what_takes_json_is_refused(world):
    deep = "[" * 100_000
    for route in ROUTES:
        if not route.names:
            answer = world.browser().generic("POST", route.filled({}), deep.encode(), content_type="application/json")
            assert answer.status_code < 500, route.path
    with pytest.raises(RecursionError):
        json.loads(deep)
    with pytest.raises(NoReverseMatch):
        reverse("admin:index")  # there is no admin in which rows could be read (row 5)
