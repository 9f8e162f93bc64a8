"""The public site in a real browser: with and without scripts, by keyboard, narrow and wide; axe finds nothing."""

import os
from pathlib import Path

import pytest
from django.db import OperationalError

from gehoor.authority.models import HostName
from gehoor.complaints.models import Complaint
from tests.browser import overflow
from tests.cast import make_cast
from tests.intake.conftest import STORY

pytestmark = pytest.mark.e2e

SHOTS = os.environ.get("GEHOOR_SHOTS")


@pytest.fixture
def site(live_server):
    """The address of a running site with an organisation behind it."""
    cast = make_cast()
    port = live_server.url.rpartition(":")[2]
    HostName.objects.create(organisation=cast.organisation, host=f"localhost:{port}")
    cast.organisation.texts = {
        "phone": "(0593) 53 92 22",
        "phone_international": "+31593539222",
        "email": "klachten@voorbeeld.example",
        "hours": {"nl": "maandag tot en met vrijdag van 9.00 tot 16.00 uur", "en": "Monday to Friday, 9.00 to 16.00"},
        "visiting_address": ["Raadhuisplein 1", "Voorbeeld"],
        "postal_address": ["Postbus 1", "1234 AB Voorbeeld"],
        "doors": [
            {"key": "objection", "label": "Niet eens met een besluit", "url": "https://voorbeeld.example/bezwaar"}
        ],
    }
    cast.organisation.save()
    return live_server.url


def shot(page, name):
    if SHOTS:
        page.screenshot(path=str(Path(SHOTS) / f"{name}.png"), full_page=True)


def looks_well(page, axe, name):
    """No finding of axe, nothing wider than the window."""
    shot(page, name)
    axe(page)
    assert overflow(page)[0] <= 0, overflow(page)


PUBLIC = [
    "",
    "andere-wegen/",
    "hoe-het-gaat/",
    "termijn/",
    "termijn/?start_day=20&start_month=2&start_year=2026&length=6&unit=weeks",
    "termijn/?length=x&unit=weeks",
    "privacy/",
    "toegankelijkheid/",
    "terugbellen/",
    "terugbellen/gevraagd/",
    "klacht/",
    "klacht/verder/",
    "klacht/controleren/",
]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("prefix", ["/", "/en/"])
def test_the_pages_that_tell_are_without_findings(site, new_page, axe, width, prefix):
    page = new_page(width=width)
    for place in PUBLIC:
        page.goto(f"{site}{prefix}{place}")
        looks_well(page, axe, f"{width}-{prefix.strip('/')}-{PUBLIC.index(place)}")


STEPS = [
    ("Over een medewerker", None),
    (None, {"Naam of beschrijving": "de mevrouw aan de balie op dinsdag"}),
    (None, {"Wat is er gebeurd?": STORY}),
    (None, {"Dag": "10", "Maand": "1", "Jaar": "2026"}),
    (None, {"Waar was dat?": "Aan de balie"}),
    ("Excuses", None),
    ("Voor iemand anders", None),
    (None, {"Naam van degene": "Oma Öztürk"}),
    (
        None,
        {"Uw naam": "Aylin Öztürk", "Straat en huisnummer": "Dorpsstraat 1", "Postcode": "9411 NB", "Plaats": "Beilen"},
    ),
    (None, {"Telefoonnummer": "06 12345678", "E-mailadres": "aylin@example.nl"}),
    (None, None),
]


def begin(page, site, prefix="/"):
    page.goto(f"{site}{prefix}klacht/")
    page.get_by_role("button", name="Beginnen").click()


