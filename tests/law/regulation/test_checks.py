"""The check: what goes beyond the law is an error with its clause, what is left open a warning."""

import pytest

from gehoor.law.regulation import check, parse
from gehoor.law.regulation.phrases import book

#: document, key, clause, article, place: what goes beyond the law.
BEYOND = [
    ("[term]\nweeks = 14", "weeks_without_advice", "K18", "Awb 9:11(1)", "term.weeks"),
    ('[term]\nweeks = 8\n[advice]\napplies = "always"', "weeks_too_many", "K18", "Awb 9:11(1)", "term.weeks"),
    ("[term]\nadvice_weeks = 12", "advice_weeks_too_many", "K18", "Awb 9:11(1)", "term.advice_weeks"),
    ("[term]\nextension_weeks = 6", "extension_too_long", "K19", "Awb 9:11(2)", "term.extension_weeks"),
    ('[term]\nstarts = "completed"', "term_starts_late", "K18", "Awb 9:11(1)", "term.starts"),
    ('[term]\nsuspended_by = "bouwvak"', "term_suspended", "K18", "Awb 9:11(1)", "term.suspended_by"),
    ('[term]\nextension_told = "complainant"', "extension_untold", "K19", "Awb 9:11(2)", "term.extension_told"),
    ('[informal]\nclock = "suspends"', "informal_suspends", "K18", "Awb 9:11(1)", "informal.clock"),
    ('[informal]\nclock = "restarts"', "informal_restarts", "K18", "Awb 9:11(1)", "informal.clock"),
    ("[informal]\ncompulsory = true", "informal_compulsory", "K5", "Awb 9:4(1)", "informal.compulsory"),
    ('[scope]\noral = "refused"', "oral_refused", "K3", "Awb 9:2", "scope.oral"),
    ('[filing]\nrefuses = ["phone", "counter"]', "oral_refused", "K3", "Awb 9:2", "filing.refuses"),
    ('[filing]\nrefuses = "letter"', "letter_refused", "K31", "Awb 2:7", "filing.refuses"),
    ('[filing]\nrefuses = ["web", "email"]', "electronic_refused", "K34", "Awb 2:13", "filing.refuses"),
    ('[filing]\nchannels = "web"\nlogin = "digid"', "login_required", "K5", "Awb 9:4(2)", "filing.login"),
    ('[filing]\nrequired = ["name", "BSN"]', "bsn_required", "K5", "Awb 9:4(2)", "filing.required[1]"),
    ('[filing]\nforeign_language = "refused"', "language_refused", "K6", "Awb 9:4(3)", "filing.foreign_language"),
    ('[filing]\nanonymous = "refused"', "anonymous_refused", "K3", "Awb 9:2", "filing.anonymous"),
    ('[filing]\nrepresentation = "refused"', "representation_refused", "K28", "Awb 2:1", "filing.representation"),
    ('[not_handled]\nextra = "toon"', "extra_ground", "K11", "Awb 9:8", "not_handled.extra[0]"),
    (
        "[not_handled]\nmonths_after_conduct = 6",
        "filed_too_late",
        "K11",
        "Awb 9:8(1)(b)",
        "not_handled.months_after_conduct",
    ),
    (
        "[not_handled]\ntold_within_weeks = 5",
        "not_handled_told_late",
        "K13",
        "Awb 9:8(3)",
        "not_handled.told_within_weeks",
    ),
    ('[[exclusion]]\nwhat = "beleid"\naction = "refuse"', "exclusion_refused", "K11", "Awb 9:8", "exclusion[0].action"),
    ("[acknowledgement]\nsent = false", "not_acknowledged", "K8", "Awb 9:6", "acknowledgement.sent"),
    (
        '[hearing]\ncomplainant_left_out = ["a", "te druk"]',
        "hearing_ground",
        "K16",
        "Awb 9:10(2)",
        "hearing.complainant_left_out[1]",
    ),
    (
        "[hearing]\nperson_concerned = false",
        "person_concerned_unheard",
        "K15",
        "Awb 9:10(1)",
        "hearing.person_concerned",
    ),
    (
        '[hearing]\nperson_concerned_left_out = "a"',
        "person_concerned_left_out",
        "K16",
        "Awb 9:10(2)",
        "hearing.person_concerned_left_out[0]",
    ),
    ("[hearing]\nreport = false", "no_hearing_report", "K17", "Awb 9:10(3)", "hearing.report"),
    (
        '[[committee]]\nname = "commissie"\ninstructions = "per_case"',
        "committee_instructed",
        "K22",
        "Awb 9:14(2)",
        "committee[0].instructions",
    ),
    (
        '[[route]]\nstage = "handle"\nactor = "person_concerned"',
        "handled_by_person_concerned",
        "K9",
        "Awb 9:7(1)",
        "route[0].actor",
    ),
    (
        '[[route]]\nstage = "decide"\nactor = "top_official"',
        "decider_without_mandate",
        "K20",
        "Awb 9:12(1)",
        "route[0].actor",
    ),
    ('[ombudsman]\nname = " "', "ombudsman_unnamed", "K20", "Awb 9:12(2)", "ombudsman.name"),
    ('[register]\npublished = "never"', "register_unpublished", "K21", "Awb 9:12a", "register.published"),
]

