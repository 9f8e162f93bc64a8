"""The position, where a worked case does not say enough."""

from datetime import date

import pytest

from gehoor.law.facts import FactsError, events_from, facts_from
from gehoor.law.phrases.render import render
from gehoor.law.position import position
from gehoor.law.position.case import Case
from gehoor.law.position.rules import Rules
from gehoor.law.regulation import AWB_ALONE
from gehoor.law.regulation.document import from_mapping

RECEIVED = {"type": "received", "at": "2026-01-14", "channel": "email"}
SENT_ON = ("2026-01-20", "2026-02-10")


def at(day, *events, facts=None, regulation=AWB_ALONE):
    return position(regulation, facts_from(facts or {}), events_from([RECEIVED, *events]), date.fromisoformat(day))


def states(found, clause):
    return {duty.to: duty.state for duty in found.duties if duty.id == clause}


def test_without_a_receipt_there_is_no_position():
    for events in ([], [RECEIVED]):
        with pytest.raises(FactsError, match="nothing has been received"):
            position(AWB_ALONE, facts_from({}), events_from(events), date(2026, 1, 13))


def test_each_person_concerned_has_duties_of_their_own():
    # K14, K15, K19, K20
    facts = {"persons": ["person_concerned:1", "person_concerned:2"]}
    found = at(
        "2026-02-20",
        {"type": "acknowledged", "at": "2026-01-14"},
        {"type": "copy_sent", "at": "2026-01-15", "to": "person_concerned:1"},
        {"type": "hearing_offered", "at": "2026-01-16", "to": ["complainant", "person_concerned:2"]},
        {"type": "extended", "at": "2026-02-02", "told": ["complainant", "person_concerned:2"]},
        facts=facts,
    )
    assert states(found, "K14") == {"person_concerned:1": "done", "person_concerned:2": "open"}
    assert states(found, "K15") == {"complainant": "done", "person_concerned:1": "open", "person_concerned:2": "done"}
    assert states(found, "K19") == {"complainant": "done", "person_concerned:1": "open", "person_concerned:2": "done"}
    assert [breach.id for breach in found.breaches] == ["K19"]


def test_everybody_meant_by_person_concerned_is_told():
    # K14
    facts = {"persons": ["person_concerned:1", "person_concerned:2"]}
    found = at("2026-01-20", {"type": "copy_sent", "at": "2026-01-15", "to": "person_concerned"}, facts=facts)
    assert set(states(found, "K14").values()) == {"done"}


def test_what_a_register_does_not_hold_did_not_happen():
    # K8, K14, K15, K17, K23
    advice = {"type": "advice_applies", "at": "2026-01-15"}
    heard = {"type": "heard", "at": "2026-01-20", "who": ["complainant"]}
    sent = {"type": "findings_sent", "at": "2026-02-10"}
    found = at("2026-02-10", advice, heard, sent, facts={"person_concerned": True})
    on = {day: [breach.id for breach in found.breaches if breach.on == date.fromisoformat(day)] for day in SENT_ON}
    assert on == {"2026-01-20": ["K14"], "2026-02-10": ["K8", "K14", "K15", "K17", "K23"]}
    silent = at("2026-02-10", sent, facts={"person_concerned": True})
    assert [breach.id for breach in silent.breaches] == ["K8", "K14", "K15", "K15"]
    done = [{"type": name, "at": "2026-01-20"} for name in ("acknowledged", "copy_sent", "heard", "hearing_reported")]
    advised = {"type": "advice_received", "at": "2026-02-02"}
    assert at("2026-02-10", advice, *done, advised, sent, facts={"person_concerned": True}).breaches == ()


