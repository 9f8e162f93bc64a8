"""The verbs of the demonstration's scripts: each one an action, by the person who would do it."""

import datetime as dt
from collections.abc import Callable

from gehoor.complaints.actions.answer_complaint import answer_complaint
from gehoor.complaints.actions.answer_hearing import accept_hearing, decline_hearing
from gehoor.complaints.actions.approve import approve, ask_approval
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.complete_complaint import complete_complaint
from gehoor.complaints.actions.confirm_settlement import confirm_settlement
from gehoor.complaints.actions.contest_settlement import contest_settlement
from gehoor.complaints.actions.decide import Decision, decide
from gehoor.complaints.actions.edit_elements import edit_elements
from gehoor.complaints.actions.forward_complaint import forward_complaint
from gehoor.complaints.actions.leave_out_hearing import leave_out_hearing
from gehoor.complaints.actions.link_person_concerned import link_person_concerned
from gehoor.complaints.actions.not_handle import not_handle
from gehoor.complaints.actions.offer_hearing import offer_hearing
from gehoor.complaints.actions.plan_hearing import plan_hearing
from gehoor.complaints.actions.propose_settlement import propose_settlement
from gehoor.complaints.actions.receive_message import receive_message
from gehoor.complaints.actions.record_contact import record_contact
from gehoor.complaints.actions.record_findings import record_findings
from gehoor.complaints.actions.record_hearing import record_hearing, report_hearing
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.record_ombudsman import ask_ombudsman
from gehoor.complaints.actions.release_copy import release_copy, tell_in_person
from gehoor.complaints.actions.request_formal import request_formal
from gehoor.complaints.actions.take_measure import add_measure
from gehoor.complaints.actions.treat_as_objection import treat_as_objection
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.queries.file_page import file_page
from gehoor.config.demo.stage import Stage
from gehoor.platform import clock

FRIDAY = 5
STATEMENT = "Ik was er niet bij en heb er niets over besloten."


def working_day(days: int) -> dt.date:
    """The day that many days from now; in a weekend the Friday before, or the Monday after where that is past."""
    day = clock.today() + dt.timedelta(days=days)
    friday = day - dt.timedelta(days=max(day.isoweekday() - FRIDAY, 0))
    return friday if friday > clock.today() else day + dt.timedelta(days=8 - day.isoweekday())


def call(stage: Stage, who: str, words: str = "", *, reached: bool = True) -> None:
    record_contact(stage.staff(who), stage.complaint_id, reached=reached, words=words)


def no_answer(stage: Stage, who: str) -> None:
    call(stage, who, reached=False)


def about(stage: Stage, person: str, by: str = "bram") -> None:
    """Who the complainant described is this colleague; where nobody was described, they are added."""
    parties = file_page(stage.staff(by), stage.reference).parties
    described = next(
        (each.party_id for each in parties if each.kind == "person_concerned" and not each.person_id), None
    )
    stage.parties["concerned"] = link_person_concerned(
        stage.staff(by), stage.complaint_id, stage.town.people[person].pk, party_id=described
    )


def assign(stage: Stage, person: str, by: str = "bram", capacity: str = "handler") -> None:
    assign_person(stage.staff(by), stage.complaint_id, stage.town.people[person].pk, capacity, statement=STATEMENT)


def exempt(stage: Stage, person: str, reason: str) -> None:
    """Who is the body itself decides nevertheless; why stands in the file (Awb 9:7(2))."""
    number = stage.town.people[person].pk
    assign_person(stage.staff("bram"), stage.complaint_id, number, "decider", exception=reason)


def involve(stage: Stage, person: str, reason: str) -> None:
    """This colleague had to do with it: the file is not there for them."""
    record_involvement(stage.staff("bram"), stage.complaint_id, stage.town.people[person].pk, reason=reason)


def complete(stage: Stage, *what: str) -> None:
    complete_complaint(stage.staff("bram"), stage.complaint_id, what)


def points(stage: Stage, *points: str) -> None:
    edit_elements(stage.staff("bram"), stage.complaint_id, points)


def send_copy(stage: Stage, by: str) -> None:
    tell_in_person(stage.staff(by), stage.complaint_id, stage.parties["concerned"], words="Persoonlijk verteld.")
    release_copy(stage.staff(by), stage.complaint_id, stage.parties["concerned"])
    stage.letter(by, "copy", {})


def propose(stage: Stage, who: str, words: str, days: int = 7) -> None:
    answer_by = working_day(days)
    propose_settlement(stage.staff(who), stage.complaint_id, words, answer_by=answer_by)


def satisfied(stage: Stage, who: str, words: str) -> None:
    confirm_settlement(stage.staff(who), stage.complaint_id, words)


def not_satisfied(stage: Stage, words: str) -> None:
    contest_settlement(stage.citizen(), stage.complaint_id, words)


