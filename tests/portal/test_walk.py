"""Both pages in a real browser: with and without scripts, narrow and wide; axe finds nothing in any state."""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from gehoor.authority.models import HostName
from gehoor.complaints.models import Complaint
from gehoor.portal.models import PartySession
from tests.browser import overflow
from tests.cast import make_cast
from tests.portal.steps import Staff, decide

pytestmark = pytest.mark.e2e

SHOTS = os.environ.get("GEHOOR_SHOTS")
WIDTHS = [320, 1280]
LANGUAGES = ["", "/en"]


@dataclass
class Site:
    """A running site with Aylin's complaint in it."""

    url: str
    cast: object
    filed: object
    staff: Staff


@pytest.fixture
def site(live_server, emptied):
    cast = make_cast()
    port = live_server.url.rpartition(":")[2]
    HostName.objects.create(organisation=cast.organisation, host=f"localhost:{port}")
    cast.organisation.texts = {
        "phone": "(0593) 53 92 22",
        "phone_international": "+31593539222",
        "email": "klachten@voorbeeld.example",
        "postal_address": ["Postbus 1", "1234 AB Voorbeeld"],
    }
    cast.organisation.save()
    filed = cast.complaint(elements=("De mevrouw aan de balie was onbeleefd.", "Zij liep weg zonder te helpen."))
    return Site(live_server.url, cast, filed, Staff(cast, filed))


@pytest.fixture
def looks_well(axe):
    """No finding of axe, nothing wider than the window."""

    def check(page, name):
        if SHOTS:
            page.screenshot(path=str(Path(SHOTS) / f"{name}.png"), full_page=True)
        axe(page)
        assert overflow(page)[0] <= 0, overflow(page)

    return check


def enter(page, site, language=""):
    page.goto(f"{site.url}{language}/mijn-klacht/")
    page.fill("#id_reference", site.filed.reference.lower().replace("-", " "))
    page.fill("#id_code", site.filed.secret.lower().replace("-", ""))
    page.locator("main form.gh-form button[type=submit]").click()
    page.wait_for_load_state()


PAGES = (
    "",
    "berichten/",
    "stukken/",
    "punten/",
    "oplossing/",
    "gesprek/",
    "formeel/",
    "meer-tijd/",
    "intrekken/",
    "gegevens/",
    "hulp/",
    "wie-keek/",
    "kopie/",
)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_door_looks_well(site, new_page, looks_well, width, language):
    page = new_page(width=width)
    for door in ("mijn-klacht", "betrokken"):
        page.goto(f"{site.url}{language}/{door}/")
        looks_well(page, f"{width}{language[1:]}-door-{door}")
        page.locator("main form.gh-form button[type=submit]").click()
        page.wait_for_selector("[data-error-summary]")
        looks_well(page, f"{width}{language[1:]}-door-{door}-errors")
        page.goto(f"{site.url}{language}/{door}/uitgelogd/")
        looks_well(page, f"{width}{language[1:]}-left-{door}")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_complainant_looks_well(site, new_page, looks_well, width, language):
    site.staff.assign()
    site.staff.release()
    site.staff.propose()
    site.staff.offer_hearing()
    site.staff.plan_hearing()
    site.staff.write(site.staff.aylin, "Kunt u ons vertellen hoe laat het was?")
    page = new_page(width=width)
    enter(page, site, language)
    for place in PAGES:
        page.goto(f"{site.url}{language}/mijn-klacht/{place}")
        assert page.locator("h1").count() == 1
        looks_well(page, f"{width}{language[1:]}-{place.strip('/') or 'home'}")


@pytest.mark.parametrize("width", WIDTHS)
def test_every_form_with_errors_looks_well(site, new_page, looks_well, width):
    site.staff.propose()
    site.staff.offer_hearing(site.staff.aylin)
    page = new_page(width=width)
    enter(page, site)
    for place in ("berichten/", "stukken/", "oplossing/", "gesprek/", "meer-tijd/", "intrekken/", "hulp/"):
        page.goto(f"{site.url}/mijn-klacht/{place}")
        for field in page.locator("main form.gh-form input[type=text]").all():
            field.fill("")
        page.locator("main form.gh-form button[type=submit]").last.click()
        page.wait_for_selector("[data-error-summary]")
        looks_well(page, f"{width}-{place.strip('/')}-errors")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_person_concerned_looks_well(site, new_page, looks_well, width, language):
    code = site.staff.release()
    site.staff.assign()
    site.staff.offer_hearing()
    site.staff.plan_hearing()
    site.staff.write(site.staff.chantal, "Wij horen graag uw kant.")
    page = new_page(width=width)
    page.goto(f"{site.url}{language}/betrokken/#{code}")
    page.wait_for_selector("text=" + site.filed.reference)
    assert "#" not in page.url
    for place in ("", "berichten/", "stukken/", "gesprek/", "kopie/"):
        page.goto(f"{site.url}{language}/betrokken/{place}")
        looks_well(page, f"{width}{language[1:]}-concerned-{place.strip('/') or 'home'}")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_outcome_looks_well_for_both(site, new_page, looks_well, width):
    code = site.staff.release()
    site.staff.assign()
    decide(site.staff, tell_concerned=True)
    page = new_page(width=width)
    enter(page, site)
    for place in ("", "uitkomst/", "punten/", "kopie/"):
        page.goto(f"{site.url}/mijn-klacht/{place}")
        looks_well(page, f"{width}-ended-{place.strip('/') or 'home'}")
    page.goto(f"{site.url}/betrokken/#{code}")
    page.wait_for_selector("text=" + site.filed.reference)
    page.goto(f"{site.url}/betrokken/uitkomst/")
    looks_well(page, f"{width}-concerned-ended")


