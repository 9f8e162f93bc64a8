"""What the bench fills a database with is real: its chains prove themselves, its columns follow from its events."""

import datetime as dt
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest
from django.db import connection

from gehoor.authority.models import Organisation
from gehoor.complaints.actions.rebuild_projections import rebuild_projections
from gehoor.complaints.actions.seal_looks import seal_looks
from gehoor.complaints.models import Complaint, Event
from gehoor.complaints.queries.due_for_destruction import due_for_destruction
from gehoor.complaints.queries.verify import verify_all
from gehoor.complaints.queries.work_list import work_list
from gehoor.complaints.search.hits import Wanted, search
from gehoor.config.demo.organisation import found_town
from gehoor.platform import clock
from tests.roles import as_owner

sys.path.insert(0, str(Path(__file__).parents[2] / "tools" / "bench" / "load"))  # the load generators import plainly

from tools.bench import fill as filler
from tools.bench.chains import TABLES, columns, shape_of
from tools.bench.copying import MANY, filling, first_keys
from tools.bench.scale import fits
from tools.bench.shapes import CLOSED, OPEN, SHAPES

FILES = 102  # every shape, and the two long ones


@pytest.fixture
def filled(transactional_db, monkeypatch):
    """A town with every shape of file, in whichever database the tests run on.

    The bench fills as who owns the database: COPY, and indexes that come and go, are not for the application.
    """
    if connection.vendor == "sqlite":
        monkeypatch.setattr("tools.bench.copying.copy_rows", _insert)
        monkeypatch.setattr("tools.bench.copying.filling", lambda _files: nullcontext())
    town = found_town("localhost", clock.today() - dt.timedelta(days=9 * 365))
    with as_owner():
        return town, filler.fill(town.organisation, FILES)


def _insert(made):
    for model in TABLES:
        model.objects.bulk_create(model(**dict(zip(columns(model), row, strict=True))) for row in made[model])


def test_it_proves_itself_and_its_columns_follow_from_its_events(filled):
    assert Complaint.objects.count() == FILES
    seal_looks()
    assert list(verify_all()) == []
    assert rebuild_projections() == []


def test_every_shape_ends_as_it_says(filled):
    """Open files are open, closed ones are closed, and both stand in the lists where people look for them."""
    town, (thirty, two_hundred) = filled
    assert {shape_of(number)[0].name for number in range(FILES)} == {shape.name for shape in SHAPES}
    standing = Complaint.objects.filter(organisation=town.organisation)
    closed = sum(not shape_of(number)[0].is_open for number in range(2, FILES))
    assert standing.filter(phase="closed").count() == closed
    assert set(standing.filter(phase="closed").values_list("closed_as", flat=True)) == {
        "findings", "settled", "withdrawn", "not_handled", "forwarded", "objection", "answered",
    }  # fmt: skip
    assert Event.objects.filter(complaint__reference=thirty).count() == 30
    assert Event.objects.filter(complaint__reference=two_hundred).count() == 200
    assert due_for_destruction(town.organisation.pk, clock.today())


def test_it_stands_in_the_work_list_and_is_found(filled, as_coordinator):
    town, (thirty, _two_hundred) = filled
    viewer = as_coordinator(town)
    assert len(work_list(viewer).items) == 50
    assert search(viewer, Wanted(thirty)).total == 1


@pytest.fixture
def as_coordinator():
    from gehoor.complaints.queries.viewers import staff_viewer  # noqa: PLC0415

    return lambda town: staff_viewer(town.people["bram"], clock.today())


@pytest.fixture
def owner(transactional_db):
    with as_owner():
        yield


@pytest.mark.postgresql
@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_indexes_and_checks_are_back_after_many_rows(owner):
    """Dropped while many rows come in; afterwards everything is as it was."""

    def asked(query):
        with connection.cursor() as cursor:
            cursor.execute(query)
            return sorted(cursor.fetchall())

    names = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
    before = asked(names)
    organisation = Organisation.objects.create(name="Bench", slug="bench", created_at=clock.now())
    with filling(MANY):
        assert len(asked(names)) < len(before)
    assert asked(names) == before
    assert asked("SHOW session_replication_role") == [("origin",)]
    filler.fill(organisation, 12)
    following = Event.objects.latest("pk").pk + 1
    assert first_keys()[Event] == following
    assert asked("SELECT nextval(pg_get_serial_sequence('complaints_event', 'id'))") == [(following,)]


def test_open_and_closed_stand_as_six_to_four():
    shapes = [shape_of(number)[0] for number in range(1000)]
    assert sum(shape.is_open for shape in shapes) == 600
    assert {shape.name for shape in shapes} == {shape.name for shape in (*OPEN, *CLOSED)}


def test_a_disk_without_room_is_told_before_anything_is_made(tmp_path):
    fits(1000, tmp_path)
    with pytest.raises(SystemExit, match="Take fewer"):
        fits(10**9, tmp_path)
