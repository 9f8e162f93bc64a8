"""What people and machines type: every field, every letter, every length; what they send along; floods and traps."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gehoor.complaints.models import Complaint, Document, Event, Party
from gehoor.intake import crowds
from gehoor.intake.models import DraftFile, FilingDraft
from gehoor.intake.steps.road import BY_SLUG
from gehoor.platform import files
from tests.intake.conftest import hidden

pytestmark = pytest.mark.django_db

# The letters with diacritics of the Dutch population register (teletex set of the GBA) and beyond.
DIACRITICS = (
    "ÀÁÂÃÄÅĀĂĄÆÇĆĈĊČĎĐÈÉÊËĒĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĮİIJĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕÖØŌŐŒŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛÜŨŪŬŮŰŲŴÝŶŸŹŻŽÞ"
    "àáâãäåāăąæçćĉċčďđèéêëēėęěĝğġģĥħìíîïĩīįıijĵķĸĺļľŀłñńņňŋòóôõöøōőœŕŗřśŝşšșßţťŧțùúûüũūŭůűųŵýŷÿźżžþð’ʼ-"
)
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF"


def test_a_name_with_every_diacritic_stays_byte_equal(aylin):
    aylin.answers["uw-naam"]["name"] = DIACRITICS
    aylin.answers["wat-er-gebeurde"]["story"] = DIACRITICS
    aylin.fill_in()
    assert DIACRITICS in aylin.client.get("/klacht/controleren/").content.decode()
    aylin.send()
    assert Party.objects.get(kind="complainant").name == DIACRITICS
    assert Event.objects.get(type="received").text.body.startswith(DIACRITICS)
    assert DIACRITICS in aylin.client.get("/klacht/kopie/").content.decode()


@pytest.mark.parametrize(
    "story",
    [
        "\u202egedraaid\u202c en terug",
        "👵🏽👨‍👩‍👧 🇳🇱",
        "<script>alert(1)</script>",
        "{{ 7 }}{% now %}",
        "a\r\nb\tc",
        "\ud7ff\uffff",
    ],
)
def test_a_story_is_stored_as_it_was_sent_and_shown_escaped(aylin, story):
    aylin.answers["wat-er-gebeurde"]["story"] = story
    aylin.fill_in()
    aylin.send()
    assert Event.objects.get(type="received").text.body.startswith(story)
    page = aylin.client.get("/klacht/kopie/").content.decode()
    assert "<script>alert" not in page


def test_a_story_of_two_hundred_kilobytes_is_taken_whole(aylin):
    story = "Lang verhaal. " * 15_000
    aylin.answers["wat-er-gebeurde"]["story"] = story
    aylin.fill_in()
    aylin.send()
    assert Event.objects.get(type="received").text.body.startswith(story)


def test_a_story_that_does_not_fit_stays_in_the_page_and_in_the_draft(aylin):
    story = "x" * 250_001
    page = aylin.answer("wat-er-gebeurde", story=story)
    assert "Uw tekst past hier niet helemaal" in page.content.decode()
    assert story in page.content.decode()
    aylin.answer("wat-er-gebeurde", story=story, save="1")
    assert story in aylin.page("wat-er-gebeurde").content.decode()
    assert "Uw tekst past hier niet helemaal" in aylin.send().content.decode()
    assert not Complaint.objects.exists()


def test_a_nul_is_left_out_everywhere(aylin):
    for slug in aylin.answers:
        fields = {
            name: f"a\x00b{value}" if isinstance(value, str) else value for name, value in aylin.answers[slug].items()
        }
        assert aylin.answer(slug, **fields).status_code in {200, 302}
    aylin.fill_in()
    aylin.answer("wat-er-gebeurde", story="Voor\x00na")
    aylin.send()
    assert Event.objects.get(type="received").text.body.startswith("Voorna")


ODD = st.text(max_size=60) | st.sampled_from(["", "\x00", "\u202e", "9" * 5000, "null", "[]", "-1", "1e400", "٣", "%s"])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    slug=st.sampled_from(sorted(BY_SLUG)),
    values=st.lists(ODD, min_size=8, max_size=8),
    way=st.sampled_from(["", "bewaren/"]),
)
def test_no_answer_ever_breaks_a_page(aylin, slug, values, way):
    names = [*BY_SLUG[slug].base_fields, "day_day", "day_month", "day_year", "address_street", "tab", "seen", "others"]
    posted = {name: value.encode("utf-8", "replace").decode() for name, value in zip(names, values, strict=False)}
    response = aylin.client.post(f"/klacht/vraag/{slug}/{way}", posted)
    assert response.status_code in {200, 204, 302}
    assert aylin.client.get(f"/klacht/vraag/{slug}/").status_code == 200
    assert aylin.client.get("/klacht/controleren/").status_code == 200


@pytest.mark.parametrize("slug", ["bestaat-niet", "..", "bijlagen", "controleren"])
def test_a_question_that_is_not_there_is_not_found(aylin, slug):
    assert aylin.client.get(f"/klacht/vraag/{slug}/").status_code == 404


def test_a_unit_or_body_of_another_organisation_is_not_taken(aylin):
    from tests.cast import make_cast  # noqa: PLC0415

    other = make_cast("Gemeente Elders")
    page = aylin.answer("welke-medewerker", who="", unit=str(other.parks.pk))
    assert "Kies een van de antwoorden" in page.content.decode()


def test_fields_that_are_not_asked_change_nothing(aylin):
    aylin.fill_in()
    aylin.send(reference="AAAA-AAAA", complaint_id="1", sent_at="2020-01-01", channel="phone", sensitive="on")
    complaint = Complaint.objects.get()
    assert (complaint.channel, complaint.sensitive) == ("web", False)
    assert complaint.reference != "AAAA-AAAA"


def upload(name, content):
    return SimpleUploadedFile(name, content)


def test_documents_go_along_and_can_be_taken_out(aylin):
    aylin.fill_in()
    aylin.client.post(
        "/klacht/bijlagen/", {"documents": [upload("brief.pdf", PDF), upload("foto.txt", b"hallo")], "add": "1"}
    )
    page = aylin.client.get("/klacht/bijlagen/").content.decode()
    assert "brief.pdf" in page
    out = DraftFile.objects.get(name="foto.txt")
    aylin.client.post(f"/klacht/bijlagen/{out.pk}/weg/")
    assert not files.exists(out.digest)
    aylin.send()
    document = Document.objects.get()
    assert (document.name, document.media_type) == ("brief.pdf", "application/pdf")
    assert files.read(document.digest) == PDF


def test_the_same_document_twice_is_one(aylin):
    for _time in range(2):
        aylin.client.post("/klacht/bijlagen/", {"documents": [upload("brief.pdf", PDF)], "add": "1"})
    assert DraftFile.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("virus.exe", b"MZ\x90", "kunnen wij niet aannemen"),
        (
            "plaatje.png",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
            "kunnen wij niet aannemen",
        ),
        ("pagina.txt", b"<html><script>1</script></html>", "kunnen wij niet aannemen"),
        ("leeg.pdf", b"", "is leeg"),
    ],
)
def test_what_cannot_be_taken_is_said_kindly(aylin, name, content, said):
    page = aylin.client.post("/klacht/bijlagen/", {"documents": [upload(name, content)], "add": "1"})
    assert said in page.content.decode()
    assert not DraftFile.objects.exists()


def test_a_zip_bomb_is_counted_and_not_unpacked(aylin):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(1200):
            archive.writestr(f"{number}.txt", b"")
    page = aylin.client.post("/klacht/bijlagen/", {"documents": [upload("veel.zip", packed.getvalue())], "add": "1"})
    assert "zit te veel" in page.content.decode()


def test_too_many_documents_are_told_before_anything_is_stored(aylin):
    many = [upload(f"{number}.pdf", PDF + str(number).encode()) for number in range(11)]
    page = aylin.client.post("/klacht/bijlagen/", {"documents": many, "add": "1"})
    assert "U koos te veel bestanden" in page.content.decode()
    assert not DraftFile.objects.exists()


def test_a_request_that_is_far_too_large_is_answered_and_keeps_nothing(aylin, monkeypatch):
    monkeypatch.setattr("gehoor.platform.attachments.uploads.MOST", 100_000)
    page = aylin.client.post(
        "/klacht/bijlagen/", {"documents": [upload("groot.pdf", PDF + b"x" * 300_000)], "add": "1"}
    )
    assert page.status_code == 200
    assert "te groot" in page.content.decode()
    assert not DraftFile.objects.exists()


@pytest.mark.parametrize("name", ["../../etc/passwd.pdf", "a\u202egpj.pdf", "x" * 400 + ".pdf", "naïef ß.pdf"])
def test_a_name_of_a_file_is_never_a_path_and_never_turns_the_page(aylin, name):
    aylin.client.post("/klacht/bijlagen/", {"documents": [upload(name, PDF)], "add": "1"})
    kept = DraftFile.objects.get().name
    assert "\u202e" not in kept
    assert len(kept) <= 255
    assert files.read(DraftFile.objects.get().digest) == PDF


def test_a_document_of_another_filing_cannot_be_taken_out(aylin):
    aylin.client.post("/klacht/bijlagen/", {"documents": [upload("brief.pdf", PDF)], "add": "1"})
    other = Client(headers={"host": "gemeente-voorbeeld.localhost"})
    other.post("/klacht/vraag/waar/", {"place": "x"})
    other.post(f"/klacht/bijlagen/{DraftFile.objects.get().pk}/weg/")
    assert DraftFile.objects.exists()


def test_the_trap_marks_a_complaint_and_refuses_nobody(aylin):
    aylin.fill_in()
    assert aylin.send(website="https://spam.example").status_code == 302
    assert "trap" in Event.objects.get(type="received").data["file"]["doubts"]


def test_a_flood_is_marked_and_the_real_ones_pass(aylin, monkeypatch):
    monkeypatch.setattr(crowds, "MOST_NEW", 0)
    aylin.fill_in()
    assert aylin.send().status_code == 302
    assert "flood" in Event.objects.get(type="received").data["file"]["doubts"]


def test_a_flood_of_drafts_slows_saving_only(aylin, monkeypatch):
    monkeypatch.setattr(crowds, "MOST_NEW", 0)
    assert aylin.client.post("/klacht/vraag/waar/bewaren/", {"place": "Thuis"}).status_code == 429
    assert not FilingDraft.objects.exists()
    assert aylin.answer("waar").status_code == 302


def test_a_filing_saved_without_end_is_still_sent(aylin, monkeypatch):
    monkeypatch.setattr(crowds, "MOST_REVISIONS", 1)
    aylin.fill_in()
    assert aylin.client.post("/klacht/vraag/waar/bewaren/", {"place": "Elders"}).status_code == 429
    assert aylin.send().status_code == 302


def test_looking_makes_no_draft(aylin):
    for slug in BY_SLUG:
        assert aylin.client.get(f"/klacht/vraag/{slug}/").status_code == 200
    aylin.client.get("/klacht/")
    assert not FilingDraft.objects.exists()


def test_pages_of_a_filing_are_kept_nowhere_and_framed_by_nobody(aylin):
    aylin.answer("waar")
    page = aylin.client.get("/klacht/controleren/")
    assert page.headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
    cookie = aylin.client.cookies["klacht"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Lax", "")


def test_a_page_that_stays_on_the_same_site(aylin):
    aylin.fill_in()
    for elsewhere in ("https://elders.example/", "//elders.example", "/\\elders.example"):
        back = aylin.client.post(f"/klacht/vraag/waar/?terug={elsewhere}", {**hidden(aylin.page("waar")), "place": "x"})
        assert back["Location"].startswith("/klacht/")
