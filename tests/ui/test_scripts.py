"""The scripts in a real browser: they help, and are never needed."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.e2e


def posts(page, pattern="**/opslaan", status=204):
    """Answer what is posted there, and keep it."""
    seen = []

    def answer(route):
        seen.append(route.request.post_data or "")
        if status:
            route.fulfill(status=status, body="<h1>Ontvangen</h1>" if status == 200 else "")
        else:
            route.abort()

    page.route(pattern, answer)
    return seen


def test_what_is_typed_is_saved_and_said_so(gallery, page):
    seen = posts(page)
    page.goto(f"{gallery}/question.html")
    page.get_by_label("Wat is er gebeurd?").fill("Ik werd niet geholpen.")
    expect(page.locator("[data-saved]")).to_have_text(re.compile(r"Opgeslagen om \d\d:\d\d"))
    assert "Ik werd niet geholpen." in seen[-1]
    assert page.evaluate("sessionStorage.length") == 0


def test_what_could_not_be_saved_survives_a_reload(gallery, page):
    posts(page, status=0)
    page.goto(f"{gallery}/question.html")
    page.get_by_label("Wat is er gebeurd?").fill("Ik werd niet geholpen.")
    page.get_by_label("Excuses").check()
    expect(page.locator("[data-saved]")).to_contain_text("Nog niet verzonden")
    page.reload()
    expect(page.get_by_label("Wat is er gebeurd?")).to_have_value("Ik werd niet geholpen.")
    expect(page.get_by_label("Excuses")).to_be_checked()


def test_a_save_that_failed_is_tried_again(gallery, page):
    posts(page, status=500)
    page.clock.install()
    page.goto(f"{gallery}/question.html")
    page.get_by_label("Wat is er gebeurd?").fill("Nog een keer.")
    page.clock.run_for(2000)
    expect(page.locator("[data-saved]")).to_contain_text("Nog niet verzonden")
    page.unroute("**/opslaan")
    seen = posts(page)
    page.clock.run_for(6000)
    expect(page.locator("[data-saved]")).to_contain_text("Opgeslagen om")
    assert "Nog een keer." in seen[-1]


def test_an_answer_of_the_server_is_not_overwritten_by_an_old_copy(gallery, page):
    posts(page, status=0)
    page.goto(f"{gallery}/question.html")
    page.get_by_label("Uw naam").fill("Aylin")
    page.evaluate(
        """() => {
            const key = Object.keys(sessionStorage)[0];
            const kept = JSON.parse(sessionStorage.getItem(key));
            sessionStorage.setItem(key, JSON.stringify({ ...kept, sent: true }));
        }"""
    )
    page.route("**/question.html", lambda route: route.fulfill(body=with_name(route.fetch().text(), "Van de server")))
    page.reload()
    expect(page.get_by_label("Uw naam")).to_have_value("Van de server")


def with_name(html, name):
    return html.replace('name="name"', f'name="name" value="{name}"')


TAKEN_IN = '<div data-messages><div class="utrecht-alert utrecht-alert--ok"><p>Verstuurd</p></div></div>'


@pytest.mark.parametrize(("said", "left"), [(TAKEN_IN, ""), ("<div data-all-sent></div>", ""), ("", "Nog een keer.")])
def test_what_was_taken_in_does_not_come_back_to_be_sent_twice(gallery, page, said, left):
    posts(page, status=0)
    page.goto(f"{gallery}/question.html")
    page.get_by_label("Wat is er gebeurd?").fill("Nog een keer.")
    page.route("**/question.html", lambda route: route.fulfill(body=f"{_page(gallery, route)}{said}"))
    page.get_by_role("button", name="Verder").click()
    expect(page.get_by_label("Wat is er gebeurd?")).to_have_value(left)


def _page(gallery, route):
    return route.fetch(url=f"{gallery}/question.html", method="GET").text()


def test_files_tokens_and_passwords_are_not_kept_in_the_browser(gallery, page):
    posts(page, status=0)
    page.goto(f"{gallery}/question.html")
    page.get_by_label("Uw naam").fill("Aylin")
    kept = page.evaluate("Object.values(sessionStorage).join()")
    assert "Aylin" in kept
    assert "csrfmiddlewaretoken" not in kept
    assert '"files"' not in kept


def test_a_double_click_sends_once_and_a_retry_is_possible(gallery, page):
    page.clock.install()
    page.goto(f"{gallery}/question.html")
    page.evaluate(
        """() => {
            window.sent = 0;
            document.addEventListener('submit', (event) => {
                if (!event.defaultPrevented) window.sent += 1;
                event.preventDefault();
            });
        }"""
    )
    page.get_by_role("button", name="Verder").dblclick()
    assert page.evaluate("window.sent") == 1
    page.clock.run_for(9000)
    page.get_by_role("button", name="Verder").click()
    assert page.evaluate("window.sent") == 2


def test_the_errors_have_the_focus_and_lead_to_their_fields(gallery, page):
    page.goto(f"{gallery}/wrong.html")
    assert page.evaluate("document.activeElement.matches('[data-error-summary]')")
    page.get_by_role("link", name=re.compile("^Wanneer was dat")).click()
    assert page.evaluate("document.activeElement.name") == "day_day"


def test_the_room_in_a_text_is_told_when_it_begins_to_matter(gallery, page):
    posts(page)
    page.goto(f"{gallery}/question.html")
    line = page.locator("[data-budget-for]")
    expect(line).to_have_text("Er passen 4000 tekens in dit vak.")
    page.get_by_label("Wat is er gebeurd?").fill("é" * 3990)
    expect(line).to_have_text("Er passen nog 10 tekens bij.")
    page.get_by_label("Wat is er gebeurd?").fill("x" * 4001)
    expect(line).to_have_text("De tekst is 1 tekens te lang.")
    assert page.get_by_label("Wat is er gebeurd?").input_value() == "x" * 4001


def test_a_secret_travels_in_the_body_only(gallery, page):
    addresses = []
    page.on("request", lambda request: addresses.append(request.url))
    seen = posts(page, "**/volgen", status=200)
    page.goto(f"{gallery}/secret.html#ABCD-EFGH-JKMN-PQRS")
    expect(page.get_by_role("heading", name="Ontvangen")).to_be_visible()
    assert "secret=ABCD-EFGH-JKMN-PQRS" in seen[0]
    assert not [address for address in addresses if "?" in address or "/ABCD" in address]
    page.go_back()
    assert "ABCD" not in page.url


def test_another_fragment_is_no_secret(gallery, page):
    seen = posts(page, "**/volgen", status=200)
    page.goto(f"{gallery}/secret.html#inhoud")
    expect(page.get_by_label("Code")).to_have_value("")
    assert seen == []


def test_a_code_can_be_copied(gallery, new_page):
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{gallery}/secret.html")
    page.get_by_role("button", name="Kopiëren").click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "7K3M-9QRT"


def test_a_single_key_works_outside_fields_only_and_can_be_turned_off(gallery, page):
    page.goto(f"{gallery}/desk.html")
    page.keyboard.press("n")
    assert page.url.endswith("#klacht")
    page.get_by_label("Uw naam").press("?")
    assert page.get_by_role("dialog").count() == 0
    page.locator("main").focus()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Sneltoetsen")).to_be_visible()
    page.get_by_label("Sneltoetsen gebruiken").uncheck()
    page.keyboard.press("Escape")
    page.locator("main").focus()
    page.keyboard.press("?")
    assert page.get_by_role("dialog").count() == 0
    page.reload()
    page.get_by_role("button", name="Sneltoetsen").click()
    expect(page.get_by_label("Sneltoetsen gebruiken")).not_to_be_checked()


def test_the_list_of_keys_has_no_findings(gallery, page, axe):
    page.goto(f"{gallery}/desk.html")
    page.get_by_role("button", name="Sneltoetsen").click()
    axe(page)


def test_who_else_looks_is_told(gallery, page):
    page.route("**/wie", lambda route: route.fulfill(json={"text": "Els kijkt ook naar deze klacht."}))
    page.goto(f"{gallery}/desk.html")
    expect(page.get_by_role("status").filter(has_text="Els")).to_have_text("Els kijkt ook naar deze klacht.")


def test_without_scripts_the_form_is_whole(gallery, new_page, axe):
    page = new_page(java_script_enabled=False)
    page.goto(f"{gallery}/question.html")
    page.get_by_label("Uw naam").fill("Aylin")
    assert page.get_by_role("button", name="Verder").is_visible()
    assert page.get_by_role("button", name="Bewaren en stoppen").is_visible()
    page.goto(f"{gallery}/secret.html")
    assert page.get_by_label("Code").is_visible()
    assert not page.get_by_role("button", name="Kopiëren").is_visible()
