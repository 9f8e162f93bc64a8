"""Somebody who has never seen it files a complaint about rude treatment, and follows it with the code."""

import pytest

from tests.e2e.citizen import STORY, file_complaint, follow

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("javascript", [True, False])
def test_a_complaint_goes_from_the_home_page_to_its_own_page(walk, javascript):
    citizen = walk(javascript=javascript)
    paper = file_complaint(citizen, look=lambda name: citizen.look(f"filing-{name}" if javascript else ""))
    citizen.says("Uw klacht is verstuurd", "Nationale ombudsman", "neemt de klachtencoördinator contact met u op")
    citizen.click("Kopie bekijken en afdrukken", "link")
    citizen.look("filing-copy")
    citizen.says("Aylin Öztürk", "de mevrouw aan de balie op dinsdag", STORY.split("\n")[0])
    later = walk(javascript=javascript)
    follow(later, paper)
    later.look("following" if javascript else "")
    later.says(paper.reference, "Wat gebeurt er nu?", "U krijgt uiterlijk op", "Bel (0593) 53 92 22")


def test_english_is_spoken_from_the_home_page_to_the_page_of_the_complaint(walk):
    citizen = walk()
    theirs = (STORY.split("\n")[0], STORY.split("\n")[-1], "de mevrouw aan de balie op dinsdag", "Nationale ombudsman")

    def look(name):
        citizen.look(f"english-{name}")
        citizen.speaks_english(*theirs)

    paper = file_complaint(citizen, english=True, look=look)
    for place in ("andere-wegen/", "hoe-het-gaat/", "termijn/", "privacy/", "toegankelijkheid/", "terugbellen/"):
        citizen.go(f"/en/{place}")
        look(place.strip("/"))
    follow(citizen, paper, english=True)
    look("following")
    for place in ("berichten/", "stukken/", "punten/", "formeel/", "intrekken/", "gegevens/", "hulp/", "wie-keek/"):
        citizen.go(f"/en/mijn-klacht/{place}")
        look(place.strip("/"))


def test_a_whole_complaint_is_filed_by_keyboard_alone(walk):
    citizen = walk()
    citizen.go("/")
    citizen.page.keyboard.press("Tab")
    assert citizen.page.evaluate("document.activeElement.matches('.gh-skip, [href^=\"#\"]')"), "no way to skip first"
    _press(citizen, "main a[href='/klacht/']", "**/klacht/")
    _press(citizen, "main form button[type=submit]", "**/over-wie/")
    _tab(citizen, "#id_about_0")
    citizen.page.keyboard.press("Space")
    _press_on(citizen, "welke-medewerker")
    _type(citizen, "who", "de mevrouw aan de balie")
    _press_on(citizen, "wat-er-gebeurde")
    _type(citizen, "story", "Ik werd niet geholpen.")
    for slug in ("wanneer", "waar", "wat-u-wilt", "voor-wie", "uw-naam"):
        _press_on(citizen, slug)
    for name, words in (("name", "Aylin Öztürk"), ("address_street", "Dorpsstraat 1"), ("address_postcode", "9411NB")):
        _type(citizen, name, words)
    _type(citizen, "address_town", "Beilen")
    _press_on(citizen, "hoe-bereikbaar")
    _type(citizen, "phone", "06 12345678")
    for slug in ("bijlagen", "controleren"):
        _press_on(citizen, slug)
    _tab(citizen, "#id_signed")
    citizen.page.keyboard.press("Space")
    _press_button(citizen, "Klacht versturen", "**/verstuurd/")
    citizen.says("Uw klacht is verstuurd")


def _tab(citizen, selector):
    """Press Tab until it has the focus; each stop shows that it has."""
    for _press in range(60):
        citizen.page.keyboard.press("Tab")
        shown = citizen.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert shown != "none", citizen.page.evaluate("document.activeElement.outerHTML")
        if citizen.page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{citizen.page.url}: {selector} is not reached by keyboard")


def _type(citizen, name, words):
    _tab(citizen, f"[name='{name}']")
    citizen.page.keyboard.type(words)


def _press(citizen, selector, address):
    _tab(citizen, selector)
    citizen.page.keyboard.press("Enter")
    citizen.page.wait_for_url(address)


def _press_button(citizen, name, address):
    citizen.page.get_by_role("button", name=name, exact=True).evaluate("one => one.setAttribute('data-here', '')")
    _press(citizen, "[data-here]", address)


def _press_on(citizen, slug):
    _press_button(citizen, "Verder", f"**/{slug}/")
