"""A step of a party, opened by its address when it is not the time: what stands, kindly, and never a dead form."""

import pytest

from gehoor.complaints.actions.confirm_settlement import confirm_settlement
from gehoor.complaints.actions.contest_settlement import contest_settlement
from gehoor.complaints.actions.request_formal import request_formal
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.models import Event
from gehoor.platform import clock
from gehoor.ui.dates import written_date

HOME = "/mijn-klacht/"
STEPS = ("oplossing/", "niet-opgelost/", "formeel/", "intrekken/", "meer-tijd/", "punten/", "gesprek/")
FORM = '<form class="gh-form"'


def settle(staff):
    staff.propose()
    confirm_settlement(staff.bram, staff.number, "Het is goed zo.")


def contest(staff):
    staff.propose()
    contest_settlement(staff.bram, staff.number, "Dat is te weinig.")


ROADS = {
    "received": lambda _staff: None,
    "proposed": lambda staff: staff.propose(),
    "settled": settle,
    "contested": contest,
    "formal": lambda staff: request_formal(staff.bram, staff.number, "Graag."),
    "withdrawn": lambda staff: withdraw(staff.bram, staff.number, words="Laat maar."),
}
# The steps that show a form, by where the file stands; of all others a word tells what stands.
OPEN = {
    "received": {"formeel/", "intrekken/", "punten/", "meer-tijd/"},
    "proposed": {"oplossing/", "niet-opgelost/", "formeel/", "intrekken/", "punten/", "meer-tijd/"},
    "settled": {"niet-opgelost/"},
    "contested": {"formeel/", "intrekken/", "punten/", "meer-tijd/"},
    "formal": {"intrekken/", "punten/", "meer-tijd/"},
    "withdrawn": set(),
}


def main(response):
    page = response.content.decode()
    return page[page.index("<main") : page.index("</main")]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("road", ROADS)
def test_a_step_shows_its_form_only_when_it_can_be_taken(staff, aylin, road, step):
    ROADS[road](staff)
    before = Event.objects.count()
    shown = main(aylin.get(HOME + step, follow=True))
    # The home page has a form of one button; that of a step is another.
    assert (FORM in shown) == (step in OPEN[road]), shown
    assert Event.objects.count() == before


@pytest.mark.parametrize("step", ["oplossing/", "niet-opgelost/"])
def test_who_answered_reads_what_and_when(staff, aylin, step):
    contest(staff)
    told = f"Op {written_date(clock.today())} liet u weten dat u niet tevreden bent. Wij gaan verder met uw klacht."
    assert told in main(aylin.get(HOME + step, follow=True))


def test_who_is_satisfied_reads_when_and_may_still_come_back(staff, aylin):
    settle(staff)
    shown = main(aylin.get(f"{HOME}oplossing/", follow=True))
    assert f"Op {written_date(clock.today())} liet u weten dat uw klacht is opgelost." in shown
    assert FORM in main(aylin.get(f"{HOME}niet-opgelost/"))


def test_without_a_solution_nothing_is_asked_about_one(aylin):
    for step in ("oplossing/", "niet-opgelost/"):
        assert "Wij hebben u nog geen oplossing voorgesteld." in main(aylin.get(HOME + step, follow=True))


def test_a_closed_file_says_what_can_still_be_done(staff, aylin):
    ROADS["withdrawn"](staff)
    assert f"U trok uw klacht in op {written_date(clock.today())}." in main(aylin.get(f"{HOME}intrekken/", follow=True))
    for step in ("formeel/", "meer-tijd/", "gesprek/", "niet-opgelost/"):
        assert "U kunt ons altijd nog een bericht sturen." in main(aylin.get(HOME + step, follow=True)), step


def test_what_was_typed_stays_when_the_moment_has_passed(staff, aylin):
    """The page was open while the file was closed: the words are not lost."""
    ROADS["withdrawn"](staff)
    sent = aylin.post(f"{HOME}formeel/", {"words": "Ik ben het er niet mee eens."})
    assert "Ik ben het er niet mee eens." in main(sent)
