"""The gallery in a real browser: axe finds nothing, no page is wider than its window, all can be seen and reached."""

import pytest

from tests.browser import overflow
from tests.ui.gallery import PAGES

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(gallery, new_page, axe, name, width):
    page = new_page(width=width)
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(f"{gallery}/{name}.html")
    axe(page)
    too_wide, culprits = overflow(page)
    assert too_wide <= 0, culprits
    assert complaints == []


def test_axe_would_find_what_is_wrong(gallery, page, axe):
    page.goto(f"{gallery}/gallery.html")
    page.evaluate("document.querySelector('label').remove()")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    with pytest.raises(AssertionError, match="html-has-lang"):
        axe(page)


@pytest.mark.parametrize("name", ["gallery", "desk", "wrong"])
def test_axe_finds_nothing_in_forced_colours(gallery, new_page, axe, name):
    page = new_page(forced_colors="active")
    page.goto(f"{gallery}/{name}.html")
    axe(page)


@pytest.mark.parametrize("name", ["gallery", "desk", "wrong"])
def test_text_twice_as_large_and_spaced_out_still_fits(gallery, new_page, name):
    page = new_page(width=640)
    page.goto(f"{gallery}/{name}.html")
    page.evaluate(
        """() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`html { font-size: 200% }
                * { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
            document.adoptedStyleSheets = [sheet];
        }"""
    )
    too_wide, culprits = overflow(page)
    assert too_wide <= 0, culprits


@pytest.mark.parametrize("name", ["gallery", "desk", "wrong"])
@pytest.mark.parametrize("width", [320, 1280])
def test_everything_to_press_is_large_enough(gallery, new_page, name, width):
    page = new_page(width=width)
    page.goto(f"{gallery}/{name}.html")
    small = page.evaluate(
        """() => [...document.querySelectorAll('a, button, input, select, textarea, summary')].filter((one) => {
            const inText = one.matches('p a, dd a, span a') && !one.matches('p a:only-child');
            const box = (one.closest('label') ?? one).getBoundingClientRect();
            return !inText && box.width > 1 && (box.width < 24 || box.height < 24);
        }).map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert small == []


@pytest.mark.parametrize("name", ["gallery", "desk"])
def test_the_keyboard_reaches_everything_and_is_seen_where_it_is(gallery, page, name):
    page.goto(f"{gallery}/{name}.html")
    count = page.evaluate(
        """() => {
            const radios = new Set([...document.querySelectorAll('input[type=radio]')].map((one) => one.name)).size;
            const kinds = 'a[href], button, input:not([type=radio], [type=hidden]), select, textarea, summary';
            const others = [...document.querySelectorAll(kinds)];
            return radios + others.filter((one) => one.checkVisibility()).length;
        }"""
    )
    reached = set()
    for _ in range(count):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
                const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
                one.dataset.reached ??= String(Math.random());
                return { id: one.dataset.reached, what: one.outerHTML.slice(0, 100),
                         ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                         inside: box.bottom > 0 && box.top < innerHeight };
            }"""
        )
        assert seen["ring"], seen["what"]
        assert seen["inside"], seen["what"]
        reached.add(seen["id"])
    assert len(reached) == count


def test_the_skip_link_comes_first_and_leads_to_the_content(gallery, page):
    page.goto(f"{gallery}/gallery.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


def test_names_and_roles_are_those_that_a_screen_reader_needs(gallery, page):
    page.goto(f"{gallery}/wrong.html")
    group = page.get_by_role("group", name="Wanneer was dat?")
    assert group.get_by_role("textbox").count() == 3
    assert group.get_by_label("Jaar").input_value() == "2026"
    email = page.get_by_role("textbox", name="Uw e-mailadres (niet verplicht)")
    assert "naam@voorbeeld.nl" in email.evaluate(
        "(one) => document.getElementById(one.getAttribute('aria-describedby')).textContent"
    )
    assert page.get_by_role("complementary", name="Hulp nodig?").count() == 1
    page.goto(f"{gallery}/gallery.html")
    assert page.get_by_role("table", name="Klachten op datum").get_by_role("row").count() == 3
    assert page.get_by_role("img", name="Klachten per kwartaal").count() == 2


def test_a_table_that_became_cards_is_still_a_table(gallery, new_page):
    page = new_page(width=320)
    page.goto(f"{gallery}/gallery.html")
    table = page.get_by_role("table", name="Klachten op datum")
    assert table.get_by_role("columnheader").count() == 4
    assert table.get_by_role("cell").count() == 6


def test_on_paper_there_are_no_buttons_and_no_menu(gallery, page):
    page.goto(f"{gallery}/desk.html")
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation", name="Hoofdmenu").is_visible()
    assert not page.get_by_role("link", name="English").is_visible()
    assert page.get_by_text("Wij ontvingen uw klacht").is_visible()
