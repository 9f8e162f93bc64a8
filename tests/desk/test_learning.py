"""Recommendations and measures on the desk: from the file, on the list, in the mail of the morning."""

import datetime as dt

from gehoor.complaints.actions.take_measure import add_measure
from gehoor.complaints.models import Measure
from gehoor.letters.actions.remind_people import told_today
from gehoor.platform import clock

WHAT = "Aan de balie hangt voortaan wie er werkt."


def test_a_measure_is_taken_from_the_file_and_stands_there_and_on_the_list(cast, bram):
    made = cast.complaint()
    address = f"/werk/dossier/{made.reference}/stap/maatregel/"
    soon = clock.today() + dt.timedelta(days=3)
    page = bram.get(f"/werk/dossier/{made.reference}/afronden/").content.decode()
    assert address in page
    said = {"kind": "measure", "words": WHAT, "owner": cast.bram.pk}
    said |= {"due_on_day": soon.day, "due_on_month": soon.month, "due_on_year": soon.year}
    answer = bram.post(address, said)
    assert answer.status_code == 302, answer.content.decode()
    assert WHAT in bram.get(f"/werk/dossier/{made.reference}/").content.decode()
    assert WHAT in bram.get("/werk/leren/").content.decode()
    assert WHAT not in bram.get("/werk/leren/?staat=late").content.decode()
    found = told_today(cast.bram, clock.today(), "daily")
    assert [each.measure for each in found if each.section == "measure"] == ["measure"]


def test_how_it_stands_is_kept_and_what_was_typed_is_not_lost(cast, bram):
    made = cast.complaint()
    add_measure(cast.see(cast.bram), made.complaint_id, "recommendation", WHAT)
    address = f"/werk/dossier/{made.reference}/stap/maatregel-bijwerken/"
    assert WHAT in bram.get(f"{address}?measure=1").content.decode()
    refused = bram.post(address, {"measure": "1", "status": "done", "words": ""})
    assert "opleverde" in refused.content.decode()
    bram.post(address, {"measure": "1", "status": "done", "words": "Het hangt er."})
    assert Measure.objects.get().status == "done"


def test_the_list_shows_nothing_of_a_file_that_is_not_there(cast, sign_in):
    made = cast.complaint()
    add_measure(cast.see(cast.bram), made.complaint_id, "measure", WHAT)
    assert WHAT not in sign_in(cast.els).get("/werk/leren/").content.decode()


def test_words_of_the_town_are_marked_as_dutch_on_an_english_page(cast, bram):
    made = cast.complaint()
    add_measure(cast.see(cast.bram), made.complaint_id, "measure", WHAT)
    bram.get("/taal/en/", {"terug": "/werk/"})
    for page in ("/werk/leren/", f"/werk/dossier/{made.reference}/"):
        shown = bram.get(page).content.decode()
        assert '<html lang="en"' in shown
        before = shown[: shown.index(WHAT)]
        assert 'lang="nl"' in before[before.rindex("<") :], page
