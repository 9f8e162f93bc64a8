"""Sent twice, from two tabs, after an error or without a cookie: one file, the same receipt, nothing lost."""

import datetime as dt
import hashlib
import io
import re
from concurrent.futures import ThreadPoolExecutor

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from gehoor.complaints.commands import DocumentDetails
from gehoor.complaints.models import Complaint, Event
from gehoor.intake.actions import send_complaint as sending
from gehoor.intake.models import FilingDraft
from gehoor.platform import clock, files
from tests.intake.conftest import STORY, hidden

pytestmark = pytest.mark.django_db
LONG = "Dit is een lang verhaal over wat er gebeurde. " * 30


def code_in(page):
    return re.search(r"[A-Z0-9]{4}(?:-[A-Z0-9]{4}){4}", page)[0]


def test_sending_twice_gives_one_file_and_the_same_receipt(aylin):
    aylin.fill_in()
    shown = aylin.client.get("/klacht/controleren/")
    once = {**hidden(shown), "signed": "on"}
    receipts = []
    for _time in range(3):
        assert aylin.client.post("/klacht/controleren/", once)["Location"] == "/klacht/verstuurd/"
        receipts.append(aylin.receipt())
    assert Complaint.objects.count() == 1
    assert len({code_in(page) for page in receipts}) == 1
    assert all(Complaint.objects.get().reference in page for page in receipts)


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_sending_from_eight_tabs_at_the_same_instant_is_one_file(aylin):
    if connection.vendor != "postgresql":
        pytest.skip("one process on SQLite in memory has no real second writer")
    aylin.fill_in()
    code = aylin.client.cookies["klacht"].value

    def send(_number):
        browser = Client(headers={"host": "gemeente-voorbeeld.localhost"})
        browser.cookies["klacht"] = code
        try:
            return browser.post("/klacht/controleren/", {"signed": "on"})["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(send, range(16))) == {"/klacht/verstuurd/"}
    assert Complaint.objects.count() == 1
    assert Complaint.objects.get().reference in aylin.receipt()


def test_an_answer_lost_after_the_commit_is_found_again(aylin, monkeypatch):
    aylin.fill_in()
    aylin.send()
    # As if the process died between the file and what this browser was told: the draft knows nothing of it.
    FilingDraft.objects.update(sent_at=None, complaint_id=None, reference="")
    aylin.send()
    assert Complaint.objects.count() == 1
    assert Complaint.objects.get().reference in aylin.receipt()


def test_a_failed_write_keeps_the_text_and_says_that_nothing_was_sent(aylin, monkeypatch):
    def away(*args, **kwargs):
        raise OperationalError("the database system is shutting down")

    monkeypatch.setattr("gehoor.intake.views.question.keep_answer", away)
    response = aylin.client.post("/klacht/vraag/wat-er-gebeurde/", {"story": LONG, "tab": "a", "seen": "0"})
    page = response.content.decode()
    assert response.status_code == 503
    assert "Nog niet verzonden" in page
    assert LONG.strip() in page
    monkeypatch.undo()
    again = aylin.client.post("/klacht/vraag/wat-er-gebeurde/", {"story": LONG, **hidden(response)})
    assert again.status_code == 302
    assert aylin.draft.data["wat-er-gebeurde"]["story"] == LONG


def test_a_failure_while_sending_sends_nothing_and_the_next_try_works(aylin, monkeypatch):
    aylin.fill_in()

    def away(*args, **kwargs):
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(sending, "register_complaint", away)
    response = aylin.send()
    assert response.status_code == 503
    assert "Nog niet verzonden" in response.content.decode()
    assert not Complaint.objects.exists()
    monkeypatch.undo()
    assert aylin.client.post("/klacht/controleren/", hidden(response)).status_code == 302
    assert Complaint.objects.count() == 1


def test_a_full_disk_costs_nobody_their_words(aylin, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("gehoor.intake.views.question.keep_answer", full)
    response = aylin.client.post("/klacht/vraag/wat-er-gebeurde/", {"story": LONG})
    assert (response.status_code, LONG.strip() in response.content.decode()) == (503, True)


def test_an_expired_cookie_loses_nothing_that_was_just_typed(aylin):
    aylin.answer("waar")
    aylin.client.cookies.clear()
    assert aylin.answer("wat-er-gebeurde").status_code == 302
    assert "wat-er-gebeurde" in FilingDraft.objects.order_by("-id").first().data
    assert aylin.send().status_code == 302
    assert STORY in Event.objects.get(type="received").text.body


def test_a_page_without_proof_of_origin_is_refused_and_shows_the_text(cast):
    client = Client(headers={"host": "gemeente-voorbeeld.localhost"}, enforce_csrf_checks=True)
    response = client.post("/klacht/vraag/wat-er-gebeurde/", {"story": LONG})
    assert response.status_code == 403
    assert LONG.strip() in response.content.decode()
    assert not FilingDraft.objects.exists()


def test_two_tabs_with_two_stories_keep_both(aylin):
    aylin.answer("waar")
    left, right = (hidden(aylin.page("wat-er-gebeurde")) for _tab in range(2))
    aylin.client.post("/klacht/vraag/wat-er-gebeurde/", {**left, "story": "Links: ik werd niet geholpen."})
    both = aylin.client.post("/klacht/vraag/wat-er-gebeurde/", {**right, "story": "Rechts: zij liep weg."})
    page = both.content.decode()
    assert both.status_code == 200
    assert "Links: ik werd niet geholpen." in page
    assert "Rechts: zij liep weg." in page
    joined = {**hidden(both), "story": "Ik werd niet geholpen en zij liep weg."}
    assert aylin.client.post("/klacht/vraag/wat-er-gebeurde/", joined).status_code == 302
    assert aylin.draft.data["wat-er-gebeurde"]["story"] == joined["story"]
    assert "other_story" not in aylin.draft.data


def test_a_story_saved_meanwhile_in_another_tab_is_shown_before_going_on(aylin):
    aylin.answer("waar")
    left, right = (hidden(aylin.page("wat-er-gebeurde")) for _tab in range(2))
    aylin.client.post("/klacht/vraag/wat-er-gebeurde/bewaren/", {**left, "story": "Links: ik werd niet geholpen."})
    aylin.client.post("/klacht/vraag/wat-er-gebeurde/bewaren/", {**right, "story": "Rechts: zij liep weg."})
    both = aylin.client.post("/klacht/vraag/wat-er-gebeurde/", {**right, "story": "Rechts: zij liep weg. Boos."})
    assert both.status_code == 200
    assert "Links: ik werd niet geholpen." in both.content.decode()


def test_one_tab_that_saves_itself_never_meets_itself(aylin):
    tab = hidden(aylin.page("wat-er-gebeurde"))
    for words in ("Ik", "Ik werd", "Ik werd niet geholpen."):
        saved = aylin.client.post("/klacht/vraag/wat-er-gebeurde/bewaren/", {**tab, "story": words})
        assert saved.status_code == 204
    assert aylin.client.post("/klacht/vraag/wat-er-gebeurde/", {**tab, "story": "Anders."}).status_code == 302


def test_answers_of_two_tabs_on_two_questions_stand_beside_each_other(aylin):
    where, wishes = hidden(aylin.page("waar")), hidden(aylin.page("wat-u-wilt"))
    aylin.client.post("/klacht/vraag/waar/", {**where, "place": "Thuis"})
    aylin.client.post("/klacht/vraag/wat-u-wilt/", {**wishes, "wishes": ["apology"]})
    assert aylin.draft.data["waar"] == {"place": "Thuis"}
    assert aylin.draft.data["wat-u-wilt"]["wishes"] == ["apology"]


def test_what_changed_in_another_tab_is_looked_at_before_it_is_sent(aylin):
    aylin.fill_in()
    shown = aylin.client.get("/klacht/controleren/")
    aylin.answer("waar", place="Ergens anders")
    refused = aylin.client.post("/klacht/controleren/", {**hidden(shown), "signed": "on"})
    assert "Er veranderde iets in een ander tabblad" in refused.content.decode()
    assert not Complaint.objects.exists()
    assert aylin.client.post("/klacht/controleren/", {**hidden(refused), "signed": "on"}).status_code == 302


def test_what_is_typed_after_sending_is_shown_back(aylin):
    aylin.fill_in()
    aylin.send()
    page = aylin.client.post("/klacht/vraag/wat-er-gebeurde/", {"story": LONG}).content.decode()
    assert "Wat u net typte, ging niet meer mee" in page
    assert LONG.strip() in page
    assert aylin.client.post("/klacht/vraag/waar/", {"place": "x"})["Location"] == "/klacht/verstuurd/"


def test_saving_and_stopping_gives_a_code_that_works_elsewhere_without_mail(aylin):
    aylin.answer("over-wie")
    shown = hidden(aylin.page("welke-medewerker"))
    stopped = aylin.client.post("/klacht/vraag/welke-medewerker/", {**shown, "who": "de portier", "save": "1"})
    page = aylin.client.get(stopped["Location"]).content.decode()
    elsewhere = Client(headers={"host": "gemeente-voorbeeld.localhost"})
    on = elsewhere.post("/klacht/verder/", {"code": code_in(page).lower().replace("-", " ")})
    assert on["Location"] == "/klacht/vraag/wat-er-gebeurde/"
    assert "de portier" in elsewhere.get("/klacht/vraag/welke-medewerker/").content.decode()


def test_the_code_stands_in_no_path_or_query_and_only_its_digest_is_kept(aylin):
    aylin.answer("over-wie")
    page = aylin.client.get("/klacht/bewaard/").content.decode()
    code = code_in(page)
    assert not re.search(rf'(?:href|action)="[^"#]*{code}', page)
    assert f"/klacht/verder/#{code}" in page
    kept = str(list(FilingDraft.objects.values()))
    assert code not in kept
    assert code.replace("-", "") not in kept


def test_stopping_keeps_even_what_does_not_fit_yet(aylin):
    shown = hidden(aylin.page("hoe-bereikbaar"))
    stopped = aylin.client.post("/klacht/vraag/hoe-bereikbaar/", {**shown, "email": "aylin", "save": "1"})
    assert stopped["Location"] == "/klacht/bewaard/"
    assert 'value="aylin"' in aylin.page("hoe-bereikbaar").content.decode()


def test_the_same_code_opens_the_file_after_sending(aylin):
    aylin.answer("over-wie")
    code = code_in(aylin.client.get("/klacht/bewaard/").content.decode())
    aylin.fill_in()
    aylin.send()
    assert code in aylin.receipt()
    elsewhere = Client(headers={"host": "gemeente-voorbeeld.localhost"})
    assert elsewhere.post("/klacht/verder/", {"code": code})["Location"] == "/klacht/verstuurd/"
    reference = Complaint.objects.get().reference
    assert f"/mijn-klacht/#{reference}-{code}" in aylin.receipt()


@pytest.mark.parametrize("typed", ["AAAA-CCCC-DDDD-EEEE-FFFF", "onzin", "A" * 5000, "\x00", "💥"])
def test_a_wrong_code_says_the_same_whatever_there_is(aylin, typed):
    page = aylin.client.post("/klacht/verder/", {"code": typed})
    assert page.status_code == 200
    assert "klacht" not in aylin.client.cookies


def test_a_code_of_another_organisation_finds_nothing(aylin):
    from tests.cast import make_cast  # noqa: PLC0415

    make_cast("Gemeente Elders")
    aylin.answer("over-wie")
    code = code_in(aylin.client.get("/klacht/bewaard/").content.decode())
    elsewhere = Client(headers={"host": "gemeente-elders.localhost"})
    assert elsewhere.post("/klacht/verder/", {"code": code}).status_code == 200


def test_a_draft_goes_after_thirty_days(aylin):
    from gehoor.intake.actions.clear_drafts import clear_drafts  # noqa: PLC0415

    aylin.answer("over-wie")
    clock.pretend_today(clock.today() + dt.timedelta(days=29))
    clear_drafts()
    assert FilingDraft.objects.exists()
    clock.pretend_today(clock.today() + dt.timedelta(days=2))
    assert "Wij vinden uw antwoorden niet" in aylin.client.get("/klacht/controleren/").content.decode()
    clear_drafts()
    assert not FilingDraft.objects.exists()


def test_a_day_after_sending_the_answers_are_gone_and_the_receipt_stays(aylin):
    from gehoor.intake.actions.clear_drafts import clear_drafts  # noqa: PLC0415

    aylin.fill_in()
    aylin.send()
    clock.pretend_today(clock.today() + dt.timedelta(days=2))
    clear_drafts()
    assert FilingDraft.objects.get().data == {}
    assert Complaint.objects.get().reference in aylin.receipt()
    assert aylin.client.get("/klacht/kopie/").status_code == 404


def test_documents_of_a_draft_that_expired_leave_no_bytes_and_those_of_a_file_stay(aylin):
    from gehoor.intake.actions.clear_drafts import clear_drafts  # noqa: PLC0415

    for content in (b"alleen in het concept", b"ook in de klacht"):
        aylin.client.post("/klacht/bijlagen/", {"documents": [SimpleUploadedFile("a.txt", content)], "add": "1"})
    sent, unsent = (hashlib.sha256(each).hexdigest() for each in (b"ook in de klacht", b"alleen in het concept"))
    aylin.cast.complaint(documents=(DocumentDetails("a.txt", "text/plain", 16, sent),))
    clock.pretend_today(clock.today() + dt.timedelta(days=31))
    clear_drafts()
    assert files.exists(sent)
    assert not files.exists(unsent)


def test_leaving_wipes_the_browser(aylin):
    aylin.answer("over-wie")
    left = aylin.client.post("/klacht/wissen/")
    assert left.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert aylin.client.cookies["klacht"].value == ""


def test_a_moment_without_database_does_not_forget_whose_pages_these_are(aylin, monkeypatch):
    aylin.answer("waar")

    def away(*args, **kwargs):
        raise OperationalError("the database system is starting up")

    monkeypatch.setattr("gehoor.authority.middleware._find", away)
    monkeypatch.setattr("gehoor.intake.views.question.keep_answer", away)
    response = aylin.client.post("/klacht/vraag/wat-er-gebeurde/", {"story": LONG})
    assert (response.status_code, LONG.strip() in response.content.decode()) == (503, True)


def test_the_copy_says_what_was_sent_as_page_and_as_pdf(aylin):
    aylin.fill_in()
    aylin.send()
    page = aylin.client.get("/klacht/kopie/").content.decode()
    assert all(said in page for said in (STORY, "Aylin Öztürk", "zaterdag 10 januari 2026", "Excuses"))
    response = aylin.client.get("/klacht/kopie.pdf")
    assert response.headers["Content-Disposition"].startswith("attachment")
    with pikepdf.open(io.BytesIO(response.content)) as made:
        assert made.Root.MarkInfo.Marked
        assert "Kopie van uw klacht" in str(made.docinfo.get("/Title", ""))


def test_a_copy_is_for_who_sent_it_only(aylin):
    aylin.fill_in()
    aylin.send()
    stranger = Client(headers={"host": "gemeente-voorbeeld.localhost"})
    assert stranger.get("/klacht/kopie.pdf").status_code == 404
    assert stranger.get("/klacht/verstuurd/")["Location"] == "/klacht/"


def test_the_last_step_takes_at_most_twelve_statements_in_one_transaction(aylin):
    aylin.fill_in()
    shown = hidden(aylin.client.get("/klacht/controleren/"))
    with CaptureQueriesContext(connection) as queries:
        aylin.client.post("/klacht/controleren/", {**shown, "signed": "on"})
    told = [each["sql"].split()[0] for each in queries]
    inside = told[told.index("SAVEPOINT") : len(told) - told[::-1].index("RELEASE")]
    assert len(inside) <= (4 if connection.vendor == "postgresql" else 12), inside
    assert len([each for each in told if each == "SAVEPOINT"]) == 1
    assert len(told) <= 20, told
