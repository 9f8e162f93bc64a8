"""Fill a database with files and their real chains by COPY; run in the bench's environment.

    python tools/bench/fill.py 100000

One organisation gets that many, nineteen others two hundred each. Prints the references of a file of 30 and one of 200
events. What is written must `verify` and `rebuild` without a difference: tests/bench.
"""

import datetime as dt
import json
import sys
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).parent / "load"))
sys.path.insert(0, str(Path(__file__).parents[2]))

BATCH = 2500
ORGANISATIONS, OF_OTHERS = 20, 200
COLLEAGUES, HANDLERS = 400, 40
LONG = (30, 200)


def main(wanted: int) -> None:
    django.setup()
    from gehoor.authority.models import Organisation

    first = Organisation.objects.order_by("pk").first()
    if first is None:
        sys.exit("found the organisation first: tools/bench/prepare.py")
    print(json.dumps(fill(first, wanted)))
    for number in range(1, ORGANISATIONS):
        fill(_other(number), min(OF_OTHERS, wanted))


def fill(organisation: object, wanted: int) -> list[str]:
    """Files up to that number in this organisation; the references of its files of 30 and of 200 events."""
    from gehoor.complaints.models import Complaint
    from gehoor.platform import clock
    from tools.bench.chains import Filling, shape_of
    from tools.bench.copying import copy_rows, filling, first_keys
    from tools.bench.shapes import long_story

    standing = Complaint.objects.filter(organisation=organisation)
    present = standing.count()
    made = Filling(_place(organisation), first_keys(), clock.now(), clock.today())
    with filling(wanted - present):
        if present < wanted and not standing.filter(version=LONG[-1]).exists():
            for events in LONG:
                made.add(events, long_story(events), 40)
                present += 1
        for start in range(present, wanted, BATCH):
            for number in range(start, min(start + BATCH, wanted)):
                made.add(number, *shape_of(number))
            copy_rows(made.take())
    return [standing.filter(version=events).values_list("reference", flat=True).earliest("pk") for events in LONG]


def _place(organisation: object) -> object:
    from functools import cache

    from gehoor.authority.models import Body, Person, Unit
    from gehoor.authority.queries import regulation_version_in_force
    from gehoor.platform import files
    from tools.bench.chains import Place

    people = _people(organisation)
    with_role = Person.objects.filter(organisation=organisation, roles__isnull=False).distinct().order_by("pk")
    units = Unit.objects.filter(organisation=organisation).order_by("pk").values_list("pk", flat=True)
    bodies = Body.objects.filter(organisation=organisation).order_by("pk").values_list("pk", flat=True)
    return Place(
        organisation_id=organisation.pk,
        units=list(units) or [Unit.objects.create(organisation=organisation, code="1", name="Burgerzaken").pk],
        bodies=list(bodies) or [None],
        handlers=[*people[:HANDLERS], *with_role.values_list("pk", flat=True)],
        colleagues=list(Person.objects.filter(organisation=organisation).order_by("pk").values_list("pk", flat=True)),
        regulation_in=cache(lambda year: regulation_version_in_force(organisation.pk, dt.date(year, 7, 1))),
        document=files.store_bytes(b"Een bijlage bij de klacht").digest,
    )


def _people(organisation: object) -> list[int]:
    """Handlers and colleagues of the bench, made once."""
    from gehoor.authority.models import Person

    mine = Person.objects.filter(organisation=organisation, title="bench").order_by("pk")
    if not mine.exists():
        names = (f"Collega {number}" for number in range(COLLEAGUES))
        Person.objects.bulk_create([Person(organisation=organisation, name=each, title="bench") for each in names])
    return list(mine.values_list("pk", flat=True))


def _other(number: int) -> object:
    from gehoor.authority.actions.create_organisation import create_organisation
    from gehoor.authority.models import Organisation

    slug = f"bench-{number}"
    found = Organisation.objects.filter(slug=slug).first()
    return found or create_organisation(f"Gemeente {number}", slug, f"{slug}.localhost")


if __name__ == "__main__":
    main(int(sys.argv[1]))
