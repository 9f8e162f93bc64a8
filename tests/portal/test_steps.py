"""What the complainant can do, and what the law says when it cannot be done."""

import datetime as dt
import io
import zipfile

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile

from gehoor.complaints.actions.confirm_settlement import confirm_settlement
from gehoor.complaints.actions.withdraw import withdraw
from gehoor.complaints.commands import PartyDetails
from gehoor.complaints.models import Complaint, Document, Element, Event, Message, Party
from gehoor.platform import clock, files, outbox
from gehoor.portal.models import PartyDraft

HOME = "/mijn-klacht/"
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def text(response):
    return response.content.decode()


def events(filed, *types):
    return list(Event.objects.filter(complaint_id=filed.complaint_id, type__in=types).order_by("sequence"))


def test_the_day_of_the_answer_is_told_with_its_reason(aylin, filed):
    page = text(aylin.get(HOME))
    ends = Complaint.objects.get().term_ends_on
    assert f"{ends.day} " in page
    assert "Zes weken later is" in page
    assert "https://wetten.overheid.nl/BWBR0005537/2026-07-01#Artikel911" in page


def test_who_handles_it_is_named_with_a_phone_number(aylin, staff):
    staff.assign()
    page = text(aylin.get(HOME))
    assert "Els Smit" in page
    assert "tel:0593539222" in page


def test_one_click_asks_for_a_formal_answer(aylin, filed):
    page = text(aylin.get(HOME))
    assert 'action="/mijn-klacht/formeel/"' in page
    assert aylin.post(f"{HOME}formeel/").status_code == 303
    assert aylin.post(f"{HOME}formeel/").status_code == 303
    assert len(events(filed, "formal_requested")) == 1
    assert Complaint.objects.get().phase == "handling"
    assert "U vroeg om een formeel antwoord" in text(aylin.get(HOME))


def test_who_is_not_satisfied_goes_on_without_starting_over(aylin, staff, filed):
    staff.propose()
    before = Complaint.objects.get().term_ends_on
    sent = {"answer": "not_satisfied", "words": "Dit lost niets op."}
    assert aylin.post(f"{HOME}oplossing/", sent).status_code == 303
    complaint = Complaint.objects.get()
    assert (complaint.phase, complaint.term_ends_on) == ("handling", before)


def test_who_was_settled_by_phone_can_say_that_it_is_not_so(aylin, staff, filed):
    confirm_settlement(staff.bram, filed.complaint_id, "Zij zei dat het goed was.")
    page = text(aylin.get(HOME))
    assert "Zij zei dat het goed was" not in page
    assert "Dit klopt niet, ik ben niet tevreden" in page
    assert aylin.post(f"{HOME}niet-opgelost/", {"words": "Dat zei ik niet."}).status_code == 303
    assert Complaint.objects.get().phase == "handling"


def test_a_hearing_is_accepted_with_times_and_the_mind_may_change(aylin, staff, filed):
    staff.offer_hearing(staff.aylin)
    assert aylin.post(f"{HOME}gesprek/", {"answer": "yes", "words": "Maandag na vieren."}).status_code == 303
    assert events(filed, "hearing_accepted")[0].text.body == "Maandag na vieren."
    assert aylin.post(f"{HOME}gesprek/", {"answer": "no", "words": ""}).status_code == 303
    assert len(events(filed, "hearing_accepted", "hearing_declined")) == 2


def test_the_appointment_goes_into_a_calendar_without_names(aylin, staff, filed):
    staff.offer_hearing(staff.aylin)
    staff.plan_hearing(staff.aylin)
    response = aylin.get(f"{HOME}gesprek/afspraak.ics")
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = text(response).replace("\r\n ", "")
    assert "BEGIN:VEVENT" in calendar
    assert filed.reference in calendar
    assert "Chantal" not in calendar
    assert "Öztürk" not in calendar


def test_without_an_appointment_there_is_no_calendar(aylin):
    assert aylin.get(f"{HOME}gesprek/afspraak.ics").status_code == 404


