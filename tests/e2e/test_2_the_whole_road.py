"""The complaint of the seed from the first word to the outcome: everybody in turn, each in a browser of their own.

It takes some days: the town is put on a later day, and what was waiting to leave has left by then.
"""

import datetime as dt

import pytest

from tests.e2e.citizen import file_complaint, follow, open_as_concerned
from tests.e2e.staff import choose, code_told, done, open_file, pick, sign_in

pytestmark = pytest.mark.e2e

STATEMENT = "Ik was niet bij de balie en sprak mevrouw niet eerder."
REPORT = "Mevrouw vertelde wat er aan de balie gebeurde. Zij wil excuses, en dat het anders gaat."
FINDINGS = "De medewerker erkent dat zij wegliep. Dat was niet vriendelijk en niet nodig."


@pytest.fixture(scope="module")
def memory():
    """What people remember between their turns: the paper of the citizen, the code of the person concerned."""
    return {}


@pytest.fixture
def desk(walk, memory):
    """`desk("Bram")`: a colleague who signed in and opened the complaint."""

    def begin(name, *, file=True, closed=False):
        colleague = walk()
        sign_in(colleague, name)
        if file:
            open_file(colleague, memory["paper"].reference, closed=closed)
        return colleague

    return begin


@pytest.fixture
def aylin(walk, memory):
    """`aylin()`: the complainant, on the page of her complaint."""

    def begin(**options):
        citizen = walk(**options)
        follow(citizen, memory["paper"])
        return citizen

    return begin


def test_01_aylin_files(walk, memory):
    memory["paper"] = file_complaint(walk())


def test_02_bram_finds_it_and_phones(desk, memory):
    bram = desk("Bram", file=False)
    bram.look("work")
    open_file(bram, memory["paper"].reference)
    bram.look("file-new")
    bram.says("Aylin Öztürk", "Koos voor digitale antwoorden", "de mevrouw aan de balie op dinsdag")
    choose(bram, "Contact met de klager")
    bram.look("step-contact")
    bram.page.get_by_label("Ja, wij spraken elkaar").check()
    bram.fill(words="Mevrouw vertelde het rustig. Zij wil vooral gehoord worden.")
    done(bram, "Vastleggen")
    bram.says("Het contact is vastgelegd", "Zij wil vooral gehoord worden")


def test_03_bram_says_whom_it_is_about_and_who_handles_it(desk):
    bram = desk("Bram")
    choose(bram, "Vastleggen over wie het gaat")
    bram.look("step-about")
    pick(bram, "person", "Chantal Vredeveld")
    done(bram, "Vastleggen")
    bram.says("Chantal Vredeveld")
    choose(bram, "Waar de klacht over gaat")
    bram.look("step-facts")
    pick(bram, "unit", "Burgerzaken")
    pick(bram, "body", "College van burgemeester en wethouders")
    done(bram, "Opslaan")
    choose(bram, "Toewijzen")
    pick(bram, "person", "Dirk Warmels")
    bram.click("Toewijzen", within="main")
    bram.look("step-assign-refused")
    assert bram.page.locator("[data-error-summary]").count() == 1, "a manager handles it without a statement"
    bram.fill(statement=STATEMENT)
    done(bram, "Toewijzen")
    bram.says("Dirk Warmels", STATEMENT)


def test_04_bram_releases_the_copy_and_sends_it(desk, memory):
    bram = desk("Bram")
    choose(bram, "In een gesprek verteld")
    done(bram, "Vastleggen")
    choose(bram, "Kopie klaarzetten voor de betrokkene")
    bram.look("step-copy")
    done(bram, "Klaarzetten")
    memory["concerned"] = code_told(bram)
    bram.look("file-copy")
    choose(bram, "Brief: Kopie voor de betrokkene")
    done(bram, "Brief maken")
    bram.look("letter-copy")
    done(bram, "Versturen")
    bram.says("De brief vertrekt over tien minuten")
    bram.look("letter-leaving")


def test_05_a_letter_can_be_taken_back_until_it_leaves(desk):
    bram = desk("Bram")
    bram.click("Kopie voor de betrokkene", "link", within="section[aria-labelledby=letters]", exact=False)
    done(bram, "Terughalen")
    bram.says("De brief is teruggehaald")
    done(bram, "Versturen")
    bram.says("De brief vertrekt over tien minuten")


