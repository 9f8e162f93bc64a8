"""Groups at the organisation's provider give roles here: what was mapped, at each sign-in, and nothing else."""

import contextlib
import datetime as dt
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import oidc_provider_mock
import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from gehoor.accounts.actions.configure_sign_on import close_sign_on
from gehoor.accounts.actions.map_group import map_group, unmap_group
from gehoor.accounts.actions.unbind_sign_on import unbind_sign_on
from gehoor.accounts.connecting import LARGEST
from gehoor.accounts.groups import groups_of
from gehoor.accounts.models import GroupRole, SignOn
from gehoor.accounts.probing import DISCOVERY, probe
from gehoor.accounts.soundness import check_sign_on
from gehoor.authority.actions.close_unit import close_body, close_unit
from gehoor.authority.actions.give_role import give_role
from gehoor.authority.models import Role, Unit
from gehoor.authority.queries import roles_of
from gehoor.authority.refusal import Refused
from gehoor.complaints.actions.tend_owners import tend_owners
from gehoor.platform import clock
from tests.accounts.conftest import enter
from tests.accounts.test_sign_on import bound, configure, through
from tests.cast import LONG_AGO, make_cast


def user(sub, *groups):
    return oidc_provider_mock.User(sub=sub, claims={"groups": list(groups)} if groups else {})


@pytest.fixture
def at_provider_with():
    """A function: a provider that runs, with these users; its issuer."""
    running = []

    def start(*users):
        server = oidc_provider_mock.run_server_in_thread(user_claims=list(users))
        running.append(server)
        return f"http://localhost:{server.__enter__().server_port}"

    yield start
    for each in running:
        each.__exit__(None, None, None)


@pytest.fixture
def els(cast, make_staff):
    """Els, who has an account and one role that was given here."""
    return make_staff(cast.els)


@pytest.fixture
def sign_on(cast, els, at_provider_with):
    issuer = at_provider_with(user("els-1", "Klachten", "Iedereen"), user("els-0"), user("els-admin", "administrator"))
    with override_settings(SIGN_ON_ORIGINS=[issuer]):
        made = configure(cast.organisation, issuer)
        yield made


def held(person, source):
    return {each.kind for each in person.roles.all() if each.holds_on(clock.today()) and each.source == source}


def test_a_mapped_group_gives_its_role_at_sign_in(client, cast, els, sign_on):
    bound(els.account, sign_on, "els-1")
    map_group(sign_on, "Klachten", "coordinator")
    assert "coordinator" not in roles_of(cast.els, clock.today())
    through(client, sign_on, "els-1")
    assert held(cast.els, sign_on.key) == {"coordinator"}
    assert held(cast.els, "") == {"handler"}
    through(client, sign_on, "els-1")
    assert Role.objects.filter(person=cast.els, source=sign_on.key).count() == 1


def test_the_role_goes_when_the_group_is_gone_and_what_was_given_here_stays(client, visit, cast, els, sign_on):
    bound(els.account, sign_on, "els-1")
    bound(els.account, sign_on, "els-0")
    map_group(sign_on, "Klachten", "handler")
    map_group(sign_on, "Klachten", "privacy_guard")
    through(client, sign_on, "els-1")
    assert roles_of(cast.els, clock.today()) == {"handler", "privacy_guard"}
    through(visit(), sign_on, "els-0")
    assert held(cast.els, sign_on.key) == set()
    assert roles_of(cast.els, clock.today()) == {"handler"}


def test_nothing_is_given_by_default_and_never_the_administrator(client, cast, els, sign_on):
    """A group that happens to be called as a role of ours gives nothing; mapped, it does."""
    bound(els.account, sign_on, "els-admin")
    through(client, sign_on, "els-admin")
    assert held(cast.els, sign_on.key) == set()
    map_group(sign_on, "Administrator", "administrator")
    through(client, sign_on, "els-admin")
    assert held(cast.els, sign_on.key) == set()


