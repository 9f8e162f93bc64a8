"""Somebody whose browser is not looked at: the same pages, read and filled in as they stand there, without scripts."""

import datetime as dt
import re
from dataclasses import dataclass

import requests
from lxml import html


@dataclass(frozen=True, slots=True)
class Says:
    """A choice of a list: the one that says these words."""

    words: str


ALL = Says("")  # of boxes: every one


def on_day(name: str, day: dt.date) -> dict[str, str]:
    """A day in its three boxes."""
    return {f"{name}_day": str(day.day), f"{name}_month": str(day.month), f"{name}_year": str(day.year)}


class Caller:
    """A person on the site; with a name, a colleague who signed in with one click."""

    def __init__(self, town, name: str = "") -> None:
        self.town, self.session = town, requests.Session()
        self.page: html.HtmlElement
        self.url = ""
        if name:
            self.go("/werk/demo/")
            self.press(f"Inloggen als {name}")

    def go(self, path: str) -> None:
        """Type an address; the page is there."""
        self._shown(self.session.get(self.town.url + path, timeout=60))

    def asks(self, path: str) -> int:
        """Only whether a page is there: its status."""
        return self.session.get(self.town.url + path, timeout=60).status_code

    def press(self, button: str, **answers: object) -> None:
        """Fill in the form with this button, and press it. What the page does not ask cannot be answered."""
        form, pressed = self._form(button)
        typed = [(name, value) for name, value in _standing(form) if name not in answers]
        for name, answer in answers.items():
            typed += [(name, value) for value in _values(form, name, answer)]
        if pressed.get("name"):
            typed.append((pressed.get("name"), pressed.get("value", "")))
        form.make_links_absolute(self.url)
        answered = self.session.post(form.action or self.url, data=typed, timeout=60)
        self._shown(answered)
        assert not self.page.xpath("//*[@data-error-summary]"), f"{self.url}: {self.text()[:1500]}"

    def follow(self, words: str) -> None:
        """Click the link that says this."""
        found = [each for each in self.page.xpath("//main//a[@href]") if words in _text(each)]
        assert found, f"{self.url} has no link {words!r}: {self.text()[:3000]}"
        self.page.make_links_absolute(self.url)
        self._shown(self.session.get(found[0].get("href"), timeout=60))

    def text(self) -> str:
        """What the page says."""
        return _text(self.page.xpath("//main")[0])

    def says(self, *words: str) -> None:
        """The page says all of these."""
        said = self.text()
        for each in words:
            assert each in said, f"{self.url} does not say {each!r}: {said[:3000]}"

    def names(self, reference: str) -> bool:
        """Whether anything on this page leads to this file."""
        return any(reference in address for address in self.page.xpath("//@href | //@action"))

    def kept(self) -> list[str]:
        """What is to be kept of a receipt."""
        return [_text(each) for each in self.page.xpath("//*[contains(@class, 'in-code')]")]

    def _form(self, button: str):
        for form in self.page.forms:
            for each in form.xpath(".//button"):
                if _text(each).startswith(button):
                    return form, each
        raise AssertionError(f"{self.url} has no button {button!r}: {self.text()[:3000]}")

    def _shown(self, answered: requests.Response) -> None:
        self.url, self.page = answered.url, html.fromstring(answered.text)
        assert answered.status_code == 200, f"{answered.url}: {answered.status_code}, {self.text()[:1500]}"


def _standing(form) -> list[tuple[str, str]]:
    """What stands in a form already, as a browser would send it."""
    found: list[tuple[str, str]] = []
    for each in form.xpath(".//*[self::input or self::select or self::textarea][@name][not(@disabled)]"):
        kind = each.get("type", "")
        if each.tag == "textarea":
            found.append((each.get("name"), (each.text or "").removeprefix("\n")))
        elif each.tag == "select":
            chosen = each.xpath(".//option[@selected]") or each.xpath(".//option")[:1]
            found += [(each.get("name"), option.get("value", _text(option))) for option in chosen]
        elif kind in {"checkbox", "radio"}:
            found += [(each.get("name"), each.get("value", "on"))] if each.get("checked") is not None else []
        elif kind not in {"submit", "file"}:
            found.append((each.get("name"), each.get("value", "")))
    return found


def _values(form, name: str, answer: object) -> list[str]:
    """What a browser sends for this answer."""
    asked = form.xpath(".//@name")
    assert name in asked, f"nothing is asked about {name!r}; there is {sorted(set(asked))}"
    if not isinstance(answer, Says):
        return [str(answer)]
    listed = form.xpath(f".//select[@name='{name}']//option[@value!='']") or form.xpath(f".//input[@name='{name}']")
    found = [each.get("value") for each in listed if answer.words in _label(form, each)]
    assert found, f"{name} has no choice {answer.words!r}: {[_label(form, each) for each in listed]}"
    return found if answer is ALL else found[:1]


def _label(form, choice) -> str:
    labels = form.xpath(f".//label[@for='{choice.get('id')}']") if choice.get("id") else []
    return _text(labels[0] if labels else choice)


def _text(element) -> str:
    return re.sub(r"\s+", " ", element.text_content()).strip()
