"""The desk in a real browser: by keyboard, without scripts, at 320 pixels, and as axe sees it."""

import pytest

from gehoor.complaints.actions.assign_person import assign_person
from gehoor.platform import clock
from tests.browser import overflow

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(cast, live_server, settings):
    """The address of the desk: the demonstration answers at loopback."""
    settings.WHITENOISE_USE_FINDERS = True
    return live_server.url


@pytest.fixture
def file(cast):
    made = cast.complaint()
    assign_person(cast.see(cast.bram), made.complaint_id, cast.dirk.pk, "handler", statement="Ik was er niet bij.")
    return made


def enter(page, site, who):
    page.goto(f"{site}/werk/demo/")
    page.get_by_role("button", name=who).first.click()
    page.wait_for_url("**/werk/")


PAGES = (
    "",
    "klacht/nieuw/",
    "telefoon/",
    "telefoon/?zoek=ozturk",
    "terugbellen/",
    "agenda/",
    "agenda/?beeld=maand",
    "post/",
    "uit/",
    "stand/",
    "dossier/{ref}/",
    "dossier/{ref}/beurt/",
    "dossier/{ref}/afronden/",
    "dossier/{ref}/wat-als/?event=extended&weeks=4",
    "dossier/{ref}/stap/toewijzen/",
    "dossier/{ref}/stap/bevindingen/",
    "dossier/{ref}/stap/verslag/",
    "dossier/{ref}/stap/nieuwe-code-klager/",
    "dossier/{ref}/stap/maatregel/",
    "overzicht/",
    "leren/",
    "zoeken/",
    "zoeken/?woorden=bejegenign",
    "persoonsgegevens/",
    "agenda/abonnement/",
    "dossier/{ref}/brief/nieuw/extension/",
)


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_has_a_finding_or_is_wider_than_its_window(new_page, site, file, axe, width):
    page = new_page(width=width)
    enter(page, site, "Bram")
    for path in PAGES:
        page.goto(f"{site}/werk/{path.format(ref=file.reference)}")
        axe(page)
        assert overflow(page)[0] <= 0, (path, overflow(page))


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_of_the_administration_has_a_finding(new_page, site, cast, axe, width):
    cast.fatima.roles.create(kind="administrator", starts_on=clock.today())
    page = new_page(width=width)
    enter(page, site, "Fatima")
    paths = ("", "organisatie/", "mensen/", f"mensen/{cast.dirk.pk}/", "mensen/lijst/", "afdelingen/", "kanalen/",
             "regeling/", "regeling/wijzigen/", "brieven/", "brieven/findings/nl/", "loketten/", "loketten/damage/",
             "loketten/nieuw/", "inloggen/", "herinneringen/", "dossiers/")  # fmt: skip
    for path in paths:
        page.goto(f"{site}/beheer/{path}")
        axe(page)
        assert overflow(page)[0] <= 0, (path, overflow(page))


def test_errors_are_shown_without_a_finding(page, site, file, axe):
    enter(page, site, "Bram")
    page.goto(f"{site}/werk/dossier/{file.reference}/stap/oplossing-voorstellen/")
    page.get_by_role("button", name="Voorstel doen").click()
    axe(page)
    assert page.title().startswith("Fout:")


def test_the_work_list_is_walked_by_keyboard(page, site, file):
    enter(page, site, "Bram")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/dossier/{file.reference}/")
    page.keyboard.press("m")
    page.wait_for_url("**/stap/notitie/")
    page.get_by_label("Notitie").fill("Met het toetsenbord.")
    page.get_by_role("button", name="Opslaan").press("Enter")
    page.wait_for_url(f"**/dossier/{file.reference}/")
    assert page.get_by_text("Met het toetsenbord.").is_visible()


def test_what_is_typed_is_kept_by_the_server(page, site, file):
    enter(page, site, "Bram")
    address = f"{site}/werk/dossier/{file.reference}/stap/oplossing-voorstellen/"
    page.goto(address)
    with page.expect_response("**/concept/oplossing-voorstellen/"):
        page.get_by_label("Welke oplossing stelt u voor?").press_sequentially("Wij bieden onze excuses aan.")
    page.goto("about:blank")
    page.goto(address)
    assert page.get_by_label("Welke oplossing stelt u voor?").input_value() == "Wij bieden onze excuses aan."


def test_solved_by_phone_with_one_key_at_the_end(page, site, cast):
    enter(page, site, "Bram")
    page.keyboard.press("t")
    page.wait_for_url("**/telefoon/")
    page.get_by_label("Waar gaat het over, in de woorden van de beller?").fill("De balie was onvriendelijk.")
    page.get_by_label("Wat zei de beller toen het was opgelost?").fill("Zo is het goed.")
    page.keyboard.press("Alt+Digit2")
    page.wait_for_url("**/dossier/**")
    assert page.get_by_text("Samen opgelost").first.is_visible()


def test_everything_works_without_scripts(new_page, site, file):
    page = new_page(java_script_enabled=False)
    enter(page, site, "Bram")
    page.get_by_role("link", name=file.reference).click()
    page.get_by_role("link", name="Notitie", exact=True).click()
    page.get_by_label("Notitie").fill("Zonder scripts.")
    page.get_by_role("button", name="Opslaan").click()
    assert page.get_by_text("Zonder scripts.").is_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_telephone_the_first_file_is_on_the_first_screen_and_the_menu_one_step_away(
    new_page, site, file, javascript
):
    page = new_page(width=320, height=640, java_script_enabled=javascript)
    enter(page, site, "Bram")
    place = page.get_by_role("link", name=file.reference).bounding_box()
    assert place["y"] + place["height"] <= 640
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    assert not menu.get_by_role("link", name="Agenda").is_visible()
    menu.get_by_text("Menu", exact=True).focus()
    page.keyboard.press("Enter")
    menu.get_by_role("link", name="Agenda").click()
    page.wait_for_url("**/agenda/")


def test_on_a_wide_screen_nothing_of_the_menu_is_folded(page, site, file):
    enter(page, site, "Bram")
    assert page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Agenda").is_visible()
    assert page.get_by_role("link", name="Alles wat openstaat").is_visible()
    assert not page.get_by_text("Menu", exact=True).is_visible()


def test_filters_are_folded_and_say_how_many_are_set(new_page, site, file):
    page = new_page(width=320, height=640, java_script_enabled=False)
    enter(page, site, "Bram")
    assert not page.get_by_label("Onderwerp").is_visible()
    page.get_by_text("Filters", exact=True).click()
    page.get_by_label("Onderwerp").select_option("treatment")
    page.get_by_label("Fase").select_option("received")
    page.get_by_role("button", name="Filters gebruiken").click()
    assert page.get_by_text("Filters: 2 gekozen").is_visible()
    assert page.get_by_role("link", name=file.reference).is_visible()
    page.get_by_role("link", name="Alles in deze rij laten zien").click()
    assert page.get_by_text("Filters", exact=True).is_visible()


def test_a_file_is_solved_by_phone_in_three_actions_from_the_work_list(page, site, file):
    """Open it, say that it is solved, save: by keyboard, with nothing but the words of the caller in between."""
    enter(page, site, "Bram")
    row = page.get_by_role("link", name=file.reference)
    row.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/dossier/{file.reference}/")
    page.keyboard.press("o")
    page.wait_for_url("**/stap/tevreden/")
    page.get_by_label("Wat zei de klager?").fill("Zo is het goed.")
    page.get_by_role("button", name="Opgelost", exact=True).press("Enter")
    page.wait_for_url(f"**/dossier/{file.reference}/")
    assert page.get_by_text("Samen opgelost").first.is_visible()
