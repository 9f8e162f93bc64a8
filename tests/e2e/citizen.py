"""What a citizen does: file a complaint, and follow it with the code."""

from dataclasses import dataclass

STORY = (
    "Ik kwam mijn rijbewijs ophalen. De mevrouw aan de balie zuchtte, noemde mij ‘lastig’ en liep weg.\n\n"
    "Ik stond daar met mijn zoontje. Ik voelde mij vernederd."
)


@dataclass(frozen=True)
class Paper:
    """What a citizen keeps of the confirmation."""

    reference: str
    code: str


# Each question of the form, by the last word of its address: what to choose, what to fill in.
ANSWERS = [
    ("over-wie", ["#id_about_0"], {}),
    ("welke-medewerker", [], {"who": "de mevrouw aan de balie op dinsdag"}),
    ("wat-er-gebeurde", [], {"story": STORY}),
    ("wanneer", [], {}),
    ("waar", [], {"place": "Aan de balie in het gemeentehuis"}),
    ("wat-u-wilt", [], {}),
    ("voor-wie", [], {}),
    (
        "uw-naam",
        [],
        {
            "name": "Aylin Öztürk",
            "address_street": "Dorpsstraat 1",
            "address_postcode": "9411 NB",
            "address_town": "Beilen",
        },
    ),
    ("hoe-bereikbaar", ["#id_electronic"], {"phone": "06 12345678", "email": "aylin@example.nl"}),
    ("bijlagen", [], {}),
]


def file_complaint(walker, *, english=False, look=lambda _name: None) -> Paper:
    """From the home page to the confirmation, one question a page."""
    say = (lambda _dutch, english: english) if english else (lambda dutch, _english: dutch)
    walker.go("/en/" if english else "/")
    look("home")
    walker.page.locator("main").get_by_role("link", name=say("Klacht indienen", "File a complaint")).first.click()
    look("begin")
    walker.click(say("Beginnen", "Start"))
    for slug, ticks, fields in ANSWERS:
        walker.page.wait_for_url(f"**/{slug}/")
        for each in ticks:
            walker.page.check(each)
        walker.fill(**fields)
        look(slug)
        walker.click(say("Verder", "Continue"))
    walker.page.wait_for_url("**/controleren/")
    look("check")
    walker.page.check("#id_signed")
    walker.click(say("Klacht versturen", "Send complaint"))
    walker.page.wait_for_url("**/verstuurd/")
    look("sent")
    reference, code = walker.page.locator(".in-code").all_inner_texts()
    return Paper(reference.strip(), code.strip())


def follow(walker, paper: Paper, *, english=False) -> None:
    """To the page of one's complaint, with what was kept."""
    walker.go("/en/mijn-klacht/" if english else "/mijn-klacht/")
    walker.fill(reference=paper.reference, code=paper.code)
    walker.page.locator("main form.gh-form button[type=submit]").click()
    walker.page.wait_for_selector(f"main strong:has-text('{paper.reference}')")


def open_as_concerned(walker, code: str) -> None:
    """The page of who the complaint is about."""
    walker.go("/betrokken/")
    walker.fill(code=code)
    walker.page.locator("main form.gh-form button[type=submit]").click()
    walker.page.wait_for_load_state()
