"""Somebody looks for a file: by a word in a document, with a slip of the pen, by keyboard, without scripts."""

import pytest

from tests.e2e.staff import sign_in

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("javascript", [True, False])
def test_a_word_of_a_letter_finds_the_file_in_spite_of_a_slip(town, walk, javascript):
    town.command("worker", "--once")
    bram = walk(javascript=javascript)
    sign_in(bram, "Bram")
    bram.click("Zoeken", "link")
    bram.fill(woorden="ontvngen")
    bram.click("Zoek", within="main")
    bram.look("search-slip")
    bram.says("Bedoelde u", "Dit is gevonden met ‘ontvangen’")
    bram.click("ontvangen", "link", within="main")
    assert "woorden=ontvangen" in bram.page.url
    bram.look("search")
    assert bram.page.locator("main mark").count() > 0
    bram.says(".pdf:")
    bram.page.locator("main ol a").first.click()
    assert "/werk/dossier/" in bram.page.url


def test_nothing_found_is_said(walk):
    bram = walk()
    sign_in(bram, "Bram")
    bram.go("/werk/zoeken/?woorden=xqzwvk")
    bram.look("search-nothing")
    bram.says("Niets gevonden.")


def test_the_work_list_leads_to_what_is_closed(walk):
    bram = walk()
    sign_in(bram, "Bram")
    bram.go("/werk/?rij=closed")
    reference = bram.page.locator("a[data-row]").first.get_attribute("href").rstrip("/").rpartition("/")[2]
    bram.go("/werk/")
    bram.page.keyboard.press("/")
    bram.page.keyboard.type(reference.replace("-", "").lower())
    bram.page.keyboard.press("Enter")
    bram.page.wait_for_url("**zoek=**")
    bram.look("work-list-elsewhere")
    bram.click("Ook in afgesloten dossiers: 1", "link")
    bram.says(reference)


@pytest.mark.parametrize("look", ["", "?beeld=maand"])
def test_the_calendar_fits_a_small_screen(walk, look):
    bram = walk()
    sign_in(bram, "Bram")
    bram.go(f"/werk/agenda/{look}")
    bram.look(f"agenda-{look[-5:]}")
    bram.page.keyboard.press("j")
    assert bram.page.evaluate("document.activeElement.matches('[data-row]')")