def test_06_the_outsider_finds_nothing(desk, walk, memory):
    els = desk("Els", file=False)
    reference = memory["paper"].reference
    assert reference not in els.text()
    for path in ("", "stap/notitie/", "afronden/", "beurt/"):
        answer = els.page.goto(f"{els.town.url}/werk/dossier/{reference}/{path}")
        assert answer.status == 404, path
    hidden = els.text()
    els.look("hidden")
    els.page.goto(f"{els.town.url}/werk/dossier/ABCD-EFGH/")
    assert els.text() == hidden, "a file that is hidden and one that never was read differently"
    nobody = walk()
    nobody.go(f"/werk/dossier/{reference}/")
    assert "/werk/inloggen/" in nobody.page.url


def test_07_dirk_proposes_a_settlement(town, desk):
    town.days_later(1)
    dirk = desk("Dirk")
    dirk.look("dirk-file")
    dirk.click("Wat wordt er van mij gevraagd?", "link")
    dirk.look("dirk-turn")
    dirk.click("Oplossing voorstellen", "link")
    dirk.look("step-propose")
    dirk.fill(words="Wij bieden u onze excuses aan.")
    dirk.fill_day("answer_by", town.today + dt.timedelta(days=7))
    done(dirk, "Voorstel doen")
    dirk.says("Het voorstel ligt bij de klager")


def test_08_aylin_is_not_satisfied(aylin):
    citizen = aylin()
    citizen.look("mine-proposal")
    citizen.click("De oplossing bekijken", "link")
    citizen.look("mine-settlement")
    citizen.says("Wij bieden u onze excuses aan.")
    citizen.page.get_by_label("Nee, ik ben niet tevreden").check()
    citizen.fill(words="Ik wil dat iemand naar mij luistert.")
    citizen.click("Antwoord versturen")
    citizen.look("mine-contested")


def test_09_she_asks_a_formal_answer(aylin):
    citizen = aylin(javascript=False)
    citizen.says("Wij onderzoeken uw klacht")
    citizen.go("/mijn-klacht/formeel/")
    citizen.look()
    citizen.click("Ik wil een formeel antwoord", within="main")
    citizen.look()
    citizen.says("Wij behandelen uw klacht nu formeel")


def test_10_a_hearing_is_offered(town, desk):
    bram = desk("Bram")
    choose(bram, "Brief: Uitnodiging om te worden gehoord")
    bram.look("letter-invitation-new")
    bram.fill_day("ask-answer_by", town.today + dt.timedelta(days=7))
    done(bram, "Brief maken")
    bram.look("letter-invitation")
    done(bram, "Versturen")
    town.days_later(1)


def test_11_aylin_wants_to_be_heard(aylin):
    citizen = aylin()
    citizen.look("mine-offered")
    citizen.click("Laten weten of u een gesprek wilt", "link")
    citizen.look("mine-hearing")
    citizen.page.get_by_label("Ja, ik wil een gesprek.").check()
    citizen.fill(words="Liefst ’s middags.")
    citizen.click("Antwoord versturen")
    citizen.says("Dank u wel")


def test_12_the_person_concerned_reads_and_answers(walk, memory):
    chantal = walk()
    open_as_concerned(chantal, memory["concerned"])
    chantal.look("concerned")
    chantal.says("Dit is geen disciplinair onderzoek", "Wat er gebeurde en wat nog komt")
    for secret in ("Dorpsstraat", "06 12345678", "aylin@example.nl"):
        assert secret not in chantal.text()
    chantal.click("Laten weten of u een gesprek wilt", "link")
    chantal.look("concerned-hearing")
    chantal.page.get_by_label("Ja, ik wil een gesprek.").check()
    chantal.click("Antwoord versturen")
    chantal.click("Terug naar de klacht", "link")
    chantal.click("Reageren op de klacht", "link")
    chantal.look("concerned-reply")
    chantal.fill(words="Het spijt mij. Het was druk en ik had net slecht nieuws gehad.")
    chantal.page.locator("main form.gh-form button[type=submit]").click()
    chantal.says("Het spijt mij")


