"""Every step, as its page sends it."""

import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gehoor.authority.models import Role
from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.models import Complaint
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.standards import STANDARDS
from gehoor.desk.steps import STEPS
from gehoor.platform import clock
from gehoor.platform.identifiers import secret_digest


@pytest.fixture
def file(cast):
    return cast.complaint()


def address(file, key):
    return f"/werk/dossier/{file.reference}/stap/{key}/"


def happened(cast, file):
    return [entry.type for entry in file_page(cast.see(cast.bram), file.reference).timeline]


def parties(cast, file):
    return {each.kind: each.party_id for each in file_page(cast.see(cast.bram), file.reference).parties}


def paper(name="stuk.pdf"):
    return SimpleUploadedFile(name, b"%PDF-1.7 stuk", content_type="application/pdf")


def day(name, on):
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


def take(client, file, key, **typed):
    response = client.post(address(file, key), typed)
    problem = response.context["form"].errors if response.context and "form" in response.context else response
    assert response.status_code == 302, problem
    return response


SOON = clock.today() + dt.timedelta(days=7)

SIMPLE = [
    ("contact", {"reached": "yes", "channel": "phone", "words": "Zij belde."}, "contacted"),
    ("contact", {"reached": "no", "channel": "phone"}, "contact_attempted"),
    ("gegevens", {"target": "employee", "towards": "yes", "topic": "slow"}, "facts_recorded"),
    ("punten", {"points": "Zij liep weg.\n\nZij groette niet."}, "elements_edited"),
    ("oplossing-voorstellen", {"words": "Excuses."}, "settlement_proposed"),
    ("formeel", {"words": "Ik wil een brief."}, "formal_requested"),
    ("tevreden", {"words": "Zo is het goed.", "channel": "phone"}, "settlement_confirmed"),
    ("notitie", {"words": "Let op."}, "note_added"),
    ("taak", {"what": "Bel de balie"}, "task_added"),
    ("gevoelig", {"sensitive": "yes"}, "sensitive_marked"),
    ("adviesprocedure", {}, "advice_applies"),
    ("niet-behandelen", {"ground": "9:8(2)", "reason": "Daarom."}, "not_handling_proposed"),
    ("ingetrokken", {"words": "Laat maar."}, "withdrawn"),
    ("doorsturen", {"to": "Waterschap"}, "forwarded"),
    ("bezwaar", {}, "treated_as_objection"),
    ("ombudsman", {}, "ombudsman_asked"),
    ("deel-overdragen", {"elements": ["1"], "door": "objection", **day("guard_until", SOON)}, "part_handed_over"),
    ("terugtrekken", {"reason": "Ik ken haar."}, "person_recused"),
]


@pytest.mark.parametrize(("key", "typed", "event"), SIMPLE, ids=[f"{each[0]}-{each[2]}" for each in SIMPLE])
def test_a_step_is_recorded_and_leads_on(cast, bram, file, key, typed, event):  # noqa: PLR0917  a table of cases
    assert bram.get(address(file, key)).status_code == 200
    take(bram, file, key, **typed)
    seen = file_page(cast.system, file.reference)
    assert event in [entry.type for entry in seen.timeline]


def test_every_step_shows_its_form_to_the_coordinator(cast, bram, file):
    for key, step in STEPS.items():
        response = bram.get(address(file, key))
        expected = 403 if step.may in {"advice", "decide", "approve"} and response.status_code == 403 else 200
        assert response.status_code == expected, key


def test_the_hearing_from_plan_to_report(cast, bram, file):
    who = parties(cast, file)
    both = [who["complainant"], who["person_concerned"]]
    take(bram, file, "horen-aanbieden", parties=both, channel="phone", **day("answer_by", SOON))
    take(bram, file, "antwoord-horen", party=who["complainant"], answer="accept")
    take(bram, file, "horen-plannen", parties=both, time="10:30", minutes="60", place="Kamer 2", **day("on", SOON))
    assert "Kamer 2" in bram.get(f"/werk/agenda/?dag={SOON.isoformat()}").content.decode()
    assert "10:30" in bram.get(f"/werk/agenda/?beeld=maand&dag={SOON.isoformat()}").content.decode()
    take(bram, file, "gehoord", parties=both, **day("on", clock.today()))
    take(bram, file, "verslag", words="Het verslag.", document=paper())
    assert happened(cast, file)[-4:] == ["hearing_planned", "heard", "document_added", "hearing_reported"]


