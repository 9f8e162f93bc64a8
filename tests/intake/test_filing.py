"""From the first question to the receipt, as a browser without scripts does it."""

import re

import pytest

from gehoor.authority.models import Role
from gehoor.complaints.access import visible
from gehoor.complaints.models import Complaint, Event, Party
from gehoor.intake.models import FilingDraft
from gehoor.platform.models import OutboxItem
from tests.cast import LONG_AGO

pytestmark = pytest.mark.django_db


def test_the_complaint_of_the_seed_becomes_a_file(aylin):
    aylin.fill_in()
    assert aylin.send()["Location"] == "/klacht/verstuurd/"
    complaint = Complaint.objects.get()
    assert complaint.channel == "web"
    assert complaint.regime == "statutory"
    assert complaint.target_kind == "employee"
    words = Event.objects.get(type="received").text.body
    assert "niet zo moest zeuren" in words
    assert "Aan de balie" in words
    filer = Party.objects.get(kind="complainant")
    assert (filer.name, filer.postcode, filer.city) == ("Aylin Öztürk", "9411 NB", "Beilen")
    assert filer.prefers == "phone"
    assert filer.electronic_since is None
    assert Party.objects.get(kind="person_concerned").description == "de mevrouw aan de balie op dinsdag"
    assert OutboxItem.objects.get().payload["kind"] == "acknowledgement"


def test_the_receipt_names_reference_code_date_and_first_contact(aylin):
    aylin.fill_in()
    aylin.send()
    page = aylin.receipt()
    assert Complaint.objects.get().reference in page
    assert re.search(r"[A-Z0-9]{4}(-[A-Z0-9]{4}){4}", page)
    assert "de klachtencoördinator" in page
    assert "Nationale ombudsman" in page
    assert "Dat heet horen" in page


def test_the_facts_that_the_law_asks_are_told_as_they_are(aylin):
    aylin.fill_in()
    aylin.send()
    facts = Event.objects.get(type="facts_recorded").data
    told = {name: facts[name] for name in ("written", "signed", "name", "address", "dated", "person_concerned")}
    assert all(told.values())
    assert facts["conduct_on"] == "2026-01-10"


def test_only_an_empty_story_keeps_one_from_sending(aylin):
    refused = aylin.client.post("/klacht/vraag/wat-er-gebeurde/", {"story": "  \n "})
    assert refused.status_code == 200
    assert "Vertel wat er gebeurde. Een paar zinnen is genoeg." in refused.content.decode()
    aylin.answer("wat-er-gebeurde")
    assert aylin.send(signed="").status_code == 302
    assert Complaint.objects.count() == 1


def test_without_a_story_the_last_page_says_so_and_sends_nothing(aylin):
    aylin.answer("waar")
    page = aylin.send()
    assert page.status_code == 200
    assert "Uw klacht is nog niet verstuurd" in page.content.decode()
    assert not Complaint.objects.exists()


def test_without_a_name_it_is_taken_with_care_and_followed_by_its_code(aylin):
    aylin.fill_in(without=("uw-naam", "hoe-bereikbaar"))
    aylin.send()
    assert Complaint.objects.get().regime == "care_only"
    page = aylin.receipt()
    assert "De termijn van de wet geldt nu niet, omdat wij niet weten wie u bent." in page
    assert Complaint.objects.get().reference in page


def test_nobody_who_cannot_be_reached_is_promised_a_call_or_a_letter(aylin):
    aylin.fill_in(without=("uw-naam", "hoe-bereikbaar"))
    checked = aylin.client.get("/klacht/controleren/").content.decode()
    assert "Per post" not in checked
    aylin.send()
    page = aylin.receipt()
    assert "contact met u op" not in page
    assert "Onze vragen en ons antwoord leest u op de pagina van uw klacht." in page


def test_a_witness_with_a_name_is_not_told_that_the_name_is_missing(aylin):
    aylin.answers["voor-wie"] = {"whom": "witness"}
    aylin.fill_in()
    aylin.send()
    page = aylin.receipt()
    assert "Geeft u ons alsnog uw naam?" not in page
    assert "die geldt alleen voor een klacht over hoe u zelf bent behandeld" in page