def formal(stage: Stage, words: str = "") -> None:
    request_formal(stage.citizen(), stage.complaint_id, words)


def invite(stage: Stage, who: str, days: int = 7) -> None:
    answer_by = working_day(days)
    stage.letter(who, "invitation", {"answer_by": answer_by.isoformat()})


def accept(stage: Stage) -> None:
    accept_hearing(stage.citizen(), stage.complaint_id)


def no_hearing(stage: Stage, who: str, words: str) -> None:
    """The complainant is asked by phone and does not want to be heard (Awb 9:10(2)(b))."""
    viewer, complainant = stage.staff(who), stage.parties["complainant"]
    offer_hearing(viewer, stage.complaint_id, [complainant], answer_by=working_day(7))
    decline_hearing(viewer, stage.complaint_id, party_id=complainant, words=words)
    leave_out_hearing(viewer, stage.complaint_id, "b", reason=words)


def plan(stage: Stage, who: str, days: int) -> None:
    at = clock.start_of_day(working_day(days)) + dt.timedelta(hours=14)
    plan_hearing(
        stage.staff(who), stage.complaint_id, at, "Gemeentehuis, Raadhuisplein 1, Beilen", list(stage.parties.values())
    )


def hear(stage: Stage, who: str, report: str) -> None:
    record_hearing(stage.staff(who), stage.complaint_id, list(stage.parties.values()))
    report_hearing(stage.staff(who), stage.complaint_id, report, sides=["complainant", "concerned"])


def improve(stage: Stage, who: str, owner: str, days: int, words: str) -> None:
    """A measure of this person, to be done within so many days."""
    due_on = working_day(days)
    number = stage.town.people[owner].pk
    add_measure(stage.staff(who), stage.complaint_id, "measure", words, owner_id=number, due_on=due_on)


def extend(stage: Stage, who: str, weeks: int, reason: str) -> None:
    stage.letter(who, "extension", {"weeks": weeks, "delay_reason": reason})


def find(stage: Stage, who: str, number: int, judgement: str, findings: str, *standards: str) -> None:
    record_findings(stage.staff(who), stage.complaint_id, number, findings, judgement=judgement, standards=standards)


def conclude(stage: Stage, decider: str, body: str, number: str, conclusions: str) -> None:
    decision = Decision(stage.town.bodies[body].pk, clock.today(), number, conclusions)
    decide(stage.staff(decider), stage.complaint_id, decision)
    ask_approval(stage.staff("bram"), stage.complaint_id, "decision")
    approve(stage.staff("bram"), stage.complaint_id, "decision")
    stage.letter("bram", "findings", {}, approver=decider)
    if "concerned" in stage.parties:
        stage.letter("bram", "outcome", {})


def refuse_to_handle(stage: Stage, ground: str, reason: str) -> None:
    not_handle(stage.staff("bram"), stage.complaint_id, ground, reason=reason)
    assign(stage, "karin", capacity="approver")
    approve(stage.staff("karin"), stage.complaint_id, "not_handled")
    stage.letter("bram", "not_handled", {"ground": ground, "reasons": reason}, approver="karin")


def forward(stage: Stage, to: str, reason: str) -> None:
    forward_complaint(stage.staff("bram"), stage.complaint_id, to, reason=reason)


def objection(stage: Stage, reason: str) -> None:
    treat_as_objection(stage.staff("bram"), stage.complaint_id, reason=reason)


def take_back(stage: Stage, words: str) -> None:
    withdraw(stage.citizen(), stage.complaint_id, words)


def answer(stage: Stage, who: str, words: str) -> None:
    answer_complaint(stage.staff(who), stage.complaint_id, words)


def ombudsman(stage: Stage) -> None:
    ask_ombudsman(stage.staff("bram"), stage.complaint_id, answer_by=working_day(28))


def writes(stage: Stage, words: str) -> None:
    receive_message(stage.citizen(), stage.complaint_id, words, party_id=stage.parties.get("complainant"))


STEPS: dict[str, Callable[..., None]] = {
    "call": call,
    "no_answer": no_answer,
    "about": about,
    "assign": assign,
    "exempt": exempt,
    "involve": involve,
    "complete": complete,
    "points": points,
    "send_copy": send_copy,
    "propose": propose,
    "satisfied": satisfied,
    "not_satisfied": not_satisfied,
    "formal": formal,
    "invite": invite,
    "accept": accept,
    "no_hearing": no_hearing,
    "plan": plan,
    "hear": hear,
    "improve": improve,
    "extend": extend,
    "find": find,
    "conclude": conclude,
    "not_handle": refuse_to_handle,
    "forward": forward,
    "objection": objection,
    "take_back": take_back,
    "answer": answer,
    "ombudsman": ombudsman,
    "writes": writes,
}
