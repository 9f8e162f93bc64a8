"""Four complaints in the demonstration, each by the road that its regulation tells, from public form to outcome.

About the coordinator (whole in Chromium), the mayor, the tax officer and a contractor (the same pages, no scripts).
They go together, so that the town need not be put on a later day for each of them.
"""

import re
import sqlite3
from dataclasses import dataclass, field

import pytest

from tests.e2e.caller import ALL, Caller, Says, on_day
from tests.e2e.visitor import Visitor

pytestmark = pytest.mark.e2e

BUTTONS = {
    "toewijzen": "Toewijzen",
    "kopie": "Klaarzetten",
    "gegevens": "Opslaan",
    "verslag": "Opslaan",
    "bevindingen": "Opslaan",
    "oplossing-voorstellen": "Voorstel doen",
    "besluit": "Besluit vastleggen",
    "akkoord-vragen": "Vragen",
}
FINDINGS = "Beide kanten vertellen hetzelfde over wat er werd gezegd."


@dataclass
class Road:
    """What is remembered of one complaint: who complains, about whom, and who may not know."""

    complainant: str
    word: str  # that no other complaint holds
    out: str
    about: dict[str, dict[str, object]]  # the answers of the form that say whom it is about
    chromium: bool = False
    reference: str = ""
    code: str = ""
    before: dict[str, object] = field(default_factory=dict)

    def at(self, place: str) -> str:
        return f"/werk/dossier/{self.reference}/{place}"


ROADS = {
    "coordinator": Road(
        "Wil van Dam",
        "kwartelkoning",
        "Bram",
        {"over-wie": {"about": "employee"}, "welke-medewerker": {"who": "de coördinator", "coordinator": "on"}},
        chromium=True,
    ),
    "mayor": Road(
        "Sem Boer",
        "goudplevier",
        "Lucas",
        {"over-wie": {"about": "body"}, "welk-bestuur": {"body": Says("Burgemeester")}},
    ),
    "tax officer": Road(
        "Noa Prins",
        "steenloper",
        "Jan",
        {"over-wie": {"about": "body"}, "welk-bestuur": {"body": Says("Heffingsambtenaar")}},
    ),
    "contractor": Road(
        "Mila Kok",
        "waterhoen",
        "Rik",
        {"over-wie": {"about": "contractor"}, "welk-bedrijf": {"which": "de mannen van de vuilniswagen"}},
    ),
}
MAILBOX = {"Bram": "bram", "Lucas": "lucas", "Jan": "jan", "Rik": "rik"}


@pytest.fixture
def enter(town, new_page, axe):
    """`enter(road, "Femke")`: a colleague, in the browser that this road is walked in; no name: a citizen."""

    def come(road, name=""):
        return Visitor(town, new_page(), axe, name) if road.chromium else Caller(town, name)

    return come


@pytest.fixture
def mine(enter):
    """`mine(road)`: the complainant, on the page of the complaint, with reference and code."""

    def come(road):
        citizen = enter(road)
        citizen.go("/mijn-klacht/")
        citizen.press("Naar mijn klacht", reference=road.reference, code=road.code)
        citizen.says(road.reference)
        return citizen

    return come


def step(who, road, key, **answers):
    """One of the steps of a file, on its page."""
    who.go(road.at(f"stap/{key}/"))
    who.press(BUTTONS.get(key, "Vastleggen"), **answers)


def letter(who, road, kind, **answers):
    """Begin a letter, read it, send it; it leaves before the next day."""
    who.go(road.at(f"brief/nieuw/{kind}/"))
    who.press("Brief maken", **answers)
    read = who.text()
    who.press("Versturen")
    who.says("De brief vertrekt over tien minuten")
    return read


def copy_to_concerned(who, road):
    """The copy is released, and sent; the code is shown once."""
    step(who, road, "kopie")
    letter(who, road, "copy")


def heard(who, road, today):
    """Both sides were heard today."""
    step(who, road, "gehoord", parties=ALL, **on_day("on", today))
    step(who, road, "verslag", words="Beide kanten vertelden hun verhaal.")


def judged(who, road):
    step(who, road, "bevindingen", findings=FINDINGS, judgement="founded", standards=Says("Fatsoenlijke bejegening"))


