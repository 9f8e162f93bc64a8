"""Letters that a person writes: drafts, a second pair of eyes, ten minutes, and the one moment when they leave."""

import datetime as dt
import io

import pikepdf
import pytest

from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.decide import Decision, decide
from gehoor.complaints.actions.record_findings import record_findings
from gehoor.complaints.actions.release_copy import release_copy
from gehoor.complaints.actions.request_formal import request_formal
from gehoor.complaints.actions.waive_duty import waive_duty
from gehoor.complaints.commands import DocumentDetails, PartyDetails
from gehoor.complaints.models import Complaint, Document, Element, Party, Task
from gehoor.complaints.queries.closing import closing_checklist
from gehoor.complaints.refusals import Conflict, Hidden, NotPermitted, Refused
from gehoor.letters.actions.approve_letter import approve_letter, refuse_approval, submit_for_approval
from gehoor.letters.actions.edit_letter import EditLetter, edit_letter
from gehoor.letters.actions.mark_delivery import mark_not_delivered, mark_posted
from gehoor.letters.actions.opened_letter import NeedsConfirmation, NotReady, TooLate
from gehoor.letters.actions.prepare_letter import PrepareLetter, prepare_letter
from gehoor.letters.actions.send_letter import send_letter, undo_letter
from gehoor.letters.actions.send_otherwise import send_otherwise
from gehoor.letters.models import Letter
from gehoor.letters.queries.letter_page import letter_page
from gehoor.letters.queries.letters import letters_of, preview, received_letters
from gehoor.letters.queries.outbox import letters_to_post, print_bundle
from gehoor.platform import clock, files
from tests.letters.conftest import MORNING

FOUND = "Zij liep weg.\n\nDat klopt."
LAST_DAY = dt.datetime(2026, 4, 14, 10, 0, tzinfo=clock.AMSTERDAM)
TEN_MINUTES = dt.timedelta(minutes=10)


def aylin(**details):
    told = {"name": "Aylin Öztürk", "address": "Dorpsstraat 1", "postcode": "9411 AA", "city": "Beilen"}
    return PartyDetails("complainant", **{**told, **details})


@pytest.fixture
def made(cast, at, work):
    filed = cast.complaint(parties=(aylin(), *cast.command().parties[1:]), body_id=cast.college.pk)
    work()
    return filed


@pytest.fixture
def bram(cast):
    return cast.see(cast.bram)


def party(made, kind):
    return Party.objects.get(complaint_id=made.complaint_id, kind=kind)


def told(made):
    return [event.type for event in Complaint.objects.get(pk=made.complaint_id).events.all()]


def extension(bram, made, **values):
    asked = {"weeks": 4, "delay_reason": "De getuige is ziek.", **values}
    return prepare_letter(bram, PrepareLetter(made.complaint_id, "extension", values=asked))


def judge(cast, bram, made):
    request_formal(bram, made.complaint_id)
    for element in Element.objects.filter(complaint_id=made.complaint_id):
        record_findings(
            bram, made.complaint_id, element.number, findings=FOUND, judgement="founded", standards=["listening"]
        )
    waive(cast, bram, made)


def waive(cast, bram, made):
    """What must come before the outcome, recorded as impossible."""
    file = Complaint.objects.get(pk=made.complaint_id)
    for each in closing_checklist(bram, file.reference):
        if each.blocks:
            waive_duty(cast.see(cast.gerrit), made.complaint_id, each.duty, each.to, reason="Zij is verhuisd.")


def findings(bram, made):
    return prepare_letter(bram, PrepareLetter(made.complaint_id, "findings", values={"conclusions": "Excuses."}))[0]


def text(letter):
    return Letter.objects.get(pk=letter).text


