import pytest

from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.confirm_settlement import confirm_settlement
from gehoor.complaints.actions.contest_settlement import contest_settlement
from gehoor.complaints.actions.propose_settlement import propose_settlement
from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.complaints.models import Complaint
from gehoor.complaints.refusals import Refused


def phase(made):
    return Complaint.objects.get(pk=made.complaint_id).phase


def test_a_settlement_is_proposed_confirmed_and_contested(cast):
    made = cast.complaint()
    bram, aylin = cast.see(cast.bram), cast.aylin_before(made)
    propose_settlement(bram, made.complaint_id, "Excuses van de afdeling.")
    file = Complaint.objects.get(pk=made.complaint_id)
    assert (file.phase, file.waiting_for) == ("informal", "complainant")
    confirm_settlement(aylin, made.complaint_id)
    confirm_settlement(aylin, made.complaint_id)
    assert phase(made) == "closed"
    contest_settlement(aylin, made.complaint_id, "Toch niet.")
    assert phase(made) == "handling"
    types = list(file.events.values_list("type", flat=True))
    assert types[2:] == ["settlement_proposed", "settlement_confirmed", "settlement_contested"]


def test_staff_needs_the_words_of_who_is_satisfied(cast):
    made = cast.complaint()
    with pytest.raises(Refused) as refused:
        confirm_settlement(cast.see(cast.bram), made.complaint_id, " ")
    assert refused.value.article == "Awb 9:5"


def test_solved_by_phone_is_one_step(cast):
    made = solve_by_phone(cast.command(channel="phone", submission="x"), cast.see(cast.bram), "Zij is tevreden.")
    again = solve_by_phone(cast.command(channel="phone", submission="x"), cast.see(cast.bram), "Zij is tevreden.")
    assert again.complaint_id == made.complaint_id
    assert Complaint.objects.get().closed_as == "settled"


def test_the_manager_handles_after_a_statement(cast):
    made = cast.complaint()
    bram = cast.see(cast.bram)
    with pytest.raises(Refused):
        assign_person(bram, made.complaint_id, cast.dirk.pk, "handler")
    assign_person(bram, made.complaint_id, cast.dirk.pk, "handler", statement="Ik was er niet bij.")
    assert Complaint.objects.get().handler_id == cast.dirk.pk


def test_who_is_complained_about_is_never_assigned(cast):
    made = cast.complaint()
    with pytest.raises(Refused) as refused:
        assign_person(cast.see(cast.bram), made.complaint_id, cast.chantal.pk, "handler", statement="Ik was het niet.")
    assert refused.value.article == "Awb 9:7(1)"