def test_findings_for_each_point_then_proposal_and_decision(cast, bram, file, sign_in):
    take(bram, file, "punten", points="Zij liep weg.\nZij groette niet.")
    first = {"findings": "Gebleken.", "judgement": "founded", "standards": [STANDARDS[6]]}
    to_next = take(bram, file, "bevindingen", number="1", **first)
    assert to_next["Location"] == f"{address(file, 'bevindingen')}?number=2"
    take(bram, file, "bevindingen", number="2", findings="Niet gebleken.", judgement="unfounded")
    take(bram, file, "voorstel", document=paper("voorstel.pdf"))
    take(bram, file, "besluit", body=cast.college.pk, number="B-12", **day("on", clock.today()))
    take(bram, file, "akkoord-vragen", subject="decision")
    own = bram.post(address(file, "akkoord"), {"subject": "decision", "answer": "yes"})
    assert own.status_code == 422
    assert "zelf voorbereid" in own.content.decode()
    assign_person(cast.see(cast.bram), file.complaint_id, cast.gerrit.pk, "approver")
    take(sign_in(cast.gerrit), file, "akkoord", subject="decision", answer="yes")
    assert happened(cast, file)[-1] == "approved"


def test_the_manager_handles_after_a_statement_and_then_has_the_file(cast, bram, file, sign_in):
    dirk = sign_in(cast.dirk)
    assert dirk.get(f"/werk/dossier/{file.reference}/").status_code == 404
    refused = bram.post(address(file, "toewijzen"), {"person": cast.dirk.pk, "capacity": "handler"})
    assert refused.status_code == 422
    assert "Leg eerst de verklaring vast" in refused.content.decode()
    take(bram, file, "toewijzen", person=cast.dirk.pk, capacity="handler", statement="Ik was er niet bij.")
    assert dirk.get(f"/werk/dossier/{file.reference}/").status_code == 200
    assert file.reference in dirk.get("/werk/?rij=mine").content.decode()
    take(bram, file, "van-dossier-halen", who=f"{cast.dirk.pk}:handler")
    assert dirk.get(f"/werk/dossier/{file.reference}/").status_code == 404


def test_the_copy_is_put_ready_and_its_code_shown_once(cast, bram, file):
    who = parties(cast, file)["person_concerned"]
    take(bram, file, "verteld", party=who)
    take(bram, file, "kopie", party=who, whole="on")
    assert "U ziet deze code alleen nu" in bram.get("/werk/").content.decode()
    assert "U ziet deze code alleen nu" not in bram.get("/werk/").content.decode()
    take(bram, file, "nieuwe-code", party=who)
    refused = bram.post(address(file, "kopie"), {"party": who})
    assert refused.status_code == 422
    assert "Schrijf op waarom" in refused.content.decode()


def test_people_are_added_changed_and_taken_away(cast, bram, file):
    take(bram, file, "iemand-toevoegen", kind="representative", name="Meester Bos", email="bos@example.nl")
    who = parties(cast, file)["representative"]
    assert "Meester Bos" in bram.get(f"{address(file, 'wie-wijzigen')}?party={who}").content.decode()
    take(
        bram,
        file,
        "wie-wijzigen",
        party=who,
        name="Mr. Bos",
        address_street="Laan 1",
        address_postcode="9411lv",
        address_town="Beilen",
    )
    take(
        bram, file, "digitaal-of-post", party=parties(cast, file)["complainant"], chosen="yes", words="Graag per mail."
    )
    take(bram, file, "wie-weghalen", party=who, reason="Verkeerd dossier.")
    assert "representative" not in parties(cast, file)


def test_whom_it_is_about_loses_sight_also_the_coordinator(cast, bram, file, sign_in):
    Role.objects.create(person=cast.els, kind="coordinator", starts_on=dt.date(2020, 1, 1))
    els = sign_in(cast.els)
    assert els.get(f"/werk/dossier/{file.reference}/").status_code == 200
    take(bram, file, "betrokkenheid", person=cast.els.pk)
    assert els.get(f"/werk/dossier/{file.reference}/").status_code == 404
    gone = take(bram, file, "over-wie", person=cast.bram.pk)
    assert gone["Location"] == "/werk/"
    assert bram.get(f"/werk/dossier/{file.reference}/").status_code == 404


