"""Every route, asked by everybody whom a file is hidden from: it answers as one that does not exist (rows 1-4, 13).

The routes come out of Django's own table. Two ways to ask: with what is hidden named in the address, beside a name that
nothing has; and without a name, before and after the hidden file came to be, so that a count or a search tells too.
"""

import datetime as dt
import itertools
from types import SimpleNamespace

import pytest
import time_machine
from django.core import mail

from gehoor.complaints.models import Look
from gehoor.complaints.queries.work_list import QUEUES
from gehoor.letters.models import Mail
from gehoor.platform import clock
from tests.security.answers import body_of, whole
from tests.security.routes import NOWHERE, every_route
from tests.security.world import EVERYBODY, MARKS, hide_a_file, who_asks

ROUTES = every_route()
NAMING = [route for route in ROUTES if route.things]
PLAIN = [route for route in ROUTES if not route.things]
# A request that changes the browser of who asks, so that its next answers differ.
CHANGES_THE_BROWSER = {"taal/<str:language>/", "werk/uitloggen/", "mijn-klacht/uitloggen/", "betrokken/uitloggen/"} | {
    "en/mijn-klacht/uitloggen/",
    "en/betrokken/uitloggen/",
    "klacht/wissen/",
    "en/klacht/wissen/",
}
NEW_EACH_TIME = {
    # A party's own file: who looked (they did, just now), and an archive with its moment.
    *(f"{language}/{door}/kopie.zip" for language in ("", "/en") for door in ("mijn-klacht", "betrokken")),
    "/mijn-klacht/wie-keek/",
    "/en/mijn-klacht/wie-keek/",
    "/werk/account/app/",
    "/werk/account/passkey/",
    "/werk/inloggen/",
    "/werk/opnieuw/passkey/",
    "/werk/passkey/",
    "/werk/tweede-stap/",
}
# What a page can be asked beside its address: search, filters, queues, days, letters.
QUERIES = (
    *({"rij": queue} for queue in QUEUES),
    {"zoek": "Zeldzaam"},
    {"zoek": "zeldzaam@example.nl"},
    {"kanaal": "web", "fase": "handling"},
    {"beeld": "maand", "dag": (clock.today() + dt.timedelta(days=12)).isoformat()},
)
SEARCHED = {
    **dict.fromkeys(("werk/", "werk/telefoon/", "werk/agenda/"), QUERIES),
    "werk/zoeken/": ({"woorden": "Zeldzaam"}, {"woorden": "kwikstaartjen"}, {"woorden": "kwikstartje"}),
    "werk/persoonsgegevens/": ({"wie": "Zeldzaam"}, {"wie": "zeldzaam@example.nl"}, {"wie": "Chantal"}),
    "werk/overzicht/": ({"periode": "dit-jaar"}, {"periode": "3-maanden"}),
    "werk/leren/": ({"staat": "to_do"}, {"soort": "measure"}),
}


def test_the_table_holds_routes_that_name_things_and_routes_that_do_not():
    assert len(NAMING) > 20
    assert len(PLAIN) > 60


def test_what_is_hidden_answers_as_what_does_not_exist(hidden):
    told = []
    for route in NAMING:
        told += _differences(hidden, route.filled(hidden.things), route.filled(NOWHERE))
    assert told == []


def test_a_thing_of_the_hidden_file_is_not_there_under_another_address_either(hidden):
    """A document or letter of the hidden file, asked for below a file that exists for nobody."""
    told = []
    for route in NAMING:
        if "reference" in route.things and len(route.things) > 1:
            mixed = route.filled(hidden.things | {"reference": NOWHERE["reference"]})
            told += _differences(hidden, mixed, route.filled(NOWHERE))
    assert told == []


def _differences(hidden, there, nowhere):
    """Who gets another answer for the one address than for the other, and by which method."""
    for who in who_asks(there):
        browser = hidden.browsers[who]
        for method in ("get", "post"):
            ask = getattr(browser, method)
            if whole(ask(there), there) != whole(ask(nowhere), nowhere):
                yield who, method, there


def _all_answers(browser, who):
    for route in PLAIN:
        address = route.filled({})
        if route.path in CHANGES_THE_BROWSER or who not in who_asks(route.path):
            continue
        for query in ({}, *SEARCHED.get(route.path, ())):
            yield (address, *sorted(query.items())), browser.get(address, query)


@pytest.fixture
def steady_disk(monkeypatch):
    """The start page of the administration tells how much room is left, and others write meanwhile."""
    monkeypatch.setattr("shutil.disk_usage", lambda _path: SimpleNamespace(free=9 * 1024**3))


@pytest.mark.usefixtures("steady_disk")
def test_nothing_changes_for_anybody_when_the_hidden_file_comes_to_be(world):
    """Lists, counts, search, calendar, health line, administration: each page byte for byte as before.

    A page with a secret that is new each time (a key for an app, a challenge) differs from itself; those are named.
    """
    with time_machine.travel(clock.now(), tick=False):
        first, again = _snapshot(world), _snapshot(world)
        hide_a_file(world)
        after = _snapshot(world)
    new_each_time = {asked for asked in first if first[asked] != again[asked]}
    assert {address for _who, address, *_query in new_each_time} <= NEW_EACH_TIME
    assert [asked for asked in first if asked not in new_each_time and after[asked] != again[asked]] == []


def _snapshot(world):
    return {
        (who, *asked): whole(answer) for who in EVERYBODY for asked, answer in _all_answers(world.browsers[who], who)
    }


def test_no_answer_to_anything_sent_holds_a_word_of_the_hidden_file(hidden):
    marks = [mark.encode() for mark in (*MARKS, hidden.things["reference"], *hidden.secrets)]
    asked = {"zoek": "Zeldzaam", "verzoek": hidden.things["request_id"], "document": hidden.things["document_id"]}
    things = {name: str(value) for name, value in hidden.things.items() if name != "reference"}
    sent = things | {"call": hidden.things["request_id"]} | asked
    told = []
    for route, who in itertools.product(PLAIN, EVERYBODY):
        browser = hidden.browsers[who]
        if route.path in CHANGES_THE_BROWSER or who not in who_asks(route.path):
            continue
        for answer in (browser.get(route.filled({}), asked), browser.post(route.filled({}), sent)):
            shown = body_of(answer)
            found = [mark for mark in marks if mark in shown]
            told += [(who, route.path, found, answer.status_code)] if found or answer.status_code >= 500 else []
    assert told == []


def test_asking_leaves_no_trace_in_the_hidden_file(hidden):
    looks = Look.objects.filter(complaint_id=hidden.complaint_id).count()
    for route in NAMING:
        for who in who_asks(route.path):
            hidden.browsers[who].post(route.filled(hidden.things), {"words": "x", "seen": "1"})
    assert Look.objects.filter(complaint_id=hidden.complaint_id).count() == looks


def test_no_mail_about_the_hidden_file_reaches_who_is_out_of_it(hidden):
    from gehoor.platform import outbox  # noqa: PLC0415

    while outbox.run_due():
        pass
    out = {hidden.cast.people[who].email for who in ("bram", "chantal", "dirk", "els", "inge")}
    reference = hidden.things["reference"]
    for each in Mail.objects.all():
        assert not (each.to in out and (reference in each.subject or reference in each.text)), each.subject
        assert not [mark for mark in MARKS if mark in each.subject], each.subject
    assert mail.outbox == []
