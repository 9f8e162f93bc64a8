import pytest

from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.queries.file_page import file_page
from gehoor.letters.actions.put_notice import Notice, put_notice
from gehoor.letters.kinds import CATALOGUE
from gehoor.letters.queries.letters import letters_of

DAY = {"day": "1", "month": "3", "year": "2027"}


@pytest.fixture
def file(cast):
    return cast.complaint()


def address(file, rest=""):
    return f"/werk/dossier/{file.reference}/brief/{rest}"


def begun(client, file, kind, **typed):
    response = client.post(address(file, f"nieuw/{kind}/"), {"begin": "1", **typed})
    assert response.status_code == 302, response.context["form"].errors
    return response["Location"]


def page_of(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return response


def test_every_kind_of_letter_can_be_begun_and_reads(cast, bram, file):
    for key, kind in CATALOGUE.items():
        if not kind.letter or kind.automatic:
            continue
        form = page_of(bram, address(file, f"nieuw/{key}/"))
        assert str(kind.label) in form.content.decode()
        chosen = form.context["form"].fields["parties"].initial if "parties" in form.context["form"].fields else []
        if not chosen and "ombudsman" not in kind.to:
            continue
        found = page_of(bram, begun(bram, file, key, parties=chosen))
        assert "Zo leest de brief" in found.content.decode()


def test_a_reply_is_written_sent_and_taken_back(cast, bram, file):
    url = begun(bram, file, "reply", parties=[file.complainant_id], **{"ask-message": "Dag mevrouw."})
    assert "Dag mevrouw." in page_of(bram, url).content.decode()
    sent = bram.post(f"{url}versturen/", follow=True).content.decode()
    assert "vertrekt over tien minuten" in sent
    assert "Terughalen" in sent
    back = bram.post(f"{url}terughalen/", follow=True).content.decode()
    assert "staat weer klaar" in back


def test_a_letter_that_is_not_ready_says_what_is_missing(bram, file):
    url = begun(bram, file, "reply", parties=[file.complainant_id])
    assert "Vul nog in" in bram.post(f"{url}versturen/", follow=True).content.decode()


def test_the_text_can_be_changed_and_two_writers_lose_nothing(bram, file):
    url = begun(bram, file, "reply", parties=[file.complainant_id], **{"ask-message": "Dag."})
    found = page_of(bram, url)
    typed = {"subject": "Onderwerp", "body": "Mijn tekst. {bericht}", "seen": found.context["letter"].version}
    assert bram.post(url, typed).status_code == 302
    conflict = bram.post(url, {**typed, "body": "Andere tekst."})
    assert conflict.status_code == 409
    assert "Andere tekst." in conflict.content.decode()
    assert "Mijn tekst." in conflict.content.decode()


def test_the_preview_is_a_pdf_of_our_own(bram, file):
    url = begun(bram, file, "reply", parties=[file.complainant_id], **{"ask-message": "Dag."})
    response = bram.get(f"{url}voorbeeld.pdf")
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF")
    assert "no-store" in response["Cache-Control"]


def test_not_handling_waits_for_another_person(cast, bram, file, sign_in):
    url = begun(
        bram, file, "not_handled", parties=[file.complainant_id], **{"ask-ground": "9:8(2)", "ask-reasons": "Daarom."}
    )
    assert "Iemand anders kijkt eerst mee" in page_of(bram, url).content.decode()
    assert "eerst een collega akkoord" in bram.post(f"{url}versturen/", follow=True).content.decode()
    bram.post(f"{url}akkoord-vragen/")
    assign_person(cast.see(cast.bram), file.complaint_id, cast.gerrit.pk, "approver")
    gerrit = sign_in(cast.gerrit)
    gerrit.post(f"{url}akkoord/")
    assert letters_of(cast.see(cast.bram), file.complaint_id)[0].state == "approved"


def test_a_letter_to_another_kind_of_party_is_confirmed_once_more(cast, bram, file):
    chantal = next(
        each.party_id
        for each in file_page(cast.see(cast.bram), file.reference).parties
        if each.kind == "person_concerned"
    )
    days = {f"ask-{name}_{part}": value for name in ("proposed_day", "answer_by") for part, value in DAY.items()}
    url = begun(bram, file, "consent", parties=[chantal], **{"ask-delay_reason": "Drukte.", **days})
    asked = bram.post(f"{url}versturen/", follow=True).content.decode()
    assert "Weet u zeker" in asked
    assert "Ik weet zeker dat deze brief naar deze persoon moet" in asked


def test_a_letter_of_another_file_is_not_there(cast, bram, file):
    url = begun(bram, file, "reply", parties=[file.complainant_id], **{"ask-message": "Dag."})
    other = cast.complaint()
    number = url.rstrip("/").rpartition("/")[2]
    assert bram.get(address(other, f"{number}/")).status_code == 404
    assert bram.get(address(other, f"{number}/voorbeeld.pdf")).status_code == 404
    assert bram.post(address(other, f"{number}/versturen/")).status_code == 404


def test_chantal_reaches_no_letter(bram, file, cast, sign_in):
    url = begun(bram, file, "reply", parties=[file.complainant_id], **{"ask-message": "Dag."})
    number = url.rstrip("/").rpartition("/")[2]
    chantal = sign_in(cast.chantal)
    for path in (url, f"{url}voorbeeld.pdf", f"/werk/brief/{number}/"):
        assert chantal.get(path).status_code == 404


def test_what_was_mailed_about_a_hidden_file_is_hidden_too(cast, bram, sign_in):
    """The mail of the morning of somebody else belongs to no file, but names them."""
    about = cast.complaint(parties=(PartyDetails("person_concerned", person_id=cast.bram.pk),))
    lines = (f"https://gemeente-voorbeeld.localhost/werk/dossier/{about.reference}/",)
    put_notice(cast.organisation, Notice("fatima@example.nl", "Uw klachten", lines, "morning"))
    assert about.reference in page_of(sign_in(cast.fatima), "/werk/uit/").content.decode()
    assert about.reference not in page_of(bram, "/werk/uit/").content.decode()


def test_the_list_of_post_and_of_what_was_sent(bram, file):
    assert "Er ligt niets klaar voor de post." in page_of(bram, "/werk/post/").content.decode()
    assert "Wat is er verstuurd" in page_of(bram, "/werk/uit/").content.decode()
    assert bram.get("/werk/post/printen.pdf").status_code == 404
