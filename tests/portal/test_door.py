"""The door: what opens it, what does not, and who must wait (safety rows 15, 16, 59, 60, 61, 65)."""

import datetime as dt
import re

import pytest
import time_machine
from django.urls import reverse

from gehoor.complaints.actions.release_copy import renew_code
from gehoor.complaints.actions.renew_complainant_code import renew_complainant_code
from gehoor.complaints.models import Event, Party
from gehoor.platform import clock
from gehoor.platform.identifiers import ALPHABET, SECRET_LENGTH, new_secret
from gehoor.portal.models import PartySession
from tests.cast import make_cast

HOME = "/mijn-klacht/"
WRONG = "AAAA-CCCC-DDDD-EEEE-FFFF"


def shown(response):
    """A page without what differs by nature: the token of the form and what was typed."""
    page = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", response.content.decode())
    return re.sub(r'value="[A-Z0-9]{4}-[^"]*"', "", page)


def enters(client, reference, code, place=HOME):
    return client.post(place, {"reference": reference, "code": code}).status_code == 303


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("{reference}", "{code}"),
        (" {reference} ", "  {code}"),
        ("{small}", "{plain}"),
        ("", "{reference}-{code}"),
        ("{reference}{code}", ""),
        ("{reference}", "{code}."),
    ],
)
def test_a_code_may_be_typed_in_any_way(outside, filed, reference, code):
    given = {
        "reference": filed.reference,
        "code": filed.secret,
        "small": filed.reference.lower().replace("-", " "),
        "plain": filed.secret.replace("-", "").lower(),
    }
    assert enters(outside(), reference.format(**given), code.format(**given))


def test_a_wrong_code_and_an_unknown_reference_get_the_same_answer(outside, filed):
    wrong_code = outside().post(HOME, {"reference": filed.reference, "code": WRONG})
    assert wrong_code.context["has_errors"]
    nobody = outside().post(HOME, {"reference": "CCCC-DDDD", "code": WRONG})
    assert wrong_code.status_code == nobody.status_code == 200
    assert shown(wrong_code) == shown(nobody)
    assert sorted(wrong_code.headers) == sorted(nobody.headers)


def test_the_code_of_another_file_does_not_open_this_one(outside, cast, filed):
    other = cast.complaint()
    assert not enters(outside(), filed.reference, other.secret)


def test_a_code_opens_nothing_at_another_organisation(outside, filed, cast):
    elsewhere = make_cast("Gemeente Elders")
    client = outside()
    client.defaults["HTTP_HOST"] = f"{elsewhere.organisation.slug}.localhost"
    assert not enters(client, filed.reference, filed.secret)


def test_a_session_of_one_organisation_is_nothing_at_another(aylin):
    elsewhere = make_cast("Gemeente Elders")
    response = aylin.get(HOME, headers={"host": f"{elsewhere.organisation.slug}.localhost"})
    assert "id_code" in response.content.decode()


def test_each_door_has_a_code_of_its_own(outside, staff, filed):
    hers = staff.release()
    assert not enters(outside(), filed.reference, hers)
    assert outside().post("/betrokken/", {"code": filed.secret}).status_code == 200
    assert "id_code" in outside().get("/betrokken/").content.decode()


def test_the_session_of_one_door_opens_not_the_other(aylin, chantal):
    aylin.cookies["betrokken"] = aylin.cookies["mijn_klacht"].value
    assert "id_code" in aylin.get("/betrokken/").content.decode()
    chantal.cookies["mijn_klacht"] = chantal.cookies["betrokken"].value
    assert "id_code" in chantal.get(HOME).content.decode()


def test_a_code_has_more_than_eighty_bits():
    assert len(ALPHABET) ** SECRET_LENGTH > 2**80
    assert len(new_secret().replace("-", "")) == SECRET_LENGTH


def test_looking_with_a_code_in_the_address_opens_nothing(outside, filed):
    page = outside().get(f"{HOME}?reference={filed.reference}&code={filed.secret}")
    assert "id_code" in page.content.decode()
    assert filed.secret not in page.content.decode()
    assert not PartySession.objects.exists()


def test_no_address_of_this_room_has_room_for_a_secret():
    for name in ("home", "messages", "documents", "leave", "archive"):
        assert re.fullmatch(r"[a-z/.-]+", reverse(f"portal:{name}"))