def decided(decider, coordinator, road, *, body, number=""):
    """The body decides, a second person agrees, and the letter with the outcome is sent."""
    step(decider, road, "besluit", body=Says(body), number=number, conclusions="Wij bieden onze excuses aan.")
    step(coordinator, road, "akkoord", subject="decision", answer="yes")
    read = letter(coordinator, road, "findings")
    assert "Nationale ombudsman" in read
    assert "bezwaar" not in read.lower()
    return read


def figures(who) -> list[str]:
    """Every number that the work list and the overview show."""
    found: list[str] = []
    for place in ("/werk/?rij=open", "/werk/?rij=closed", "/werk/overzicht/"):
        if who.asks(place) == 200:
            who.go(place)
            found += re.findall(r"\d+", who.text())
    return found


def sees_nothing(town, road):
    """Whoever it is about: no page, no row, no figure, no hit, no mail."""
    who = Caller(town, road.out)
    for place in ("", "beurt/", "gezien/", "afronden/", "stap/notitie/", "brief/nieuw/copy/"):
        assert who.asks(road.at(place)) == 404, place
    for place in (
        "?rij=open",
        "?rij=closed",
        f"?zoek={road.reference}",
        f"zoeken/?woorden={road.word}",
        "uit/",
        "post/",
    ):
        if who.asks(f"/werk/{place}") == 200:  # the post is there for who works on files
            who.go(f"/werk/{place}")
            assert not who.names(road.at("")), place
    who.go(f"/werk/?zoek={road.complainant}")
    assert not who.page.xpath("//a[@data-row]")
    assert "Ook in" not in who.text()


def digests(town, key) -> list[str]:
    """The texts of the mails of the morning to a colleague."""
    with sqlite3.connect(f"file:{town.data / 'gehoor.sqlite3'}?mode=ro", uri=True) as rows:
        said = rows.execute('select subject || text from letters_mail where "to" = ?', [f"{key}@middendrenthe.example"])
        return [text for (text,) in said if "/werk/dossier/" in text]


@pytest.mark.parametrize("about", ROADS)
def test_01_a_citizen_files_at_the_public_form(town, enter, about):
    road = ROADS[about]
    road.before = {"figures": figures(Caller(town, road.out))}
    citizen = enter(road)
    citizen.go("/klacht/")
    citizen.press("Beginnen")
    answers = {
        "wat-er-gebeurde": {"story": f"Het ging over de {road.word}. Er werd niet geluisterd."},
        "uw-naam": {
            "name": road.complainant,
            "address_street": "Dorpsstraat 8",
            "address_postcode": "9411 NB",
            "address_town": "Beilen",
        },
        "hoe-bereikbaar": {"phone": "06 12345679", "email": "burger@example.nl", "electronic": "on"},
        **road.about,
    }
    while not citizen.url.endswith("/controleren/"):
        slug = citizen.url.rstrip("/").rpartition("/")[2]
        citizen.press("Verder", **answers.get(slug, {}))
    citizen.press("Klacht versturen", signed="on")
    citizen.says("Uw klacht is verstuurd")
    road.reference, road.code = citizen.kept()
    if about != "contractor":  # of whom nobody knows yet that they had to do with it
        assert figures(Caller(town, road.out)) == road.before["figures"]
    sees_nothing(town, road)


def test_02_about_the_coordinator_the_deputy_gives_it_to_who_leads_the_house(enter):
    road = ROADS["coordinator"]
    femke = enter(road, "Femke")
    femke.go("/werk/?rij=open")
    assert femke.names(road.at(""))
    step(femke, road, "gegevens", body=Says("College van burgemeester"), unit=Says("Juridische zaken"))
    step(femke, road, "contact", reached="yes", words="Mevrouw is blij dat een ander belt.")
    femke.go(road.at("stap/toewijzen/"))
    femke.says("Karin Smeenge: Geeft leiding aan degene over wie de klacht gaat")
    femke.press("Toewijzen", person=Says("Karin Smeenge"), statement="Ik was er niet bij en wist er niet van.")
    femke.says("Ik was er niet bij en wist er niet van.")
    copy_to_concerned(femke, road)
    karin = enter(road, "Karin")
    step(karin, road, "oplossing-voorstellen", words="De coördinator belt u om het uit te leggen.")