def answer_all(page, look=lambda _name: None):
    """Fill in every question as a person does."""
    for number, (choice, fields) in enumerate(STEPS):
        if choice:
            page.get_by_label(choice).check()
        for label, value in (fields or {}).items():
            page.get_by_label(label, exact=False).first.fill(value)
        look(f"step-{number}")
        page.get_by_role("button", name="Verder").click()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_complaint_is_filed(site, new_page, axe, width):
    page = new_page(width=width)
    begin(page, site)
    answer_all(page, lambda name: looks_well(page, axe, f"{width}-{name}"))
    assert page.get_by_role("heading", level=1).inner_text() == "Controleer uw antwoorden"
    looks_well(page, axe, f"{width}-check")
    page.get_by_label("Ik onderteken deze klacht").check()
    page.get_by_role("button", name="Klacht versturen").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Uw klacht is verstuurd"
    looks_well(page, axe, f"{width}-sent")
    page.get_by_text("Waarom die dag?").click()
    looks_well(page, axe, f"{width}-sent-why")
    page.get_by_role("link", name="Kopie bekijken").click()
    looks_well(page, axe, f"{width}-copy")
    page.goto(f"{site}/klacht/")
    looks_well(page, axe, f"{width}-begin-after")
    page.get_by_role("link", name="De bevestiging bekijken").click()
    page.get_by_role("link", name="Ga naar de pagina van uw klacht").click()
    page.locator("#id_code").wait_for(state="detached")
    page.wait_for_load_state()
    assert Complaint.objects.get().reference in page.locator("main").inner_text()
    shot(page, f"{width}-following")
    assert Complaint.objects.count() == 1


def test_a_complaint_is_filed_without_scripts(site, new_page):
    page = new_page(width=1280, java_script_enabled=False)
    begin(page, site)
    answer_all(page)
    page.get_by_label("Ik onderteken deze klacht").check()
    page.get_by_role("button", name="Klacht versturen").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Uw klacht is verstuurd"
    page.reload()
    page.go_back()
    assert Complaint.objects.count() == 1


def test_a_complaint_is_filed_by_keyboard_alone(site, page):
    page.goto(f"{site}/klacht/")
    page.get_by_role("button", name="Beginnen").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/over-wie/")
    tab_to(page, "#id_about_0")
    for _choice in range(4):
        page.keyboard.press("ArrowDown")
    press_on(page, "Verder", "**/wat-er-gebeurde/")
    tab_to(page, "#id_story")
    page.keyboard.type("Er werd niet geluisterd.")
    for slug in ("wanneer", "waar", "wat-u-wilt", "voor-wie", "uw-naam", "hoe-bereikbaar", "bijlagen", "controleren"):
        press_on(page, "Verder", f"**/{slug}/")
    press_on(page, "Klacht versturen", "**/verstuurd/")
    assert Complaint.objects.get().regime == "care_only"


def tab_to(page, selector):
    """Press Tab until the control has the focus; every stop must show it."""
    for _press in range(40):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached by keyboard")


def press_on(page, name, address):
    button = page.get_by_role("button", name=name, exact=True)
    button.evaluate("button => button.setAttribute('data-here', '')")
    tab_to(page, "[data-here]")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


WRONG = {
    "over-wie": {},
    "wat-er-gebeurde": {},
    "wanneer": {"Dag": "31", "Maand": "2", "Jaar": "2026"},
    "hoe-bereikbaar": {"E-mailadres": "aylin"},
}


@pytest.mark.parametrize("width", [320, 1280])
def test_mistakes_are_told_with_a_summary_that_leads_to_the_field(site, new_page, axe, width):
    page = new_page(width=width)
    begin(page, site)
    for slug, fields in WRONG.items():
        page.goto(f"{site}/klacht/vraag/{slug}/")
        for label, value in fields.items():
            page.get_by_label(label).first.fill(value)
        page.get_by_role("button", name="Verder").click()
        assert page.title().startswith("Fout:")
        assert page.evaluate("document.activeElement.hasAttribute('data-error-summary')")
        looks_well(page, axe, f"{width}-wrong-{slug}")
        page.locator("[data-error-summary] a").first.click()
        assert page.evaluate("['INPUT', 'TEXTAREA'].includes(document.activeElement.tagName)")
    page.goto(f"{site}/klacht/controleren/")
    page.get_by_role("button", name="Klacht versturen").click()
    looks_well(page, axe, f"{width}-wrong-check")
    page.goto(f"{site}/klacht/verder/")
    page.get_by_label("Uw code").fill("onzin")
    page.get_by_role("button", name="Verdergaan").click()
    looks_well(page, axe, f"{width}-wrong-code")
    page.goto(f"{site}/terugbellen/")
    page.get_by_role("button", name="Bel mij terug").click()
    looks_well(page, axe, f"{width}-wrong-call-back")
    page.goto(f"{site}/klacht/bijlagen/")
    virus = {"name": "virus.exe", "mimeType": "application/octet-stream", "buffer": b"MZ"}
    page.get_by_label("Bestanden kiezen").set_input_files([virus])
    page.get_by_role("button", name="Toevoegen").click()
    looks_well(page, axe, f"{width}-wrong-files")


