"""Slips of the pen: the nearest words that stand in files one may see, and never a word of a file that is hidden."""

import re

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.destroy_file import destroy_file
from gehoor.complaints.models import Look
from gehoor.complaints.search import nearest
from gehoor.complaints.search.actions.index_words import rebuild_index
from gehoor.complaints.search.actions.learn_words import learn_words
from gehoor.complaints.search.engines import has_trigrams
from gehoor.complaints.search.hits import Wanted, search
from gehoor.complaints.search.models import Word
from gehoor.complaints.search.nearest import distance
from gehoor.complaints.search.soundness import check_search
from gehoor.platform.health import State
from tests.cast import make_cast

PAGE = "/werk/zoeken/"
WORDS = "Mijn parkeervergunning werd aan de balie geweigerd."


def asked(cast, words, who="bram", **filters):
    return search(cast.see(cast.people[who]), Wanted(words, **filters))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("parkeervergnning", "parkeervergunning"),
        ("parkervergunnnig", "parkeervergunning"),
        ("balei", "balie"),
        ("gewiegerd", "geweigerd"),
        ("Ötzürk", "ozturk"),
        ("balei ozturc", "balie ozturk"),
        ("mijn balei", "mijn balie"),
    ],
)
def test_the_nearest_words_are_offered_and_what_they_find_is_shown(cast, typed, meant):
    made = cast.complaint(words=WORDS)
    learn_words()
    found = asked(cast, typed)
    assert found.instead[0] == meant
    assert [hit.reference for hit in found.hits] == [made.reference]


@pytest.mark.parametrize("typed", ["balie", "bal", "xyz", "fietsenstalling", "b4lie", "balie fiets"])
def test_what_is_found_or_far_is_not_corrected(cast, typed):
    cast.complaint(words=WORDS)
    learn_words()
    assert asked(cast, typed).instead == ()


def test_a_word_of_a_hidden_file_is_never_offered(cast):
    """The note names somebody in a file that Chantal is out of, and that Els was not given."""
    hidden = cast.complaint(words="Chantal riep het hardop: parkeervergunning.")
    for_els = cast.complaint(words="Chantals fiets stond in de weg.", parties=cast.command().parties[:1])
    assign_person(cast.see(cast.bram), for_els.complaint_id, cast.els.pk, "handler")
    learn_words()
    assert asked(cast, "parkeervergnning").instead == ("parkeervergunning",)
    for who in ("chantal", "els", "dirk"):
        assert asked(cast, "parkeervergnning", who).instead == ()
        assert asked(cast, "parkeervergnning", who) == asked(cast, "onbestaandwoordje", who)
    # What stands in both is told from the one that may be seen, in the form in which it stands there.
    assert asked(cast, "chantasl", "els").instead == ("chantals",)
    assert hidden.reference not in [hit.reference for hit in asked(cast, "chantasl", "els").hits]


def test_a_word_of_another_organisation_is_never_offered(cast):
    make_cast("Elders").complaint(words=WORDS)
    learn_words()
    assert asked(cast, "parkeervergnning").instead == ()


def test_filters_hold_for_what_is_offered_too(cast):
    cast.complaint(words=WORDS)
    learn_words()
    assert asked(cast, "balei", topic="slow").instead == ()
    assert asked(cast, "balei", topic="treatment").instead == ("balie",)


def test_only_files_that_are_shown_are_logged(cast):
    cast.complaint(words=WORDS)
    learn_words()
    before = Look.objects.filter(target="search").count()
    asked(cast, "balei")
    assert Look.objects.filter(target="search").count() == before + 1


def test_words_of_a_destroyed_file_are_forgotten_unless_another_holds_them(cast):
    made = cast.complaint(words="Parkeervergunning en balie")
    cast.complaint(words="De balie was dicht")
    learn_words()
    assert {"parkeervergunning", "balie"} <= set(Word.objects.values_list("word", flat=True))
    destroy_file(cast.system, made.complaint_id)
    learn_words()
    left = set(Word.objects.values_list("word", flat=True))
    assert "parkeervergunning" not in left
    assert {"balie", "dicht"} <= left