def test_more_time_is_agreed_in_writing_and_kept_as_a_document(aylin, filed):
    day = Complaint.objects.get().term_ends_on + dt.timedelta(days=14)
    sent = {
        "until_day": day.day, "until_month": day.month, "until_year": day.year,
        "name": "Aylin Öztürk", "agreed": "on", "words": "",
    }  # fmt: skip
    for _ in range(2):
        assert aylin.post(f"{HOME}meer-tijd/", sent).status_code == 303
    (event,) = events(filed, "delay_agreed")
    assert event.data["until"] == day.isoformat()
    document = Document.objects.get(pk=event.data["file"]["document"])
    assert "Aylin Öztürk" in files.read(document.digest).decode()
    assert Complaint.objects.get().term_ends_on == day
    assert document.name in text(aylin.get(f"{HOME}stukken/"))


def test_more_time_until_a_day_that_is_over_is_refused_kindly(aylin, filed):
    sent = {"until_day": "1", "until_month": "1", "until_year": "2026", "name": "Aylin", "agreed": "on"}
    response = aylin.post(f"{HOME}meer-tijd/", sent)
    assert response.status_code == 200
    assert "Die dag is al geweest" in text(response)
    assert not events(filed, "delay_agreed")


def test_withdrawing_asks_to_be_sure(aylin, filed):
    assert "Vink dit aan" in text(aylin.post(f"{HOME}intrekken/", {}))
    assert aylin.post(f"{HOME}intrekken/", {"sure": "on", "words": ""}).status_code == 303
    assert Complaint.objects.get().closed_as == "withdrawn"


def test_a_step_that_the_law_no_longer_allows_says_why_and_keeps_the_words(aylin, staff, filed):
    staff.propose()
    aylin.get(f"{HOME}oplossing/")
    withdraw(staff.bram, filed.complaint_id, "Zij belde dat het niet meer hoeft.")
    response = aylin.post(f"{HOME}oplossing/", {"answer": "satisfied", "words": "Dank voor de oplossing."})
    page = text(response)
    assert response.status_code == 200
    assert Complaint.objects.get().closed_as == "withdrawn"
    assert "De klacht is afgesloten." in page
    assert "Dank voor de oplossing." in page


def test_the_points_are_put_right_once(aylin, filed):
    sent = {"point_1": "De mevrouw was onbeleefd.", "missing": "Niemand belde terug."}
    assert aylin.post(f"{HOME}punten/", sent).status_code == 303
    words = [each.text.body for each in Element.objects.select_related("text").order_by("number")]
    assert words == ["De mevrouw was onbeleefd.", "Niemand belde terug."]
    page = text(aylin.get(f"{HOME}punten/"))
    assert 'name="point_1"' not in page
    again = aylin.post(f"{HOME}punten/", {"point_1": "Nog iets anders.", "point_2": "", "missing": ""})
    assert "U hebt de punten al een keer aangepast" in text(again)
    assert "Nog iets anders." in text(again)


def test_leaving_no_point_at_all_is_refused(aylin):
    assert "ten minste één punt" in text(aylin.post(f"{HOME}punten/", {"point_1": " ", "missing": ""}))


def details(**changes):
    told = {
        "name": "Aylin Öztürk", "postal_street": "Dorpsstraat 1", "postal_postcode": "9411nb", "postal_town": "Beilen",
        "postal_country": "", "phone": "06-12345678", "email": "aylin@example.nl", "prefers": "phone",
    }  # fmt: skip
    return told | changes


def test_letters_on_this_page_are_chosen_expressly_and_taken_back(aylin, filed):
    assert Party.objects.get(kind="complainant").electronic_since is None
    assert aylin.post(f"{HOME}gegevens/", details(electronic="on")).status_code == 303
    assert Party.objects.get(kind="complainant").electronic_since is not None
    assert aylin.post(f"{HOME}gegevens/", details()).status_code == 303
    party = Party.objects.get(kind="complainant")
    assert (party.electronic_since, party.postcode, party.city) == (None, "9411 NB", "Beilen")
    assert len(events(filed, "electronic_chosen", "electronic_revoked")) == 2