def test_the_role_ends_at_once_with_its_mapping_its_provider_or_its_binding(client, visit, cast, els, sign_on):
    mine = bound(els.account, sign_on, "els-1")
    mapped = map_group(sign_on, "Klachten", "coordinator")
    through(client, sign_on, "els-1")
    unmap_group(mapped)
    assert held(cast.els, sign_on.key) == set()
    map_group(sign_on, "Klachten", "coordinator")
    through(visit(), sign_on, "els-1")
    assert held(cast.els, sign_on.key) == {"coordinator"}
    unbind_sign_on(els.account, mine)
    assert held(cast.els, sign_on.key) == set()
    bound(els.account, sign_on, "els-1")
    through(visit(), sign_on, "els-1")
    close_sign_on(sign_on)
    assert held(cast.els, sign_on.key) == set()
    assert held(cast.els, "") == {"handler"}


def test_another_mapping_of_the_same_role_keeps_it(client, cast, els, sign_on):
    bound(els.account, sign_on, "els-1")
    mapped = map_group(sign_on, "Klachten", "coordinator")
    map_group(sign_on, "Iedereen", "coordinator")
    through(client, sign_on, "els-1")
    unmap_group(mapped)
    assert held(cast.els, sign_on.key) == {"coordinator"}


def test_a_role_for_a_unit_is_for_that_unit_only(client, cast, els, sign_on):
    bound(els.account, sign_on, "els-1")
    map_group(sign_on, "Klachten", "coordinator", unit=cast.parks)
    through(client, sign_on, "els-1")
    assert cast.els.roles.get(source=sign_on.key).unit == cast.parks


def test_who_does_not_come_for_ninety_days_has_it_no_more(client, cast, els, sign_on):
    bound(els.account, sign_on, "els-1")
    map_group(sign_on, "Klachten", "coordinator")
    through(client, sign_on, "els-1")
    assert "coordinator" in roles_of(cast.els, clock.today() + dt.timedelta(days=90))
    assert "coordinator" not in roles_of(cast.els, clock.today() + dt.timedelta(days=91))


def test_who_was_closed_out_gets_no_role_of_a_group(client, cast, els, sign_on):
    bound(els.account, sign_on, "els-1")
    map_group(sign_on, "Klachten", "coordinator")
    els.account.is_active = False
    els.account.save()
    assert through(client, sign_on, "els-1")["Location"] == "/werk/inloggen/"
    assert held(cast.els, sign_on.key) == set()


def test_a_unit_of_another_organisation_cannot_be_mapped(sign_on):
    with pytest.raises(Refused):
        map_group(sign_on, "Klachten", "coordinator", unit=make_cast("Gemeente Elders").parks)
    with pytest.raises(Refused):
        map_group(sign_on, "Klachten", "koning")


def test_a_role_given_here_is_not_taken_for_one_of_the_provider(client, cast, els, sign_on):
    bound(els.account, sign_on, "els-1")
    map_group(sign_on, "Klachten", "coordinator")
    through(client, sign_on, "els-1")
    give_role(cast.els, "coordinator", clock.today())
    assert held(cast.els, "") == {"handler", "coordinator"}


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=8,
    )
)
def test_whatever_a_provider_says_of_groups_is_read_or_left(said):
    found = groups_of(SignOn(groups_claim="realm.roles"), {"realm": said} if not isinstance(said, dict) else said)
    assert all(isinstance(each, str) for each in found)


def test_groups_are_read_from_an_object_a_list_or_one_word():
    assert groups_of(SignOn(groups_claim="realm_access.roles"), {"realm_access": {"roles": ["a", 1, "b"]}}) == {
        "a",
        "b",
    }
    assert groups_of(SignOn(groups_claim="groups"), {"groups": "een"}) == {"een"}
    assert groups_of(SignOn(groups_claim="urn:x.y"), {"urn:x.y": ["c"]}) == {"c"}
    assert groups_of(SignOn(groups_claim="groups"), {}) == frozenset()


def test_the_probe_says_that_it_works(sign_on):
    probe(sign_on, "http://gemeente-voorbeeld.localhost/terug/")


