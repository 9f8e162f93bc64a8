from gehoor.complaints.actions.propose_settlement import propose_settlement
from gehoor.complaints.models import Complaint, Message
from tests.cast import WORDS


def test_who_shows_reference_and_code_sees_where_it_stands(aylin, filed):
    page = aylin.get("/mijn-klacht/").content.decode()
    assert "Wij hebben uw klacht ontvangen." in page
    assert filed.reference in page
    assert "Wij kregen uw klacht" in page


def test_every_page_of_the_complainant_opens(aylin):
    for page in (
        "",
        "berichten/",
        "stukken/",
        "punten/",
        "formeel/",
        "meer-tijd/",
        "intrekken/",
        "gegevens/",
        "hulp/",
        "wie-keek/",
        "kopie/",
        "kopie.zip",
    ):
        for start in ("/mijn-klacht/", "/en/mijn-klacht/"):
            response = aylin.get(f"{start}{page}")
            assert response.status_code == 200, (page, response.headers.get("Location"))


def test_a_message_arrives_once(aylin, filed):
    sent = {"words": "Wanneer hoor ik iets?", "once": "een-keer"}
    for _ in range(2):
        assert aylin.post("/mijn-klacht/berichten/", sent).status_code == 303
    assert Message.objects.filter(complaint_id=filed.complaint_id).count() == 1
    assert "Wanneer hoor ik iets?" in aylin.get("/mijn-klacht/berichten/").content.decode()


def test_a_solution_is_answered(aylin, cast, filed):
    propose_settlement(cast.see(cast.bram), filed.complaint_id, "Wij bieden excuses aan.")
    assert "Wij bieden excuses aan." in aylin.get("/mijn-klacht/oplossing/").content.decode()
    response = aylin.post("/mijn-klacht/oplossing/", {"answer": "satisfied", "words": ""})
    assert response.status_code == 303
    assert Complaint.objects.get().closed_as == "settled"
    assert "Uw klacht is opgelost." in aylin.get("/mijn-klacht/").content.decode()


def test_the_person_concerned_reads_the_copy(chantal):
    page = chantal.get("/betrokken/").content.decode()
    assert WORDS.replace("'", "&#x27;") in page
    assert "geen disciplinair onderzoek" in page


def test_every_page_of_the_person_concerned_opens(chantal):
    for page in ("", "berichten/", "stukken/", "kopie/", "kopie.zip", "gegevens/"):
        for start in ("/betrokken/", "/en/betrokken/"):
            assert chantal.get(f"{start}{page}").status_code == 200, page