def test_letters_on_this_page_need_an_address_for_the_announcement(aylin):
    page = text(aylin.post(f"{HOME}gegevens/", details(electronic="on", email="")))
    assert "Vul een e-mailadres in" in page
    assert Party.objects.get(kind="complainant").electronic_since is None


def test_a_representative_is_named_with_an_authorisation(aylin, filed):
    sent = {
        "name": "Mr. De Boer", "reach": "deboer@example.nl", "what": "", "once": "a",
        "documents": SimpleUploadedFile("machtiging.pdf", PDF),
    }  # fmt: skip
    assert aylin.post(f"{HOME}hulp/", sent).status_code == 303
    message = Message.objects.get()
    assert "Mr. De Boer" in message.text.body
    assert message.documents.get().name == "machtiging.pdf"


def test_a_file_is_added_and_comes_back_as_a_download(aylin, filed):
    for _ in range(2):
        sent = {"documents": SimpleUploadedFile("foto van de balie.pdf", PDF)}
        assert aylin.post(f"{HOME}stukken/", sent).status_code == 303
    document = Document.objects.get()
    response = aylin.get(f"{HOME}stukken/{document.pk}/")
    assert b"".join(response.streaming_content) == PDF
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response.headers["Content-Security-Policy"]


def test_a_file_that_waits_for_the_scanner_is_not_handed_out(aylin):
    aylin.post(f"{HOME}stukken/", {"documents": SimpleUploadedFile("a.pdf", PDF)})
    Document.objects.update(scan="waiting")
    response = aylin.get(f"{HOME}stukken/{Document.objects.get().pk}/", follow=True)
    assert "nog op virussen gecontroleerd" in text(response)


def test_an_unread_message_is_new_once(aylin, staff):
    staff.write(staff.aylin, "Hoe laat was het?")
    assert "1 nieuw" in text(aylin.get(HOME))
    assert "Hoe laat was het?" in text(aylin.get(f"{HOME}berichten/"))
    assert "1 nieuw" not in text(aylin.get(HOME))
    assert Message.objects.get().read_at is not None


def test_who_looked_is_told_by_role_and_never_by_name(aylin, staff):
    from gehoor.complaints.queries import file_page  # noqa: PLC0415  beside what it proves

    file_page(staff.bram, staff.filed.reference)
    page = text(aylin.get(f"{HOME}wie-keek/"))
    assert "Klachtencoördinator" in page
    assert "Bram" not in page


def test_a_copy_of_everything_holds_the_documents_and_a_page(aylin, staff):
    aylin.post(f"{HOME}stukken/", {"documents": SimpleUploadedFile("brief.pdf", PDF)})
    staff.write(staff.aylin, "Dank voor uw brief.")
    page = text(aylin.get(f"{HOME}kopie/"))
    assert "Dank voor uw brief." in page
    archive = zipfile.ZipFile(io.BytesIO(b"".join(aylin.get(f"{HOME}kopie.zip").streaming_content)))
    assert archive.namelist() == ["index.json", "LEES-MIJ.txt", "mijn-klacht.pdf", "documents/001-brief.pdf"]
    assert archive.read("mijn-klacht.pdf").startswith(b"%PDF-")
    assert archive.read("documents/001-brief.pdf") == PDF


def test_when_the_term_is_over_the_ombudsman_is_named_with_the_last_day(aylin, filed):
    ends = Complaint.objects.get().term_ends_on
    with time_machine.travel(clock.start_of_day(ends + dt.timedelta(days=2)), tick=False):
        enter_again = {"reference": filed.reference, "code": filed.secret}
        aylin.post(HOME, enter_again)
        page = text(aylin.get(HOME))
        assert "Dat is ons niet gelukt" in page
        outcome = text(aylin.get(f"{HOME}uitkomst/"))
    assert "Nationale ombudsman" in outcome
    assert str(ends.year + 1) in outcome


def test_before_there_is_an_outcome_the_page_leads_back(aylin):
    assert aylin.get(f"{HOME}uitkomst/").status_code == 303