def probed(sign_on):
    with pytest.raises(Refused) as refused:
        probe(sign_on, "http://gemeente-voorbeeld.localhost/terug/")
    return str(refused.value)


def test_the_probe_says_what_is_wrong(cast, sign_on):
    sign_on.issuer += "/"
    assert "noemt zichzelf" in probed(sign_on)
    sign_on.issuer = sign_on.issuer.rstrip("/") + "/elders"
    assert "geen inlogdienst" in probed(sign_on)
    with override_settings(SIGN_ON_ORIGINS=["http://localhost:1"]):
        assert "GEHOOR_SIGN_ON_ORIGINS" in probed(sign_on)
        sign_on.issuer = "http://localhost:1"
        assert "antwoordt niet" in probed(sign_on)


def test_the_probe_says_that_the_secret_is_wrong(cast):
    with oidc_provider_mock.run_server_in_thread(require_client_registration=True) as server:
        issuer = f"http://localhost:{server.server_port}"
        with override_settings(SIGN_ON_ORIGINS=[issuer]):
            assert "geheim klopt niet" in probed(configure(cast.organisation, issuer))


class Hostile(BaseHTTPRequestHandler):
    """What stands at each address, as `answers` says; discovery names this server for the rest."""

    answers: ClassVar[dict[str, bytes]] = {}

    def do_GET(self):
        here = f"http://localhost:{self.server.server_port}"
        endpoints = ("authorization_endpoint", "token_endpoint", "jwks_uri")
        told = {"issuer": here, **{each: f"{here}/{each}" for each in endpoints}}
        body = self.answers.get(self.path, json.dumps(told).encode())
        self.send_response(302 if body.startswith(b"http") else 200)
        self.send_header("Location", body[:100].decode())
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(body)

    def log_message(self, *_said):
        pass


@pytest.mark.parametrize(
    ("path", "body", "told"),
    [
        ("/jwks_uri", b"[1, 2]", "geeft zijn sleutels niet"),
        ("/jwks_uri", b'"word"', "geeft zijn sleutels niet"),
        (DISCOVERY, b"[" * 1000 + b" " * (LARGEST + 1), "niet te lezen"),
        ("/jwks_uri", b'{"keys": [1]}' + b" " * LARGEST, "niet te lezen"),
        (DISCOVERY, b"http://169.254.169.254/latest/", "niet te lezen"),
    ],
)
def test_the_probe_reads_no_endless_answer_follows_nothing_and_never_breaks(cast, path, body, told):
    with ThreadingHTTPServer(("localhost", 0), Hostile) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        Hostile.answers = {path: body}
        issuer = f"http://localhost:{server.server_port}"
        with override_settings(SIGN_ON_ORIGINS=[issuer]):
            assert told in probed(configure(cast.organisation, issuer))
        server.shutdown()


def act(browser, url, what, **typed):
    return browser.post(url, {"act": what, **{f"{what}-{key}": value for key, value in typed.items()}}, follow=True)


def test_the_pages_configure_it_and_never_show_the_secret(client, cast, make_staff, at_provider_with):
    Role.objects.create(person=cast.fatima, kind="administrator", starts_on=LONG_AGO)
    enter(client, make_staff(cast.fatima))
    issuer = at_provider_with(user("els-1", "Klachten"))
    typed = {"name": "Voorbeeld-ID", "issuer": issuer, "client_id": "gehoor", "client_secret": "zeer-geheim"}
    refused = act(client, "/beheer/inloggen/", "toevoegen", **typed)
    assert refused.status_code == 422
    assert "GEHOOR_SIGN_ON_ORIGINS" in refused.content.decode()
    with override_settings(SIGN_ON_ORIGINS=[issuer]):
        act(client, "/beheer/inloggen/", "toevoegen", **typed)
        made = SignOn.objects.get()
        page = f"/beheer/inloggen/{made.pk}/"
        assert "De verbinding werkt" in act(client, page, "proberen").content.decode()
        shown = act(client, page, "groep", group="Klachten", kind="coordinator", unit="", body="").content.decode()
        assert "<bdi>Klachten</bdi>: klachtencoördinator" in shown
        changed = act(client, page, "wijzigen", name="Nieuw-ID", client_id="gehoor", client_secret="")
        assert "Nieuw-ID" in changed.content.decode()
        before = made.client_secret
        made.refresh_from_db()
        assert (made.name, made.client_secret, made.groups_claim) == ("Nieuw-ID", before, "groups")
        assert "De verbinding werkt" in act(client, page, "proberen").content.decode()
        for address in (page, "/beheer/inloggen/"):
            answer = client.get(address).content.decode()
            assert "zeer-geheim" not in answer
            assert made.client_secret not in answer
        act(client, page, "groep-weg", mapped=made.group_roles.get().pk)
        assert not made.group_roles.exists()
        act(client, page, "sluiten")
        made.refresh_from_db()
        assert not made.active