def test_more_time_is_told_to_both_sides_and_recorded_once(cast, bram, made, at, work):
    release_copy(bram, made.complaint_id, party(made, "person_concerned").pk)
    both = extension(bram, made)
    moment = send_letter(bram, both[0])
    assert (moment.at_once, moment.leaves_at - clock.now()) == (False, TEN_MINUTES)
    at(MORNING + TEN_MINUTES)
    work()
    letters = Letter.objects.filter(pk__in=both)
    assert {letter.party.kind: letter.channel for letter in letters} == {
        "complainant": "post",
        "person_concerned": "portal",
    }
    assert told(made).count("extended") == 1
    event = Complaint.objects.get(pk=made.complaint_id).events.get(type="extended")
    assert event.data["weeks"] == 4
    assert sorted(event.data["told"]) == sorted(each.party.legal_name for each in letters)
    for each in both:
        assert "uiterlijk dinsdag 12 mei 2026. Ontvangen op dinsdag 3 maart 2026. Verdaagd" in text(each)
        assert "vier weken" in text(each)
    assert Complaint.objects.get(pk=made.complaint_id).term_ends_on == dt.date(2026, 5, 12)


def test_a_letter_can_be_taken_back_for_ten_minutes(bram, made, at, work):
    (first, _second) = extension(bram, made)
    send_letter(bram, first)
    undo_letter(bram, first)
    at(MORNING + dt.timedelta(hours=1))
    work()
    assert {letter.state for letter in Letter.objects.filter(kind="extension")} == {"draft"}
    assert "extended" not in told(made)
    send_letter(bram, first)
    at(MORNING + dt.timedelta(hours=2))
    work()
    assert "extended" in told(made)
    with pytest.raises(TooLate):
        undo_letter(bram, first)


def test_what_would_pass_the_last_day_leaves_at_once(cast, bram, made, at):
    both = extension(bram, made)
    at(LAST_DAY.replace(hour=23, minute=55))
    moment = send_letter(bram, both[0])
    assert (moment.at_once, moment.last_day) == (True, dt.date(2026, 4, 14))
    event = Complaint.objects.get(pk=made.complaint_id).events.get(type="extended")
    assert event.occurred_on == dt.date(2026, 4, 14)
    assert {letter.state for letter in Letter.objects.filter(pk__in=both)} == {"sent"}
    with pytest.raises(TooLate):
        undo_letter(bram, both[0])


def test_earlier_on_the_last_day_there_are_ten_minutes(bram, made, at):
    both = extension(bram, made)
    at(LAST_DAY)
    assert not send_letter(bram, both[0]).at_once


def test_an_extension_after_the_term_is_refused_with_its_article(bram, made, at):
    both = extension(bram, made)
    at(LAST_DAY + dt.timedelta(days=1))
    with pytest.raises(Refused) as refused:
        send_letter(bram, both[0])
    assert "9:11" in refused.value.article


def test_what_became_unlawful_within_ten_minutes_comes_back_with_a_task(bram, made, at, work):
    both = extension(bram, made)
    at(LAST_DAY)
    send_letter(bram, both[0])
    at(LAST_DAY + dt.timedelta(days=1))
    work()
    letters = Letter.objects.filter(pk__in=both)
    assert {letter.state for letter in letters} == {"draft"}
    assert all(letter.problem for letter in letters)
    assert Task.objects.filter(kind="letter_not_sent").count() == 1
    assert "extended" not in told(made)


def test_what_is_missing_is_said_at_once(bram, made):
    both = extension(bram, made, weeks=None, delay_reason="")
    with pytest.raises(NotReady) as caught:
        send_letter(bram, both[0])
    assert len(caught.value.problems) >= 2


def test_the_same_draft_is_found_again(bram, made):
    assert extension(bram, made) == extension(bram, made)
    assert {letter.version for letter in Letter.objects.filter(kind="extension")} == {1}


def test_what_is_told_again_stands_in_the_draft_that_was_begun(bram, made):
    begun = extension(bram, made, weeks=None)
    assert extension(bram, made, weeks=3, delay_reason="") == begun
    for letter in Letter.objects.filter(pk__in=begun):
        assert (letter.values["weeks"], letter.values["delay_reason"]) == (3, "De getuige is ziek.")