def test_02_about_the_mayor_the_deputy_mayor_handles_it(town, enter):
    road = ROADS["mayor"]
    bram = enter(road, "Bram")
    bram.go(road.at("stap/toewijzen/"))
    bram.says("(de locoburgemeester) (artikel 5, tweede lid)")
    bram.press("Toewijzen", person=Says("Sanne Huizing"))
    step(bram, road, "contact", reached="yes", words="Meneer wil een oordeel.")
    copy_to_concerned(bram, road)


def test_02_about_the_tax_officer_a_handler_from_elsewhere(town, enter):
    road = ROADS["tax officer"]
    bram = enter(road, "Bram")
    step(bram, road, "toewijzen", person=Says("Hanneke Bruins"))
    step(bram, road, "contact", reached="yes", words="Het gaat niet om de aanslag.")
    copy_to_concerned(bram, road)


def test_02_about_a_contractor_the_company_tries_first_and_who_manages_it_is_out(town, enter):
    road = ROADS["contractor"]
    bram = enter(road, "Bram")
    step(bram, road, "betrokkenheid", person=Says("Rik Veenstra"), reason="Beheert het contract.")
    step(bram, road, "gegevens", unit=Says("Openbare ruimte"), body=Says("College van burgemeester"))
    step(bram, road, "toewijzen", person=Says("Els Kamphuis"))
    bram.go(road.at(""))
    bram.says("Een bedrijf dat voor ons werkt")
    sees_nothing(town, road)
    assert figures(Caller(town, road.out)) == road.before["figures"]
    els = enter(road, "Els")
    step(els, road, "contact", reached="yes", words="Het bedrijf krijgt eerst de kans.")
    step(els, road, "oplossing-voorstellen", words="Het bedrijf komt langs en ruimt op.")


def test_03_the_next_day_each_asks_a_formal_answer_on_the_own_page(town, mine):
    town.days_later(1)
    for about, road in ROADS.items():
        citizen = mine(road)
        if about in {"coordinator", "contractor"}:
            citizen.follow("De oplossing bekijken")
            citizen.press("Antwoord versturen", answer="not_satisfied", words="Daar ben ik niet mee geholpen.")
        citizen.go("/mijn-klacht/formeel/")
        citizen.press("Ik wil een formeel antwoord")
        citizen.says("Wij behandelen uw klacht nu formeel")


def test_04_who_tried_to_settle_it_does_not_handle_it_and_both_sides_are_invited(town, enter):
    soon = on_day("ask-answer_by", town.later(7))
    road = ROADS["coordinator"]
    step(enter(road, "Femke"), road, "toewijzen", person=Says("Hanneke Bruins"))
    letter(enter(road, "Hanneke"), road, "invitation", parties=ALL, **soon)
    road = ROADS["mayor"]
    letter(enter(road, "Sanne"), road, "invitation", parties=ALL, **soon)
    road = ROADS["tax officer"]
    letter(enter(road, "Hanneke"), road, "invitation", parties=ALL, **soon)


def test_04_who_complains_of_a_contractor_does_not_want_to_be_heard(town, enter, mine):
    road = ROADS["contractor"]
    els = enter(road, "Els")
    offered = on_day("answer_by", town.later(7))
    step(els, road, "horen-aanbieden", parties=ALL, channel="phone", **offered)
    citizen = mine(road)
    citizen.go("/mijn-klacht/gesprek/")
    citizen.press("Antwoord versturen", answer=Says("Nee, een gesprek is niet nodig."))
    step(els, road, "niet-horen", ground="b", reason="Mevrouw schreef dat een gesprek niet nodig is.")


def test_05_the_next_day_both_sides_want_to_be_heard(town, enter, mine):
    town.days_later(1)
    for about in ("coordinator", "mayor", "tax officer"):
        road = ROADS[about]
        citizen = mine(road)
        citizen.follow("Laten weten of u een gesprek wilt")
        citizen.press("Antwoord versturen", answer=Says("Ja, ik wil een gesprek."))
        # Whom it is about is signed in, and opens the page that was made for them: that is their only door.
        concerned = enter(road, road.out)
        concerned.go("/betrokken/")
        concerned.press(f"Klacht {road.reference} bekijken")
        concerned.says("Dit is geen disciplinair onderzoek")
        concerned.follow("Laten weten of u een gesprek wilt")
        concerned.press("Antwoord versturen", answer=Says("Ja, ik wil een gesprek."))


