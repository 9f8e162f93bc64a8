"""The shorter walks: a call that ends well, a complaint noted at the counter, the administration."""

import pytest

from tests.e2e.citizen import open_as_concerned
from tests.e2e.staff import sign_in

pytestmark = pytest.mark.e2e


def test_a_complaint_is_settled_by_phone_in_three_clicks(walk):
    bram = walk()
    sign_in(bram, "Bram")
    bram.clicks = 0
    bram.click("Aan de telefoon", "link")
    bram.look("phone")
    bram.fill(name="Wim Jansen", words="Ik kreeg geen antwoord op mijn brief.", satisfied="Fijn, zo is het goed.")
    bram.click("Opgelost", exact=False, within="main")
    assert bram.clicks <= 3
    bram.look("phone-solved")
    bram.says("Klager is tevreden met de oplossing", "Fijn, zo is het goed.")


def test_a_complaint_is_registered_within_four_clicks(walk):
    bram = walk()
    sign_in(bram, "Bram")
    bram.clicks = 0
    bram.click("Nieuwe klacht", "link")
    bram.look("register")
    bram.page.get_by_label("Balie", exact=True).check()
    bram.clicks += 1
    bram.fill(words="De meneer aan de balie lachte mij uit.")
    bram.click("Klacht registreren")
    assert bram.clicks <= 4
    bram.look("registered")
    bram.says("De meneer aan de balie lachte mij uit.")


def test_what_is_missing_in_a_form_is_told_at_the_top_and_at_the_field(walk):
    bram = walk()
    sign_in(bram, "Bram")
    for path, button in (("/werk/klacht/nieuw/", "Klacht registreren"), ("/werk/telefoon/", "Opgelost")):
        bram.go(path)
        bram.click(button, exact=False, within="main")
        bram.look()
        assert bram.page.title().startswith("Fout:")
        assert bram.page.locator("[data-error-summary]").count() == 1


PAGES = ("", "organisatie/", "mensen/", "afdelingen/", "regeling/", "brieven/", "kanalen/", "herinneringen/")


def test_an_administrator_sees_how_the_organisation_is_set_up(walk):
    mirjam = walk()
    sign_in(mirjam, "Mirjam")
    for place in PAGES:
        mirjam.go(f"/beheer/{place}")
        mirjam.look(f"beheer-{place.strip('/') or 'home'}")
    bram = walk()
    sign_in(bram, "Bram")
    assert bram.page.goto(f"{bram.town.url}/beheer/mensen/").status in {403, 404}


STAFF = ("", "klacht/nieuw/", "telefoon/", "terugbellen/", "agenda/", "post/", "stand/", "overzicht/", "leren/")


def test_the_desk_speaks_english(walk, town):
    bram = walk()
    sign_in(bram, "Bram")
    bram.page.locator(".gh-languages").get_by_text("English").click()
    theirs = tuple(_dutch_of_the_town())
    reference = town.codes["Formele behandeling"][0]
    pages = [f"/werk/{place}" for place in STAFF]
    pages += [f"/werk/dossier/{reference}/{place}" for place in ("", "afronden/", "wat-als/", "stap/bevindingen/")]
    for path in pages:
        bram.go(path)
        bram.look(f"english-desk-{path.strip('/').replace('/', '-')}")
        bram.speaks_english(*theirs)


def _dutch_of_the_town():
    """Names and words of the town itself, which are not translated."""
    yield "Bel mij niet terug"
    yield "Twee weken voor elk werk aan de straat bezorgt de aannemer een brief."
    yield "Alle baliemedewerkers volgen een training over bejegening."


def test_a_wrong_code_opens_nothing_and_says_so_kindly(walk):
    nobody = walk()
    open_as_concerned(nobody, "AAAA-AAAA-AAAA-AAAA-AAAA")
    nobody.look("wrong-code")
    assert nobody.page.locator("[data-error-summary]").count() == 1


def test_a_page_that_does_not_exist_helps_on(walk):
    nobody = walk()
    assert nobody.page.goto(f"{nobody.town.url}/bestaat-niet/").status == 404
    nobody.look("not-found")