#: document, key, place: what is left open, or contradicts itself.
DOUBTS = [
    ("[term]\nweeks = 4", "weeks_fewer", "term.weeks"),
    ('[term]\nadvice_weeks = 5\n[advice]\napplies = "always"', "advice_weeks_fewer", "term.advice_weeks"),
    ("[informal]\nsecond_filing = true", "informal_second_filing", "informal.second_filing"),
    ("[informal]\nweeks = 6", "informal_leaves_no_time", "informal.weeks"),
    ('[[promise]]\nwhat = "findings"\nwithin = 11\nunit = "weeks"', "promise_after_term", "term.promise[0]"),
    ('[filing]\nchannels = ["letter", "phone"]', "no_electronic_channel", "filing.channels"),
    ('[filing]\nchannels = ["web", "email"]\nrefuses = "email"', "channel_open_and_refused", "filing.refuses"),
    ('[filing]\nchannels = ["web", "letter"]\nlogin = "digid"', "login_on_the_web", "filing.login"),
    ('[filing]\nrequired = "target"', "more_required", "filing.required[0]"),
    ("[not_handled]\nalways = true", "never_handled", "not_handled.always"),
    ('[[exclusion]]\nwhat = "beleid"', "exclusion_without_door", "exclusion[0]"),
    ('[[route]]\nstage = "advise"\nactor = "committee"', "advice_not_established", "advice.applies"),
    ('[advice]\napplies = "always"', "advice_by_nobody", "advice.applies"),
    ('[[advice.when]]\ntarget = "mayor"', "advice_conditions_idle", "advice.when"),
    (
        '[[route]]\nstage = "informal"\nactor = "person_concerned"',
        "informal_by_person_concerned",
        "route[0].actor",
    ),
    ('[[route]]\nstage = "advise"\nactor = "executive_body"', "adviser_is_body", "route[0].actor"),
    ('[[route]]\nstage = "handle"\nactor = "top_official"', "handles_own_complaint", "route[0]"),
    ('[[route]]\nstage = "handle"\nactor = "coordinator"', "coordinator_alone", "route[0].actor"),
    (
        '[[body]]\nkind = "council"\n[[route]]\nstage = "decide"\nactor = "executive_body"',
        "decided_by_other_body",
        "route[0]",
    ),
    ("", "no_ombudsman", "ombudsman"),
    ('[ombudsman]\nname = "Ombudsman"', "ombudsman_without_address", "ombudsman.url"),
    ('[ombudsman]\nname = "Zeeuwse Ombudsman"', "ombudsman_without_post", "ombudsman.address"),
    (
        '[ombudsman]\nname = "Nationale Ombudsman"\n[[ombudsman.instead]]\nname = "Kinderombudsman"',
        "ombudsman_without_post",
        "ombudsman.instead[0].address",
    ),
    (
        '[ombudsman]\nname = "O"\n[[member]]\nname = "M"\nombudsman = "N"',
        "ombudsman_without_post",
        "member[0].ombudsman_address",
    ),
    ('[words]\noutcomes = ["gegrond", "niet-ontvankelijk"]', "no_such_outcome", "words.outcomes[1]"),
    (
        (
            '[[route]]\nstage = "handle"\nactor = "committee"\n[[route]]\nstage = "handle"\nactor = "mediator"\n'
            'when = {target = "mayor"}'
        ),
        "unreachable",
        "route[1]",
    ),
    (
        (
            '[[route]]\nstage = "handle"\nactor = "committee"\nwhen = {target = "board_member"}\n'
            '[[route]]\nstage = "handle"\nactor = "mediator"\nwhen = {target = "mayor"}'
        ),
        "unreachable",
        "route[1]",
    ),
    (
        '[[route]]\nstage = "handle"\nactor = "committee"\n[[route]]\nstage = "handle"\nactor = "mediator"',
        "contradiction",
        "route[1]",
    ),
    (
        '[[route]]\nstage = "handle"\nactor = "committee"\nnot_same_as = "handle"',
        "circle",
        "route[0].not_same_as",
    ),
    (
        (
            '[[route]]\nstage = "handle"\nactor = "committee"\nnot_same_as = "hear"\n'
            '[[route]]\nstage = "hear"\nactor = "mediator"\nnot_same_as = "handle"'
        ),
        "circle",
        "route[1].not_same_as",
    ),
    (
        (
            '[[route]]\nstage = "informal"\nactor = "top_official"\n'
            '[[route]]\nstage = "handle"\nactor = "top_official"\nnot_same_as = "informal"'
        ),
        "nobody_else",
        "route[1].not_same_as",
    ),
    (
        '[[route]]\nstage = "handle"\nactor = "committee"\nwhen = {after = "informal_failed"}',
        "after_without_informal",
        "route[0].when.after",
    ),
    (
        '[[route]]\nstage = "handle"\nactor = "committee"\nwhen = {condition = "gevoelig"}',
        "condition_unexplained",
        "route[0].when.condition",
    ),
    ('[[condition]]\nname = "gevoelig"\nquestion = "Is het gevoelig?"', "condition_unused", "condition[0]"),
    ('[[advice.when]]\norganisation = "B"', "organisation_unknown", "advice.when[0].organisation"),
    ('[[body]]\nkind = "college"\norganisation = "B"', "organisation_unknown", "body[0].organisation"),
    (
        '[[mandate]]\nactor = "committee"\nwhen = {condition = "x"}',
        "condition_unexplained",
        "mandate[0].when.condition",
    ),
    (
        '[ombudsman]\nname = "O"\n[[ombudsman.instead]]\nname = "K"\nwhen = {condition = "x"}',
        "condition_unexplained",
        "ombudsman.instead[0].when.condition",
    ),
    ('[[route]]\nstage = "handle"\nactor = "committee"', "no_article", "route[0].article"),
    ("", "no_routes", "route"),
    ('[[route]]\nstage = "decide"\nactor = "executive_body"', "no_handler_at_all", "route"),
    ('[[route]]\nstage = "handle"\nactor = "committee"\nwhen = {target = "mayor"}', "no_handler", "route"),
    ('[[route]]\nstage = "handle"\nactor = "committee"', "no_decider_at_all", "route"),
    (
        '[[route]]\nstage = "decide"\nactor = "committee"\nmandate = "decide"\nwhen = {target = "mayor"}',
        "no_decider",
        "route",
    ),
]