def test_a_missing_address_is_asked_for_kindly_and_does_not_stop_the_clock(aylin):
    aylin.answers["uw-naam"] = {"name": "Aylin"}
    aylin.fill_in()
    shown = aylin.client.get("/klacht/controleren/").content.decode()
    assert "Wij missen nog uw adres" in shown
    aylin.send()
    complaint = Complaint.objects.get()
    assert complaint.regime == "statutory"
    assert complaint.term_ends_on is not None


def test_an_address_in_part_is_kept_as_it_was_given(aylin):
    aylin.answers["uw-naam"] = {"name": "Aylin", "address_town": "Beilen", "address_postcode": "onbekend"}
    aylin.fill_in()
    aylin.send()
    filer = Party.objects.get(kind="complainant")
    assert (filer.address, filer.postcode, filer.city) == ("", "onbekend", "Beilen")


def test_electronic_answers_are_a_choice_of_their_own(aylin):
    aylin.answers["hoe-bereikbaar"] |= {"electronic": "on"}
    aylin.fill_in()
    aylin.send()
    assert Party.objects.get(kind="complainant").electronic_since is not None


def test_the_choice_for_electronic_answers_is_never_ticked_beforehand(aylin):
    page = aylin.page("hoe-bereikbaar").content.decode()
    box = re.search(r'<input type="checkbox" name="electronic"[^>]*>', page)[0]
    assert "checked" not in box


def test_electronic_answers_without_an_address_ask_for_one(aylin):
    page = aylin.answer("hoe-bereikbaar", electronic="on")
    assert "dan mailen wij u als er iets klaarstaat" in page.content.decode()


def test_complaining_for_somebody_else_makes_two_parties(aylin):
    aylin.answers["voor-wie"] = {"whom": "somebody"}
    aylin.answers["namens-wie"] = {"name": "Oma Öztürk", "relation": "kleindochter"}
    aylin.fill_in()
    aylin.send()
    assert Party.objects.get(kind="complainant").name == "Oma Öztürk"
    helper = Party.objects.get(kind="representative")
    assert (helper.name, helper.email, helper.description) == ("Aylin Öztürk", "aylin@example.nl", "kleindochter")


def test_a_group_names_its_members(aylin):
    aylin.answers["voor-wie"] = {"whom": "group"}
    aylin.answers["met-wie"] = {"names": "Jan\n\n Piet "}
    aylin.fill_in()
    aylin.send()
    assert list(Party.objects.filter(kind="member").values_list("name", flat=True)) == ["Jan", "Piet"]


def test_who_saw_it_happen_to_another_is_heard_with_care(aylin):
    aylin.answers["voor-wie"] = {"whom": "witness"}
    aylin.fill_in()
    aylin.send()
    assert Complaint.objects.get().regime == "care_only"


@pytest.mark.parametrize(
    ("answers", "kind"),
    [({"about": "unit"}, "unit"), ({"about": "unknown"}, "organisation"), ({"about": "body"}, "organisation")],
)
def test_who_it_is_about_may_stay_unknown(aylin, answers, kind):
    aylin.answers["over-wie"] = answers
    del aylin.answers["welke-medewerker"]
    aylin.fill_in()
    aylin.send()
    assert Complaint.objects.get().target_kind == kind
    assert not Party.objects.filter(kind="person_concerned").exists()


def test_a_body_and_a_unit_are_chosen_by_name(aylin):
    aylin.answers["over-wie"] = {"about": "body"}
    aylin.answers["welk-bestuur"] = {"body": str(aylin.cast.mayor.pk)}
    del aylin.answers["welke-medewerker"]
    aylin.fill_in()
    aylin.send()
    complaint = Complaint.objects.get()
    assert (complaint.target_kind, complaint.body_id) == ("mayor", aylin.cast.mayor.pk)


def test_who_is_the_body_is_out_of_the_file_from_its_first_moment(aylin):
    aylin.answers["over-wie"] = {"about": "body"}
    aylin.answers["welk-bestuur"] = {"body": str(aylin.cast.mayor.pk)}
    del aylin.answers["welke-medewerker"]
    aylin.fill_in()
    aylin.send()
    complaint = Complaint.objects.get()
    assert Party.objects.get(kind="person_concerned").person == aylin.cast.gerrit
    assert complaint.events.get(type="facts_recorded").data["person_concerned"] is True
    assert not visible(aylin.cast.see(aylin.cast.gerrit)).exists()
    assert visible(aylin.cast.see(aylin.cast.bram)).exists()


