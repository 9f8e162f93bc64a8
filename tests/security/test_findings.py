"""What a reader of the code found, each held so that it does not come back."""

import pytest

from gehoor.complaints.models import Complaint
from gehoor.complaints.queries.call_backs import done_call_backs
from gehoor.retention.actions.hold_file import hold_file
from gehoor.retention.models import Hold
from tests.security.world import MARKS


@pytest.mark.parametrize("who", ["bram", "chantal", "dirk", "els"])
def test_the_list_of_calls_says_nothing_of_a_call_that_became_a_hidden_file(hidden, who):
    """Name, number and words of a caller stood there for every handler, the person complained about included."""
    cast = hidden.cast
    assert done_call_backs(cast.see(cast.people[who])) == ()
    assert MARKS[0] in {each.name for each in done_call_backs(cast.see(cast.karim))}


def test_nobody_lifts_a_hold_on_a_file_that_they_are_out_of(hidden):
    cast = hidden.cast
    held = hold_file(cast.see(cast.karim), cast.karim, hidden.things["reference"], "Een rechter kijkt er nog naar.")
    for who in ("bram", "chantal"):
        answer = hidden.browsers[who].post(f"/werk/bewaren/vasthouden/{held.pk}/vrij/")
        assert answer.status_code == 404
    assert Hold.objects.get(pk=held.pk).lifted_at is None


@pytest.mark.parametrize("typed", ["²", "9" * 20, "99999999999", "0"])
def test_a_number_of_no_call_costs_nobody_the_complaint_that_was_noted_down(world, typed):
    """The complaint was registered, and then the page said that there was nothing."""
    browser = world.browsers["els"]
    said = {"words": "Zij liep weg.", "name": "Wim", "phone": "06-12345678", "submission": "een", "call": typed}
    answer = browser.post("/werk/telefoon/", said | {"outcome": "filed", "target": "employee"})
    assert answer.status_code in {200, 302}, answer.content.decode()
    assert Complaint.objects.filter(channel="phone").count() == 1