def test_the_next_duty_is_the_open_one_with_the_earliest_date():
    # K15, K20, T9
    regulation = from_mapping(
        {"name": "R", "term": {"promise": [{"what": "first_contact", "within": 2, "unit": "days"}]}}
    )
    assert at("2026-01-15", regulation=regulation).next_duty.id == "T9"
    contacted = {"type": "contacted", "at": "2026-01-15"}
    offered = {"type": "hearing_offered", "at": "2026-01-15"}
    assert at("2026-01-15", contacted, regulation=regulation).next_duty.id == "K15"
    assert at("2026-01-15", contacted, offered, regulation=regulation).next_duty.id == "K20"
    assert at("2026-01-15", {"type": "withdrawn", "at": "2026-01-15"}).next_duty is None


@pytest.mark.parametrize(
    ("what", "event", "state"),
    [
        ("first_contact", "contacted", "done"),
        ("acknowledgement", "acknowledged", "done"),
        ("informal", "settlement_proposed", "done"),
        ("hearing", "heard", "done"),
        ("findings", "findings_sent", "done"),
        ("wij bellen u", "withdrawn", "done"),
        ("hearing", "withdrawn", "lapsed"),
        ("hearing", "contacted", "open"),
    ],
)
def test_a_promise_is_kept_by_what_it_promised(what, event, state):
    # T9
    regulation = from_mapping({"name": "R", "term": {"promise": [{"what": what, "within": 1, "unit": "weeks"}]}})
    found = at("2026-01-20", {"type": event, "at": "2026-01-20"}, regulation=regulation)
    assert states(found, "T9") == {"complainant": state}
    assert found.duties[-1].due_on == date(2026, 1, 21)
    late = at("2026-01-22", {"type": event, "at": "2026-01-22"}, regulation=regulation)
    assert states(late, "T9") == {"complainant": {"done": "done_late", "open": "late"}.get(state, state)}


def test_grounds_to_leave_out_the_hearing_stand_with_what_is_allowed():
    # K16
    offered = {"type": "hearing_offered", "at": "2026-01-15", "answer_by": "2026-01-20"}

    def grounds(day, *events):
        return next(each.grounds for each in at(day, *events).allowed if each.event == "hearing_left_out")

    assert grounds("2026-01-15") == ("a",)
    assert grounds("2026-01-20", offered) == ("a",)
    assert grounds("2026-01-21", offered) == ("a", "c")
    assert grounds("2026-01-21", {"type": "hearing_declined", "at": "2026-01-16"}) == ("a", "b")
    backwards = {"type": "hearing_offered", "at": "2026-01-15", "answer_by": "2026-01-14"}
    assert grounds("2026-01-21", backwards) == ("a",)


def test_a_heard_complainant_cannot_be_left_out():
    # K16
    heard = {"type": "heard", "at": "2026-01-20", "who": "complainant"}
    left_out = {"type": "hearing_left_out", "at": "2026-01-21", "of": "complainant", "ground": "a"}
    assert at("2026-01-21", heard).refusal("hearing_left_out")
    assert "K16" in [breach.id for breach in at("2026-01-21", heard, left_out).breaches]


def test_what_needs_judgement_says_so():
    # K11, K12, K29, K30
    found = at("2026-01-15", facts={"conduct_on": "2024-01-01"})
    needs = {each.ground or each.event: each.needs for each in found.allowed}
    assert needs["9:8(1)(a)"] == needs["9:8(2)"] == needs["forwarded"] == needs["hearing_left_out"] == "judgement"
    assert needs["9:8(1)(b)"] is None
    assert needs["acknowledged"] is None
    assert not found.allows("reopened")
    assert found.allows("not_handled", "9:8(1)(b)")


