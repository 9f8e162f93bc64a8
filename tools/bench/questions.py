"""What a large register costs in the database, asked inside one process; run in the bench's environment.

    python tools/bench/questions.py [lists access report retention search]

Prints a JSON object a line: the work list's statements and time, what the rule of access adds, the proposal of what may
be destroyed (rolled back), search. Times are the least of some runs: other work on the machine only adds to them.
"""

import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import django

sys.path.insert(0, str(Path(__file__).parent / "load"))

RUNS = 15
EXTRA_MS = 1.0  # what the rule of access may add


def main() -> None:
    django.setup()
    from gehoor.authority.models import Organisation
    from gehoor.platform import wall

    wall.work_everywhere()
    organisation = Organisation.objects.order_by("pk")[:1].get()
    for name in sys.argv[1:] or ASKED:
        for told in ASKED[name](organisation):
            print(json.dumps(told), flush=True)


def work_lists(organisation: Any) -> Iterator[dict[str, object]]:
    """Each queue, as the coordinator and as who handles: statements, and the time of one call."""
    from gehoor.complaints.queries.work_list import QUEUES, work_list

    for name, viewer in _viewers(organisation, "coordinator", "handler"):
        for queue in QUEUES:
            yield {"what": f"work list: {queue}", "viewer": name, **_timed(lambda: work_list(viewer, queue))}  # noqa: B023


def access(organisation: Any) -> Iterator[dict[str, object]]:
    """The page of 50 with the rule of access and without, by EXPLAIN ANALYZE."""
    from gehoor.complaints.access import visible_in_parts
    from gehoor.complaints.models import Complaint
    from gehoor.complaints.queries.work_list import COLUMNS, DUE_FIRST, PAGE_SIZE, first

    def page(*files: Any) -> Any:
        to_do = [each.filter(sort_on__isnull=False) for each in files]
        found = first(to_do, PAGE_SIZE + 1, DUE_FIRST).order_by(*DUE_FIRST)
        return found.values_list(*COLUMNS)[: PAGE_SIZE + 1]

    without = _executed(page(Complaint.objects.filter(organisation=organisation)))
    for name, viewer in _viewers(organisation, "coordinator", "handler", "decider", "deputy", "administrator"):
        with_rule = _executed(page(*visible_in_parts(viewer)))
        extra = round(with_rule - without, 3)
        yield {"what": "rule of access", "viewer": name, "with_ms": with_rule, "without_ms": without, "extra_ms": extra}


def retention(organisation: Any) -> Iterator[dict[str, object]]:
    """The proposal of what may be destroyed, with its lines; rolled back."""
    from django.db import transaction
    from gehoor.retention.actions.propose_list import propose_list

    with transaction.atomic():
        made, took = _spent(lambda: propose_list(organisation.pk))
        transaction.set_rollback(True)
    yield {"what": "retention's proposal", "lines": made.files if made else 0, **took}


def report(organisation: Any) -> Iterator[dict[str, object]]:
    """All figures of this year and of the four before it."""
    from gehoor.complaints.viewer import system
    from gehoor.platform import clock
    from gehoor.reporting.annual.making import counted

    years, took = _spent(lambda: counted(system(organisation.pk), clock.today().year))
    yield {"what": "figures of five years", "files": sum(len(each.rows) for each in years), **took}


def _spent(ask: Callable[[], Any]) -> tuple[Any, dict[str, float]]:
    """What comes out, and seconds: by the wall, CPU of the program, CPU of the database's own process."""
    began, cpu, database = time.perf_counter(), time.process_time(), _database_cpu()
    found = ask()
    wall, cpu, database = time.perf_counter() - began, time.process_time() - cpu, _database_cpu() - database
    return found, {"wall_s": round(wall, 2), "cpu_s": round(cpu, 2), "database_cpu_s": round(database, 2)}


def _database_cpu() -> float:
    from django.db import connection

    connection.ensure_connection()
    told = Path(f"/proc/{connection.connection.info.backend_pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, told[11:13])) / os.sysconf("SC_CLK_TCK")


def searching(organisation: Any) -> Iterator[dict[str, object]]:
    """Rare words, words of one text in four, two together, and two with a slip of the fingers."""
    from dutchgen import COMMON, RARE
    from gehoor.complaints.search.hits import Wanted, search

    (_name, viewer), *_others = _viewers(organisation, "coordinator")
    slips = (_slipped(RARE[0]), _slipped(COMMON[0]))
    for word in (*RARE, *COMMON, f"{RARE[0]} {COMMON[0]}", "jansen kerkstraat", *slips):
        found = search(viewer, Wanted(word))
        yield {"what": f"search: {word}", "found": found.total, **_timed(lambda: search(viewer, Wanted(word)))}  # noqa: B023


def _slipped(word: str) -> str:
    """The word with two letters in its middle the wrong way round."""
    middle = len(word) // 2
    return word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]


def _viewers(organisation: Any, *roles: str) -> Iterator[tuple[str, Any]]:
    from gehoor.authority.models import Person
    from gehoor.complaints.queries.viewers import staff_viewer
    from gehoor.platform import clock

    for role in roles:
        person = Person.objects.filter(organisation=organisation, roles__kind=role).order_by("pk").first()
        if person is not None:
            yield role, staff_viewer(person, clock.today())


def _timed(ask: Callable[[], object]) -> dict[str, object]:
    """Statements, and the median of the whole and of the database's part, in milliseconds."""
    from django.db import connection

    spent: list[float] = []

    def watch(execute: Any, *told: Any) -> Any:
        began = time.perf_counter()
        try:
            return execute(*told)
        finally:
            spent.append((time.perf_counter() - began) * 1000)

    whole, database = [], []
    for _run in range(RUNS):
        spent.clear()
        began = time.perf_counter()
        with connection.execute_wrapper(watch):
            ask()
        whole.append((time.perf_counter() - began) * 1000)
        database.append(sum(spent))
    middle, least = statistics.median(whole), min(database)
    return {"statements": len(spent), "median_ms": round(middle, 1), "database_ms": round(least, 1)}


def _executed(query: Any) -> float:
    """The least execution time of this query, in milliseconds."""
    found = [json.loads(query.explain(analyze=True, format="json"))[0]["Execution Time"] for _run in range(RUNS)]
    return float(min(found))


ASKED = {"lists": work_lists, "access": access, "report": report, "retention": retention, "search": searching}

if __name__ == "__main__":
    main()
