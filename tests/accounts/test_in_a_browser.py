"""Signing in as people do it: with a passkey, with a link, without JavaScript, at 320 pixels."""

import pytest
from django.test import override_settings

from gehoor.accounts.actions.create_account import create_account
from gehoor.accounts.actions.invite import invite
from gehoor.accounts.models import Invitation
from gehoor.authority.actions.add_host import add_host
from tests.accounts.conftest import PASSWORD, Staff
from tests.browser import overflow
from tests.cast import make_cast

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

NEW = "nog een paar andere woorden"


@pytest.fixture
def site(live_server):
    """The cast behind a real server; passkeys work on localhost only."""
    cast = make_cast()
    port = live_server.url.rpartition(":")[2]
    add_host(cast.organisation, f"localhost:{port}", primary=True)
    return cast, f"http://localhost:{port}"


@pytest.fixture
def virtual_key(new_page):
    """A page whose browser holds an authenticator that checks its holder."""

    def open_page(**options):
        page = new_page(**options)
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        key = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        session.send("WebAuthn.addVirtualAuthenticator", {"options": key})
        return page

    return open_page


def first_step(page, origin):
    page.goto(f"{origin}/werk/inloggen/")
    page.get_by_label("E-mailadres").fill("bram@example.nl")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def test_a_passkey_is_made_and_signs_in_alone_and_as_second_step(site, make_staff, virtual_key, axe):
    cast, origin = site
    make_staff(cast.bram, app=False)
    page = virtual_key()
    first_step(page, origin)
    axe(page)
    page.get_by_role("link", name="Een passkey toevoegen").click()
    axe(page)
    page.get_by_role("button", name="Passkey maken").click()
    page.wait_for_url("**/account/reservecodes/")
    axe(page)
    page.goto(f"{origin}/werk/account/")
    page.get_by_role("link", name="Weghalen").click()
    axe(page)
    page.get_by_role("button", name="Passkey weghalen").click()
    page.get_by_text("Dit is uw enige tweede stap").wait_for()
    for _door in range(2):
        page.goto(f"{origin}/werk/account/")
        axe(page)
        page.get_by_role("button", name="Uitloggen").click()
        page.wait_for_url("**/werk/inloggen/")
        if _door == 0:
            page.get_by_role("button", name="Inloggen met een passkey").click()
            page.wait_for_url(f"{origin}/werk/")
        else:
            first_step(page, origin)
            axe(page)
            page.get_by_role("button", name="Mijn passkey gebruiken").click()
            page.wait_for_url(f"{origin}/werk/")


def test_the_link_of_an_invitation_leads_to_a_password_without_showing_the_secret(site, new_page, axe):
    cast, _origin = site
    invited = invite(create_account(cast.els))
    page = new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url + str(request.headers.get("referer"))))
    page.goto(invited.link)
    page.wait_for_url("**/uitnodiging/welkom/")
    axe(page)
    page.get_by_label("Nieuw wachtwoord").fill(NEW)
    page.get_by_label("Nog een keer hetzelfde wachtwoord").fill(NEW)
    page.get_by_role("button", name="Wachtwoord bewaren en verder").click()
    page.wait_for_url("**/tweede-stap/instellen/")
    assert not [url for url in asked if invited.code in url]
    assert Invitation.objects.get().used_at is not None


def test_everything_works_without_javascript_at_320_pixels(site, make_staff, new_page):
    cast, origin = site
    staff = make_staff(cast.bram, app=False)
    page = new_page(width=320, java_script_enabled=False)
    first_step(page, origin)
    page.get_by_role("link", name="Een app instellen").click()
    staff.secret = page.locator("#sleutel").inner_text()
    page.get_by_label("Code").fill("12")
    page.get_by_role("button", name="App koppelen").click()
    assert page.title().startswith("Fout:")
    staff.secret = page.locator("#sleutel").inner_text()
    page.get_by_label("Code").fill(staff.code())
    page.get_by_role("button", name="App koppelen").click()
    page.wait_for_url("**/account/reservecodes/")
    page.locator(".gh-person > summary").click()  # folded on a narrow screen
    page.get_by_role("button", name="Uitloggen").click()
    first_step(page, origin)
    page.get_by_label("Code").fill(staff.code(1))
    page.get_by_role("button", name="Verder").click()
    page.wait_for_url(f"{origin}/werk/")


def test_a_typed_code_works_without_javascript(site, new_page):
    cast, origin = site
    invited = invite(create_account(cast.els))
    page = new_page(java_script_enabled=False)
    page.goto(f"{origin}/werk/uitnodiging/")
    page.get_by_label("Code uit uw uitnodiging").fill(invited.code.lower())
    page.get_by_role("button", name="Verder").click()
    page.wait_for_url("**/uitnodiging/welkom/")


def test_no_page_has_findings_or_is_wider_than_a_small_screen(site, make_staff, new_page, axe):
    cast, origin = site
    cast.organisation.demonstration = True
    cast.organisation.save()
    create_account(cast.els, demonstration=True)
    staff = make_staff(cast.bram, app=False)
    with override_settings(DEMO=True):
        page = new_page(width=320)
        for path in ("inloggen/", "uitnodiging/", "demo/"):
            page.goto(f"{origin}/werk/{path}")
            axe(page)
            assert overflow(page)[0] <= 0, overflow(page)
        page.goto(f"{origin}/werk/inloggen/")
        page.get_by_role("button", name="Inloggen", exact=True).click()
        axe(page)
    first_step(page, origin)
    page.goto(f"{origin}/werk/account/app/")
    axe(page)
    assert overflow(page)[0] <= 0, overflow(page)
    staff.secret = page.locator("#sleutel").inner_text()
    page.get_by_label("Code").fill(Staff(staff.account, staff.secret).code())
    page.get_by_role("button", name="App koppelen").click()
    for path in ("reservecodes/", "", "wachtwoord/", "app/weg/", "reservecodes/nieuw/", "passkey/"):
        page.goto(f"{origin}/werk/account/{path}")
        assert page.url.endswith(path or "account/")
        axe(page)
        assert overflow(page)[0] <= 0, (path, overflow(page))
