"""The page of the person complained about: what was released, rights, a place to answer, nobody else's words."""

from django.test import Client

from gehoor.accounts.models import Account
from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Event, Message
from gehoor.platform import clock, files
from gehoor.portal.models import PartySession
from tests.cast import WORDS

HOME = "/betrokken/"


def text(response):
    return response.content.decode()


def enclosed(cast, filed, name):
    stored = files.store_bytes(name.encode())
    details = DocumentDetails(name, "text/plain", stored.size, stored.digest)
    return add_document(cast.aylin_before(filed), filed.complaint_id, details)


def enter(client, code):
    assert client.post(HOME, {"code": code}).status_code == 303
    return client


def test_what_was_left_out_is_marked_with_its_reason(cast, filed, staff, outside):
    given = enclosed(cast, filed, "foto.txt")
    enclosed(cast, filed, "medisch.txt")
    code = staff.release([given], left_out="Dit gaat over de gezondheid van een ander.")
    page = text(enter(outside(), code).get(HOME))
    assert "foto.txt" in page
    assert "medisch.txt" not in page
    assert "1 bijlage is weggelaten." in page
    assert "Dit gaat over de gezondheid van een ander." in page


def test_words_that_were_left_out_are_not_there(staff, outside):
    code = staff.release(words=False, left_out="De klager vertelt u dit liever zelf.")
    client = enter(outside(), code)
    for place in ("", "kopie/"):
        assert WORDS[:20] not in text(client.get(f"{HOME}{place}"))
    assert "De tekst van de klacht is weggelaten." in text(client.get(HOME))


def test_rights_and_the_absence_of_a_disciplinary_file_are_told(chantal):
    page = text(chantal.get(HOME))
    for told in (
        "geen disciplinair onderzoek",
        "U mag uw kant vertellen",
        "U mag iemand meenemen",
        "vertrouwenspersoon",
    ):
        assert told in page


def test_a_reply_arrives_as_hers(chantal, staff):
    assert chantal.post(f"{HOME}berichten/", {"words": "Zo was het niet.", "once": "a"}).status_code == 303
    assert Message.objects.get().party_id == staff.chantal.pk
    assert "Zo was het niet." in text(chantal.get(f"{HOME}berichten/"))


def test_she_says_herself_whether_she_wants_to_be_heard(chantal, staff):
    staff.offer_hearing(staff.chantal)
    assert "Wilt u een gesprek?" in text(chantal.get(HOME))
    assert chantal.post(f"{HOME}gesprek/", {"answer": "yes", "words": "Donderdag."}).status_code == 303
    assert Event.objects.get(type="hearing_accepted").data["by"] == [staff.chantal.legal_name]


def test_a_hearing_for_the_other_side_is_not_hers_to_see(chantal, staff):
    staff.offer_hearing(staff.aylin)
    staff.plan_hearing(staff.aylin)
    page = text(chantal.get(HOME))
    assert "Gemeentehuis, kamer 2" not in page
    assert "Er is een afspraak" not in page


def test_the_complainants_details_stand_nowhere(chantal):
    for place in ("", "berichten/", "stukken/", "kopie/"):
        page = text(chantal.get(f"{HOME}{place}"))
        for secret in ("Öztürk", "Dorpsstraat", "aylin@example.nl", "06-1"):
            assert secret not in page


def signed_in(cast, person):
    account = Account.objects.create(
        organisation=cast.organisation, person=person, email=person.email, demonstration=True, created_at=clock.now()
    )
    cast.organisation.demonstration = True
    cast.organisation.save()
    client = Client(headers={"host": f"{cast.organisation.slug}.localhost"})
    client.force_login(account, "gehoor.accounts.backend.AccountBackend")
    return client


def test_before_the_copy_is_released_her_sign_on_shows_nothing(cast, staff):
    client = signed_in(cast, cast.chantal)
    page = text(client.get(HOME))
    assert staff.filed.reference not in page
    assert client.post(f"{HOME}collega/", {"party": staff.chantal.pk}).status_code == 404


def test_after_that_she_enters_by_her_sign_on(cast, staff):
    staff.release()
    client = signed_in(cast, cast.chantal)
    assert staff.filed.reference in text(client.get(HOME))
    assert client.post(f"{HOME}collega/", {"party": staff.chantal.pk}).status_code == 303
    assert "geen disciplinair onderzoek" in text(client.get(HOME))
    client.logout()
    assert "id_code" in text(client.get(HOME))


def test_a_colleague_enters_nothing_of_hers(cast, staff):
    staff.release()
    client = signed_in(cast, cast.dirk)
    assert staff.filed.reference not in text(client.get(HOME))
    assert client.post(f"{HOME}collega/", {"party": staff.chantal.pk}).status_code == 404
    assert client.post(f"{HOME}collega/", {"party": "x" * 40}).status_code == 404
    assert not PartySession.objects.exists()


def test_leaving_her_page_leaves_her_signed_in(cast, staff):
    staff.release()
    client = signed_in(cast, cast.chantal)
    client.post(f"{HOME}collega/", {"party": staff.chantal.pk})
    response = client.post(f"{HOME}uitloggen/")
    assert "cookies" not in response.headers["Clear-Site-Data"]
    assert staff.filed.reference in text(client.get(HOME))
