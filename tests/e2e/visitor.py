"""A walker who speaks as a caller does: the same verbs, in a real browser, every page looked at."""

from tests.e2e.caller import ALL, Says
from tests.e2e.walker import Walker


class Visitor(Walker):
    """A person in Chromium; with a name, a colleague who signed in with one click."""

    def __init__(self, town, page, axe, name: str = "") -> None:
        super().__init__(town, page, axe)
        if name:
            self.go("/werk/demo/")
            self.press(f"Inloggen als {name}")

    def asks(self, path: str) -> int:
        """Only whether a page is there: its status."""
        return self.page.request.get(self.town.url + path).status

    def press(self, button: str, **answers: object) -> None:
        """Fill in the form with this button, and press it."""
        form = self.page.locator("main form").filter(has=self.page.get_by_role("button", name=button)).first
        pressed = form.get_by_role("button", name=button).first
        for name, answer in answers.items():
            self._answer(form.locator(f"[name='{name}']:visible"), answer)
        self.look()
        pressed.click()
        self.page.wait_for_load_state()
        wrong = self.page.locator("[data-error-summary]")
        assert wrong.count() == 0, f"{self.page.url}: {wrong.all_inner_texts()}"

    def follow(self, words: str) -> None:
        """Click the link that says this."""
        self.page.locator("main a", has_text=words).first.click()
        self.page.wait_for_load_state()

    def names(self, reference: str) -> bool:
        """Whether anything on this page leads to this file."""
        return self.page.locator(f"[href*='{reference}'], [action*='{reference}']").count() > 0

    def kept(self) -> list[str]:
        """What is to be kept of a receipt."""
        return [each.strip() for each in self.page.locator(".in-code").all_inner_texts()]

    @property
    def url(self) -> str:
        """The address of this page."""
        return self.page.url

    def _answer(self, field, answer: object) -> None:
        first = field.first
        kind = first.evaluate("one => one.type")
        if answer is ALL:
            for each in field.all():
                each.check()
        elif kind == "select-one" and isinstance(answer, Says):
            option = first.locator("option", has_text=answer.words).first
            first.select_option(value=option.get_attribute("value"))
        elif kind == "select-one":
            first.select_option(value=str(answer))
        elif isinstance(answer, Says):
            self.page.get_by_label(answer.words).check()
        elif kind in {"radio", "checkbox"}:
            next(each for each in field.all() if each.get_attribute("value") in {str(answer), None}).check()
        else:
            first.fill(str(answer))