def found_in(document):
    return {(finding.key, finding.place): finding for finding in check(parse(f'name = "X"\n{document}\n'))}


@pytest.mark.parametrize(("document", "key", "clause", "article", "place"), BEYOND)
def test_what_goes_beyond_the_law_is_an_error_with_its_clause(document, key, clause, article, place):
    finding = found_in(document)[key, place]
    assert (finding.severity, finding.clause, finding.article) == ("error", clause, article)
    assert finding.text("nl") != finding.text("en")


@pytest.mark.parametrize(("document", "key", "place"), DOUBTS)
def test_what_is_left_open_or_contradicts_itself_is_a_warning(document, key, place):
    finding = found_in(document)[key, place]
    assert finding.severity == "warning"
    assert finding.text("nl") != finding.text("en")


def test_every_finding_that_the_phrase_books_know_is_provoked_here():
    assert {case[1] for case in (*BEYOND, *DOUBTS)} == set(book("nl")["finding"])


def test_errors_come_first():
    severities = [finding.severity for finding in check(parse('name = "X"\n[term]\nweeks = 14\nextension_weeks = 9'))]
    assert severities == sorted(severities)
    assert severities[0] == "error"


SOUND = """
[ombudsman]
name = "Nationale ombudsman"
url = "https://www.nationaleombudsman.nl/"
[coordinator]
deputy = true
[[route]]
stage = "informal"
actor = "line_manager"
not_same_as = "person_concerned"
article = "4"
[[route]]
stage = "handle"
actor = "coordinator"
not_same_as = "informal"
article = "5"
[[route]]
stage = "decide"
actor = "executive_body"
article = "6"
"""