def test_a_role_of_a_group_is_shown_as_such(client, cast, els, make_staff, sign_on):
    bound(els.account, sign_on, "els-1")
    map_group(sign_on, "Klachten", "coordinator")
    through(client, sign_on, "els-1")
    Role.objects.create(person=cast.fatima, kind="administrator", starts_on=LONG_AGO)
    enter(client, make_staff(cast.fatima))
    page = client.get(f"/beheer/mensen/{cast.els.pk}/").content.decode()
    assert "klachtencoördinator, via Voorbeeld-ID" in page
    assert "klachtbehandelaar, via" not in page
    offered = page[page.index("Rol laten stoppen") :]
    assert "klachtencoördinator</option>" not in offered[: offered.index("</form>")]


def lasting(cast, sign_on):
    return sorted(
        (each.group, each.kind, each.unit.name if each.unit else "", each.body.name if each.body else "")
        for each in sign_on.group_roles.all()
    )


def test_a_group_follows_to_the_successor_of_a_unit_and_nobody_loses_a_role_by_it(client, cast, els, sign_on):
    bound(els.account, sign_on, "els-1")
    map_group(sign_on, "Klachten", "coordinator", unit=cast.counter)
    map_group(sign_on, "Klachten", "coordinator", unit=cast.parks)
    map_group(sign_on, "Iedereen", "decider", body=cast.mayor)
    through(client, sign_on, "els-1")
    yesterday = clock.today() - dt.timedelta(days=1)
    close_unit(cast.counter, cast.parks, yesterday)
    close_body(cast.mayor, cast.college, yesterday)
    tend_owners(cast.organisation)
    assert lasting(cast, sign_on) == [
        ("Iedereen", "decider", "", "College"),
        ("Klachten", "coordinator", "Groen", ""),
    ]
    through(client, sign_on, "els-1")
    running = [each for each in cast.els.roles.filter(source=sign_on.key) if each.holds_on(clock.today())]
    assert sorted((each.kind, each.unit_id, each.body_id) for each in running) == [
        ("coordinator", cast.parks.pk, None),
        ("decider", None, cast.college.pk),
    ]
    (told,) = check_sign_on()
    assert told.state == "ok"


def test_a_group_for_what_is_not_there_any_more_gives_nothing_and_is_pointed_out(client, cast, els, sign_on):
    bound(els.account, sign_on, "els-1")
    map_group(sign_on, "Klachten", "coordinator", unit=cast.counter)
    Unit.objects.filter(pk=cast.counter.pk).update(active=False)
    GroupRole.objects.create(sign_on=sign_on, group="Iedereen", kind="town_crier")
    tend_owners(cast.organisation)
    through(client, sign_on, "els-1")
    assert held(cast.els, sign_on.key) == set()
    (told,) = check_sign_on()
    assert (told.state, told.page) == ("warning", f"/beheer/inloggen/{sign_on.pk}/")
    assert "Iedereen, Klachten" in told.what
    sign_on.active = False
    sign_on.save()
    assert list(check_sign_on()) == []
