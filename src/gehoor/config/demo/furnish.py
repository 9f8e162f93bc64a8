"""Furnish the demonstration: the town, and complaints in every phase whose dates lie around today."""

import datetime as dt

from gehoor.config.demo.cases import live_through
from gehoor.config.demo.organisation import DATA, found_town, signs_in
from gehoor.platform import clock

YEARS_OF_SERVICE = 3


def furnish(host: str) -> dict[str, object]:
    """Make everything; what the command prints about it. `host` is host name and port."""
    today = clock.today()
    town = found_town(host, dt.date(today.year - YEARS_OF_SERVICE, 1, 1))
    codes = live_through(town, today)
    people = [f"{each['name']}, {each['title']}" for each in DATA["person"] if signs_in(each)]
    return {"name": DATA["name"], "on": today.isoformat(), "people": people, "codes": codes}
