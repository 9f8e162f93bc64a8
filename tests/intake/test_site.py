"""The pages that tell, and the request to be called back."""

import datetime as dt

import pytest

from gehoor.authority.models import RegulationVersion
from gehoor.complaints.models import CallBackRequest
from gehoor.intake.addresses import twins
from gehoor.platform import clock

pytestmark = pytest.mark.django_db

REGULATION = """
name = "Klachtenregeling Voorbeeld"
[term]
weeks = 6
[[term.promise]]
what = "first_contact"
within = 2
unit = "working days"
[advice]
applies = "never"
[[route]]
stage = "informal"
actor = "line_manager"
[[route]]
stage = "decide"
actor = "executive_body"
name = "burgemeester en wethouders"
"""


@pytest.fixture
def adopted(cast):
    """A local regulation in force."""
    text = REGULATION.replace("[[term.promise]]", "[[promise]]")
    return RegulationVersion.objects.create(
        organisation=cast.organisation, text=text, digest="d", in_force_from=dt.date(2020, 1, 1), created_at=clock.now()
    )


PAGES = ["", "andere-wegen/", "hoe-het-gaat/", "termijn/", "privacy/", "toegankelijkheid/", "terugbellen/", "klacht/"]


@pytest.mark.parametrize("place", PAGES)
def test_every_page_stands_in_dutch_and_english_and_leads_to_its_twin(aylin, place):
    dutch, english = aylin.client.get(f"/{place}"), aylin.client.get(f"/en/{place}")
    assert (dutch.headers["Content-Language"], english.headers["Content-Language"]) == ("nl", "en")
    assert f"/taal/en/?terug=%2Fen%2F{place}".replace("/", "%2F") in dutch.content.decode().replace("/", "%2F")
    assert 'lang="en"' in english.content.decode()
    links = [part.split('"')[0] for part in english.content.decode().split('href="')[1:]]
    ours = [
        link for link in links if link.startswith("/") and not link.startswith(("/static", "/taal", "/mijn-klacht"))
    ]
    assert all(link.startswith("/en/") for link in ours), ours


def test_twins_keep_the_query():
    assert twins("/en/termijn/?length=6") == {"nl": "/termijn/?length=6", "en": "/en/termijn/?length=6"}
    assert twins("/engels/") == {"nl": "/engels/", "en": "/en/engels/"}


def test_calling_is_as_prominent_as_filing(aylin, cast):
    cast.organisation.texts = {"phone": "0593 53 92 22"}
    cast.organisation.save()
    page = aylin.client.get("/").content.decode()
    assert page.index("Bel ons gerust eerst even") < page.index("Dien een klacht in")
    assert page.count("utrecht-button-link--primary-action") == 2


def test_the_promise_of_the_regulation_is_a_day(aylin, adopted):
    clock.pretend_today(dt.date(2026, 11, 27))
    page = aylin.client.get("/").content.decode()
    assert "dinsdag 1 december 2026" in page  # a Friday and two working days


def test_the_procedure_is_that_of_the_regulation_in_force(aylin, adopted):
    page = aylin.client.get("/hoe-het-gaat/").content.decode()
    assert "Klachtenregeling Voorbeeld" in page
    assert "burgemeester en wethouders" in page
    assert "Nationale ombudsman" in page
    assert "langer dan een jaar geleden" in page


def test_without_a_regulation_the_awb_holds(aylin):
    assert "Wij hebben geen eigen regeling" in aylin.client.get("/hoe-het-gaat/").content.decode()


def test_every_door_stands_there_and_everything_may_be_filed_here(aylin, cast):
    cast.organisation.texts = {
        "doors": [
            {"key": "objection", "label": "Bezwaar", "url": "https://voorbeeld.example/bezwaar"},
            {"key": "water", "label": "Iets met water", "url": "https://waterschap.example/"},
        ]
    }
    cast.organisation.save()
    page = aylin.client.get("/andere-wegen/").content.decode()
    assert page.count("Toch hier indienen") == 11
    assert "https://voorbeeld.example/bezwaar" in page
    assert "https://waterschap.example/" in page
    assert "Discriminatie" in page


