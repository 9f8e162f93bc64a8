"""Worked cases, the published examples, and the scenarios of the contract."""

import json
from datetime import date, timedelta

import pytest

from gehoor.law.term import term_of
from gehoor.law.termijnenwet.verlenging import past_days_off
from tests.law.cases import DATA, document_of, hold, worked_cases

VECTORS = json.loads((DATA / "vectors.json").read_text(encoding="utf-8"))
SCENARIOS = json.loads((DATA / "scenarios.json").read_text(encoding="utf-8"))
CASES = worked_cases()


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_published_and_computed_terms_end_as_they_should(vector):
    # T1, T2, T6, T7, T8
    expected = date.fromisoformat(vector["expected_end"])
    if vector["received"] is None:
        raw_end = date.fromisoformat(vector["raw_end"])
        assert past_days_off(raw_end) == expected
        assert term_of(raw_end - timedelta(1), days=1).ends_on == expected
        return
    length = {unit: vector[unit] for unit in ("weeks", "days", "months", "years") if unit in vector}
    extension = (vector["verdaging_weeks"],) if "verdaging_weeks" in vector else ()
    assert term_of(date.fromisoformat(vector["received"]), **length, extend_weeks=extension).ends_on == expected


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario["id"])
def test_scenarios_of_the_contract_hold(scenario):
    # K8, K18, K19, K22
    hold(scenario["file"], scenario["expect"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_worked_cases_hold(case):
    # K3 K5 K7 K8 K11 K12 K13 K14 K15 K16 K17 K18 K19 K20 K22 K23 K24 K26 K27 K36 K38 T1 T2 T4 T5 T6 T7 T8 T9
    hold(document_of(case), case["expect"])


def test_there_are_enough_cases_and_each_has_a_name_of_its_own():
    names = [case["id"] for case in CASES]
    assert len(names) >= 60
    assert len(names) == len(set(names))
    assert all(case["says"].endswith(".") for case in CASES)
