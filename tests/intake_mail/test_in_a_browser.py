"""The pages of mail in a real browser: nothing of a stranger runs, nothing is loaded, everybody can use them."""

import pytest

from gehoor.accounts.actions.create_account import create_account
from gehoor.intake.mail.models import Mailbox
from gehoor.platform import clock
from tests.browser import overflow
from tests.intake_mail.post import US, message

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]

EVIL = """<p>Beste gemeente</p><script>document.title='gehackt';parent.document.title='gehackt'</script>
<img src="https://elders.example/p.png" onerror="parent.document.title='gehackt'">
<style>@import url('https://elders.example/x.css');</style><a href="javascript:alert(1)">klik</a>"""


@pytest.fixture
def sign_in(post, settings, live_server, new_page):
    """A function: a page of this width on which somebody of the cast is signed in."""
    settings.DEMO, settings.WHITENOISE_USE_FINDERS = True, True
    post.cast.organisation.demonstration = True
    post.cast.organisation.save()

    def signed_in(name, width):
        person = getattr(post.cast, name)
        create_account(person, demonstration=True)
        page = new_page(width=width)
        page.goto(f"{live_server.url}/werk/demo/")
        page.get_by_role("button", name=person.name).first.click()
        page.wait_for_url("**/werk/**")
        return page

    return signed_in


@pytest.mark.parametrize("width", [320, 1280])
def test_lists_and_a_message_of_a_stranger(post, sign_in, axe, live_server, width):
    made = message("Op ma 3 aug. 2026 om 10:12 schreef Gemeente <k@x.nl>:\n> oud\n\nNieuw", Precedence="bulk")
    made.add_alternative(EVIL, subtype="html")
    post.take(made)
    post.take(message(number=2, X_Spam_Flag="YES", subject="x" * 200))
    page, asked = sign_in("bram", width), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{live_server.url}/werk/post-in/?lijst=automatic")
    axe(page)
    assert overflow(page)[0] <= 0, overflow(page)
    page.goto(f"{live_server.url}/werk/post-in/{post.rows()[0].fingerprint}/")
    for summary in page.locator("main summary").all():
        summary.click()
    page.frame_locator("iframe").get_by_text("Beste gemeente").wait_for()
    axe(page)
    assert overflow(page)[0] <= 0, overflow(page)
    assert "gehackt" not in page.title()
    assert not [url for url in asked if "elders.example" in url]


@pytest.mark.parametrize("width", [320, 1280])
def test_the_form_of_a_mailbox(post, sign_in, axe, live_server, width):
    Mailbox.objects.create(organisation=post.cast.organisation, address=US, host="x", user="k", created_at=clock.now())
    page = sign_in("els", width)
    page.goto(f"{live_server.url}/beheer/mailboxen/")
    axe(page)
    page.goto(f"{live_server.url}/beheer/mailboxen/nieuw/")
    page.get_by_role("button", name="Bewaren").click()
    axe(page)
    assert overflow(page)[0] <= 0, overflow(page)
