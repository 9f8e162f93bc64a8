"""Keys that another query finds: the same rows as `pk__in`, and PostgreSQL looks them up instead of reading all."""

import pytest
from django.db import connection
from django.db.models import Q

from gehoor.platform.among import Among, OneOf
from gehoor.platform.models import OutboxItem

MARKED = Q(kind="b")


@pytest.fixture
def items(db):
    from gehoor.platform import clock  # noqa: PLC0415

    at = clock.now()
    OutboxItem.objects.bulk_create(
        OutboxItem(kind="abc"[number % 3], identity=str(number), payload={}, created_at=at, not_before=at)
        for number in range(9)
    )
    return OutboxItem.objects.order_by("pk")


def test_it_finds_what_in_finds_alone_beside_or_and_turned_round(items):
    keys = OutboxItem.objects.filter(MARKED).values("pk")
    for mine, plain in (
        (Q(Among("pk", keys)), Q(pk__in=keys)),
        (Q(Among("pk", keys)) | Q(kind="a"), Q(pk__in=keys) | Q(kind="a")),
        (~Q(Among("pk", keys)), ~Q(pk__in=keys)),
        (Q(Among("pk", keys.none())) | Q(kind="c"), Q(kind="c")),
    ):
        found = list(items.filter(mine))
        assert found == list(items.filter(plain))
        assert found
    inside = OutboxItem.objects.filter(pk__in=items.filter(Q(Among("pk", keys))))
    assert set(inside.values_list("kind", flat=True)) == {"b"}


def test_numbers_that_are_known_say_what_in_says(items):
    known = list(items.values_list("pk", flat=True))
    for numbers in ([], known[:1], {*known[:4], 10**12}, known * 5000):
        assert list(items.filter(OneOf("pk", numbers))) == list(items.filter(pk__in=set(numbers)))
        assert list(items.filter(~Q(OneOf("pk", numbers)) | Q(kind="a"))) == list(
            items.filter(~Q(pk__in=set(numbers)) | Q(kind="a"))
        )


@pytest.mark.postgresql
@pytest.mark.skipif("connection.vendor != 'postgresql'")
def test_postgresql_looks_the_keys_up(items):
    keys = OutboxItem.objects.filter(MARKED).values("pk")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    plan = items.filter(Q(Among("pk", keys)) | Q(pk=3)).order_by().explain()
    assert "BitmapOr" in plan
