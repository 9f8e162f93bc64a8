"""The answer of `gehoor regulation check`."""

import json

import pytest

from gehoor.law.regulation import RegulationError, check_document
from tests.law.regulation.test_examples import EXAMPLES


def test_fourteen_weeks_without_consent_are_refused_with_the_article():
    answer = check_document('name = "X"\n[term]\nweeks = 14\n')
    assert answer["ok"] is False
    (error,) = (each for each in answer["findings"] if each["severity"] == "error")
    assert (error["clause"], error["article"], error["place"]) == ("K18", "Awb 9:11(1)", "term.weeks")
    assert "schriftelijk instemt" in error["what"]


def test_further_delay_by_notice_is_refused_with_the_article_alone():
    answer = check_document('name = "X"\n[term]\nfurther = "notice"\n', "en")
    assert answer["ok"] is False
    (error,) = answer["findings"]
    assert (error["clause"], error["article"], error["place"]) == ("K19", "Awb 9:11(3)", "term.further")
    assert answer["walks"] == []


def test_what_cannot_be_read_is_no_answer_but_an_error():
    with pytest.raises(RegulationError):
        check_document('name = "X"\nfoo = 1\n[term]\nfurther = "notice"\n')


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_seed_is_within_the_law_and_every_kind_has_its_road(language):
    answer = check_document(EXAMPLES["midden-drenthe"], language)
    assert (answer["ok"], answer["findings"]) == (True, [])
    walks = {walk["target"]: walk for walk in answer["walks"]}
    assert {"employee", "mayor", "council", "tax_officer", "contractor", "unit"} <= walks.keys()
    assert "provincial_council" not in walks
    stages = [step["stage"] for step in walks["employee"]["steps"]]
    assert stages == ["intake", "classify", "care", "informal", "handle", "hear", "decide", "remedy"]
    assert all(step["article"] and step["why"] for walk in walks.values() for step in walk["steps"])
    json.dumps(answer)


def test_a_step_says_when_it_counts_who_it_is_and_what_it_is_called():
    answer = check_document(EXAMPLES["son-en-breugel"])
    (employee,) = (walk for walk in answer["walks"] if walk["target"] == "employee")
    oral, written = (step for step in employee["steps"] if step["stage"] == "handle")
    assert oral["when"] == "als de klacht mondeling is ingediend"
    assert (oral["actor"], oral["rule"]) == ("line_manager", 1)
    assert oral["actor_label"] == "de leidinggevende (afdelingshoofd, van de afdeling)"
    assert written["when"] == "als de klacht schriftelijk is ingediend"


def test_the_bench_and_the_local_name_are_said():
    answer = check_document(EXAMPLES["provincie-groningen"], "en")
    (chair,) = (walk for walk in answer["walks"] if walk["target"] == "chair")
    assert chair["label"] == "the chair (de commissaris van de Koning)"
    (advice,) = (step for step in chair["steps"] if step["stage"] == "advise")
    assert "full bench" in advice["actor_label"]


def test_the_terms_are_said_in_sentences():
    assert "10 weken" in check_document(EXAMPLES["heerde"])["term"][1]
    assert check_document(EXAMPLES["midden-drenthe"], "en")["term"][-1] == (
        "Own promise: the first contact within 2 working days."
    )


def test_a_regulation_without_extension_or_further_delay_says_so():
    terms = check_document('name = "X"\n[term]\nextension_weeks = 0\nfurther = "none"\n', "en")["term"]
    assert terms[1:] == ["The term is not extended.", "The regulation allows no further delay."]
