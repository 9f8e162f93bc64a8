"""How many legal positions a second one core computes, without prose; prints the number."""

import datetime as dt
import time

from gehoor.law.facts import events_from, facts_from
from gehoor.law.position import position
from gehoor.law.regulation.model import AWB_ALONE

COUNT = 4000
FACTS = facts_from(
    {"written": True, "towards_complainant": True, "name": True, "address": True, "target": {"kind": "employee"}}
)
STORY = (
    (0, {"type": "received", "channel": "email"}),
    (1, {"type": "acknowledged"}),
    (2, {"type": "contacted"}),
    (3, {"type": "copy_sent", "to": "person_concerned"}),
    (9, {"type": "hearing_offered", "to": "complainant", "answer_by": "2030-01-01"}),
    (20, {"type": "heard", "who": ["complainant"]}),
)


def main() -> None:
    days = [dt.date(2026, 1, 5) + dt.timedelta(days=number % 300) for number in range(COUNT)]
    told = [
        events_from([{**event, "at": (day + dt.timedelta(days=after)).isoformat()} for after, event in STORY])
        for day in days
    ]
    began = time.process_time()
    for day, events in zip(days, told, strict=True):
        position(AWB_ALONE, FACTS, events, day + dt.timedelta(days=25))
    print(round(COUNT / (time.process_time() - began)))


if __name__ == "__main__":
    main()
