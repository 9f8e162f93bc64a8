"""The sheet of written judgements: off by default, blanked, released by a second person, gone with its file."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gehoor.authority.models import Role
from gehoor.complaints.actions.answer_data_right import answer_data_right
from gehoor.complaints.actions.ask_data_right import ask_data_right
from gehoor.complaints.actions.destroy_file import destroy_file
from gehoor.complaints.actions.mark_sensitive import mark_sensitive
from gehoor.complaints.actions.reopen import reopen
from gehoor.complaints.models import Complaint, Element, Text
from gehoor.platform import clock
from gehoor.reporting.actions.release_judgement import propose_judgement, release_judgement
from gehoor.reporting.blanking import BLANK, blanked, still_telling
from gehoor.reporting.importing.taking import bring_files
from gehoor.reporting.judgements import judgement_of
from gehoor.reporting.models import PublishedJudgement
from gehoor.reporting.refusal import CannotBe

YEAR = 2025
FOUND = "Mevrouw Öztürk (bsn 111222333, 06-12345678, aylin@example.nl, 1234 AB) had gelijk. Bram luisterde niet."
TABLE = (
    "kenmerk;ontvangen;klacht;naam klager;e-mail;afgesloten;uitkomst;oordeel\r\n"
    "K-1;3-3-2025;Niemand belde.;Aylin Öztürk;aylin@example.nl;1-4-2025;oordeel;gegrond\r\n"
)


@pytest.fixture
def file(cast, settings):
    settings.PUBLISH_JUDGEMENTS = True
    clock.pretend_today(dt.date(YEAR + 1, 2, 2))
    bring_files(cast.organisation, cast.see(cast.bram), TABLE.encode())
    made = Complaint.objects.get()
    findings = Text.objects.create(complaint=made, salt="x", body=FOUND)
    Element.objects.filter(complaint=made).update(findings=findings, standards=["reasons"])
    return made


@pytest.fixture
def address(file):
    return f"/werk/jaarverslag/{YEAR}/oordelen/{file.reference}/"


def test_the_proposal_names_nobody_whom_the_file_knows(cast, file):
    told = judgement_of(cast.see(cast.bram), file.reference)
    assert "Öztürk" in told.original
    for each in ("Öztürk", "Aylin", "aylin@example.nl", "111222333", "06-12345678", "1234 AB"):
        assert each not in told.proposal
    assert BLANK in told.proposal
    assert "Gegrond" in told.proposal


def test_a_text_that_still_names_somebody_is_refused(cast, file):
    told = judgement_of(cast.see(cast.bram), file.reference)
    for text in ("Mevrouw öztürk had gelijk.", "Schrijf naar x@example.nl.", "Nummer 111222333.", "  "):
        with pytest.raises(CannotBe):
            propose_judgement(cast.bram, told, text)


def test_a_second_person_releases_and_only_then_it_is_public(cast, file, address, sign_in, citizen):
    Role.objects.create(person=cast.gerrit, kind="coordinator", starts_on=dt.date(2020, 1, 1))
    bram, gerrit = sign_in(cast.bram), sign_in(cast.gerrit)
    public = f"/jaarverslag/{YEAR}/oordelen/"
    assert bram.post(address, {"step": "propose", "text": "Öztürk had gelijk."}).status_code == 422
    assert bram.post(address, {"step": "propose", "text": "De klager had gelijk."}).status_code == 302
    read = re.search('name="read" value="([0-9a-f]{64})"', gerrit.get(address).content.decode())[1]
    bram.post(address, {"step": "release", "read": read})
    assert citizen.get(public).status_code == 404
    assert gerrit.post(address, {"step": "release", "read": read}).status_code == 302
    page = citizen.get(public).content.decode()
    assert "De klager had gelijk." in page
    assert file.reference not in page
    assert "gepubliceerd" in bram.get(f"/werk/jaarverslag/{YEAR}/oordelen/").content.decode()
    with pytest.raises(CannotBe):
        propose_judgement(cast.bram, judgement_of(cast.see(cast.bram), file.reference), "Anders.")
    gerrit.post(address, {"step": "withdraw"})
    assert citizen.get(public).status_code == 404


@pytest.fixture
def released(cast, file):
    """The judgement stands on the public page."""
    told = judgement_of(cast.see(cast.bram), file.reference)
    propose_judgement(cast.bram, told, "De klager had gelijk.")
    release_judgement(cast.gerrit, told)
    return told


def test_who_releases_has_read_the_text_that_becomes_public(cast, file, address, sign_in, citizen):
    """A proposal that changed after the page was opened went out unread."""
    Role.objects.create(person=cast.gerrit, kind="coordinator", starts_on=dt.date(2020, 1, 1))
    told = judgement_of(cast.see(cast.bram), file.reference)
    propose_judgement(cast.bram, told, "De klager had gelijk.")
    gerrit = sign_in(cast.gerrit)
    read = re.search('name="read" value="([0-9a-f]{64})"', gerrit.get(address).content.decode())[1]
    propose_judgement(cast.bram, told, "De klager is een zeur.")
    gerrit.post(address, {"step": "release", "read": read})
    assert PublishedJudgement.objects.get().released_at is None
    assert citizen.get(f"/jaarverslag/{YEAR}/oordelen/").status_code == 404


def test_what_became_sensitive_leaves_the_public_page(cast, file, released, citizen):
    public = f"/jaarverslag/{YEAR}/oordelen/"
    assert citizen.get(public).status_code == 200
    mark_sensitive(cast.see(cast.bram), file.pk, sensitive=True)
    assert citizen.get(public).status_code == 404


def test_what_is_restricted_on_request_leaves_the_public_page(cast, file, released, citizen, sign_in):
    bram, party = cast.see(cast.bram), file.parties.get(kind="complainant")
    asked = ask_data_right(bram, file.pk, "restriction", party.pk)
    answer_data_right(bram, file.pk, asked, granted=True, words="Tot de rechter heeft beslist.")
    assert citizen.get(f"/jaarverslag/{YEAR}/oordelen/").status_code == 404
    assert "gepubliceerd" not in sign_in(cast.bram).get(f"/werk/jaarverslag/{YEAR}/oordelen/").content.decode()


def test_a_file_that_was_reopened_leaves_the_public_page(cast, file, released, citizen):
    reopen(cast.see(cast.bram), file.pk, reason="Er kwam iets boven.")
    assert citizen.get(f"/jaarverslag/{YEAR}/oordelen/").status_code == 404


def test_where_judgements_are_not_published_there_is_no_such_page(cast, file, sign_in, citizen, settings):
    told = judgement_of(cast.see(cast.bram), file.reference)
    propose_judgement(cast.bram, told, "De klager had gelijk.")
    release_judgement(cast.gerrit, told)
    settings.PUBLISH_JUDGEMENTS = False
    assert sign_in(cast.bram).get(f"/werk/jaarverslag/{YEAR}/oordelen/").status_code == 404
    assert sign_in(cast.bram).get(f"/werk/jaarverslag/{YEAR}/oordelen/{file.reference}/").status_code == 404
    assert citizen.get(f"/jaarverslag/{YEAR}/oordelen/").status_code == 404


def test_a_sensitive_file_and_one_without_judgement_are_never_published(cast, file, address, sign_in):
    other = cast.complaint()
    for reference in (other.reference, file.reference):
        if reference == file.reference:
            mark_sensitive(cast.see(cast.bram), file.pk, sensitive=True)
        with pytest.raises(CannotBe):
            judgement_of(cast.see(cast.bram), reference)
    assert sign_in(cast.bram).get(address).status_code == 404


def test_it_goes_with_its_file(cast, file):
    propose_judgement(cast.bram, judgement_of(cast.see(cast.bram), file.reference), "De klager had gelijk.")
    destroy_file(cast.system, file.pk)
    assert not PublishedJudgement.objects.exists()


@given(st.lists(st.text("abcdefgh", min_size=3, max_size=6), min_size=1, max_size=4), st.text("abcdefgh ", max_size=40))
def test_no_known_name_is_left_after_blanking(names, text):
    assert not still_telling(blanked(text, names), names)
