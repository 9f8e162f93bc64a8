"""Four complaints, each by its own road, from filing to outcome: over the coordinator, the mayor, a tax officer and a
contractor (Awb 9:7, 9:13-9:16). Every step is taken on its page, by who must take it."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import pytest

import gehoor.config.demo
from gehoor.accounts.actions.create_account import create_account
from gehoor.authority.actions.adopt_regulation import adopt_regulation
from gehoor.authority.models import Body, Capacity, Person, Role
from gehoor.complaints.models import Complaint, Party
from gehoor.complaints.queries.call_backs import open_call_backs
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.work_list import work_list
from gehoor.desk.registering import new_submission
from gehoor.letters.actions.remind_people import told_today
from gehoor.letters.queries.letters import letters_of
from gehoor.platform import clock
from tests.cast import LONG_AGO
from tests.desk.test_flow import leave
from tests.desk.test_letters import begun
from tests.desk.test_steps import address, day, paper, take

pytestmark = pytest.mark.django_db(transaction=True)
REGULATION = Path(gehoor.config.demo.__file__).with_name("regulation.toml")
SOON = clock.today() + dt.timedelta(days=7)
NEW = "/werk/klacht/nieuw/"


@dataclass(frozen=True, slots=True)
class File:
    reference: str
    complaint_id: int


@pytest.fixture
def town(cast):
    """The cast with the regulation of the demonstration, a tax officer, and another who decides for the college."""
    cast.organisation.texts = {
        "phone": "14 0593",
        "email": "klacht@example.nl",
        "letterhead": {"sender": ["Gemeente Voorbeeld", "Postbus 1", "9410 AA Beilen"]},
    }
    cast.organisation.save()
    adopt_regulation(cast.organisation, REGULATION.read_text("utf-8"), cast.bram)
    for key, name in (("wouter", "Wouter Kok"), ("lidwien", "Lidwien Maas")):
        cast.people[key] = Person.objects.create(organisation=cast.organisation, name=name, email=f"{key}@example.nl")
    tax = Body.objects.create(
        organisation=cast.organisation,
        kind="tax_officer",
        name="de heffingsambtenaar",
        signature="De heffingsambtenaar",
    )
    Capacity.objects.create(person=cast.wouter, body=tax, kind="is", starts_on=LONG_AGO)
    Role.objects.create(person=cast.lidwien, kind="decider", body=cast.college, starts_on=LONG_AGO)
    for key in ("wouter", "lidwien"):
        create_account(cast.people[key], demonstration=True)
    return cast, tax


def registered(cast, browser, target, **more):
    """Written down from a letter, on the page for that."""
    typed = {
        "submission": new_submission(),
        "channel": "letter",
        "words": "Ik werd afgesnauwd. Niemand zei sorry.",
        "name": "Aylin Öztürk",
        "email": "aylin@example.nl",
        "electronic": "on",
        "target": target,
        "towards": "yes",
        "signed": "on",
        "dated": "on",
        **day("received_on", clock.today()),
    }
    answer = browser.post(NEW, typed | more)
    assert answer.status_code in {200, 302}, answer.context["form"].errors
    made = Complaint.objects.order_by("-pk").first()
    assert made.target_kind == target
    return File(made.reference, made.pk)


def who_is_who(file):
    return {each.kind: each.pk for each in Party.objects.filter(complaint_id=file.complaint_id)}


def sees_nothing(cast, browser, person, file):
    assert browser.get(f"/werk/dossier/{file.reference}/").status_code == 404
    assert browser.get(f"/werk/dossier/{file.reference}/gezien/").status_code == 404
    assert file.reference not in browser.get("/werk/?rij=open").content.decode()
    assert f"/werk/dossier/{file.reference}/" not in browser.get(f"/werk/?zoek={file.reference}").content.decode()
    assert not [each for each in work_list(cast.see(person), "open").items if each.reference == file.reference]
    assert file.reference not in {each.reference for each in told_today(person, clock.today(), "daily")}


def invite(browser, file, parties):
    """To both sides, and what the complainant said."""
    for party in parties:
        on = dict(zip(("day", "month", "year"), day("x", SOON).values(), strict=True))
        asked = {f"ask-answer_by_{part}": value for part, value in on.items()}
        leave(browser, begun(browser, file, "invitation", parties=[party], **asked))


def heard(browser, file, parties, complainant):
    invite(browser, file, parties)
    take(browser, file, "antwoord-horen", party=complainant, answer="accept")
    take(browser, file, "gehoord", parties=parties, **day("on", clock.today()))
    take(browser, file, "verslag", words="Beide kanten vertelden hun verhaal.")


def judged(browser, file, judgement="founded"):
    take(browser, file, "bevindingen", number="1", findings="Het gesprek liep uit de hand.", judgement=judgement)


def agreed(asker, approver, file, person):
    take(asker, file, "akkoord-vragen", subject="decision")
    take(asker, file, "toewijzen", person=person.pk, capacity="approver")
    take(approver, file, "akkoord", subject="decision", answer="yes")


def ended(cast, viewer, file, *, breaches=()):
    page = file_page(viewer, file.reference)
    assert page.head.closed_as == "findings"
    assert [each.clause for each in page.position.breaches] == list(breaches)
    assert [each.id for each in page.position.duties if each.is_open] == []
    assert page.position.ombudsman.until is not None
    return page


def test_about_the_coordinator_the_deputy_goes_the_whole_road(town, bram, sign_in):
    cast, _tax = town
    fatima, els, gerrit = sign_in(cast.fatima), sign_in(cast.els), sign_in(cast.gerrit)
    file = registered(cast, els, "employee", person=cast.bram.pk, who="de coördinator", body=cast.college.pk)
    sees_nothing(cast, bram, cast.bram, file)
    assert els.get(f"/werk/dossier/{file.reference}/").status_code == 404
    assert file.reference in fatima.get("/werk/?rij=open").content.decode()
    take(fatima, file, "toewijzen", person=cast.els.pk, capacity="handler")
    refused = fatima.post(address(file, "toewijzen"), {"person": cast.bram.pk, "capacity": "approver"})
    assert refused.status_code in {200, 409, 422}
    sides = who_is_who(file)
    both = [sides["complainant"], sides["person_concerned"]]
    leave(fatima, begun(fatima, file, "acknowledgement", parties=[sides["complainant"]]))
    take(els, file, "contact", reached="yes", channel="phone", words="Zij is boos.")
    take(els, file, "oplossing-voorstellen", words="Excuses.", **day("answer_by", SOON))
    take(els, file, "niet-tevreden", words="Dat is te weinig.")
    take(els, file, "formeel", words="Ik wil een brief.")
    take(fatima, file, "kopie", party=sides["person_concerned"], whole="on")
    leave(fatima, begun(fatima, file, "copy", parties=[sides["person_concerned"]]))
    heard(els, file, both, sides["complainant"])
    judged(els, file)
    take(fatima, file, "besluit", body=cast.college.pk, number="B-1", **day("on", clock.today()))
    agreed(fatima, gerrit, file, cast.gerrit)
    leave(fatima, begun(fatima, file, "findings", parties=[sides["complainant"]]))
    leave(fatima, begun(fatima, file, "outcome", parties=[sides["person_concerned"]]))
    ended(cast, cast.see(cast.fatima), file)
    sees_nothing(cast, bram, cast.bram, file)
    assert open_call_backs(cast.see(cast.bram)) == ()


def test_about_the_mayor_a_committee_advises_and_the_college_deviates_with_its_reason(town, bram, sign_in):
    cast, _tax = town
    gerrit, hanneke, lidwien = sign_in(cast.gerrit), sign_in(cast.hanneke), sign_in(cast.lidwien)
    file = registered(cast, bram, "mayor", person=cast.gerrit.pk, who="de burgemeester", body=cast.mayor.pk)
    sides = who_is_who(file)
    both = [sides["complainant"], sides["person_concerned"]]
    sees_nothing(cast, gerrit, cast.gerrit, file)
    assert hanneke.get(f"/werk/dossier/{file.reference}/").status_code == 404
    take(bram, file, "adviesprocedure", words="De burgemeester is bestuursorgaan.")
    weeks = (file_page(cast.see(cast.bram), file.reference).position.term.raw_ends_on - clock.today()).days
    assert weeks == 70  # ten weeks from receipt
    take(bram, file, "toewijzen", person=cast.hanneke.pk, capacity="adviser")
    assert hanneke.get(f"/werk/dossier/{file.reference}/").status_code == 200
    leave(bram, begun(bram, file, "acknowledgement", parties=[sides["complainant"]]))
    take(bram, file, "contact", reached="yes", channel="phone", words="Hij wil een advies.")
    take(bram, file, "formeel", words="Ik wil een oordeel.")
    take(bram, file, "kopie", party=sides["person_concerned"], whole="on")
    leave(bram, begun(bram, file, "copy", parties=[sides["person_concerned"]]))
    invite(bram, file, both)
    # The committee hears and advises (9:15); it does not decide.
    take(hanneke, file, "antwoord-horen", party=sides["complainant"], answer="accept")
    take(hanneke, file, "gehoord", parties=both, **day("on", clock.today()))
    take(hanneke, file, "verslag", words="De burgemeester lichtte het toe.")
    take(hanneke, file, "advies", document=paper("advies.pdf"), words="Verklaar de klacht gegrond.")
    # Their advice given, the file is theirs no longer.
    assert hanneke.get(f"/werk/dossier/{file.reference}/").status_code == 404
    assert hanneke.get(address(file, "besluit")).status_code in {403, 404}
    judged(bram, file, "unfounded")
    take(
        bram,
        file,
        "besluit",
        body=cast.college.pk,
        number="B-2",
        deviates="on",
        deviation="Er was een getuige die het anders zag.",
        **day("on", clock.today()),
    )
    agreed(bram, lidwien, file, cast.lidwien)
    advice = next(
        each.document_id for each in file_page(cast.see(cast.bram), file.reference).documents if each.kind == "advice"
    )
    letter = begun(bram, file, "findings_deviating", parties=[sides["complainant"]], enclosures=[advice])
    assert "Er was een getuige die het anders zag." in bram.get(letter).content.decode()
    leave(bram, letter)
    leave(bram, begun(bram, file, "outcome", parties=[sides["person_concerned"]]))
    page = ended(cast, cast.see(cast.bram), file)
    sent = page.last("findings_sent").fields
    assert (sent["deviates_from_advice"], sent["deviation_explained"], sent["advice_enclosed"]) == (True, True, True)
    sees_nothing(cast, gerrit, cast.gerrit, file)


def test_about_a_tax_officer_the_body_itself_decides_by_the_recorded_exception(town, bram, sign_in):
    cast, tax = town
    wouter, els = sign_in(cast.wouter), sign_in(cast.els)
    file = registered(cast, bram, "tax_officer", person=cast.wouter.pk, who="de heffingsambtenaar", body=tax.pk)
    sides = who_is_who(file)
    both = [sides["complainant"], sides["person_concerned"]]
    sees_nothing(cast, wouter, cast.wouter, file)
    take(bram, file, "toewijzen", person=cast.els.pk, capacity="handler")
    leave(bram, begun(bram, file, "acknowledgement", parties=[sides["complainant"]]))
    take(els, file, "contact", reached="yes", channel="phone", words="De aanslag is het punt niet.")
    take(els, file, "formeel", words="Ik wil een oordeel.")
    take(bram, file, "kopie", party=sides["person_concerned"], whole="on")
    leave(bram, begun(bram, file, "copy", parties=[sides["person_concerned"]]))
    heard(els, file, both, sides["complainant"])
    judged(els, file, "partly_founded")
    refused = bram.post(address(file, "toewijzen"), {"person": cast.wouter.pk, "capacity": "decider"})
    assert "bestuursorgaan" in refused.content.decode()
    take(
        bram,
        file,
        "toewijzen",
        person=cast.wouter.pk,
        capacity="decider",
        exception="De heffingsambtenaar is zelf bestuursorgaan (artikel 9:7, tweede lid, Awb).",
    )
    assert wouter.get(f"/werk/dossier/{file.reference}/").status_code == 200
    take(wouter, file, "besluit", body=tax.pk, number="H-3", **day("on", clock.today()))
    agreed(bram, sign_in(cast.fatima), file, cast.fatima)
    leave(bram, begun(bram, file, "findings", parties=[sides["complainant"]]))
    leave(bram, begun(bram, file, "outcome", parties=[sides["person_concerned"]]))
    page = ended(cast, cast.see(cast.bram), file)
    assert page.last("exception_recorded") is not None
    text = next(each for each in letters_of(cast.see(cast.bram), file.complaint_id) if each.kind == "findings")
    assert text.document_id is not None


def test_about_a_contractor_they_try_first_and_the_municipality_answers(town, bram, sign_in):
    cast, _tax = town
    els = sign_in(cast.els)
    file = registered(cast, bram, "contractor", who="Veegbedrijf Schoon", body=cast.college.pk, unit=cast.parks.pk)
    sides = who_is_who(file)
    assert "person_concerned" not in sides  # no colleague is meant: no copy, nobody to hear on that side (K14)
    take(bram, file, "toewijzen", person=cast.els.pk, capacity="handler")
    leave(bram, begun(bram, file, "acknowledgement", parties=[sides["complainant"]]))
    take(els, file, "contact", reached="yes", channel="phone", words="Het bedrijf krijgt eerst de kans.")
    take(els, file, "oplossing-voorstellen", words="Het bedrijf komt langs en ruimt op.", **day("answer_by", SOON))
    take(els, file, "niet-tevreden", words="Er kwam niemand.")
    take(els, file, "formeel", words="Ik wil een antwoord van de gemeente.")
    take(els, file, "horen-aanbieden", parties=[sides["complainant"]], channel="phone", **day("answer_by", SOON))
    take(els, file, "antwoord-horen", party=sides["complainant"], answer="decline")
    take(els, file, "niet-horen", ground="b", reason="Zij wil niet gehoord worden.")
    judged(els, file)
    take(bram, file, "besluit", body=cast.college.pk, number="B-4", **day("on", clock.today()))
    agreed(bram, sign_in(cast.gerrit), file, cast.gerrit)
    leave(bram, begun(bram, file, "findings", parties=[sides["complainant"]]))
    ended(cast, cast.see(cast.bram), file)