def test_06_about_the_coordinator_the_college_decides_by_who_had_no_part_in_it(town, enter):
    road = ROADS["coordinator"]
    hanneke = enter(road, "Hanneke")
    heard(hanneke, road, town.today)
    judged(hanneke, road)
    femke = enter(road, "Femke")
    femke.go(road.at("stap/toewijzen/?capacity=decider"))
    femke.says("(burgemeester en wethouders) (artikel 8, eerste lid)")
    femke.press("Toewijzen", person=Says("Sanne Huizing"), capacity="decider")
    decided(enter(road, "Sanne"), femke, road, body="College van burgemeester")


def test_06_about_the_mayor_the_college_decides_without_the_mayor(town, enter):
    road = ROADS["mayor"]
    sanne = enter(road, "Sanne")
    heard(sanne, road, town.today)
    judged(sanne, road)
    bram = enter(road, "Bram")
    bram.go(road.at("stap/toewijzen/?capacity=decider"))
    bram.says("(burgemeester en wethouders) (artikel 8, eerste lid)")
    bram.press("Toewijzen", person=Says("Karin Smeenge"), capacity="decider")
    decided(enter(road, "Karin"), bram, road, body="College van burgemeester", number="B-17")


def test_06_about_the_tax_officer_the_officer_decides_by_the_exception_on_record(town, enter):
    road = ROADS["tax officer"]
    hanneke = enter(road, "Hanneke")
    heard(hanneke, road, town.today)
    judged(hanneke, road)
    sees_nothing(town, road)
    bram = enter(road, "Bram")
    bram.go(road.at("stap/toewijzen/?capacity=decider"))
    bram.says("(de heffingsambtenaar) (artikel 8, derde lid)")
    exception = "De heffingsambtenaar is zelf bestuursorgaan (artikel 9:7, tweede lid, Awb)."
    bram.press("Toewijzen", person=Says("Jan Piel"), capacity="decider", exception=exception)
    bram.says(exception)
    jan = enter(road, "Jan")
    assert jan.asks(road.at("")) == 200
    read = decided(jan, bram, road, body="Heffingsambtenaar", number="H-17")
    assert "De heffingsambtenaar van de gemeente Midden-Drenthe" in read


def test_06_about_a_contractor_the_college_answers(enter):
    road = ROADS["contractor"]
    judged(enter(road, "Els"), road)
    bram = enter(road, "Bram")
    step(bram, road, "toewijzen", person=Says("Karin Smeenge"), capacity="decider")
    decided(enter(road, "Karin"), bram, road, body="College van burgemeester", number="B-18")


def test_07_each_reads_the_outcome_with_the_ombudsman_and_the_last_day(town, mine):
    town.days_later(1)
    for road in ROADS.values():
        citizen = mine(road)
        citizen.follow("De uitkomst lezen")
        citizen.says("gegrond", FINDINGS, "excuses", "Nationale ombudsman", str(town.today.year + 1))


def test_08_whom_it_is_about_is_told_and_every_file_closes(town, enter):
    coordinators = {"coordinator": "Femke", "mayor": "Bram", "tax officer": "Bram", "contractor": "Bram"}
    for about, name in coordinators.items():
        if about != "contractor":  # no colleague is meant: nobody to tell
            letter(enter(ROADS[about], name), ROADS[about], "outcome")
    town.days_later(1)
    for about, name in coordinators.items():
        road = ROADS[about]
        coordinator = Caller(town, name)
        coordinator.go("/werk/?rij=closed")
        assert coordinator.names(road.at(""))
        coordinator.go(road.at("afronden/"))
        assert "Nog open" not in coordinator.text()
        coordinator.go(road.at(""))
        assert not coordinator.page.xpath("//*[@id='breaches']"), coordinator.text()


@pytest.mark.parametrize("about", ["coordinator", "mayor", "contractor"])
def test_09_whom_it_was_about_saw_nothing_of_it_to_the_end(town, about):
    road = ROADS[about]
    sees_nothing(town, road)
    assert not [text for text in digests(town, MAILBOX[road.out]) if road.reference in text]


def test_09_the_exception_stays_with_the_tax_officer_who_decided(town):
    road = ROADS["tax officer"]
    jan = Caller(town, "Jan")
    jan.go(road.at(""))
    jan.says("artikel 9:7, tweede lid, Awb")
