"""Who gets it: the first rule that matches, and the road of a whole complaint."""

from gehoor.law.regulation import (
    AWB_ALONE,
    Condition,
    Ombudsman,
    Regulation,
    Route,
    RouteCase,
    ombudsman_for,
    parse,
    route,
    walk,
)
from gehoor.law.regulation.tables import MandateRule, OmbudsmanFor, Organisation

BY_TARGET = Regulation(
    "X",
    routes=(
        Route("informal", "coordinator", Condition(weight=("simple",))),
        Route("informal", "line_manager", article="artikel 4"),
        Route("handle", "committee", Condition(target=("college_member",))),
        Route("handle", "assigned_handler", Condition(after=("informal_failed",)), not_same_as=("informal",)),
        Route("decide", "executive_body"),
    ),
)


def actors(regulation, case):
    return {step.stage: (step.actor, step.reason) for step in walk(regulation, case)}


def test_the_first_rule_that_matches_counts():
    assert route(BY_TARGET, RouteCase("employee", weight="simple"), "informal") is BY_TARGET.routes[0]
    assert route(BY_TARGET, RouteCase("employee"), "informal") is BY_TARGET.routes[1]
    assert route(BY_TARGET, RouteCase("mayor"), "handle") is BY_TARGET.routes[2]


def test_without_a_rule_that_matches_there_is_none():
    assert route(BY_TARGET, RouteCase("employee"), "handle") is None
    assert route(BY_TARGET, RouteCase("employee"), "remedy") is None


def test_the_road_goes_on_after_an_informal_stage_that_failed():
    assert actors(BY_TARGET, RouteCase("employee")) == {
        "informal": ("line_manager", "rule"),
        "handle": ("assigned_handler", "rule"),
        "hear": ("assigned_handler", "by_handler"),
        "decide": ("executive_body", "rule"),
    }


def test_a_step_names_its_rule_and_article():
    informal, handle, *_ = walk(BY_TARGET, RouteCase("employee"))
    assert (informal.index, informal.article) == (1, "artikel 4")
    assert "routeregel 2" in informal.why("nl")
    assert "artikel 4" in informal.why("en")
    assert handle.article == ""
    assert handle.why("nl") == "Dit volgt uit routeregel 4 van de regeling."


def test_who_advises_also_handles_and_hears():
    advised = Regulation("X", routes=(Route("advise", "committee"), Route("decide", "body_concerned")))
    found = actors(advised, RouteCase("employee"))
    assert found["handle"] == found["hear"] == ("committee", "by_adviser")


def test_who_hears_also_handles_where_nobody_else_does():
    found = actors(Regulation("X", routes=(Route("hear", "line_manager"),)), RouteCase("employee"))
    assert found["handle"] == ("line_manager", "by_hearer")
    assert found["decide"] == ("unspecified", "no_rule")


def test_a_rule_can_wait_for_the_advice():
    waiting = Regulation(
        "X",
        routes=(Route("advise", "committee"), Route("decide", "executive_body", Condition(after=("advice_received",)))),
    )
    assert actors(waiting, RouteCase("employee"))["decide"] == ("executive_body", "rule")


def test_who_handles_with_a_mandate_also_decides():
    in_rule = Regulation("X", routes=(Route("handle", "independent_officer", mandate=("decide",)),))
    in_table = Regulation(
        "X", routes=(Route("handle", "independent_officer"),), mandates=(MandateRule("independent_officer"),)
    )
    for regulation in (in_rule, in_table):
        assert actors(regulation, RouteCase("employee"))["decide"] == ("independent_officer", "by_handler")


def test_another_procedure_ends_the_road():
    regulation = Regulation(
        "X",
        routes=(
            Route("classify", "other_procedure", Condition(topic=("privacy",))),
            Route("handle", "assigned_handler"),
        ),
    )
    assert [step.stage for step in walk(regulation, RouteCase("employee", topics=frozenset({"privacy"})))] == [
        "classify"
    ]
    assert "classify" not in actors(regulation, RouteCase("employee"))


def test_the_awb_alone_names_nobody():
    assert {actor for actor, _ in actors(AWB_ALONE, RouteCase("employee")).values()} == {"unspecified"}


def test_every_part_of_a_condition_must_hold():
    regulation = parse("""
name = "X"
[[route]]
stage = "handle"
actor = "committee"
when = {target="employee", capacity="hired", unit="wmo", filed_as="written", topic="bejegening", weight="serious", \
after="returned", condition="gevoelig", organisation="B"}
""")
    case = RouteCase(
        "employee",
        unit="wmo",
        capacity="hired",
        topics=frozenset({"bejegening", "wachttijd"}),
        weight="serious",
        after=frozenset({"returned"}),
        conditions=frozenset({"gevoelig"}),
        organisation="B",
    )
    assert route(regulation, case, "handle")
    assert route(regulation, RouteCase("employee"), "handle") is None


def test_the_ombudsman_follows_the_organisation_and_the_case():
    regulation = Regulation(
        "X",
        ombudsman=Ombudsman(
            "Ombudsman Metropool", instead=(OmbudsmanFor("Kinderombudsman", when=Condition(topic=("jeugd",))),)
        ),
        organisations=(Organisation("B", ombudsman="Ombudsman B"), Organisation("C")),
    )
    assert ombudsman_for(regulation, RouteCase("employee")).name == "Ombudsman Metropool"
    assert ombudsman_for(regulation, RouteCase("employee", topics=frozenset({"jeugd"}))).name == "Kinderombudsman"
    assert ombudsman_for(regulation, RouteCase("employee", organisation="B")).name == "Ombudsman B"
    assert ombudsman_for(regulation, RouteCase("employee", organisation="C")).name == "Ombudsman Metropool"
    assert ombudsman_for(Regulation("X"), RouteCase("employee")).name == "Nationale ombudsman"
