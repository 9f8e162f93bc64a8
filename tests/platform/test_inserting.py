"""Rows written with a statement that is spelled once are the rows that the ordinary way would write."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from gehoor.platform import clock
from gehoor.platform.inserting import FEW, Change, insert_rows, insert_together
from gehoor.platform.models import FailedAttempt, OutboxItem, PeriodicRun

pytestmark = pytest.mark.django_db


def items(*names):
    at = clock.now()
    return [
        OutboxItem(kind="letter", identity=name, payload={"naam": "Ö"}, not_before=at, created_at=at) for name in names
    ]


@pytest.mark.parametrize("count", [1, 2, FEW, FEW + 1])
def test_each_row_is_written_and_gets_its_own_key(count, django_assert_num_queries):
    rows = items(*map(str, range(count)))
    with django_assert_num_queries(1):
        insert_rows(rows)
    read = OutboxItem.objects.in_bulk([row.pk for row in rows])
    assert [read[row.pk].identity for row in rows] == [str(number) for number in range(count)]
    assert all(read[row.pk].payload == {"naam": "Ö"} and read[row.pk].created_at == row.created_at for row in rows)
    assert not any(row._state.adding for row in rows)


def test_nothing_to_write_is_no_statement(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert_rows([])


def test_what_stands_already_is_refused_or_left_as_it_stands():
    insert_rows(items("a"))
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_rows(items("b", "a"))
    insert_rows(items("a", "c"), once=True)
    assert sorted(OutboxItem.objects.values_list("identity", flat=True)) == ["a", "c"]


def runs(count):
    return [PeriodicRun(name=f"run {number}", began_at=clock.now()) for number in range(count)]


@pytest.mark.parametrize("count", [1, FEW, FEW + 1])
def test_what_is_written_together_names_what_it_belongs_to(count):
    standing = PeriodicRun.objects.create(name="standing", began_at=clock.now())
    named, attempts = runs(count), [FailedAttempt(key="k", at=clock.now())]

    def others():
        standing.name = f"before {named[0].pk}"
        standing.began_at = None
        return [items(*(str(each.pk) for each in named[:3])), []], [Change(standing, ("name",))]

    with CaptureQueriesContext(connection) as asked:
        insert_together([named, [], attempts], others)
    if connection.vendor == "postgresql" and count <= FEW:
        assert [each["sql"].split()[0] for each in asked] == ["SAVEPOINT", "SELECT", "WITH", "RELEASE"]
    read = PeriodicRun.objects.in_bulk([each.pk for each in named])
    assert [read[each.pk].name for each in named] == [each.name for each in named]
    assert not any(each._state.adding for each in named)
    assert FailedAttempt.objects.get().pk == attempts[0].pk
    assert set(OutboxItem.objects.values_list("identity", flat=True)) == {str(each.pk) for each in named[:3]}
    standing.refresh_from_db()
    assert standing.name == f"before {named[0].pk}"
    assert standing.began_at is not None  # only what was named
    PeriodicRun(name="after", began_at=clock.now()).save()  # no key was given twice


@pytest.mark.parametrize("count", [1, FEW + 1])
def test_together_all_is_written_or_nothing(count):
    standing = PeriodicRun.objects.create(name="standing", began_at=clock.now())
    insert_rows(items("stands"))

    def others():
        standing.name = "changed"
        return [items("stands")], [Change(standing, ("name",))]

    with pytest.raises(IntegrityError):
        insert_together([runs(count)], others)
    assert [each.name for each in PeriodicRun.objects.all()] == ["standing"]


@pytest.mark.django_db(transaction=True)
def test_alone_it_is_a_transaction_by_itself():
    insert_rows(items("stands"))
    with pytest.raises(IntegrityError):
        insert_together([runs(1)], lambda: ([items("stands")], []))
    assert not PeriodicRun.objects.exists()
    with CaptureQueriesContext(connection) as asked:
        insert_together([runs(1)], lambda: ([items("new")], []))
    if connection.vendor == "postgresql":
        assert [each["sql"].split()[0] for each in asked] == ["SELECT", "WITH"]
    assert OutboxItem.objects.filter(identity="new").exists()
