"""From a facts file to its answer."""

import json
from datetime import date

import pytest

from gehoor.law.assess import assess
from gehoor.law.facts import FactsError

TODAY = date(2026, 2, 1)
RECEIVED = {"type": "received", "at": "2026-01-14", "channel": "email"}


def test_the_answer_has_the_shape_of_the_contract():
    answer = assess({"events": [RECEIVED]}, today=TODAY)
    assert {
        "phase",
        "closed_as",
        "regime",
        "term",
        "duties",
        "allowed",
        "refused",
        "breaches",
        "ombudsman",
        "retention",
    } <= answer.keys()
    assert answer["term"].keys() == {"starts_on", "raw_ends_on", "ends_on", "provisional", "steps"}
    assert answer["term"]["steps"][0].keys() == {"on", "why", "article"}
    assert answer["duties"][0].keys() == {"id", "article", "what", "to", "due_on", "state"}
    assert answer["ombudsman"] == {"from": None, "until": None}
    assert answer["retention"] is None
    extended = next(each for each in answer["allowed"] if each["event"] == "extended")
    assert extended == {"event": "extended", "article": "Awb 9:11(2)", "until": "2026-02-25", "at_most": "4 weeks"}
    ground = next(each for each in answer["allowed"] if each.get("ground") == "9:8(1)(c)")
    assert ground["needs"] == "judgement"
    assert ground["article"] == "Awb 9:8(1)(c)"
    assert ground["until"] == "2026-02-11"
    json.dumps(answer)


def test_a_refused_ground_says_why():
    # K11
    answer = assess({"facts": {"conduct_on": "2026-01-10"}, "events": [RECEIVED]}, today=TODAY)
    ground = next(each for each in answer["refused"] if each.get("ground") == "9:8(1)(b)")
    assert ground["article"] == "Awb 9:8(1)(b)"
    assert ground["because"].startswith("Het gedrag was op zaterdag 10 januari 2026.")


def test_the_day_is_the_one_asked_then_the_files_own_then_today():
    # R1
    def phase(on=None, own=None):
        document = {"events": [RECEIVED, {"type": "withdrawn", "at": "2026-01-20"}]} | ({"on": own} if own else {})
        return assess(document, on, today=date(2026, 1, 16))["phase"]

    assert phase() == "received"
    assert phase(own="2026-01-20") == "closed"
    assert phase(on=date(2026, 1, 19), own="2026-01-20") == "received"


def test_events_count_in_the_order_of_their_days_and_then_as_listed():
    # R1
    events = [
        {"type": "reopened", "at": "2026-01-21"},
        {"type": "settlement_confirmed", "at": "2026-01-20"},
        {"type": "settlement_contested", "at": "2026-01-20"},
        {"type": "withdrawn", "at": "2026-01-20T08:00:00+01:00"},
        RECEIVED,
    ]
    assert assess({"events": events}, today=date(2026, 1, 20))["closed_as"] == "withdrawn"
    assert assess({"events": events}, today=TODAY)["closed_as"] is None


def test_texts_are_dutch_or_english():
    dutch = assess({"events": [RECEIVED]}, date(2026, 3, 1), today=TODAY)
    english = assess({"events": [RECEIVED]}, date(2026, 3, 1), today=TODAY, language="en")
    assert dutch["breaches"][0]["what"].startswith("Er is geen antwoord gestuurd")
    assert english["breaches"][0]["what"].startswith("No answer was sent")
    assert english["breaches"][0]["on"] == "2026-02-26"


def test_a_regulation_is_an_object_or_a_path(tmp_path):
    # K22
    (tmp_path / "regulation.toml").write_text('name = "R"\n[advice]\napplies = "always"\n', encoding="utf-8")
    for regulation in ({"name": "R", "advice": {"applies": "always"}}, "regulation.toml"):
        answer = assess({"regulation": regulation, "events": [RECEIVED]}, today=TODAY, base=tmp_path)
        assert answer["term"]["ends_on"] == "2026-03-25"


@pytest.mark.parametrize(
    "regulation", [{}, {"name": "R", "term": {"wekes": 6}}, "nowhere.toml", "broken.toml", 7, "a\0"]
)
def test_a_regulation_that_cannot_be_read_is_refused(regulation, tmp_path):
    (tmp_path / "broken.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(FactsError) as refusal:
        assess({"regulation": regulation, "events": [RECEIVED]}, today=TODAY, base=tmp_path)
    assert refusal.value.place == "regulation"


def test_a_path_is_sought_beside_the_file_first_and_then_in_the_working_folder(tmp_path, monkeypatch):
    beside, here = tmp_path / "beside", tmp_path / "here"
    for folder, weeks in ((beside, 4), (here, 5)):
        folder.mkdir()
        (folder / "both.toml").write_text(f'name = "R"\n[term]\nweeks = {weeks}\n', encoding="utf-8")
    (here / "mine.toml").write_text('name = "R"\n[term]\nweeks = 3\n', encoding="utf-8")
    monkeypatch.chdir(here)
    ends = [
        assess({"regulation": name, "events": [RECEIVED]}, today=TODAY, base=beside)["term"]["ends_on"]
        for name in ("both.toml", "mine.toml")
    ]
    assert ends == ["2026-02-11", "2026-02-04"]


def test_a_path_without_a_folder_is_refused():
    with pytest.raises(FactsError):
        assess({"regulation": "regulation.toml", "events": [RECEIVED]}, today=TODAY)


@pytest.mark.parametrize(
    "document",
    [
        [],
        "received",
        {},
        {"events": []},
        {"events": [RECEIVED], "on": "today"},
        {"events": [{"type": "withdrawn", "at": "2026-01-14"}]},
        {"facts": [1], "events": [RECEIVED]},
        {"facts": [], "events": [RECEIVED]},
    ],
)
def test_what_is_no_facts_file_is_refused(document):
    with pytest.raises(FactsError):
        assess(document, today=TODAY)