def test_findings_hold_each_judgement_and_the_ombudsmans_last_day(cast, bram, made, at, work):
    judge(cast, bram, made)
    letter = findings(bram, made)
    submit_for_approval(bram, letter)
    approve_letter(cast.see(cast.gerrit), letter)
    send_letter(bram, letter)
    at(MORNING + TEN_MINUTES)
    work()
    told_words = text(letter)
    assert "Oordeel: gegrond (luisteren naar de burger)." in told_words
    assert "Uw klacht is gegrond." in told_words
    assert "tot en met woensdag 3 maart 2027" in told_words
    assert "binnen een jaar" in told_words
    event = Complaint.objects.get(pk=made.complaint_id).events.get(type="findings_sent")
    assert event.data["elements"] == [{"number": 1, "judgement": "founded"}]
    assert event.data["ombudsman_named"] is True
    assert Complaint.objects.get(pk=made.complaint_id).closed_as == "findings"
    assert Complaint.objects.get(pk=made.complaint_id).ombudsman_until == dt.date(2027, 3, 3)


def test_what_was_decided_stands_in_the_letter_and_who_decided_signs(cast, bram, made):
    judge(cast, bram, made)
    decision = Decision(cast.college.pk, MORNING.date(), conclusions="Wij spreken met het team.")
    decide(cast.see(cast.gerrit), made.complaint_id, decision)
    left_empty = {"conclusions": "", "how_investigated": ""}
    letter = prepare_letter(bram, PrepareLetter(made.complaint_id, "findings", values=left_empty))[0]
    shown = letter_page(bram, letter).shown
    assert "Wij spreken met het team." in shown
    assert "Gerrit Visser" in shown
    assert "Bram" not in shown


def test_the_date_and_the_ombudsmans_day_are_those_of_leaving(cast, bram, made, at, work):
    judge(cast, bram, made)
    letter = findings(bram, made)
    submit_for_approval(bram, letter)
    approve_letter(cast.see(cast.gerrit), letter)
    at(MORNING.replace(hour=23, minute=55))
    send_letter(bram, letter)
    at(MORNING.replace(hour=23, minute=55) + TEN_MINUTES)
    work()
    assert "tot en met donderdag 4 maart 2027" in text(letter)


def test_a_decision_does_not_leave_without_a_second_person(cast, bram, made):
    judge(cast, bram, made)
    letter = findings(bram, made)
    with pytest.raises(Refused):
        send_letter(bram, letter)
    submit_for_approval(bram, letter)
    with pytest.raises(Refused):
        approve_letter(bram, letter)
    with pytest.raises(Refused):
        send_letter(bram, letter)


@pytest.mark.parametrize("who", ["chantal", "els"])
def test_who_is_involved_or_a_stranger_does_not_see_the_letter(cast, bram, made, who):
    letter = extension(bram, made)[0]
    viewer = cast.see(getattr(cast, who))
    with pytest.raises(Hidden):
        approve_letter(viewer, letter)
    with pytest.raises(Hidden):
        letter_page(viewer, letter)
    with pytest.raises(Hidden):
        preview(viewer, letter)
    assert letters_of(viewer, made.complaint_id) == ()


def test_an_approval_falls_away_with_the_text_it_was_for(cast, bram, made):
    judge(cast, bram, made)
    letter = findings(bram, made)
    submit_for_approval(bram, letter)
    approve_letter(cast.see(cast.gerrit), letter)
    seen = Letter.objects.get(pk=letter).version
    edit_letter(bram, EditLetter(letter, seen, values={"conclusions": "Geen excuses."}))
    with pytest.raises(Refused):
        send_letter(bram, letter)


def test_an_approver_gives_it_back_with_a_reason(cast, bram, made):
    judge(cast, bram, made)
    letter = findings(bram, made)
    submit_for_approval(bram, letter)
    gerrit = cast.see(cast.gerrit)
    with pytest.raises(Refused):
        refuse_approval(gerrit, letter, "  ")
    refuse_approval(gerrit, letter, "Leg uit wat u bedoelt.")
    assert Letter.objects.get(pk=letter).state == "draft"
    assert told(made)[-1] == "approval_refused"


