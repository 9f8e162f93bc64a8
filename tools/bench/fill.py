"""Fill a database with files and their real chains by COPY; run in the bench's environment.

    python tools/bench/fill.py 100000

One organisation gets that many, nineteen others two hundred each. Prints the references of a file of 30 and one of 200
events. What is written must `verify` and `rebuild` without a difference: tests/bench.
"""

import datetime as dt
import json
import os
import sys
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).parent / "load"))
sys.path.insert(0, str(Path(__file__).parents[2]))

BATCH = 2500
ORGANISATIONS, OF_OTHERS = 20, 200
COLLEAGUES, HANDLERS = 1000, 400
LONG = (30, 200)
MOST_ROWS = 40  # of one table in a file, more than there are


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
    from tools.bench.copying import MANY, filling, first_keys

    standing = Complaint.objects.filter(organisation=organisation)
    present = standing.count()
    with filling(wanted - present):
        if not standing.filter(version=LONG[-1]).exists():
            _long_ones(organisation)
            present += len(LONG)
        hands = (os.cpu_count() or 1) if wanted - present >= MANY else 1
        if hands == 1:
            _part(organisation, first_keys(), range(present, wanted))
        else:
            _together(organisation, range(present, wanted), hands)
    return [standing.filter(version=events).values_list("reference", flat=True).earliest("pk") for events in LONG]


def _long_ones(organisation: object) -> None:
    from tools.bench.copying import copy_rows, first_keys
    from tools.bench.shapes import long_story

    made = _begun(organisation, first_keys())
    for events in LONG:
        made.add(events, long_story(events), 40)
    copy_rows(made.take())


def _part(organisation: object, first: dict[type, int], numbers: range) -> None:
    """Make the files with these numbers; `first` are the keys to begin with."""
    from tools.bench.chains import shape_of
    from tools.bench.copying import copy_rows

    made = _begun(organisation, first)
    for place, number in enumerate(numbers, start=1):
        made.add(number, *shape_of(number))
        if place % BATCH == 0:
            copy_rows(made.take())
    copy_rows(made.take())


def _together(organisation: object, numbers: range, hands: int) -> None:
    """The same by so many processes, each with keys of its own."""
    from django.db import connections
    from tools.bench.copying import first_keys, unchecked

    first, room = first_keys(), len(numbers) // hands * MOST_ROWS
    connections.close_all()
    children = []
    for hand in range(hands):
        child = os.fork()
        if child == 0:
            with unchecked():
                _part(organisation, {model: key + hand * room for model, key in first.items()}, numbers[hand::hands])
            os._exit(0)
        children.append(child)
    if any(os.waitpid(child, 0)[1] for child in children):
        sys.exit("filling stopped")


def _begun(organisation: object, first: dict[type, int]) -> object:
    from gehoor.platform import clock
    from tools.bench.chains import Filling

    return Filling(_place(organisation), first, clock.now(), clock.today())


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
