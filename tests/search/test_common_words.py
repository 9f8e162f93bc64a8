"""Common words: the same files are found whichever road is taken, and the same as words say by themselves."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.models import Complaint
from gehoor.complaints.search import finding
from gehoor.complaints.search.actions.index_words import index_texts
from gehoor.complaints.search.engines import wanted
from gehoor.complaints.search.finding import Ground, find, stands
from gehoor.complaints.search.hits import Wanted, search
from gehoor.complaints.search.models import SearchEntry
from gehoor.complaints.search.words import WORD, asked, fold, matches
from gehoor.platform import clock


@pytest.fixture
def many(cast):
    """Seven files; all say 'balie', the older half 'loket'."""
    return [
        cast.complaint(
            words=f"Aan de balie. {'Het loket.' if number > 3 else ''}",
            received_at=clock.now() - dt.timedelta(days=number),
        ).reference
        for number in range(7)
    ]


@pytest.fixture
def small(monkeypatch):
    """Limits at which seven files are many."""
    monkeypatch.setattr(finding, "FEW", 1)
    monkeypatch.setattr(finding, "COMMON", 2)
    monkeypatch.setattr(finding, "PAGE", 2)
    monkeypatch.setattr(finding, "STEPS", (2, 2))
    monkeypatch.setattr(finding, "MOST_COUNTED", 2)


def found(cast, words, page=1, who="bram"):
    return search(cast.see(cast.people[who]), Wanted(words), page)


def references(hits):
    return [hit.reference for hit in hits.hits]


@pytest.mark.usefixtures("small")
def test_the_newest_come_first_and_the_number_is_rounded(cast, many):
    first = found(cast, "balie")
    assert references(first) == many[:2]
    assert (first.total, first.more, first.has_next) == (2, True, True)
    assert references(found(cast, "balie", 2)) == many[2:4]
    assert references(found(cast, "balie", 3)) == many[4:6]
    last = found(cast, "balie", 4)
    assert references(last) == many[6:]
    assert not last.has_next


@pytest.mark.usefixtures("small")
def test_common_words_that_hardly_stand_together_are_asked_of_all_files(cast, many):
    assert references(found(cast, "balie loket")) == many[4:6]
    assert references(found(cast, "balie loket", 2)) == many[6:]


@pytest.mark.usefixtures("small")
def test_a_rare_word_beside_a_common_one_is_counted_exactly(cast, many):
    one = cast.complaint(words="De balie en de fietsenstalling").reference
    hits = found(cast, "balie fietsenstalling")
    assert (references(hits), hits.total, hits.more) == ([one], 1, False)
    assert many


@pytest.mark.usefixtures("small")
def test_who_sees_few_files_gets_those_and_no_number_of_others(cast, many):
    mine = Complaint.objects.get(reference=many[5])
    assign_person(cast.see(cast.bram), mine.pk, cast.els.pk, "handler")
    hits = found(cast, "balie", who="els")
    assert (references(hits), hits.total, hits.more) == ([many[5]], 1, False)
    assert found(cast, "balie", who="chantal").total == 0


@pytest.mark.parametrize("few", [1, 400])
def test_few_files_are_asked_themselves_and_give_the_same(cast, many, monkeypatch, few):
    monkeypatch.setattr(finding, "FEW", few)
    monkeypatch.setattr(finding, "PAGE", 2)
    first, last = found(cast, "balie"), found(cast, "balie loket", 9)
    assert (references(first), first.total, first.more, first.has_next) == (many[:2], 7, False, True)
    assert (references(last), last.total, last.page, last.has_next) == (many[6:], 3, 2, False)
    assert found(cast, "balie fietsenstalling").total == 0


def test_words_that_no_file_has_cost_few_statements(cast, many, monkeypatch):
    assert many
    viewer = cast.see(cast.bram)
    for few in (1, 400):
        monkeypatch.setattr(finding, "FEW", few)
        with CaptureQueriesContext(connection) as seen:
            assert search(viewer, Wanted("balie 1234567890")).total == 0
        assert len(seen) <= 8, [query["sql"][:90] for query in seen]


def test_the_page_says_more_than(cast, many, small, client_of_bram):
    page = client_of_bram.get("/werk/zoeken/", {"woorden": "balie"}).content.decode()
    assert "Meer dan 2 dossiers gevonden" in page
    assert 'rel="next"' in page
    assert many[0] in page


@pytest.fixture
def client_of_bram(cast, sign_in):
    return sign_in(cast.bram)


TEXTS = st.lists(
    st.lists(
        st.sampled_from(["balie", "balies", "Baliën", "bal", "huizen", "huis", "é", "wachtte", "wacht"]), max_size=4
    ),
    min_size=1,
    max_size=5,
)
QUESTIONS = st.lists(
    st.sampled_from(["bal", "balie", "balien", "huis", "huiz", "wacht", "e", "wachten"]), min_size=1, max_size=2
)


@pytest.mark.parametrize("limits", ["as they are", "by the index", "small"])
@hypothesis_settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=TEXTS, question=QUESTIONS)
def test_both_databases_find_what_the_words_say(cast, monkeypatch, limits, texts, question):
    """The index, on whichever database this runs, and the pure rule agree: so do the two databases."""
    files = files_for(cast, len(texts))
    SearchEntry.objects.all().delete()
    for file, words in zip(files, texts, strict=False):
        index_texts(file, words)
    with monkeypatch.context() as changed:
        if limits != "as they are":
            changed.setattr(finding, "FEW", 1)
        if limits == "small":
            changed.setattr(finding, "COMMON", 1)
            changed.setattr(finding, "STEPS", (1, 1))
        terms = [wanted(word) for word in asked(" ".join(question))]
        ground = Ground(Complaint.objects.all(), cast.organisation.pk)
        got = find(ground, terms)
        assert all(stands(ground, term) for term in terms) or not got.keys
        assert stands(ground, terms[0]) == bool(find(ground, terms[:1]).total)
    held = [
        file.pk
        for file, words in zip(files, texts, strict=False)
        if all(any(matches(word, other) for other in WORD.findall(fold(" ".join(words)))) for word in question)
    ]
    assert set(got.keys) == set(held)


def files_for(cast, count):
    while Complaint.objects.count() < count:
        cast.complaint()
    return list(Complaint.objects.order_by("pk"))