def test_a_letter_without_its_mandatory_part_does_not_leave(cast, bram, made):
    judge(cast, bram, made)
    letter = findings(bram, made)
    standing = Letter.objects.get(pk=letter)
    edit_letter(bram, EditLetter(letter, standing.version, body=standing.body.replace("{ombudsman}", "")))
    with pytest.raises(NotReady) as caught:
        submit_for_approval(bram, letter)
    assert "artikel 9:12 lid 2 Awb" in caught.value.problems[0]


def test_a_draft_that_cannot_be_read_is_kept(bram, made):
    letter = extension(bram, made)[0]
    edit_letter(bram, EditLetter(letter, 1, body="{onbekend"))
    assert Letter.objects.get(pk=letter).body == "{onbekend"
    assert letter_page(bram, letter).problems
    with pytest.raises(NotReady):
        send_letter(bram, letter)


def test_two_who_edit_at_once_lose_nothing_silently(bram, made):
    letter = extension(bram, made)[0]
    edit_letter(bram, EditLetter(letter, 1, subject="Een"))
    with pytest.raises(Conflict):
        edit_letter(bram, EditLetter(letter, 1, subject="Twee"))


def test_another_kind_of_addressee_needs_a_second_confirmation(bram, made):
    concerned = party(made, "person_concerned")
    asked = {"proposed_day": "2026-05-20", "delay_reason": "Ziekte.", "answer_by": "2026-03-20"}
    (letter,) = prepare_letter(bram, PrepareLetter(made.complaint_id, "consent", (concerned.pk,), asked))
    assert letter_page(bram, letter).confirm
    with pytest.raises(NeedsConfirmation):
        send_letter(bram, letter)
    send_letter(bram, letter, confirmed=True)


def test_an_enclosure_of_another_file_is_refused(cast, bram, made):
    other = cast.complaint()
    stored = files.store_bytes(b"%PDF-1.4")
    details = DocumentDetails("x.pdf", "application/pdf", stored.size, stored.digest)
    foreign = add_document(bram, other.complaint_id, details)
    letter = extension(bram, made)[0]
    with pytest.raises(Refused):
        edit_letter(bram, EditLetter(letter, 1, enclosure_ids=(foreign,)))


def test_the_copy_releases_its_enclosures_to_the_person_concerned_only(cast, bram, made, at, work):
    stored = files.store_bytes(b"%PDF-1.4")
    document = add_document(
        bram, made.complaint_id, DocumentDetails("klacht.pdf", "application/pdf", stored.size, stored.digest)
    )
    (letter,) = prepare_letter(bram, PrepareLetter(made.complaint_id, "copy", enclosure_ids=(document,)))
    send_letter(bram, letter)
    at(MORNING + TEN_MINUTES)
    work()
    assert Document.objects.get(pk=document).for_concerned
    kept = Letter.objects.get(pk=letter).document
    assert (kept.for_concerned, kept.for_complainant) == (True, False)
    event = Complaint.objects.get(pk=made.complaint_id).events.get(type="copy_sent")
    assert event.data["to"] == [party(made, "person_concerned").legal_name]
    assert [each.subject for each in received_letters(cast.aylin_before(made))] == ["Wij hebben uw klacht ontvangen"]


def test_a_party_reads_only_its_own_letters(cast, bram, made, at, work):
    extended = extension(bram, made)
    send_letter(bram, extended[0])
    at(MORNING + TEN_MINUTES)
    work()
    mine = received_letters(cast.aylin_before(made))
    assert [letter.subject for letter in mine] == [
        "Wij hebben meer tijd nodig voor de klacht",
        "Wij hebben uw klacht ontvangen",
    ]
    assert "Aylin" in mine[0].text


