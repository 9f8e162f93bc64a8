"""Whatever the page of a file offers works: for everybody who sees it, in every phase, also when it is closed."""

import re

import pytest

from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.queries.file_page import file_page
from gehoor.desk.steps import STEPS
from gehoor.platform import clock
from tests.desk.test_steps import SIMPLE, SOON, address, day, paper, parties, take

OFFERED = re.compile(r'href="(/werk/dossier/[A-Z0-9-]+/(?:stap|brief/nieuw)/[^"#]+)"')
PAGES = ("", "beurt/", "afronden/", "wat-als/")
STATES = [(key, typed) for key, typed, _event in SIMPLE if key != "terugtrekken"]
CLOSED = ("tevreden", "ingetrokken", "doorsturen", "bezwaar")


def offered(client, file):
    """Every step and letter that the pages of this file lead to."""
    found = set()
    for page in PAGES:
        answer = client.get(f"/werk/dossier/{file.reference}/{page}")
        if answer.status_code == 200:
            found |= {each.replace("&amp;", "&") for each in OFFERED.findall(answer.content.decode())}
    return sorted(found)


def each_opens(client, file):
    """All of them show a form that can be sent; how many there were."""
    listed = offered(client, file)
    for each in listed:
        answer = client.get(each)
        assert answer.status_code == 200, each
        assert '<form class="gh-form"' in answer.content.decode(), each
        assert not answer.context.get("refused"), (each, answer.context["refused"])
        assert not answer.context.get("unfit"), (each, answer.context["unfit"])
    return len(listed)


@pytest.fixture
def file(cast):
    """A complaint on which a handler, a hearing officer, an adviser and a decider work."""
    made = cast.complaint()
    for person, capacity in ((cast.dirk, "handler"), (cast.hanneke, "adviser"), (cast.gerrit, "decider")):
        assign_person(cast.see(cast.bram), made.complaint_id, person.pk, capacity, statement="Ik was er niet bij.")
    return made


def everybody(cast, sign_in):
    return {who: sign_in(cast.people[who]) for who in ("bram", "dirk", "gerrit", "hanneke", "fatima")}


@pytest.mark.parametrize(("key", "typed"), STATES, ids=[f"{number}-{key}" for number, (key, _) in enumerate(STATES)])
def test_every_step_that_is_offered_opens_after(cast, bram, file, sign_in, key, typed):  # noqa: PLR0917  a table
    take(bram, file, key, **typed)
    numbers = {who: each_opens(client, file) for who, client in everybody(cast, sign_in).items()}
    assert numbers["bram"] > 10, numbers


def test_every_step_that_is_offered_opens_on_the_road_to_a_decision(cast, bram, file, sign_in):
    who = parties(cast, file)
    both = [who["complainant"], who["person_concerned"]]
    road = (
        ("contact", {"reached": "yes", "channel": "phone"}),
        ("kopie", {"party": who["person_concerned"], "whole": "on"}),
        ("horen-aanbieden", {"parties": both, "channel": "phone", **day("answer_by", SOON)}),
        ("antwoord-horen", {"party": who["complainant"], "answer": "accept"}),
        ("horen-plannen", {"parties": both, "time": "10:30", "minutes": "60", "place": "Hier", **day("on", SOON)}),
        ("gehoord", {"parties": both, **day("on", clock.today())}),
        ("verslag", {"words": "Allebei gehoord.", "document": paper()}),
        ("bevindingen", {"number": "1", "findings": "Gebleken.", "judgement": "founded"}),
        ("besluit", {"body": cast.college.pk, "number": "B-12", **day("on", clock.today())}),
        ("akkoord-vragen", {"subject": "decision"}),
        ("maatregel", {"kind": "measure", "words": "Een training."}),
        ("contact-beperken", {"channels": ["letter"], "reason": "Bedreiging.", **day("until", SOON)}),
        ("deel-overdragen", {"elements": ["1"], "door": "damage"}),
        ("gegevensverzoek", {"party": who["complainant"], "right": "access"}),
    )
    people = everybody(cast, sign_in)
    for key, typed in road:
        assert STEPS[key].offered(file_page(cast.see(cast.bram), file.reference)), key
        take(bram, file, key, **typed)
        for client in people.values():
            each_opens(client, file)


@pytest.mark.parametrize("key", CLOSED)
def test_a_closed_file_offers_no_findings_and_refuses_them_with_a_way_on(cast, bram, file, key):
    typed = next(told for step, told, _event in SIMPLE if step == key)
    take(bram, file, "bevindingen", number="1", findings="Gebleken.", judgement="founded")
    assert "Bevindingen wijzigen" in bram.get(f"/werk/dossier/{file.reference}/").content.decode()
    take(bram, file, key, **typed)
    assert "Bevindingen wijzigen" not in bram.get(f"/werk/dossier/{file.reference}/").content.decode()
    page = bram.get(f"{address(file, 'bevindingen')}?number=1").content.decode()
    main = page[page.index("<main") :]
    assert "De klacht is afgerond. Heropen het dossier eerst." in main
    assert address(file, "heropenen") in main
    assert "<textarea" not in main
    sent = bram.post(address(file, "bevindingen"), {"number": "1", "findings": "Nieuw.", "judgement": "unfounded"})
    assert sent.status_code == 422
    assert "Nieuw." in sent.content.decode()
    take(bram, file, "heropenen", reason="Er kwam iets nieuws.")
    assert "Bevindingen wijzigen" in bram.get(f"/werk/dossier/{file.reference}/").content.decode()


@pytest.mark.parametrize("key", [key for key, step in STEPS.items() if step.group])
def test_a_step_that_is_not_offered_says_why(cast, bram, file, key):
    """By its address: a word that tells why, never an empty list to choose from."""
    step, page = STEPS[key], file_page(cast.see(cast.bram), file.reference)
    answer = bram.get(address(file, key))
    if step.offered(page):
        assert '<form class="gh-form"' in answer.content.decode()
    else:
        assert answer.status_code == 403 or answer.context["unfit"] or answer.context["refused"], key