def test_documents_are_added_and_released(cast, bram, file):
    take(bram, file, "document", kind="upload", documents=[paper("een.pdf"), paper("een.pdf")])
    page = file_page(cast.see(cast.bram), file.reference)
    take(bram, file, "vrijgeven", document=page.documents[0].document_id, side="complainant", released="yes")
    assert file_page(cast.see(cast.bram), file.reference).documents[0].for_complainant
    take(bram, file, "bericht", party=file.complainant_id, words="Hierbij.", enclosed=[page.documents[0].document_id])


def test_consent_with_more_time_needs_the_writing(cast, bram, file):
    until = clock.today() + dt.timedelta(days=80)
    without = bram.post(address(file, "meer-tijd-afgesproken"), day("until", until))
    assert without.status_code == 422
    take(bram, file, "meer-tijd-afgesproken", document=paper("mail.pdf"), **day("until", until))
    assert file_page(cast.see(cast.bram), file.reference).position.term.ends_on == until


def test_a_mistake_is_put_right_and_the_file_opened_again(cast, bram, file):
    take(bram, file, "contact", reached="yes", channel="phone")
    number = file_page(cast.see(cast.bram), file.reference).timeline[-1].number
    take(bram, file, "rechtzetten", event=number, why="Het was vandaag.", **day("at", clock.today()))
    take(bram, file, "ingetrokken", words="Laat maar.")
    take(bram, file, "heropenen", reason="Toch niet.")
    assert file_page(cast.see(cast.bram), file.reference).head.phase != "closed"


def test_a_task_is_done_with_its_words(cast, bram, file):
    take(bram, file, "taak", what="Bel de balie", **day("due_on", SOON))
    page = bram.get(f"/werk/dossier/{file.reference}/").content.decode()
    assert "Taak: Bel de balie" in page
    task = file_page(cast.see(cast.bram), file.reference).tasks[0].task_id
    take(bram, file, "taak-gedaan", task=task)
    assert file_page(cast.see(cast.bram), file.reference).tasks[0].done_at is not None


def test_files_are_linked_only_with_one_that_is_there(cast, bram, file):
    other = cast.complaint()
    take(bram, file, "koppelen", other=other.reference.lower(), relation="repeat")
    assert other.reference in bram.get(f"/werk/dossier/{file.reference}/").content.decode()
    take(bram, file, "ontkoppelen", other=other.complaint_id)
    assert other.reference not in bram.get(f"/werk/dossier/{file.reference}/").content.decode()
    nowhere = bram.post(address(file, "koppelen"), {"other": "AAAA-AAAA", "relation": "repeat"})
    assert nowhere.status_code == 422


def test_what_was_typed_stays_when_the_law_says_no(cast, bram, file):
    refused = bram.post(address(file, "heropenen"), {"reason": "Omdat ik dat wil."})
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "Er valt niets te heropenen." in page
    assert "Omdat ik dat wil." in page


def test_a_conflict_shows_both_texts_and_the_next_attempt_succeeds(cast, bram, file):
    seen = bram.get(address(file, "punten")).context["seen"]
    add_note(cast.see(cast.bram), file.complaint_id, "Zij belde net: het ging over dinsdag.")
    mine = {"points": "Mijn punt.", "seen": seen}
    conflict = bram.post(address(file, "punten"), mine)
    assert conflict.status_code == 409
    page = conflict.content.decode()
    assert "het ging over dinsdag" in page
    assert "Mijn punt." in page
    take(bram, file, "punten", points="Mijn punt.", seen=conflict.context["seen"])


def test_a_draft_is_kept_while_one_types_and_gone_after_sending(cast, bram, file):
    draft = f"/werk/dossier/{file.reference}/concept/contact/"
    kept = bram.post(draft, {"reached": "yes", "channel": "counter", "words": "Half afgem…", "seen": "2"})
    assert kept.status_code == 204
    form = bram.get(address(file, "contact")).context["form"]
    assert form["words"].value() == "Half afgem…"
    assert form["channel"].value() == "counter"
    take(bram, file, "contact", reached="yes", channel="counter", words="Af.")
    assert bram.get(address(file, "contact")).context["form"]["words"].value() != "Half afgem…"