def test_the_cookie_is_of_this_room_and_read_by_no_script(aylin):
    cookie = aylin.cookies["mijn_klacht"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"]
    assert "sessionid" not in aylin.cookies
    assert not PartySession.objects.filter(token_digest=cookie.value).exists()


def test_entering_again_ends_the_session_before(aylin, filed, outside):
    before = aylin.cookies["mijn_klacht"].value
    assert enters(aylin, filed.reference, filed.secret)
    assert aylin.cookies["mijn_klacht"].value != before
    old = outside()
    old.cookies["mijn_klacht"] = before
    assert "id_code" in old.get(HOME).content.decode()


def test_a_session_that_somebody_made_up_is_not_taken_over(outside, filed):
    client = outside()
    client.cookies["mijn_klacht"] = "made-up"
    assert enters(client, filed.reference, filed.secret)
    assert client.cookies["mijn_klacht"].value != "made-up"


def test_a_session_ends_after_half_an_hour_without_a_sign(aylin):
    begin = clock.now()
    with time_machine.travel(begin + dt.timedelta(minutes=29), tick=False):
        assert "id_code" not in aylin.get(HOME).content.decode()
    with time_machine.travel(begin + dt.timedelta(minutes=58), tick=False):
        assert "id_code" not in aylin.get(HOME).content.decode()
    with time_machine.travel(begin + dt.timedelta(minutes=89), tick=False):
        assert "id_code" in aylin.get(HOME).content.decode()


def test_a_session_ends_after_twelve_hours_whatever_one_does(aylin):
    session = PartySession.objects.get()
    PartySession.objects.update(began_at=session.began_at - dt.timedelta(hours=12))
    assert "id_code" in aylin.get(HOME).content.decode()


def test_leaving_ends_the_session_and_clears_the_browser(aylin, outside):
    token = aylin.cookies["mijn_klacht"].value
    response = aylin.post(f"{HOME}uitloggen/")
    assert response.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert not PartySession.objects.exists()
    again = outside()
    again.cookies["mijn_klacht"] = token
    assert "id_code" in again.get(HOME).content.decode()


def test_leaving_by_a_link_does_nothing(aylin):
    assert aylin.get(f"{HOME}uitloggen/").status_code == 405
    assert PartySession.objects.exists()


def test_pages_are_kept_nowhere_and_framed_by_nobody(aylin):
    response = aylin.get(HOME)
    assert response.headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("place", ["", "berichten/", "intrekken/", "uitloggen/", "formeel/"])
def test_a_form_of_another_site_is_refused(outside, filed, place):
    client = outside(csrf=True)
    assert client.post(f"{HOME}{place}", {"reference": filed.reference, "code": filed.secret}).status_code == 403


def test_guessing_from_one_place_is_braked_and_the_owner_elsewhere_gets_in(outside, filed):
    guesser, owner = outside(address="203.0.113.9"), outside(address="198.51.100.1")
    for _ in range(5):
        assert guesser.post(HOME, {"reference": filed.reference, "code": WRONG}).status_code == 200
    stopped = guesser.post(HOME, {"reference": filed.reference, "code": filed.secret})
    assert stopped.status_code == 429
    assert "Wacht een kwartier" in stopped.content.decode()
    assert enters(owner, filed.reference, filed.secret)


def test_guessing_from_everywhere_does_not_lock_the_owner_out(outside, filed):
    for number in range(40):
        guesser = outside(address=f"203.0.113.{number}")
        guesser.post(HOME, {"reference": filed.reference, "code": WRONG})
    slipped = outside(address="203.0.113.1")
    assert slipped.post(HOME, {"reference": filed.reference, "code": filed.secret}).status_code == 429
    assert enters(outside(address="198.51.100.1"), filed.reference, filed.secret)


def test_one_place_that_tries_many_references_must_wait(outside, filed):
    guesser = outside(address="203.0.113.9")
    answers = []
    for number in range(101):
        reference = f"CCCC-{''.join(ALPHABET[int(digit)] for digit in f'{number:04}')}"
        answers.append(guesser.post(HOME, {"reference": reference, "code": WRONG}).status_code)
    assert answers[:100] == [200] * 100
    assert answers[100] == 429


def test_who_is_inside_does_not_notice_that_others_guess(aylin, outside, filed):
    for _ in range(6):
        outside().post(HOME, {"reference": filed.reference, "code": WRONG})
    assert "id_code" not in aylin.get(HOME).content.decode()


def test_a_party_that_was_recorded_by_mistake_is_outside_at_once(chantal, staff):
    from gehoor.complaints.actions.remove_party import remove_party  # noqa: PLC0415  beside what it proves

    remove_party(staff.bram, staff.number, staff.chantal.pk, reason="Een naamgenoot.")
    assert "id_code" in chantal.get("/betrokken/").content.decode()
    assert not PartySession.objects.filter(door="concerned").exists()


def test_looking_changes_nothing_but_the_log(aylin, filed):
    before = Event.objects.filter(complaint_id=filed.complaint_id).count()
    for place in ("", "punten/", "intrekken/", "formeel/", "gegevens/", "kopie/", "meer-tijd/"):
        aylin.get(f"{HOME}{place}")
    assert Event.objects.filter(complaint_id=filed.complaint_id).count() == before


def test_a_colleague_with_the_right_code_is_not_locked_out_by_who_mistypes_at_the_same_network(staff, outside):
    code = staff.release()
    client = outside(address="192.0.2.9")
    for number in range(8):
        answer = client.post("/betrokken/", {"code": f"ACDE-FGHJ-KMNP-QRTV-{'ACDEFGHJ'[number] * 4}"})
    assert answer.status_code == 429
    assert outside(address="192.0.2.9").post("/betrokken/", {"code": code}).status_code == 303


def test_a_new_code_ends_what_the_lost_one_had_opened(aylin, outside, cast, filed):
    code = renew_complainant_code(cast.see(cast.bram), filed.complaint_id, "Twee dingen klopten.")
    assert "Code kwijt?" in aylin.get("/mijn-klacht/").content.decode()
    again = outside()
    assert again.post("/mijn-klacht/", {"reference": filed.reference, "code": filed.secret}).status_code == 200
    assert again.post("/mijn-klacht/", {"reference": filed.reference, "code": code}).status_code == 303
    assert "Code kwijt?" not in again.get("/mijn-klacht/").content.decode()


def test_a_new_code_of_one_side_leaves_the_other_inside(aylin, chantal, cast, filed):
    party = Party.objects.get(complaint_id=filed.complaint_id, kind="person_concerned")
    inside = chantal.get("/betrokken/").content
    renew_code(cast.see(cast.bram), filed.complaint_id, party.pk)
    assert "Code kwijt?" not in aylin.get("/mijn-klacht/").content.decode()
    assert chantal.get("/betrokken/").content != inside
    assert 'name="code"' in chantal.get("/betrokken/").content.decode()