def test_a_term_is_computed_and_explained_step_by_step(aylin):
    asked = {"start_day": "20", "start_month": "2", "start_year": "2026", "length": "6", "unit": "weeks"}
    page = aylin.client.get("/termijn/", asked).content.decode()
    assert "De laatste dag is dinsdag 7 april 2026" in page
    assert "Zes weken later is vrijdag 3 april: Goede Vrijdag." in page
    assert "https://wetten.overheid.nl/BWBR0002448/2010-10-10#Artikel1" in page
    english = aylin.client.get("/en/termijn/", asked).content.decode()
    assert "Tuesday 7 April 2026" in english


@pytest.mark.parametrize(
    "asked",
    [
        {"length": ""},
        {"length": "0", "unit": "weeks"},
        {"length": "x" * 3000, "unit": "eeuwen", "start_day": "31", "start_month": "2", "start_year": "2026"},
        {"length": "520", "unit": "years", "start_day": "1", "start_month": "1", "start_year": "2100"},
        {"length": "6", "unit": "weeks", "start_day": "1", "start_month": "1", "start_year": "9999"},
        {"length": "٦", "unit": "weeks", "start_day": "१", "start_month": "1", "start_year": "2026"},
    ],
)
def test_an_odd_question_about_a_term_gets_a_kind_answer(aylin, asked):
    assert aylin.client.get("/termijn/", asked).status_code == 200


def test_a_nul_in_an_address_is_refused(aylin):
    assert aylin.client.get("/termijn/", {"length": "\x00"}).status_code == 400


def test_a_request_to_be_called_becomes_a_task_with_a_day(aylin):
    clock.pretend_today(dt.date(2026, 11, 24))
    shown = aylin.client.get("/terugbellen/")
    from tests.intake.conftest import hidden  # noqa: PLC0415

    fields = {**hidden(shown), "name": "Aylin", "phone": "06 12345678", "slots": ["morning"], "about": "De balie"}
    for _time in range(2):
        assert aylin.client.post("/terugbellen/", fields)["Location"] == "/terugbellen/gevraagd/"
    request = CallBackRequest.objects.get()
    assert (request.phone, request.slots, request.due_on) == ("06 12345678", ["morning"], dt.date(2026, 11, 27))
    assert "vrijdag 27 november 2026" in aylin.client.get("/terugbellen/gevraagd/").content.decode()


@pytest.mark.parametrize("phone", ["", "bel mij", "\x00", "12"])
def test_a_request_without_a_number_asks_for_one(aylin, phone):
    page = aylin.client.post("/terugbellen/", {"name": "Aylin", "phone": phone, "about": "De balie"})
    assert page.status_code == 200
    assert "De balie" in page.content.decode()
    assert not CallBackRequest.objects.exists()


def test_the_privacy_statement_says_what_how_long_and_whom_to_ask(aylin, cast):
    cast.organisation.texts = {"privacy": {"officer": "Noor", "retention": "Vijf jaar.", "who_sees": "De coördinator."}}
    cast.organisation.save()
    page = aylin.client.get("/privacy/").content.decode()
    assert all(said in page for said in ("Noor", "Vijf jaar.", "De coördinator.", "Autoriteit Persoonsgegevens"))


def test_security_txt_names_a_contact_and_an_end(aylin, cast):
    told = aylin.client.get("/.well-known/security.txt").content.decode()
    assert "Contact: " in told
    assert "Expires: " in told
    assert "Canonical: http://gemeente-voorbeeld.localhost/.well-known/security.txt" in told


def test_links_never_come_from_a_header(aylin):
    page = aylin.client.get("/.well-known/security.txt", headers={"x-forwarded-host": "elders.example"})
    assert "elders.example" not in page.content.decode()


def test_robots_are_kept_out_of_where_people_file(aylin):
    assert "Disallow: /klacht/" in aylin.client.get("/robots.txt").content.decode()


def test_a_host_of_nobody_says_nothing(client, cast):
    response = client.get("/", headers={"host": "elders.example"})
    assert response.status_code == 404
    assert "Gemeente Voorbeeld" not in response.content.decode()


def test_every_page_leads_to_what_is_published_each_year(aylin):
    assert '<a href="/jaarverslag/">Klachten per jaar</a>' in aylin.client.get("/").content.decode()
    assert '<a href="/en/jaarverslag/">Complaints by year</a>' in aylin.client.get("/en/").content.decode()
