"""What a reader of the code found, each held so that it does not come back."""

import io
import zipfile

import pytest

from gehoor.authority.models import Role
from gehoor.complaints.actions.ask_reader import ask_reader, close_question
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.log_look import new_look
from gehoor.complaints.models import Complaint
from gehoor.complaints.queries.call_backs import done_call_backs
from gehoor.complaints.queries.look_questions import all_questions
from gehoor.complaints.refusals import Hidden
from gehoor.platform import clock
from gehoor.retention.actions.hold_file import hold_file
from gehoor.retention.models import Hold
from tests.cast import LONG_AGO
from tests.security.world import MARKS, signed_in


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


def test_the_overview_about_a_colleague_names_no_file_that_the_maker_is_out_of(hidden):
    """The references of everything that the handler worked on stood in it, the complaint about the maker included."""
    cast, things = hidden.cast, hidden.things
    assign_person(cast.see(cast.karim), hidden.complaint_id, cast.els.pk, "handler")
    asked = {"person": cast.els.pk}
    for who, there in (("chantal", False), ("bram", False), ("inge", False), ("karim", True)):
        browser = hidden.browsers.get(who) or signed_in(hidden, cast.people[who])
        answer = browser.post("/werk/persoonsgegevens/overzicht.zip", asked)
        told = zipfile.ZipFile(io.BytesIO(answer.content)).read("gegevens.json").decode()
        assert "Els Smit" in told
        assert (str(things["reference"]) in told) is there, who


def test_a_question_about_looking_into_the_file_about_oneself_is_not_there(hidden):
    """Another guard's question told the guard who is complained about that there is a file, and who read it."""
    cast, number = hidden.cast, hidden.complaint_id
    for person in (cast.chantal, cast.karim):
        Role.objects.create(person=person, kind="privacy_guard", starts_on=LONG_AGO)
    look = new_look(Complaint.objects.get(pk=number), cast.see(cast.els), "read", role="reader")
    look.save()
    asked = ask_reader(cast.see(cast.karim), cast.els.pk, clock.civil_date(look.at))
    assert [each.question_id for each in all_questions(cast.see(cast.karim))] == [asked.pk]
    assert all_questions(cast.see(cast.chantal)) == ()
    browser = hidden.browsers["chantal"]
    assert "Els Smit" not in browser.get("/werk/inzage/").content.decode()
    assert browser.get(f"/werk/inzage/vraag/{asked.pk}/").status_code == 404
    with pytest.raises(Hidden):
        close_question(cast.see(cast.chantal), asked.pk, "in_order")
