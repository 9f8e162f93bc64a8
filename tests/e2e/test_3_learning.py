"""What helps an organisation learn, in a real browser: the dashboard, a measure, three questions to both sides."""

import pytest

from tests.e2e.staff import choose, done, sign_in

pytestmark = pytest.mark.e2e


def test_the_dashboard_opens_the_files_behind_a_figure(walk):
    bram = walk()
    sign_in(bram, "Bram")
    bram.go("/werk/overzicht/?periode=6-maanden")
    bram.look("overview")
    bram.page.locator("a[href*='/dossiers/received/']").first.click()
    bram.look("overview-files")
    bram.says("Binnengekomen")


def test_a_measure_is_taken_and_stands_on_the_list(walk):
    bram = walk()
    sign_in(bram, "Bram")
    bram.page.locator("a[data-row]").first.click()
    choose(bram, "Aanbeveling of maatregel")
    bram.look("measure")
    bram.page.get_by_label("Maatregel", exact=True).check()
    bram.page.get_by_label("Wat moet er veranderen?").fill("Aan de balie hangt wie er werkt.")
    done(bram, "Vastleggen")
    bram.look("file-with-a-measure")
    bram.go("/werk/leren/")
    bram.look("learning-list")
    bram.says("Aan de balie hangt wie er werkt.")


@pytest.mark.parametrize("javascript", [True, False])
def test_the_page_of_the_three_questions_asks_for_a_code(walk, javascript):
    aylin = walk(javascript=javascript)
    aylin.go("/ervaring/")
    aylin.look("experience")
    aylin.page.get_by_label("Uw code").fill("AAAA-CCCC-DDDD-EEEE-FFFF")
    aylin.page.get_by_role("button", name="Naar de vragen").click()
    aylin.says("Met deze code vinden wij niets")