def test_what_is_typed_is_kept_and_gone_once_it_is_sent(aylin):
    assert aylin.post(f"{HOME}bewaren/messages/", {"words": "Een half bericht"}).status_code == 204
    assert "Een half bericht" in text(aylin.get(f"{HOME}berichten/"))
    aylin.post(f"{HOME}berichten/", {"words": "Een heel bericht", "once": "x"})
    assert not PartyDraft.objects.exists()


def test_a_form_that_is_not_ours_is_not_kept(aylin):
    assert aylin.post(f"{HOME}bewaren/anything/", {"words": "x"}).status_code == 404


def test_what_was_typed_when_the_session_was_over_comes_back_after_the_code(aylin, filed):
    from gehoor.portal.models import PartySession  # noqa: PLC0415  beside what it proves

    PartySession.objects.all().delete()
    response = aylin.post(f"{HOME}berichten/", {"words": "Een lang verhaal over de balie.", "once": "x"})
    page = text(response)
    assert response.status_code == 403
    assert "Een lang verhaal over de balie." in page
    assert not Message.objects.exists()
    carried = {
        "reference": filed.reference, "code": filed.secret,
        "page": "messages", "typed-words": "Een lang verhaal over de balie.",
    }  # fmt: skip
    entered = aylin.post(HOME, carried)
    assert entered.headers["Location"] == f"{HOME}berichten/"
    assert "Een lang verhaal over de balie." in text(aylin.get(f"{HOME}berichten/"))


def test_a_wrong_code_on_the_way_back_loses_nothing(aylin, filed):
    sent = {"reference": filed.reference, "code": "AAAA", "page": "messages", "typed-words": "Een lang verhaal."}
    assert 'name="typed-words" value="Een lang verhaal."' in text(aylin.post(HOME, sent))


def test_when_the_database_is_away_the_words_stay_in_the_page(aylin, monkeypatch):
    from django.db import OperationalError  # noqa: PLC0415  beside what it proves

    from gehoor.portal.views import messages  # noqa: PLC0415  idem

    def away(*_args, **_kwargs):
        raise OperationalError

    monkeypatch.setattr(messages, "receive_message", away)
    words = "Een verhaal dat lang genoeg is om te laten zien."
    response = aylin.post(f"{HOME}berichten/", {"words": words, "once": "x"})
    assert response.status_code == 503
    assert words in text(response)
    assert "Er is nog niets verstuurd" in text(response)


@pytest.mark.parametrize("language", ["", "/en"])
def test_the_pages_stay_in_their_language(aylin, language):
    page = text(aylin.get(f"{language}{HOME}"))
    assert f'href="{language}{HOME}berichten/"' in page
    assert aylin.post(f"{language}{HOME}formeel/").headers["Location"] == f"{language}{HOME}"


def test_what_a_mail_lacked_is_filled_in_on_the_page_of_the_file(cast, outside):
    cast.organisation.texts, cast.organisation.demonstration = {"email": "klachten@voorbeeld.nl"}, True
    cast.organisation.save()
    bare = PartyDetails("complainant", email="aylin@example.nl")
    missing = {"written": True, "dated": True, "signed": True, "name": False, "address": False}
    filed = cast.complaint(channel="email", parties=(bare,), facts=missing)
    outbox.run_due()
    browser = outside()
    browser.post(HOME, {"reference": filed.reference, "code": filed.secret})
    page = text(browser.get(HOME))
    assert "Wilt u iets aanvullen?" in page
    assert "<li>uw naam</li><li>uw adres</li>" in page
    assert f'href="{HOME}gegevens/"' in page
    assert browser.post(f"{HOME}gegevens/", details()).status_code == 303
    (completed,) = events(filed, "completed")
    assert completed.data["with"] == ["name", "address"]
    assert "Wilt u iets aanvullen?" not in text(browser.get(HOME))
    browser.post(f"{HOME}gegevens/", details(phone="06-87654321"))
    assert len(events(filed, "completed")) == 1