@pytest.mark.parametrize("scripts", [True, False])
def test_the_door_after_half_an_hour_keeps_the_words(site, new_page, looks_well, scripts):
    page = new_page(width=320, java_script_enabled=scripts)
    enter(page, site)
    page.goto(f"{site.url}/mijn-klacht/berichten/")
    page.fill("#id_words", "Een lang verhaal over de balie.")
    PartySession.objects.all().delete()
    page.click("text=Bericht versturen")
    page.wait_for_selector("text=Vul uw code nog een keer in")
    if scripts:
        looks_well(page, "320-door-over")
    page.fill("#id_reference", site.filed.reference)
    page.fill("#id_code", site.filed.secret)
    page.locator("main form.gh-form button[type=submit]").click()
    page.wait_for_selector("h1:has-text('Berichten')")
    assert page.input_value("#id_words") == "Een lang verhaal over de balie."


@pytest.mark.parametrize("scripts", [True, False])
def test_aylin_is_not_satisfied_and_is_heard(site, new_page, scripts):
    page = new_page(width=320, java_script_enabled=scripts)
    enter(page, site)
    site.staff.propose()
    page.goto(f"{site.url}/mijn-klacht/")
    page.click("text=De oplossing bekijken")
    page.check("text=Nee, ik ben niet tevreden")
    page.fill("#id_words", "Excuses zijn niet genoeg.")
    page.click("text=Antwoord versturen")
    page.wait_for_selector("text=Uw antwoord is verstuurd")
    assert Complaint.objects.get().phase == "handling"
    site.staff.offer_hearing(site.staff.aylin)
    page.goto(f"{site.url}/mijn-klacht/")
    page.click("text=Laten weten of u een gesprek wilt")
    page.check("text=Ja, ik wil een gesprek")
    page.fill("#id_words", "Maandag of dinsdag na vier uur.")
    page.click("text=Antwoord versturen")
    page.wait_for_selector("text=ik wil een gesprek.")
    page.click("text=Uitloggen")
    page.wait_for_selector("h1:has-text('U bent uitgelogd')")
    page.goto(f"{site.url}/mijn-klacht/berichten/")
    assert page.locator("#id_code").count() == 1


def test_a_link_lets_in_and_leaves_no_secret_in_the_address(site, page):
    page.goto(f"{site.url}/mijn-klacht/#{site.filed.reference}-{site.filed.secret}")
    page.wait_for_selector("h1:has-text('Uw klacht')")
    page.wait_for_selector(f"text={site.filed.reference}")
    assert page.url == f"{site.url}/mijn-klacht/"
    page.go_back()
    assert site.filed.secret not in page.url


def test_what_one_types_is_there_after_closing_the_page(site, page):
    enter(page, site)
    page.goto(f"{site.url}/mijn-klacht/berichten/")
    page.fill("#id_words", "Een half bericht")
    page.wait_for_selector("[data-saved][data-state=saved]")
    page.goto(f"{site.url}/mijn-klacht/")
    page.goto(f"{site.url}/mijn-klacht/berichten/")
    assert page.input_value("#id_words") == "Een half bericht"


def test_one_can_enter_and_write_by_keyboard_alone(site, page):
    page.goto(f"{site.url}/mijn-klacht/")
    page.focus("#id_reference")
    page.keyboard.type(site.filed.reference)
    page.keyboard.press("Tab")
    page.keyboard.type(site.filed.secret)
    page.keyboard.press("Enter")
    page.wait_for_selector(f"text={site.filed.reference}")
    page.goto(f"{site.url}/mijn-klacht/berichten/")
    page.focus("#id_words")
    page.keyboard.type("Met het toetsenbord")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Uw bericht is verstuurd")