def test_a_college_is_nobody_in_person(aylin):
    aylin.answers["over-wie"] = {"about": "body"}
    aylin.answers["welk-bestuur"] = {"body": str(aylin.cast.college.pk)}
    del aylin.answers["welke-medewerker"]
    aylin.fill_in()
    aylin.send()
    assert Complaint.objects.get().target_kind == "college"
    assert not Party.objects.filter(kind="person_concerned").exists()


def test_a_coordinator_never_sees_what_is_about_them_and_the_deputy_does(aylin):
    aylin.answers["welke-medewerker"] = {"who": "meneer Bakker", "coordinator": "on"}
    aylin.fill_in()
    assert "Over de klachtencoördinator" in aylin.client.get("/klacht/controleren/").content.decode()
    aylin.send()
    cast = aylin.cast
    assert Party.objects.get(kind="person_concerned").person == cast.bram
    assert not visible(cast.see(cast.bram)).exists()
    assert visible(cast.see(cast.fatima)).exists()


def test_of_two_coordinators_neither_sees_it_until_somebody_says_which(aylin):
    cast = aylin.cast
    Role.objects.create(person=cast.els, kind="coordinator", starts_on=LONG_AGO)
    aylin.answers["welke-medewerker"] = {"who": "die meneer", "coordinator": "on"}
    aylin.fill_in()
    aylin.send()
    assert Party.objects.get(kind="person_concerned").person is None
    assert {each.person for each in Party.objects.filter(kind="involved")} == {cast.bram, cast.els}
    assert not visible(cast.see(cast.bram)).exists()
    assert not visible(cast.see(cast.els)).exists()
    assert visible(cast.see(cast.fatima)).exists()


def test_without_a_deputy_nobody_is_asked_whether_it_is_about_the_coordinator(aylin):
    aylin.cast.fatima.roles.all().delete()
    assert "klachtencoördinator" not in aylin.page("welke-medewerker").content.decode()
    aylin.answers["welke-medewerker"] = {"who": "die meneer", "coordinator": "on"}
    aylin.fill_in()
    aylin.send()
    assert visible(aylin.cast.see(aylin.cast.bram)).exists()


def test_about_a_company_that_works_for_us_its_name_stands_in_the_words(aylin):
    aylin.answers["over-wie"] = {"about": "contractor"}
    del aylin.answers["welke-medewerker"]
    aylin.answers["welk-bedrijf"] = {"which": "de mannen van de vuilniswagen"}
    aylin.fill_in()
    assert "de mannen van de vuilniswagen" in aylin.client.get("/klacht/controleren/").content.decode()
    aylin.send()
    complaint = Complaint.objects.get()
    assert complaint.target_kind == "contractor"
    assert "Welk bedrijf: de mannen van de vuilniswagen" in complaint.events.get(type="received").text.body
    assert not Party.objects.filter(kind="person_concerned").exists()


def test_english_is_the_same_road_below_en(aylin):
    aylin.language = "/en"
    aylin.fill_in()
    assert aylin.send()["Location"] == "/en/klacht/verstuurd/"
    assert Complaint.objects.get().language == "en"
    assert FilingDraft.objects.get().sent


def test_who_changes_the_language_halfway_goes_on_in_it(aylin):
    aylin.fill_in()
    aylin.language = "/en"
    assert "Check your answers" in aylin.client.get("/en/klacht/controleren/").content.decode()
    aylin.send()
    assert Complaint.objects.get().language == "en"


def test_change_links_lead_back_to_the_last_page(aylin):
    aylin.fill_in()
    shown = aylin.client.get("/klacht/controleren/").content.decode()
    assert "/klacht/vraag/waar/?terug=controleren" in shown
    back = aylin.client.post("/klacht/vraag/waar/?terug=controleren", {"place": "Thuis"})
    assert back["Location"] == "/klacht/controleren/"
    assert "Thuis" in aylin.client.get("/klacht/controleren/").content.decode()


def test_a_changed_answer_that_brings_a_new_question_asks_it_first(aylin):
    aylin.answers["over-wie"] = {"about": "unknown"}
    del aylin.answers["welke-medewerker"]
    aylin.fill_in()
    changed = aylin.client.post("/klacht/vraag/over-wie/?terug=controleren", {"about": "employee"})
    assert changed["Location"] == "/klacht/vraag/welke-medewerker/"
