import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gehoor.complaints.actions.request_call_back import CallBackDetails, request_call_back
from gehoor.complaints.queries.call_backs import done_call_backs, open_call_backs
from gehoor.complaints.queries.file_page import file_page
from gehoor.complaints.queries.work_list import work_list
from gehoor.platform import clock


def registered(client, **typed):
    form = client.get("/werk/klacht/nieuw/").context["form"]
    today = clock.today()
    sent = {
        "submission": form.initial["submission"],
        "channel": "letter",
        "received_on_day": today.day,
        "received_on_month": today.month,
        "received_on_year": today.year,
        "words": "Zij zei: ‘wat zeurt u’.",
        "target": "employee",
        "towards": "yes",
        **typed,
    }
    return client.post("/werk/klacht/nieuw/", sent), sent


def newest(cast):
    items = work_list(cast.system, "open").items
    return max(items, key=lambda item: item.complaint_id)


def test_a_letter_is_registered_with_its_stamp_and_its_scan(cast, bram):
    stamp = clock.today() - dt.timedelta(days=3)
    response, _sent = registered(
        bram,
        name="Aylin Öztürk",
        signed="on",
        dated="on",
        received_on_day=stamp.day,
        received_on_month=stamp.month,
        received_on_year=stamp.year,
        unit=cast.counter.pk,
        documents=[SimpleUploadedFile("brief.pdf", b"%PDF-1.7 brief")],
    )
    assert response.status_code == 302
    page = file_page(cast.see(cast.bram), newest(cast).reference)
    assert (page.head.channel, page.head.received_on, page.head.unit) == ("letter", stamp, "Burgerzaken")
    assert page.position.term.starts_on == stamp
    assert [each.kind for each in page.documents] == ["scan"]
    assert page.parties[0].name == "Aylin Öztürk"


SCANS = (
    ("brief.pdf", b"%PDF-1.7 brief", "application/pdf"),
    ("brief.tif", b"II*\x00\x08\x00\x00\x00", "image/tiff"),
    ("brief.tiff", b"MM\x00*\x00\x00\x00\x08", "image/tiff"),
    ("brief.jpg", b"\xff\xd8\xff\xe0brief", "image/jpeg"),
)


@pytest.mark.parametrize(("name", "content", "media_type"), SCANS, ids=[name for name, *_ in SCANS])
def test_a_scan_of_each_kind_goes_the_road_of_every_attachment(cast, bram, settings, *, name, content, media_type):
    settings.CLAMD = "tcp://127.0.0.1:9"
    response, _sent = registered(bram, documents=[SimpleUploadedFile(name, content)])
    assert response.status_code == 302
    (document,) = file_page(cast.see(cast.bram), newest(cast).reference).documents
    assert (document.kind, document.media_type, document.scan) == ("scan", media_type, "waiting")


def test_sent_twice_it_is_one_file(cast, bram):
    _first, sent = registered(bram)
    bram.post("/werk/klacht/nieuw/", sent)
    assert len(work_list(cast.system, "open").items) == 1


def test_without_a_name_or_address_it_is_taken_and_what_is_missing_is_asked(cast, bram):
    registered(bram)
    page = file_page(cast.see(cast.bram), newest(cast).reference)
    assert "K5" in [duty.id for duty in page.position.duties if duty.is_open]


def test_what_was_typed_stays_when_something_is_wrong(bram):
    response, _sent = registered(bram, received_on_day="31", received_on_month="2")
    assert response.status_code == 422
    assert "Zij zei: ‘wat zeurt u’." in response.content.decode()


def test_a_stamp_in_the_future_is_refused(bram):
    response, _sent = registered(bram, received_on_year=clock.today().year + 1)
    assert response.status_code == 422


@pytest.fixture
def call(bram):
    """A function: end a call in this way."""

    def ended(outcome, **typed):
        submission = bram.get("/werk/telefoon/").context["form"].initial["submission"]
        sent = {"submission": submission, "name": "Aylin", "words": "De balie was onvriendelijk.", "outcome": outcome}
        return bram.post("/werk/telefoon/", {**sent, **typed})

    return ended


def test_solved_by_phone_takes_three_clicks(cast, call):
    """To the telephone page (1), what was said (typing), solved (2): the file is there, settled."""
    response = call("solved", satisfied="Fijn, zo is het goed.")
    assert response.status_code == 302
    (item,) = work_list(cast.system, "closed").items
    assert item.closed_as == "settled"
    assert file_page(cast.system, item.reference).last("settlement_confirmed").words == "Fijn, zo is het goed."


def test_solved_without_the_callers_words_is_asked_again(call):
    response = call("solved")
    assert response.status_code == 422
    assert "De balie was onvriendelijk." in response.content.decode()


def test_filing_during_the_call_makes_an_oral_complaint_or_a_written_one(cast, call):
    call("filed")
    assert newest(cast).regime == "care_only"
    call("filed", agreed="on")
    assert newest(cast).regime == "statutory"


@pytest.mark.parametrize("outcome", ["explained", "report", "objection", "other"])
def test_a_call_that_is_no_complaint_is_kept_without_a_term(cast, call, outcome):
    assert call(outcome).status_code == 302
    (done,) = done_call_backs(cast.see(cast.bram))
    assert (done.outcome, done.about) == (outcome, "De balie was onvriendelijk.")
    assert not work_list(cast.system, "open").items


def test_a_caller_who_wants_to_be_called_back_gets_a_promised_day(cast, bram, call):
    assert call("call_back").status_code == 422
    call("call_back", phone="0593 123456", slots=["morning"])
    (waiting,) = open_call_backs(cast.see(cast.bram))
    assert waiting.due_on >= clock.today()
    page = bram.get("/werk/terugbellen/").content.decode()
    assert "’s Morgens" in page
    assert "0593 123456" in page


def test_a_request_from_the_site_is_called_and_done(cast, bram, call):
    number = request_call_back(
        CallBackDetails(cast.organisation.pk, name="Aylin", phone="0593 1", submission="x", about="De balie")
    )
    form = bram.get(f"/werk/telefoon/?verzoek={number}").context["form"]
    assert form["name"].value() == "Aylin"
    call("explained", call=str(number))
    assert not open_call_backs(cast.see(cast.bram))


def test_a_request_of_another_organisation_is_not_there(cast, bram):
    assert bram.get("/werk/telefoon/?verzoek=999999").status_code == 404
    assert bram.post("/werk/terugbellen/999999/klaar/").status_code == 404


def test_an_unknown_outcome_says_what_to_do(call):
    response = call("zo maar iets")
    assert response.status_code == 422
    assert "met een van de knoppen" in response.content.decode()


def test_before_anything_is_told_two_facts_are_asked_and_kept(cast, bram):
    file = cast.complaint()
    found = bram.get("/werk/telefoon/?zoek=ozturk").content.decode()
    assert f"/werk/telefoon/{file.reference}/" in found
    one = bram.post(f"/werk/telefoon/{file.reference}/", {"right": ["phone"]})
    assert one.status_code == 422
    bram.post(f"/werk/telefoon/{file.reference}/", {"right": ["phone", "email"]})
    note = file_page(cast.system, file.reference).last("note_added")
    assert "Telefoonnummer, E-mailadres" in note.words


def test_els_registers_and_hears_the_reference_but_does_not_open_the_file(cast, sign_in):
    response, _sent = registered(sign_in(cast.els))
    assert response.status_code == 200
    assert newest(cast).reference in response.content.decode()
