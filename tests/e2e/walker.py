"""Somebody with a browser. Every page they come to is looked at: axe, width, title, heading, language."""

import os
import re
from pathlib import Path

from playwright.sync_api import Page

from tests.browser import overflow

SHOTS = os.environ.get("GEHOOR_SHOTS")
NARROW = {"width": 320, "height": 800}
# Words that Dutch has and English has not.
DUTCH = re.compile(r"\b(het|een|niet|uw|wij|u|klacht|wordt|bent|deze|naar|hoe|als|ook|dag|voor|geen)\b", re.IGNORECASE)


class Walker:
    """A person on the site: goes somewhere, clicks, fills in; `look` judges the page before them."""

    def __init__(self, town, page: Page, axe) -> None:
        self.town, self.page, self.axe = town, page, axe
        self.clicks = 0
        self.seen = 0
        self.problems: list[str] = []
        page.on("pageerror", lambda problem: self.problems.append(str(problem)))
        page.on("console", lambda told: self.problems.append(told.text) if _is_bad(told) else None)

    def go(self, path: str) -> None:
        """Type an address."""
        self.page.goto(self.town.url + path)

    def look(self, name: str = "") -> None:
        """Nothing is wrong with this page."""
        page = self.page
        headings = page.locator("h1").all_inner_texts()
        assert len(headings) == 1, f"{page.url}: {headings}"
        assert headings[0].strip(), page.url
        assert re.search(r"\S.* - Gemeente Midden-Drenthe$", page.title()), f"{page.url}: {page.title()}"
        if self.axe:
            self.axe(page)
        wide = page.viewport_size
        page.set_viewport_size(NARROW)
        assert overflow(page)[0] <= 0, f"{page.url}: {overflow(page)}"
        if SHOTS and name:
            page.screenshot(path=str(Path(SHOTS) / f"walk-320-{name}.png"), full_page=True)
        page.set_viewport_size(wide)
        if SHOTS and name:
            page.screenshot(path=str(Path(SHOTS) / f"walk-1280-{name}.png"), full_page=True)
        assert not self.problems, f"{page.url}: {self.problems}"

    def click(self, name: str, role: str = "button", *, exact: bool = True, within: str = "body") -> None:
        """Click what is called so, and wait for the page that comes."""
        self.page.locator(within).get_by_role(role, name=name, exact=exact).first.click()
        self.clicks += 1
        self.page.wait_for_load_state()

    def fill(self, **fields: str) -> None:
        """Type into fields, by their name."""
        for name, value in fields.items():
            self.page.locator(f"main [name='{name}']").first.fill(value)

    def fill_day(self, name: str, day) -> None:
        """Type a day into its three boxes."""
        self.fill(**{f"{name}_day": str(day.day), f"{name}_month": str(day.month), f"{name}_year": str(day.year)})

    def text(self) -> str:
        """What the page says."""
        return " ".join(self.page.locator("main").inner_text().split())

    def says(self, *words: str) -> None:
        """The page says all of these."""
        said = self.text()
        for each in words:
            assert each in said, f"{self.page.url} does not say {each!r}: {said[:3000]}"

    def speaks_english(self, *theirs: str) -> None:
        """No Dutch of ours on this page: `theirs` are words of people and names, that stay as they are."""
        assert self.page.locator("html").get_attribute("lang") == "en", self.page.url
        said = self.page.evaluate(
            """() => {
                const copy = document.body.cloneNode(true);
                const theirs = '[lang="nl"], [hreflang="nl"], .desk-words, script, style';
                copy.querySelectorAll(theirs).forEach((one) => one.remove());
                document.body.append(copy);
                const text = copy.innerText;
                copy.remove();
                return text;
            }"""
        )
        for each in theirs:
            said = said.replace(each, "")
        found = [line for line in said.splitlines() if len(DUTCH.findall(line)) >= 2]
        assert not found, f"{self.page.url}: {found}"


def _is_bad(told) -> bool:
    """The console complains, about more than a page that was refused on purpose."""
    return told.type == "error" and "the server responded with a status of" not in told.text