def test_words_are_learned_as_they_come_and_again_from_nothing(cast):
    made = cast.complaint(words=WORDS)
    assert learn_words()
    assert learn_words() == 0
    add_note(cast.see(cast.bram), made.complaint_id, "Huisbezoek")
    assert learn_words() == 1
    before = set(Word.objects.values_list("word", flat=True))
    assert "huisbezoek" in before
    Word.objects.all().delete()
    rebuild_index()
    assert set(Word.objects.values_list("word", flat=True)) == before


def test_stems_and_numbers_are_no_words_to_offer(cast):
    cast.complaint(words="Bejegening op 12345 en a1b2c3d4")
    learn_words()
    learned = set(Word.objects.values_list("word", flat=True))
    assert "bejegening" in learned
    assert not {"bejeg", "12345", "a1b2c3d4"} & learned


def test_the_page_asks_what_was_meant_and_links_to_it(cast, sign_in):
    made = cast.complaint(words=WORDS)
    learn_words()
    page = sign_in(cast.bram).get(PAGE, {"woorden": "xqzv <script>", "onderwerp": "treatment", "pagina": "3"})
    assert "Niets gevonden" in page.content.decode()
    page = sign_in(cast.bram).get(PAGE, {"woorden": "balei", "onderwerp": "treatment", "pagina": "3"}).content.decode()
    assert f'<a href="{PAGE}?woorden=balie&amp;onderwerp=treatment">balie</a>?' in page
    assert "Met ‘balei’ is niets gevonden." in page
    assert made.reference in page


def test_where_slips_are_not_forgiven_the_page_and_the_check_say_so(cast, sign_in, monkeypatch):
    cast.complaint(words=WORDS)
    learn_words()
    assert [each.state for each in check_search()] == [State.OK]
    monkeypatch.setattr(nearest, "MOST_WORDS", 3)
    monkeypatch.setattr(nearest, "has_trigrams", lambda _connection: False)
    monkeypatch.setattr("gehoor.complaints.search.soundness.has_trigrams", lambda _connection: False)
    page = sign_in(cast.bram).get(PAGE, {"woorden": "balei"}).content.decode()
    assert "Tikfouten worden hier niet verbeterd" in page
    found = list(check_search())
    assert [each.state for each in found] == [State.WARNING]
    assert ("pg_trgm" in found[0].what) is (connection.vendor == "postgresql")


def test_without_trigrams_words_are_compared_one_by_one(cast, monkeypatch):
    monkeypatch.setattr(nearest, "has_trigrams", lambda _connection: False)
    cast.complaint(words=WORDS)
    learn_words()
    assert asked(cast, "parkervergunnnig").instead == ("parkeervergunning",)


def test_hidden_and_nothing_look_the_same_on_the_page(cast, sign_in):
    cast.complaint(words=WORDS)
    learn_words()
    client = sign_in(cast.chantal)

    def shown(words):
        page = client.get(PAGE, {"woorden": words}).content.decode()
        return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page).replace(words, "-")

    assert shown("parkeervergnning") == shown("onbestaandwoordje")


@pytest.mark.postgresql
@pytest.mark.usefixtures("db")
def test_postgresql_says_which_words_are_near_where_it_can():
    if connection.vendor != "postgresql":
        pytest.skip("about PostgreSQL")
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'")
        available = cursor.fetchone() is not None
    assert has_trigrams(connection) is available


LETTERS = st.text("abcd", max_size=7)


def plainly(left, right):
    """The textbook's table, whole (Optimal string alignment)."""
    table = {(at, 0): at for at in range(len(left) + 1)} | {(0, at): at for at in range(len(right) + 1)}
    for one in range(1, len(left) + 1):
        for two in range(1, len(right) + 1):
            table[one, two] = min(
                table[one - 1, two] + 1,
                table[one, two - 1] + 1,
                table[one - 1, two - 1] + (left[one - 1] != right[two - 1]),
            )
            if one > 1 and two > 1 and left[one - 1] == right[two - 2] and left[one - 2] == right[two - 1]:
                table[one, two] = min(table[one, two], table[one - 2, two - 2] + 1)
    return table[len(left), len(right)]


@hypothesis_settings(deadline=None)
@given(LETTERS, LETTERS, st.integers(0, 3))
def test_the_distance_is_the_textbooks_up_to_its_limit(left, right, most):
    assert distance(left, right, most) == min(plainly(left, right), most + 1)