def test_open_norms_are_asked_where_they_matter():
    # K1, K2, K9, K10, K12, K16, K26
    def asked(found):
        return {norm.id for norm in found.open_norms}

    assert asked(at("2026-01-15")) >= {"K1", "K9", "K11", "K12", "K16", "K29", "K30"}
    assert not asked(at("2026-02-12")) & {"K11", "K12"}
    assert "K2" in asked(at("2026-01-15", facts={"target": {"kind": "contractor"}}))
    assert "K10" in asked(at("2026-01-15", facts={"target": {"kind": "alderman"}}))
    withdrawn = {"type": "withdrawn", "at": "2026-01-15"}
    assert asked(at("2026-01-15", withdrawn)) == set()
    assert asked(at("2026-01-15", withdrawn, {"type": "ombudsman_asked", "at": "2026-01-15"})) == {"K26"}


def test_the_old_day_of_receipt_stays_to_be_seen():
    # R5
    found = at(
        "2026-01-20", {"type": "corrected", "at": "2026-01-19", "event": 0, "with": {"at": "2026-01-12"}, "why": "post"}
    )
    step = found.term.steps[0]
    assert step.on == date(2026, 1, 19)
    assert "woensdag 14 januari 2026" in render(step.why)
    assert "maandag 12 januari 2026" in render(step.why)


def test_the_advisory_procedure_is_said_among_the_steps():
    # K22
    found = at("2026-01-20", {"type": "advice_applies", "at": "2026-01-20"})
    assert "Awb 9:13" in [step.article for step in found.term.steps]


def test_before_receipt_nothing_counts_but_what_can():
    found = at(
        "2026-01-20",
        {"type": "extended", "at": "2026-01-02"},
        {"type": "acknowledged", "at": "2026-01-02"},
        {"type": "advice_applies", "at": "2026-01-02"},
    )
    assert [breach.id for breach in found.breaches] == ["K19"]
    assert states(found, "K8") == {"complainant": "open"}
    assert found.term.ends_on == date(2026, 3, 25)


@pytest.mark.parametrize(
    ("events", "phase"),
    [
        ([], "received"),
        (["acknowledged"], "received"),
        (["copy_sent"], "received"),
        (["contacted"], "informal"),
        (["settlement_proposed"], "informal"),
        (["settlement_proposed", "settlement_contested"], "handling"),
        (["contacted", "formal_requested"], "handling"),
        (["formal_requested", "contacted"], "handling"),
        (["hearing_offered"], "handling"),
        (["advice_applies"], "advice"),
        (["advice_applies", "advice_received"], "handling"),
        (["settlement_confirmed"], "closed"),
        (["settlement_confirmed", "reopened"], "informal"),
        (["findings_sent", "reopened"], "handling"),
        (["not_handled", "reopened"], "received"),
    ],
)
def test_phases(events, phase):
    assert at("2026-01-20", *({"type": event, "at": "2026-01-20"} for event in events)).phase == phase


def test_a_file_that_is_closed_waits_for_no_day():
    assert at("2026-01-20").changes_on == date(2026, 2, 12)
    assert at("2026-02-20").changes_on == date(2026, 2, 26)
    assert at("2026-02-26").changes_on is None
    assert at("2026-01-20", {"type": "withdrawn", "at": "2026-01-20"}).changes_on is None


def test_a_letter_is_confirmed_by_article_9_6_and_a_mail_outside_it_by_article_2_17():
    # K8, K36
    oral = {"written": False}
    assert states(at("2026-01-15", facts=oral), "K36") == {"complainant": "open"}
    assert states(at("2026-01-15"), "K36") == {}
    assert states(at("2026-01-15"), "K8") == {"complainant": "open"}


def test_what_the_other_side_wants_is_not_the_complainants_wish():
    # K16
    accepted = {"type": "hearing_accepted", "at": "2026-01-16", "by": "person_concerned"}
    offered = {"type": "hearing_offered", "at": "2026-01-15", "answer_by": "2026-01-20"}
    allowed = at("2026-01-21", offered, accepted).allowed
    assert next(each.grounds for each in allowed if each.event == "hearing_left_out") == ("a", "c")


def test_outside_the_statutory_procedure_nobody_is_left_out_unlawfully():
    # K3, K16
    left_out = {"type": "hearing_left_out", "at": "2026-01-16", "of": "person_concerned"}
    assert at("2026-01-16", left_out, facts={"written": False}).breaches == ()