def test_what_is_typed_is_kept_while_typing_and_found_again(site, page, axe):
    begin(page, site)
    page.goto(f"{site}/klacht/vraag/wat-er-gebeurde/")
    with page.expect_response("**/bewaren/") as saved:
        page.get_by_label("Wat is er gebeurd?").fill(STORY)
    assert saved.value.status == 204
    page.reload()
    assert page.get_by_label("Wat is er gebeurd?").input_value() == STORY


def test_stopping_and_going_on_with_the_code_or_its_link(site, page, new_page, axe):
    begin(page, site)
    page.goto(f"{site}/klacht/vraag/waar/")
    page.get_by_label("Waar was dat?").fill("Bij de balie")
    page.get_by_role("button", name="Bewaren en stoppen").click()
    looks_well(page, axe, "1280-saved")
    link = page.get_by_role("link", name="deze link").get_attribute("href")
    page.goto(f"{site}/klacht/")
    looks_well(page, axe, "1280-begin-again")
    elsewhere = new_page(width=320)
    seen = []
    elsewhere.on("request", lambda request: seen.append(request.url))
    elsewhere.goto(f"{site}{link}")
    elsewhere.wait_for_url("**/vraag/over-wie/")
    code = link.partition("#")[2]
    assert all(code not in url for url in seen[1:])
    elsewhere.goto(f"{site}/klacht/vraag/waar/")
    assert elsewhere.get_by_label("Waar was dat?").input_value() == "Bij de balie"


def test_documents_are_listed_and_taken_out(site, new_page, axe):
    page = new_page(width=320)
    begin(page, site)
    page.goto(f"{site}/klacht/bijlagen/")
    letter = {
        "name": "brief van de gemeente met een heel lange naam.txt",
        "mimeType": "text/plain",
        "buffer": b"Geachte",
    }
    page.get_by_label("Bestanden kiezen").set_input_files([letter])
    page.get_by_role("button", name="Toevoegen").click()
    looks_well(page, axe, "320-files")
    page.get_by_role("button", name="Weghalen").click()
    assert page.get_by_role("button", name="Weghalen").count() == 0


def test_two_tabs_show_both_stories(site, new_page, axe):
    left = new_page(width=320)
    begin(left, site)
    right = left.context.new_page()
    for page in (left, right):
        page.goto(f"{site}/klacht/vraag/wat-er-gebeurde/")
    for page, words in ((left, "Links."), (right, "Rechts.")):
        page.get_by_label("Wat is er gebeurd?").fill(words)
        page.get_by_role("button", name="Verder").click()
    assert right.get_by_label("Uw tekst uit het andere tabblad").input_value() == "Links."
    looks_well(right, axe, "320-two-tabs")


def test_a_database_that_is_away_leaves_the_text_in_the_page(site, new_page, axe, monkeypatch):
    page = new_page(width=320)
    begin(page, site)
    page.goto(f"{site}/klacht/vraag/wat-er-gebeurde/")
    page.get_by_label("Wat is er gebeurd?").fill(STORY)

    def away(*args, **kwargs):
        raise OperationalError("the database system is shutting down")

    monkeypatch.setattr("gehoor.intake.views.question.keep_answer", away)
    page.get_by_role("button", name="Verder").click()
    looks_well(page, axe, "320-not-sent")
    monkeypatch.undo()
    page.get_by_role("button", name="Opnieuw proberen").click()
    page.wait_for_url("**/wanneer/")
    page.goto(f"{site}/klacht/vraag/wat-er-gebeurde/")
    assert page.get_by_label("Wat is er gebeurd?").input_value() == STORY


def test_a_double_click_sends_once(site, page):
    begin(page, site)
    answer_all(page)
    page.get_by_role("button", name="Klacht versturen").dblclick()
    page.wait_for_url("**/verstuurd/")
    assert Complaint.objects.count() == 1


def test_the_form_is_usable_in_forced_colours(site, new_page, axe):
    page = new_page(width=320, forced_colors="active")
    begin(page, site)
    looks_well(page, axe, "320-forced")