def test_who_may_not_do_a_step_is_told_who_can(cast, bram, file, sign_in):
    assign_person(cast.see(cast.bram), file.complaint_id, cast.dirk.pk, "handler", statement="Ik was er niet bij.")
    response = sign_in(cast.dirk).get(address(file, "toewijzen"))
    assert response.status_code == 403
    assert "klachtencoördinator" in response.content.decode()


def test_a_hand_made_request_without_the_right_is_refused(cast, bram, file, sign_in):
    assign_person(cast.see(cast.bram), file.complaint_id, cast.dirk.pk, "handler", statement="Ik was er niet bij.")
    response = sign_in(cast.dirk).post(address(file, "toewijzen"), {"person": cast.els.pk, "capacity": "handler"})
    assert response.status_code == 403
    assert "Els Smit" not in [each.name for each in file_page(cast.system, file.reference).assignments]


def test_a_part_comes_back_and_a_limit_on_contact_is_lifted(cast, bram, file):
    take(bram, file, "deel-overdragen", elements=["1"], door="damage")
    take(bram, file, "deel-terug", elements=["1"])
    take(bram, file, "contact-beperken", channels=["letter"], reason="Bedreiging.", **day("until", SOON))
    take(bram, file, "contact-weer-vrij", reason="Afgekoeld.")
    assert happened(cast, file)[-2:] == ["contact_restricted", "contact_restriction_ended"]


def test_a_complainant_who_lost_the_code_gets_another_after_two_facts(cast, bram, file):
    before = Complaint.objects.get(pk=file.complaint_id).secret_digest
    unsure = bram.post(address(file, "nieuwe-code-klager"), {"right": ["email"]})
    assert unsure.status_code == 422
    sent = bram.post(address(file, "nieuwe-code-klager"), {"right": ["email", "address"]}, follow=True)
    (code,) = re.findall(r"De code voor de klager is ([A-Z0-9-]+)\.", sent.content.decode())
    assert before != Complaint.objects.get(pk=file.complaint_id).secret_digest == secret_digest(code)
    (renewed,) = [
        each for each in file_page(cast.see(cast.bram), file.reference).timeline if each.type == "code_renewed"
    ]
    assert renewed.words == "Gevraagd, en het klopte: Adres, E-mailadres."
    assert code not in bram.get(f"/werk/dossier/{file.reference}/").content.decode()


def test_a_kind_of_file_that_is_not_kept_is_refused_in_few_words_with_a_way_out(cast, bram, file):
    sent = bram.post(address(file, "document"), {"kind": "upload", "documents": [paper("tekening.dwg")]})
    assert sent.status_code == 422
    (problem,) = sent.context["form"].errors["documents"]
    assert problem == (
        "‘tekening.dwg’ is een bestand van een soort die wij niet bewaren. "
        "Sla het op als PDF, of doe het in een zip. Kies het daarna opnieuw."
    )
    assert "docx" not in re.sub(r'accept="[^"]*"', "", sent.content.decode())


@pytest.mark.parametrize(
    ("key", "name", "words"),
    [
        ("toewijzen", "statement", "nodig als deze collega leiding geeft"),
        ("toewijzen", "exception", "nodig als deze collega wel betrokken is"),
        ("kopie", "left_out", "nodig als u iets weglaat"),
        ("nieuwe-code-klager", "words", "nodig als u geen twee dingen vroeg"),
    ],
)
def test_a_field_that_is_needed_at_times_says_when(cast, bram, file, key, name, words):  # noqa: PLR0917  a table
    shown = bram.get(address(file, key)).context["form"][name].as_field_group()
    assert words in shown
    assert "niet verplicht" not in shown


def test_what_a_call_needs_is_said_with_the_outcome_that_needs_it(cast, bram):
    form = bram.get("/werk/telefoon/").context["form"]
    assert "(nodig bij ‘Opgelost’)" in form["satisfied"].as_field_group()
    assert "(nodig als u terugbelt)" in form["phone"].as_field_group()
    assert "(niet verplicht)" in form["name"].as_field_group()
