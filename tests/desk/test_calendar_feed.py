"""One's own terms and hearings in one's own calendar program: a secret address, and what it does not tell."""

import datetime as dt
import logging
import re

import pytest
from django.test import Client
from icalendar import Calendar

from gehoor.accounts.actions.disable_account import disable_account
from gehoor.accounts.models import CalendarFeed
from gehoor.authority.models import Role
from gehoor.complaints.actions.plan_hearing import plan_hearing
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.letters.feed import Entry, feed
from gehoor.platform import clock
from gehoor.platform.logs import Plain

PAGE = "/werk/agenda/abonnement/"


@pytest.fixture
def outside(cast):
    def ask(address, *, network="192.0.2.1", **headers):
        client = Client(headers={"host": f"{cast.organisation.slug}.localhost", **headers}, REMOTE_ADDR=network)
        return client.get(address)

    return ask


def address_of(client):
    page = client.post(PAGE, {"act": "renew"}).content.decode()
    return "/agenda/" + re.search(r"/agenda/([\w-]{32})\.ics", page)[1] + ".ics"


def events(answer):
    assert answer.status_code == 200, answer
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return [(str(each["summary"]), each["dtstart"].dt) for each in Calendar.from_ical(answer.content).walk("VEVENT")]


def test_terms_and_hearings_stand_in_it_and_no_more_than_the_reference(cast, sign_in, outside):
    file = cast.complaint()
    at = clock.now() + dt.timedelta(days=3)
    plan_hearing(
        cast.see(cast.bram), file.complaint_id, at=at, place="kamer 4 bij de balie", party_ids=[file.complainant_id]
    )
    answer = outside(address_of(sign_in(cast.bram)))
    told = dict(events(answer))
    assert told[f"Hoorgesprek {file.reference}"] == at.replace(microsecond=0)
    assert isinstance(told[f"Laatste dag {file.reference}"], dt.date)
    for word in ("balie", "kamer", "Öztürk", "Chantal", "zeuren"):
        assert word not in answer.content.decode()


def test_only_a_digest_is_kept_and_the_address_is_shown_once(cast, sign_in):
    client = sign_in(cast.bram)
    secret = address_of(client).removeprefix("/agenda/").removesuffix(".ics")
    assert secret not in client.get(PAGE).content.decode()
    assert secret not in CalendarFeed.objects.get().digest


def test_another_address_makes_the_one_before_dead_at_once(cast, sign_in, outside):
    client = sign_in(cast.bram)
    first, second = address_of(client), address_of(client)
    assert outside(first).status_code == 404
    assert outside(second).status_code == 200
    client.post(PAGE, {"act": "stop"})
    assert outside(second).status_code == 404
    assert not CalendarFeed.objects.exists()


def test_who_it_is_about_and_who_is_out_of_a_file_do_not_find_it(cast, sign_in, outside):
    file = cast.complaint()
    address, about = address_of(sign_in(cast.bram)), address_of(sign_in(cast.chantal))
    assert file.reference in outside(address).content.decode()
    assert file.reference not in outside(about).content.decode()
    record_involvement(cast.see(cast.bram), file.complaint_id, cast.bram.pk)
    assert file.reference not in outside(address).content.decode()


def test_rights_that_went_and_accounts_that_closed_leave_nothing(cast, sign_in, outside):
    cast.complaint()
    address = address_of(sign_in(cast.bram))
    assert events(outside(address))
    roles = list(Role.objects.filter(person=cast.bram))
    Role.objects.filter(person=cast.bram).delete()
    assert outside(address).status_code == 404
    Role.objects.bulk_create(roles)
    assert events(outside(address))
    disable_account(cast.bram.account)
    assert outside(address).status_code == 404


def test_nothing_is_sent_twice_that_did_not_change(cast, sign_in, outside):
    cast.complaint()
    address = address_of(sign_in(cast.bram))
    mark = outside(address)["ETag"]
    again = outside(address, **{"if-none-match": f"W/{mark}"})
    assert (again.status_code, again.content) == (304, b"")
    cast.complaint()
    assert outside(address, **{"if-none-match": mark}).status_code == 200


def test_who_guesses_must_wait_and_the_owner_at_the_same_network_need_not(cast, sign_in, outside):
    address = address_of(sign_in(cast.bram))
    assert {outside(f"/agenda/geraden-{number:04}.ics").status_code for number in range(20)} == {404}
    assert outside("/agenda/nog-een-keer.ics").status_code == 429
    assert outside(address).status_code == 200


def test_a_program_that_asks_without_end_must_wait(cast, sign_in, outside):
    address = address_of(sign_in(cast.bram))
    assert {outside(address).status_code for _ in range(30)} == {200}
    later = outside(address)
    assert (later.status_code, later["Retry-After"]) == (429, "900")
    assert outside(address, network="198.51.100.7").status_code == 200


def test_no_address_of_a_calendar_reaches_a_log():
    record = logging.LogRecord("django.request", 30, "", 0, "Not Found: %s", ("/agenda/abcdefghijklmnop.ics",), None)
    assert "abcdefghijklmnop" not in Plain().format(record)


def test_long_names_are_folded_and_what_separates_is_escaped():
    on = dt.date(2026, 3, 3)
    made = feed("Klachten", [Entry("een", "Één; twee, drie\\vier " + "é" * 60, on)], clock.start_of_day(on))
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))
    (event,) = Calendar.from_ical(made).walk("VEVENT")
    assert str(event["summary"]) == "Één; twee, drie\\vier " + "é" * 60
