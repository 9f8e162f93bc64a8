"""The regulations in `examples/regulations` are within the law, and say what was seen."""

from pathlib import Path

import pytest

from gehoor.law.regulation import RouteCase, check, parse, walk
from tests.law.regulation.records import records

FOLDER = Path(__file__).parents[3] / "examples" / "regulations"
EXAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.toml"))}
NAMES = {"prov-groningen": "provincie-groningen"}


def road(name, case):
    return {step.stage: step.actor for step in walk(parse(EXAMPLES[name]), case)}


def test_every_record_with_three_known_routes_is_an_example_beside_the_seed():
    rich = {NAMES.get(each["id"], each["id"]) for each in records() if len(each["routes"]) >= 3}
    assert set(EXAMPLES) == rich | {"midden-drenthe"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_stays_within_the_law_and_contradicts_nothing(name):
    found = check(parse(EXAMPLES[name]))
    assert not [each for each in found if each.severity == "error"]
    assert not {each.key for each in found} & {
        "contradiction",
        "unreachable",
        "circle",
        "no_article",
        "condition_unexplained",
        "condition_unused",
        "more_required",
        "exclusion_without_door",
    }


def test_the_seed_leaves_nothing_open():
    assert check(parse(EXAMPLES["midden-drenthe"])) == ()


@pytest.mark.parametrize(
    ("kind", "informal", "handle", "decide"),
    [
        ("employee", "line_manager", "assigned_handler", "executive_body"),
        ("unit", "unit_manager", "assigned_handler", "executive_body"),
        ("top_official", "chair_of_executive", "assigned_handler", "executive_body"),
        ("mayor", "coordinator", "deputy_chair_of_executive", "executive_body"),
        ("council_member", "coordinator", "independent_officer", "general_body"),
        ("tax_officer", "line_manager", "assigned_handler", "body_concerned"),
        ("contractor", "contractor", "assigned_handler", "executive_body"),
    ],
)
def test_the_seed_gives_each_kind_of_target_its_own_road(kind, informal, handle, decide):
    found = road("midden-drenthe", RouteCase(kind))
    assert (found["informal"], found["handle"], found["decide"]) == (informal, handle, decide)


def test_the_seed_handles_formally_by_somebody_other_than_the_manager_who_tried():
    steps = {step.stage: step for step in walk(parse(EXAMPLES["midden-drenthe"]), RouteCase("employee"))}
    assert set(steps["handle"].route.not_same_as) == {"informal", "person_concerned"}


def test_groningen_chooses_the_bench_by_the_target():
    def bench(kind, capacity=None):
        steps = walk(parse(EXAMPLES["provincie-groningen"]), RouteCase(kind, capacity=capacity))
        return next(step.route.bench for step in steps if step.stage == "advise")

    assert bench("employee") == "single"
    assert bench("provincial_council") == bench("chair") == bench("provincial_executive", "member") == "full"


def test_son_en_breugel_keeps_oral_and_written_apart():
    assert road("son-en-breugel", RouteCase("employee", filed_as="oral"))["handle"] == "line_manager"
    assert road("son-en-breugel", RouteCase("employee"))["handle"] == "top_official"


def test_lansingerland_lets_the_coordinator_settle_what_is_simple():
    assert road("lansingerland-2016", RouteCase("employee", weight="simple"))["informal"] == "coordinator"
    assert road("lansingerland-2016", RouteCase("employee", weight="normal"))["informal"] == "line_manager"
