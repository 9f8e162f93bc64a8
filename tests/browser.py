"""Fixtures for tests in a real browser: `browser`, `page`, and `axe`, which asserts that a page has no findings."""

import os

import pytest

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, started once; each page gets a profile of its own."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  the law room's tests run without it

    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright keeps a loop running in this thread
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def new_page(browser):
    """A function that opens a page in a new profile: `new_page(width=320, java_script_enabled=False, …)`."""
    contexts = []

    def open_page(width=1280, height=900, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, locale="nl-NL", **options)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page):
    """A page in a new profile, 1280 pixels wide."""
    return new_page()


@pytest.fixture
def axe():
    """`axe(page)` fails with what axe finds, readably; `axe(page, ignore=["rule-id"])` leaves a rule out."""
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415  the law room's tests run without it

    def check(page, ignore=()):
        options = {
            "runOnly": {"type": "tag", "values": RULES},
            "rules": {"target-size": {"enabled": True}, **{rule: {"enabled": False} for rule in ignore}},
        }
        found = Axe().run(page, options=options).response["violations"]
        assert not found, f"axe on {page.url}:\n" + "\n".join(_told(finding) for finding in found)

    return check


def _told(finding):
    places = "\n".join(f"    {node['html'][:200]}\n      {node['failureSummary']}" for node in finding["nodes"][:5])
    return f"  {finding['id']} ({finding['impact']}): {finding['help']}\n{places}"


def overflow(page):
    """How many pixels the page is wider than its window, and the widest culprits."""
    return page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            const wide = [...document.querySelectorAll('body *')].filter(
                (one) => one.getBoundingClientRect().right > width + 1 && !one.closest('.gh-hidden, svg'));
            const told = wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120));
            return [document.documentElement.scrollWidth - width, told];
        }"""
    )
