"""Every page in every state of a file: no page breaks, and each says what is true then."""

import datetime as dt

import pytest

from gehoor.complaints.actions.confirm_settlement import confirm_settlement
from gehoor.complaints.actions.destroy_file import destroy_file
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.record_findings import record_findings
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.models import Complaint, Party
from gehoor.letters.models import Letter
from gehoor.platform import clock
from gehoor.portal.models import PartyDraft, PartySession
from tests.portal.steps import decide, record

HOME, HERS = "/mijn-klacht/", "/betrokken/"
PLACES = (
    "", "berichten/", "stukken/", "punten/", "oplossing/", "gesprek/", "formeel/", "meer-tijd/", "intrekken/",
    "niet-opgelost/", "gegevens/", "hulp/", "uitkomst/", "wie-keek/", "kopie/", "kopie.zip",
)  # fmt: skip


def text(response):
    return response.content.decode()


def open_all(client, start, places=PLACES):
    for language in ("", "/en"):
        for place in places:
            if (language, place) == ("/en", "kopie.zip"):
                continue
            response = client.get(f"{language}{start}{place}")
            assert response.status_code in {200, 303}, place


def test_the_outcome_tells_findings_and_judgement_for_each_point(aylin, staff):
    record_findings(staff.bram, staff.number, 1, "De mevrouw zei dit.", judgement="founded")
    assert "De mevrouw zei dit." not in text(aylin.get(f"{HOME}kopie/"))
    decide(staff)
    page = text(aylin.get(f"{HOME}uitkomst/"))
    for told in ("De klacht is gegrond.", "De mevrouw zei dit.", "u krijgt hierin gelijk", "Nationale ombudsman"):
        assert told in page
    until = Complaint.objects.get().ombudsman_until
    assert f"{until.day} " in page
    assert str(until.year) in page
    assert "schrijven wij straks op wat wij vinden" not in text(aylin.get(f"{HOME}punten/"))
    open_all(aylin, HOME)


def test_what_the_body_will_do_is_told_to_the_complainant_only_and_not_before(aylin, chantal, staff):
    with opened(staff.cast.system, staff.number, "procedure") as file:
        file.happened("decided", own={"body_id": None}, text="Alle medewerkers volgen een training.")
    assert "training" not in text(aylin.get(f"{HOME}uitkomst/", follow=True))
    decide(staff, tell_concerned=True)
    assert "Alle medewerkers volgen een training." in text(aylin.get(f"{HOME}uitkomst/"))
    assert "training" not in text(chantal.get(f"{HERS}uitkomst/"))


def test_the_person_concerned_reads_the_outcome_once_it_was_told_to_her(chantal, staff):
    decide(staff)
    assert "De mevrouw zei dit." not in text(chantal.get(f"{HERS}uitkomst/"))
    record(staff, "person_concerned_informed", {"to": [staff.chantal.legal_name]})
    page = text(chantal.get(f"{HERS}uitkomst/"))
    assert "De mevrouw zei dit." in page
    assert "ombudsman" not in page
    assert "u krijgt hierin gelijk" not in page


@pytest.mark.parametrize("ending", ["settled", "withdrawn", "findings", "not_handled", "forwarded", "objection"])
def test_every_page_opens_after_every_ending(aylin, chantal, staff, ending):
    match ending:
        case "settled":
            confirm_settlement(staff.bram, staff.number, "Het is goed zo.")
        case "withdrawn":
            withdraw(staff.bram, staff.number, "Het hoeft niet meer.")
        case "findings":
            decide(staff, tell_concerned=True)
        case "not_handled":
            record(staff, "not_handled", {"ground": "9:8(2)"})
        case "forwarded":
            record(staff, "forwarded", {"to": "de provincie"})
        case _:
            record(staff, "treated_as_objection")
    assert Complaint.objects.get().closed_as == ending
    open_all(aylin, HOME)
    open_all(chantal, HERS, ("", "berichten/", "stukken/", "gesprek/", "uitkomst/", "gegevens/", "kopie/", "kopie.zip"))
    assert "Wat gebeurt er nu?" in text(aylin.get(HOME))


def test_who_gave_no_name_can_follow_and_write_too(cast, outside):
    filed = cast.complaint(parties=(), facts={"written": True, "name": False, "address": False})
    client = outside()
    assert client.post(HOME, {"reference": filed.reference, "code": filed.secret}).status_code == 303
    open_all(client, HOME)
    assert client.post(f"{HOME}berichten/", {"words": "Ik weet nog iets.", "once": "a"}).status_code == 303


def test_without_a_term_in_the_law_that_is_said(cast, outside):
    filed = cast.complaint(facts={"written": False, "target": {"kind": "employee"}})
    client = outside()
    client.post(HOME, {"reference": filed.reference, "code": filed.secret})
    assert "geen termijn uit de wet" in text(client.get(HOME))
    open_all(client, HOME)


def test_a_request_for_more_time_is_shown_with_its_day(aylin, staff):
    day = Complaint.objects.get().term_ends_on + dt.timedelta(days=20)
    at = clock.now()
    Letter.objects.create(
        organisation=staff.cast.organisation, complaint_id=staff.number, batch="b", kind="consent", party=staff.aylin,
        language="nl", channel="portal", subject="", body="", values={"proposed_day": day.isoformat()},
        state=Letter.State.SENT, created_at=at, changed_at=at, sent_at=at,
    )  # fmt: skip
    record(staff, "letter_sent", own={"kind": "consent", "parties": [staff.aylin.number]})
    assert "Geeft u ons meer tijd?" in text(aylin.get(HOME))
    form = aylin.get(f"{HOME}meer-tijd/").context["form"]
    assert form["until"].value() == day
    aylin.post(
        f"{HOME}meer-tijd/",
        {"until_day": day.day, "until_month": day.month, "until_year": day.year, "name": "Aylin", "agreed": "on"},
    )
    assert "Geeft u ons meer tijd?" not in text(aylin.get(HOME))


def test_the_promise_of_a_first_contact_is_told_until_it_is_kept(aylin):
    assert "nemen wij contact met u op" in text(aylin.get(HOME))


def test_nobody_who_cannot_be_reached_is_promised_a_call(aylin, staff):
    Party.objects.filter(pk=staff.aylin.pk).update(phone="", email="", address="", city="")
    page = text(aylin.get(HOME))
    assert "nemen wij contact met u op" not in page
    assert "Onze vragen en ons antwoord leest u hier." in page


def test_a_destroyed_file_takes_drafts_and_sessions_along(aylin, staff):
    aylin.post(f"{HOME}bewaren/messages/", {"words": "Een half bericht"})
    destroy_file(staff.cast.system, staff.number)
    assert not PartyDraft.objects.exists()
    assert not PartySession.objects.exists()
    assert "id_code" in text(aylin.get(HOME))


def test_a_wrong_code_costs_as_many_questions_whether_the_file_is_there_or_not(outside, filed):
    from django.db import connection  # noqa: PLC0415  beside what it proves
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415  idem

    counted = []
    for reference in (filed.reference, "CCCC-DDDD"):
        with CaptureQueriesContext(connection) as seen:
            outside().post(HOME, {"reference": reference, "code": "AAAA-CCCC-DDDD-EEEE-FFFF"})
        counted.append(len(seen))
    assert counted[0] == counted[1]
