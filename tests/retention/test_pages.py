"""The pages about keeping and destroying, for who may."""

import pytest

from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.retention.actions.carry_out import ClockAhead, carry_out
from gehoor.retention.checks import check_retention
from gehoor.retention.models import DestructionList, Hold

BASE = "/werk/bewaren/"


def test_from_proposal_to_two_approvals(cast, closed, at, sign_in):
    made = closed()[0]
    at(2025, 3, 1)
    cast.people["fatima"].roles.create(kind="coordinator", starts_on="2020-01-01")
    bram, fatima = sign_in(cast.bram), sign_in(cast.fatima)
    page = bram.post(f"{BASE}voorstel/", follow=True).content.decode()
    assert made.reference in page
    assert "Ik keur deze lijst goed" not in page
    found = DestructionList.objects.get()
    refused = bram.post(f"{BASE}lijst/{found.pk}/rem/", {"because": ""})
    assert refused.status_code == 422
    bram.post(f"{BASE}lijst/{found.pk}/rem/", {"because": "Wij begonnen toen met een nieuw register."})
    bram.post(f"{BASE}lijst/{found.pk}/akkoord/")
    again = bram.post(f"{BASE}lijst/{found.pk}/akkoord/", follow=True).content.decode()
    assert "Vraag een collega" in again
    fatima.post(f"{BASE}lijst/{found.pk}/akkoord/")
    found.refresh_from_db()
    assert (found.state, found.second_by) == ("approved", cast.fatima)
    bram.post(f"{BASE}lijst/{found.pk}/intrekken/")
    found.refresh_from_db()
    assert found.state == "cancelled"


def test_a_file_is_held_and_let_go_on_the_page(cast, closed, at, sign_in):
    made = closed()[0]
    bram = sign_in(cast.bram)
    wrong = bram.post(f"{BASE}vasthouden/", {"reference": "XXXX-YYYY", "because": "Nodig."})
    assert wrong.status_code == 422
    assert "Nodig." in wrong.content.decode()
    page = bram.post(f"{BASE}vasthouden/", {"reference": made.reference.lower(), "because": "Nodig."}, follow=True)
    assert made.reference in page.content.decode()
    bram.post(f"{BASE}vasthouden/{Hold.objects.get().pk}/vrij/")
    assert Hold.objects.get().lifted_by == cast.bram


def test_who_is_out_of_a_file_does_not_find_it_on_a_list(cast, closed, at, sign_in):
    made = closed(2)
    record_involvement(cast.see(cast.bram), made[0].complaint_id, cast.fatima.pk)
    cast.people["fatima"].roles.create(kind="coordinator", starts_on="2020-01-01")
    at(2025, 3, 1)
    sign_in(cast.bram).post(f"{BASE}voorstel/")
    page = sign_in(cast.fatima).get(f"{BASE}lijst/{DestructionList.objects.get().pk}/").content.decode()
    assert made[0].reference not in page
    assert made[1].reference in page
    assert "1 dossier, van" in page
    assert "Haal de rem eraf" not in page
    assert "Trek de lijst in" not in page
    refused = sign_in(cast.fatima).post(f"{BASE}lijst/{DestructionList.objects.get().pk}/akkoord/", follow=True)
    assert "Over deze lijst beslist u niet mee" in refused.content.decode()
    assert made[0].reference not in refused.content.decode()


@pytest.mark.parametrize("person", ["chantal", "dirk", "gerrit"])
def test_others_have_no_such_page(cast, closed, sign_in, person):
    assert sign_in(cast.people[person]).get(BASE).status_code == 404


def test_a_jump_of_the_clock_is_shown_and_confirmed(cast, closed, at, sign_in):
    closed()
    at(2025, 3, 1)
    carry_out()
    at(2025, 3, 20)
    with pytest.raises(ClockAhead):
        carry_out()
    bram = sign_in(cast.bram)
    assert "Vernietigen staat stil" in bram.get(BASE).content.decode()
    bram.post(f"{BASE}klok/")
    assert "Vernietigen staat stil" not in bram.get(BASE).content.decode()


def test_the_state_of_the_system_says_that_destruction_stands_still(cast, closed, at):
    at(2025, 3, 1)
    carry_out()
    assert [each.state for each in check_retention()] == ["ok"]
    at(2025, 3, 20)
    with pytest.raises(ClockAhead):
        carry_out()
    assert [(each.key, each.state) for each in check_retention()] == [("retention", "error")]
