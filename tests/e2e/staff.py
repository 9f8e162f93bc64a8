"""What a colleague does at the desk."""

import re


def sign_in(walker, name: str) -> None:
    """As anybody of the demonstration, with one click."""
    walker.go("/werk/demo/")
    walker.click(f"Inloggen als {name}", exact=False)


def open_file(walker, reference: str, *, closed: bool = False) -> None:
    """From the work list, through the search, as one does."""
    walker.go("/werk/?rij=closed" if closed else "/werk/")
    walker.page.locator("main [name=zoek]").fill(reference)
    walker.click("Toon")
    walker.page.locator("a[data-row]", has_text=reference).first.click()
    walker.page.wait_for_url(f"**/dossier/{reference}/")


def choose(walker, label: str) -> None:
    """One of the things that can be done in this file."""
    walker.page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true })")
    walker.click(label, "link", within="section[aria-labelledby=can]")


def done(walker, button: str) -> None:
    """Press the button of a step; what was wrong with it is told by the test."""
    walker.click(button, within="main")
    wrong = walker.page.locator("[data-error-summary]")
    assert wrong.count() == 0, f"{walker.page.url}: {wrong.all_inner_texts()}"


def code_told(walker) -> str:
    """The code for the person concerned, shown once."""
    return re.search(r"[A-Z0-9]{4}(?:-[A-Z0-9]{4}){4}", walker.text())[0]


def pick(walker, name: str, words: str) -> None:
    """From a list: the choice that says these words."""
    field = walker.page.locator(f"main select[name={name}]")
    field.select_option(value=field.locator("option", has_text=words).first.get_attribute("value"))