def test_13_the_hearing_is_planned_held_and_reported(town, desk, memory):
    bram = desk("Bram")
    choose(bram, "Hoorgesprek plannen")
    bram.look("step-plan")
    for each in bram.page.locator("[name=parties]").all():
        each.check()
    bram.fill_day("on", town.today + dt.timedelta(days=1))
    bram.fill(time="14:30", place="Gemeentehuis, kamer 3")
    done(bram, "Inplannen")
    bram.go("/werk/agenda/")
    bram.look("agenda")
    bram.says(f"Hoorgesprek, {memory['paper'].reference}", "kamer 3")
    town.days_later(1)
    bram = desk("Bram")
    choose(bram, "Gehoord")
    for each in bram.page.locator("[name=parties]").all():
        each.check()
    done(bram, "Vastleggen")
    choose(bram, "Verslag van het horen")
    bram.fill(words=REPORT)
    bram.look("step-report")
    done(bram, "Opslaan")
    bram.look("file-heard")


def test_14_the_findings_are_written_for_each_point(desk):
    bram = desk("Bram")
    points = bram.page.locator("a", has_text="Bevindingen schrijven").count()
    bram.page.locator("a", has_text="Bevindingen schrijven").first.click()
    for number in range(points):
        bram.look(f"step-findings-{number}")
        bram.fill(findings=FINDINGS)
        bram.page.locator("[name=judgement][value=founded]").check()
        bram.page.locator("[name=standards]").first.check()
        done(bram, "Opslaan")
    bram.says("De bevindingen zijn opgeslagen")
    choose(bram, "Toewijzen")
    pick(bram, "person", "Karin Smeenge")
    bram.page.locator("[name=capacity]").select_option("decider")
    done(bram, "Toewijzen")


def test_15_karin_decides_and_bram_agrees(desk):
    karin = desk("Karin")
    karin.look("karin-file")
    karin.click("Wat wordt er van mij gevraagd?", "link")
    karin.look("karin-turn")
    karin.click("Besluit vastleggen", "link")
    karin.look("step-decide")
    karin.fill(conclusions="Wij bieden u onze excuses aan en bespreken dit met het team.")
    done(karin, "Besluit vastleggen")
    karin.says("Het besluit is vastgelegd")
    bram = desk("Bram")
    choose(bram, "Akkoord geven")
    bram.look("step-agree")
    bram.page.locator("[name=subject][value=decision]").check()
    bram.page.locator("[name=answer][value=yes]").check()
    done(bram, "Vastleggen")
    bram.says("Uw akkoord is vastgelegd")


def test_16_the_letter_is_written_and_leaves(town, desk):
    bram = desk("Bram")
    choose(bram, "Brief: Bevindingen en oordeel")
    bram.look("letter-findings-new")
    done(bram, "Brief maken")
    bram.look("letter-findings")
    bram.says("gegrond", "Nationale ombudsman", "onze excuses", "Karin Smeenge gemeentesecretaris")
    assert "bezwaar" not in bram.page.locator("section[aria-labelledby=reads]").inner_text().lower()
    done(bram, "Versturen")
    bram.says("De brief vertrekt over tien minuten")
    done(bram, "Terughalen")
    bram.says("De brief is teruggehaald")
    done(bram, "Versturen")
    town.days_later(1)


def test_17_aylin_reads_the_outcome(town, aylin):
    citizen = aylin()
    citizen.look("mine-decided")
    citizen.click("De uitkomst lezen", "link")
    citizen.look("mine-outcome")
    citizen.says("gegrond", FINDINGS, "Nationale ombudsman", str(town.today.year + 1))
    with citizen.page.expect_download() as letter:
        citizen.page.locator("main a", has_text="PDF").first.click()
    assert letter.value.path().read_bytes().startswith(b"%PDF")


def test_18_the_person_concerned_is_told_and_the_file_closes(town, desk, walk, memory):
    bram = desk("Bram")
    bram.look("file-decided")
    choose(bram, "Brief: Uitkomst voor de betrokkene")
    done(bram, "Brief maken")
    bram.look("letter-outcome")
    done(bram, "Versturen")
    town.days_later(1)
    bram = desk("Bram", closed=True)
    bram.click("Wat is nodig om af te ronden?", "link")
    bram.look("closing")
    chantal = walk()
    open_as_concerned(chantal, memory["concerned"])
    chantal.look("concerned-closed")
    chantal.click("De uitkomst lezen", "link")
    chantal.look("concerned-outcome")


def test_19_nobody_had_to_hurry(desk):
    """Nothing went wrong on the way: the file lists no breach."""
    bram = desk("Bram", closed=True)
    assert bram.page.locator("#breaches").count() == 0, bram.page.locator("[aria-labelledby=breaches]").inner_text()
