"""Every record of a real regulation can be said in a document, and what goes beyond the law is found."""

import pytest

from gehoor.law.regulation import check, describe, dump, from_mapping, parse
from tests.law.regulation.records import convert, records

RECORDS = {record["id"]: record for record in records()}

#: What is known to go beyond the law: a BSN, Dutch only, no name no complaint.
KNOWN_BEYOND = {
    "heerde": {"bsn_required"},
    "ouder-amstel": {"language_refused"},
    "werkzaak-rivierenland-2020": {"language_refused"},
    "rekenkamer-metropool-amsterdam": {"anonymous_refused", "extra_ground"},
}


def test_there_are_thirty_seven_records():
    assert len(RECORDS) == 37


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_is_a_regulation(name):
    regulation = from_mapping(convert(RECORDS[name]))
    assert parse(dump(regulation)) == regulation
    assert describe(regulation)["targets"]


@pytest.mark.parametrize("name", RECORDS)
def test_exactly_what_is_known_to_go_beyond_the_law_is_found(name):
    findings = check(from_mapping(convert(RECORDS[name])))
    assert {each.key for each in findings if each.severity == "error"} == KNOWN_BEYOND.get(name, set())


@pytest.mark.parametrize("name", RECORDS)
def test_the_rules_of_a_record_do_not_contradict_each_other(name):
    findings = check(from_mapping(convert(RECORDS[name])))
    assert not {each.key for each in findings} & {"contradiction", "unreachable", "circle", "nobody_else"}


@pytest.mark.parametrize("name", RECORDS)
def test_every_rule_and_every_local_word_of_a_record_is_kept(name):
    record = RECORDS[name]
    regulation = from_mapping(convert(record))
    kept = [(rule.stage, rule.name) for rule in regulation.routes]
    for rule in record["routes"]:
        assert (rule["stage"], rule["local_actor"].replace("_", " ")) in kept
    assert set(record["special"]) <= set(regulation.notes)
    assert [each.what for each in regulation.exclusions] == (record["scope_excludes"] or [])


def test_a_word_that_no_list_foresees_becomes_a_question():
    record = RECORDS["opmeer"]
    rule = {**record["routes"][0], "when": {"target": "night_mayor", "weight": "heavy"}, "actor": "oracle"}
    regulation = from_mapping(convert({**record, "routes": [rule]}))
    (handled,) = (rule for rule in regulation.routes if rule.stage == "handle")
    assert (handled.actor, handled.when.condition) == ("unspecified", ("night_mayor", "heavy"))
    assert {question.name for question in regulation.conditions} == {"night_mayor", "heavy"}