def test_what_goes_by_post_is_printed_and_marked(bram, made, at, work):
    release_copy(bram, made.complaint_id, party(made, "person_concerned").pk)
    send_letter(bram, extension(bram, made)[0])
    at(MORNING + TEN_MINUTES)
    work()
    ready = letters_to_post(bram)
    assert [each.kind for each in ready] == ["acknowledgement", "extension"]
    with pikepdf.open(io.BytesIO(print_bundle(bram))) as bundle:
        assert len(bundle.pages) % 2 == 0
    for each in ready:
        mark_posted(bram, each.letter_id, clock.today())
    assert letters_to_post(bram) == ()
    assert print_bundle(bram) == b""


def test_posted_a_day_later_the_event_says_so(bram, made, at, work):
    letter = extension(bram, made)[0]
    send_letter(bram, letter)
    at(MORNING + TEN_MINUTES)
    work()
    at(MORNING + dt.timedelta(days=1))
    with pytest.raises(Refused):
        mark_posted(bram, letter, clock.today() + dt.timedelta(days=1))
    mark_posted(bram, letter, clock.today())
    event = Complaint.objects.get(pk=made.complaint_id).events.get(type="corrected")
    assert event.data["with"] == {"at": "2026-03-04"}
    with pytest.raises(Refused):
        mark_posted(bram, letter, clock.today())


def test_a_bounce_marks_the_letter_and_makes_one_task(cast, bram, at, work, mails):
    made = cast.complaint()
    work()
    (mail,) = mails()
    assert mark_not_delivered(cast.organisation.pk, mail.pk, "5.1.1")
    assert mark_not_delivered(cast.organisation.pk, mail.pk, "5.1.1")
    assert Letter.objects.get(complaint_id=made.complaint_id).state == "not_delivered"
    assert Task.objects.filter(kind="not_delivered").count() == 1
    assert not mark_not_delivered(cast.organisation.pk + 1, mail.pk, "5.1.1")


def test_a_preview_is_no_sending(bram, made):
    letter = extension(bram, made)[0]
    before = told(made)
    assert preview(bram, letter).startswith(b"%PDF")
    assert (told(made), Letter.objects.get(pk=letter).document) == (before, None)


def test_who_may_not_do_casework_cannot_write_a_letter(cast, made):
    with pytest.raises((Hidden, NotPermitted)):
        extension(cast.see(cast.dirk), made)


def test_what_bounced_is_sent_by_post_and_counts_once(cast, bram, at, work, mails):
    filed = cast.complaint()
    work()
    mark_not_delivered(cast.organisation.pk, mails()[0].pk, "5.1.1")
    letter = Letter.objects.get(complaint_id=filed.complaint_id)
    send_otherwise(bram, letter.pk)
    letter.refresh_from_db()
    assert (letter.state, letter.channel) == ("sent", "post")
    assert told(filed).count("acknowledged") == 1
    with pytest.raises(Refused):
        send_otherwise(bram, letter.pk)


def test_what_a_brake_held_back_is_confirmed_when_it_is_posted(cast, bram, at, work, mails):
    filed = [cast.complaint() for _ in range(3)]
    work()
    held = Letter.objects.get(complaint_id=filed[2].complaint_id)
    assert "acknowledged" not in told(filed[2])
    send_otherwise(bram, held.pk)
    assert told(filed[2]).count("acknowledged") == 1


def test_who_takes_back_the_choice_for_electronic_gets_paper(cast, bram, at, work):
    filed = cast.complaint(parties=(aylin(electronic=True),), body_id=cast.college.pk)
    asked = {"proposed_day": "2026-05-20", "delay_reason": "Ziekte.", "answer_by": "2026-03-20"}
    (letter,) = prepare_letter(bram, PrepareLetter(filed.complaint_id, "consent", values=asked))
    send_letter(bram, letter)
    Party.objects.filter(complaint_id=filed.complaint_id).update(electronic_since=None)
    at(MORNING + TEN_MINUTES)
    work()
    assert Letter.objects.get(pk=letter).channel == "post"


def test_nobody_who_left_the_file_gets_a_letter(bram, made):
    both = extension(bram, made)
    Party.objects.filter(complaint_id=made.complaint_id, kind="person_concerned").update(removed_at=clock.now())
    with pytest.raises(NotReady):
        send_letter(bram, both[0])
