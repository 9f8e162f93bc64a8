"""Who tried to solve a complaint does not handle it afterwards, where the local regulation says so."""

import pytest

from gehoor.authority.actions.adopt_regulation import adopt_regulation
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.record_contact import record_contact
from gehoor.complaints.actions.request_formal import request_formal
from gehoor.complaints.models import Task
from gehoor.complaints.queries.candidates import next_in_line
from gehoor.complaints.refusals import Refused
from tests.cast import make_cast

REGULATION = """name = "Regeling"
organisation = "Gemeente Voorbeeld"
in_force_from = 2020-01-01

[term]
weeks = 6
extension_weeks = 4
further = "consent"

[[route]]
stage = "informal"
actor = "unit_manager"

[[route]]
stage = "handle"
actor = "assigned_handler"
not_same_as = ["informal", "person_concerned"]
article = "artikel 5"

[[route]]
stage = "hear"
actor = "assigned_handler"
article = "artikel 6"

[[route]]
stage = "decide"
actor = "body_concerned"
not_same_as = "handle"
article = "artikel 8"
"""


@pytest.fixture
def cast(db):
    return make_cast()


@pytest.fixture
def bram(cast):
    return cast.see(cast.bram)


def tried(cast, bram, text=REGULATION):
    """A file in which Els tried to solve it, before it became formal."""
    adopt_regulation(cast.organisation, text, cast.bram)
    made = cast.complaint()
    assign_person(bram, made.complaint_id, cast.els.pk, "handler")
    record_contact(bram, made.complaint_id, reached=True)
    request_formal(bram, made.complaint_id)
    assign_person(bram, made.complaint_id, cast.hanneke.pk, "handler")
    return made


def proposed(bram, made, capacity):
    return {each.person_id for each in next_in_line(bram, made.reference, capacity)}


def test_who_tried_to_solve_it_is_refused_with_the_local_article(cast, bram):
    made = tried(cast, bram)
    with pytest.raises(Refused) as refused:
        assign_person(bram, made.complaint_id, cast.els.pk, "handler")
    assert refused.value.article == "artikel 5"
    assert cast.els.pk not in proposed(bram, made, "handler")


def test_the_file_asks_for_another_handler_until_there_is_one(cast, bram):
    adopt_regulation(cast.organisation, REGULATION, cast.bram)
    made = cast.complaint()
    assign_person(bram, made.complaint_id, cast.els.pk, "handler")
    record_contact(bram, made.complaint_id, reached=True)
    assert not Task.objects.filter(kind="another_handler")
    request_formal(bram, made.complaint_id)
    assert Task.objects.get(kind="another_handler").done_at is None
    assign_person(bram, made.complaint_id, cast.hanneke.pk, "handler")
    assert Task.objects.get(kind="another_handler").done_at is not None


def test_another_stage_of_the_regulation_is_open_to_them(cast, bram):
    made = tried(cast, bram)
    assert cast.els.pk in proposed(bram, made, "hearing_officer")
    assign_person(bram, made.complaint_id, cast.els.pk, "hearing_officer")


def test_who_handled_it_does_not_decide(cast, bram):
    made = tried(cast, bram)
    record_contact(bram, made.complaint_id, reached=True)
    with pytest.raises(Refused, match="eerdere stap"):
        assign_person(bram, made.complaint_id, cast.hanneke.pk, "decider")
    assign_person(bram, made.complaint_id, cast.els.pk, "decider")


def test_a_regulation_that_keeps_nothing_apart_refuses_nobody(cast, bram):
    free = REGULATION.replace('not_same_as = ["informal", "person_concerned"]\n', "").replace(
        'not_same_as = "handle"\n', ""
    )
    made = tried(cast, bram, free)
    assign_person(bram, made.complaint_id, cast.els.pk, "handler")


def test_before_it_is_formal_the_same_person_may_take_it_again(cast, bram):
    adopt_regulation(cast.organisation, REGULATION, cast.bram)
    made = cast.complaint()
    record_contact(bram, made.complaint_id, reached=True)
    for person in (cast.els, cast.hanneke, cast.els):
        assign_person(bram, made.complaint_id, person.pk, "handler")