def test_the_other_side_left_out_is_a_breach_and_the_complainant_keeps_the_right():
    # K16
    left_out = {
        "type": "hearing_left_out",
        "at": "2026-01-16",
        "of": ["complainant", "person_concerned"],
        "ground": "b",
    }
    found = at("2026-01-16", left_out)
    assert [breach.article for breach in found.breaches] == ["Awb 9:10(2)", "Awb 9:10(2)(b)"]
    assert set(states(found, "K15").values()) == {"open"}


def test_findings_outside_the_statutory_procedure_close_the_file():
    # K3
    found = at("2026-01-16", {"type": "findings_sent", "at": "2026-01-16"}, facts={"written": False})
    assert found.closed_as == "findings"
    assert found.breaches == ()
    assert states(found, "K3") == {"complainant": "done"}


def test_a_protest_does_not_reopen_what_was_withdrawn():
    # K7
    withdrawn = {"type": "withdrawn", "at": "2026-01-16"}
    contested = {"type": "settlement_contested", "at": "2026-01-17"}
    assert at("2026-01-17", withdrawn, contested).closed_as == "withdrawn"


def test_an_agreed_day_that_has_passed_gives_no_time():
    # K19
    agreed = {"type": "delay_agreed", "at": "2026-03-10", "until": "2026-03-09"}
    assert at("2026-03-10", agreed).term.ends_on == date(2026, 2, 25)
    assert at("2026-03-10", {"type": "delay_agreed", "at": "2026-02-10"}).term.ends_on == date(2026, 2, 25)


def test_the_later_of_two_agreed_days_counts():
    # K19
    first = {"type": "delay_agreed", "at": "2026-02-10", "until": "2026-04-01"}
    second = {"type": "delay_agreed", "at": "2026-02-11", "until": "2026-03-15"}
    assert at("2026-02-11", first, second).term.ends_on == date(2026, 4, 1)


def test_before_the_first_receipt_a_case_has_no_day_zero():
    with pytest.raises(LookupError):
        _ = Case(facts_from({}), Rules(), complete=True).starts_on


def test_a_closed_file_cannot_be_refused_any_more():
    # K11, K12
    withdrawn = {"type": "withdrawn", "at": "2026-01-16"}
    found = at(
        "2026-01-18",
        withdrawn,
        {"type": "not_handled", "at": "2026-01-17", "ground": "9:8(2)"},
        {"type": "not_handled", "at": "2026-01-18"},
    )
    assert [(breach.id, breach.article) for breach in found.breaches] == [("K12", "Awb 9:8(2)"), ("K11", "Awb 9:8(1)")]
    assert found.closed_as == "withdrawn"


def test_what_is_completed_but_was_never_asked_says_nothing():
    # K5
    given = {"type": "completed", "at": "2026-01-16", "with": ["a telephone"]}
    assert states(at("2026-01-16", given), "K5") == {}
    assert states(at("2026-01-16", given, facts={"address": False}), "K5") == {"complainant": "open"}
    assert states(at("2026-01-16", {**given, "with": ["address"]}), "K5") == {"complainant": "done"}


def test_a_witness_is_heard_as_nobodys_party():
    # K15
    heard = {"type": "heard", "at": "2026-01-16", "who": ["complainant", "witness"]}
    assert states(at("2026-01-16", heard), "K15") == {"complainant": "done", "person_concerned": "open"}


def test_a_very_long_promise_is_counted_all_the_same():
    # T9
    for unit in ("days", "weeks", "working days"):
        promise = {"what": "findings", "within": 1000, "unit": unit}
        regulation = from_mapping({"name": "R", "term": {"promise": [promise]}})
        assert states(at("2026-01-16", regulation=regulation), "T9") == {"complainant": "open"}