def test_a_sound_regulation_has_no_finding():
    assert found_in(SOUND) == {}


@pytest.mark.parametrize(
    "document",
    [
        (
            '[[route]]\nstage = "handle"\nactor = "committee"\nwhen = {filed_as = "oral"}\narticle = "1"\n'
            '[[route]]\nstage = "handle"\nactor = "mediator"\nwhen = {filed_as = "written"}\narticle = "2"'
        ),
        '[advice]\napplies = "always"\n[[route]]\nstage = "advise"\nactor = "committee"\narticle = "1"',
        '[[route]]\nstage = "hear"\nactor = "committee"\narticle = "1"',
    ],
)
def test_somebody_handles_by_oral_and_written_apart_by_advice_or_by_hearing(document):
    assert not {key for key, _ in found_in(document)} & {"no_handler", "no_handler_at_all"}


@pytest.mark.parametrize(
    "mandate",
    [
        'mandate = "decide"',
        'article = "1"\n[[mandate]]\nactor = "top_official"',
    ],
)
def test_an_official_decides_by_mandate(mandate):
    document = f'[[route]]\nstage = "decide"\nactor = "top_official"\n{mandate}'
    assert "decider_without_mandate" not in {key for key, _ in found_in(document)}


def test_no_kind_is_asked_for_that_the_regulation_does_not_cover():
    document = '[[body]]\nkind = "college"\n[[route]]\nstage = "handle"\nactor = "committee"\nwhen = {target = "staff"}'
    kinds = found_in(document)["no_handler", "route"].values["targets"]
    assert {"college", "alderman", "unit"} <= set(kinds)
    assert not {"provincial_council", "council", "employee"} & set(kinds)


def test_the_person_concerned_may_do_what_comes_before_or_after():
    document = '[[route]]\nstage = "remedy"\nactor = "person_concerned"'
    assert not {key for key, _ in found_in(document)} & {"handled_by_person_concerned", "informal_by_person_concerned"}


def test_a_regulation_without_extension_tells_nobody_of_one():
    assert ("extension_untold", "term.extension_told") not in found_in(
        "[term]\nextension_weeks = 0\nextension_told = []"
    )
