"""Measures and satisfaction as they are counted: as they stood on a day, and the same once their files are gone."""

import datetime as dt

import pytest

from gehoor.complaints.actions.destroy_file import destroy_file
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.solve_by_phone import solve_by_phone
from gehoor.complaints.actions.take_measure import add_measure, change_measure
from gehoor.complaints.models import Party, Satisfaction
from gehoor.complaints.queries.learned_rows import answers, lessons
from gehoor.complaints.queries.satisfaction import together
from gehoor.complaints.remains.actions.keep_remains import keep_remains
from gehoor.complaints.remains.models import Remains
from gehoor.platform import clock

WHAT = "Wie aan de balie werkt, oefent ieder jaar moeilijke gesprekken."
JULY, DECEMBER, MARCH, NEXT = dt.date(2024, 7, 1), dt.date(2024, 12, 31), dt.date(2025, 3, 1), dt.date(2025, 12, 31)


@pytest.fixture
def made(cast):
    """A file of 2024 with two measures: one is done in 2024 and taken up again in 2025, one is never touched."""
    clock.pretend_today(dt.date(2024, 6, 3))
    command = cast.command(channel="phone", facts={"conduct_on": "2024-06-01"})
    filed = solve_by_phone(command, cast.see(cast.bram), "Tevreden.")
    bram = cast.see(cast.bram)
    first = add_measure(bram, filed.complaint_id, "measure", WHAT)
    add_measure(bram, filed.complaint_id, "recommendation", "Bel terug.")
    clock.pretend_today(dt.date(2024, 8, 1))
    change_measure(bram, filed.complaint_id, first, "done", words="Iedereen oefende.")
    clock.pretend_today(MARCH)
    change_measure(bram, filed.complaint_id, first, "doing", words="Nieuwe collega's.")
    party = Party.objects.filter(complaint_id=filed.complaint_id, kind="complainant").get()
    Satisfaction.objects.create(
        complaint_id=filed.complaint_id,
        party=party,
        secret_digest="d",
        asked_at=clock.now(),
        answered_at=clock.now(),
        scores=[5, None, 3],
        words="Fijn.",
        salt="s",
    )
    return filed


def told(viewer):
    """What is counted of the years 2024 and 2025, without words."""
    found = lessons(viewer, dt.date(2024, 1, 1), NEXT)
    stood = [
        (each.reference, each.number, each.kind, each.added_on, [each.status(day) for day in (JULY, DECEMBER, NEXT)])
        for each in found
    ]
    to_do = [[each.to_do(day) for day in (DECEMBER, MARCH)] for each in found]
    said = [(each.reference, each.closed_on, each.side, each.scores) for each in answers(viewer, JULY.replace(1), NEXT)]
    return stood, to_do, said, together(viewer, dt.date(2024, 1, 1), NEXT, 1)


def test_a_measure_is_told_as_it_stood_on_a_day(cast, made):
    first, second = lessons(cast.see(cast.bram), dt.date(2024, 1, 1), NEXT)
    assert [first.status(day) for day in (dt.date(2024, 6, 2), JULY, DECEMBER, NEXT)] == ["", "open", "done", "doing"]
    assert first.ended_in(dt.date(2024, 1, 1), DECEMBER, "done")
    assert not first.ended_in(dt.date(2025, 1, 1), NEXT, "done")
    assert (first.effect(DECEMBER), first.effect(NEXT)) == ("Iedereen oefende.", "Nieuwe collega's.")
    assert (second.words, second.to_do(DECEMBER)) == ("Bel terug.", True)


def test_what_ended_before_is_no_longer_told(cast, made):
    change_measure(cast.see(cast.bram), made.complaint_id, 2, "dropped", words="Kan niet.")
    assert [each.number for each in lessons(cast.see(cast.bram), dt.date(2026, 1, 1), dt.date(2026, 12, 31))] == [1]


def test_who_is_out_of_the_file_counts_without_it(cast, made):
    record_involvement(cast.see(cast.bram), made.complaint_id, cast.bram.pk)
    assert told(cast.see(cast.bram))[:3] == ([], [], [])
    assert len(told(cast.system)[0]) == 2


def test_after_destruction_the_same_is_counted_and_no_word_is_left(cast, made):
    before = told(cast.system)
    clock.pretend_today(dt.date(2026, 2, 2))
    keep_remains(cast.organisation.pk, made.complaint_id)
    destroy_file(cast.system, made.complaint_id)
    assert told(cast.system) == before
    assert told(cast.see(cast.bram)) == before
    assert told(cast.see(cast.els))[0] == []
    kept = Remains.objects.get()
    assert WHAT not in str(vars(kept))
    assert "Fijn" not in str(vars(kept))
    # Nobody can do it any more.
    assert not any(each.to_do(dt.date(2026, 12, 31)) for each in lessons(cast.system, JULY, dt.date(2026, 12, 31)))
