"""The public site in a real browser: with and without scripts, by keyboard, narrow and wide; axe finds nothing."""

import os
from pathlib import Path

import pytest

from gehoor.authority.models import HostName
from gehoor.complaints.models import Complaint
from tests.browser import overflow
from tests.cast import make_cast
from tests.intake.conftest import STORY

pytestmark = pytest.mark.e2e

SHOTS = os.environ.get("GEHOOR_SHOTS")


@pytest.fixture
def site(live_server, emptied):
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


@pytest.mark.parametrize(("width", "scripts"), [(320, True), (1280, False)])
def test_a_complaint_is_filed(site, new_page, axe, width, scripts):
    page = new_page(width=width, java_script_enabled=True)
    if not scripts:
        page = new_page(width=width, java_script_enabled=False)
    page.goto(f"{site}/klacht/")
    page.get_by_role("button", name="Beginnen").click()
    for number, (choice, fields) in enumerate(STEPS):
        if choice:
            page.get_by_label(choice).check()
        for label, value in (fields or {}).items():
            page.get_by_label(label, exact=False).first.fill(value)
        if scripts:
            looks_well(page, axe, f"{width}-step-{number}")
        page.get_by_role("button", name="Verder").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Controleer uw antwoorden"
    if scripts:
        looks_well(page, axe, f"{width}-check")
    else:
        shot(page, f"{width}-check")
    page.get_by_label("Ik onderteken deze klacht").check()
    page.get_by_role("button", name="Klacht versturen").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Uw klacht is verstuurd"
    if scripts:
        looks_well(page, axe, f"{width}-sent")
    else:
        shot(page, f"{width}-sent")
    assert Complaint.objects.count() == 1
