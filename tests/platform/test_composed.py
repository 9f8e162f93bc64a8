"""A question that was composed once: the answer of a query set, whatever is asked, and composed no second time."""

import datetime as dt

import pytest
from django.db import connection
from django.db.models import Q, QuerySet
from django.test.utils import CaptureQueriesContext

from gehoor.platform import clock
from gehoor.platform.composed import composed_once
from gehoor.platform.models import OutboxItem


@pytest.fixture
def items(db):
    at = clock.now()
    OutboxItem.objects.bulk_create(
        OutboxItem(
            kind="abc"[number % 3],
            identity=str(number),
            payload={"number": number},
            created_at=at,
            not_before=at + dt.timedelta(days=number),
        )
        for number in range(9)
    )
    return list(OutboxItem.objects.order_by("pk"))


def test_it_answers_each_time_what_the_query_set_answers(items):
    @composed_once
    def found(kind: str, after: dt.datetime, but: int, *, newest: bool) -> QuerySet[OutboxItem]:
        rows = OutboxItem.objects.filter(kind=kind, not_before__gt=after).exclude(pk=but)
        return rows.order_by("-pk" if newest else "pk")

    answers = set()
    for kind in "abc":
        for item in items[:3]:
            for newest in (True, False):
                given = (kind, item.not_before, items[6].pk)
                wanted = OutboxItem.objects.filter(kind=kind, not_before__gt=item.not_before).exclude(pk=items[6].pk)
                answer = found(*given, newest=newest)
                assert answer == list(wanted.order_by("-pk" if newest else "pk"))
                assert [each.payload for each in answer] == [{"number": int(each.identity)} for each in answer]
                answers.add(tuple(each.pk for each in answer))
    assert len(answers) > 6


def test_each_shape_is_composed_once_and_asked_each_time(items):
    composed = []

    @composed_once
    def kinds(*keys: int) -> QuerySet[OutboxItem, tuple[str, int]]:
        composed.append(len(keys))
        return OutboxItem.objects.filter(Q(pk__in=keys)).order_by("pk").values_list("kind", "pk")

    with CaptureQueriesContext(connection) as asked:
        for few in (items[:2], items[2:4], items[:3], items[3:6]):
            assert kinds(*(each.pk for each in few)) == [(each.kind, each.pk) for each in few]
        assert kinds() == []
    assert composed == [2, 3, 0]
    assert len(asked.captured_queries) == 4


def test_a_value_that_is_changed_on_its_way_is_refused(db):
    @composed_once
    def begins(word: str) -> QuerySet[OutboxItem]:
        return OutboxItem.objects.filter(identity__startswith=word)

    with pytest.raises(LookupError):
        begins("a")
