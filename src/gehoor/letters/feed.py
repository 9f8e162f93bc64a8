"""A calendar that programs fetch again and again (RFC 5545, RFC 7986): days and hours, nothing that tells a story."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST_LINE = 75  # octets (RFC 5545 3.1)
AGAIN = "PT1H"


@dataclass(frozen=True, slots=True)
class Entry:
    """`identity` stays the same when the day moves; `at` None: the whole day."""

    identity: str
    summary: str
    on: dt.date
    at: dt.datetime | None = None
    minutes: int = 0


def feed(name: str, entries: Iterable[Entry], stamp: dt.datetime) -> str:
    """The text of the calendar. The same entries on the same day are the same text: then nothing is fetched twice."""
    lines = ["BEGIN:VCALENDAR", "PRODID:-//Gehoor//feed//NL", "VERSION:2.0", "METHOD:PUBLISH"]
    lines += [f"X-WR-CALNAME:{_text(name)}", f"NAME:{_text(name)}"]
    lines += [f"REFRESH-INTERVAL;VALUE=DURATION:{AGAIN}", f"X-PUBLISHED-TTL:{AGAIN}"]
    for entry in entries:
        lines += _event(entry, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(entry: Entry, stamp: dt.datetime) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{entry.identity}",
        f"DTSTAMP:{_instant(stamp)}",
        *_when(entry),
        f"SUMMARY:{_text(entry.summary)}",
        "CLASS:PRIVATE",
        "END:VEVENT",
    ]


def _when(entry: Entry) -> tuple[str, ...]:
    if entry.at is None:
        after = entry.on + dt.timedelta(days=1)
        days = (f"DTSTART;VALUE=DATE:{entry.on:%Y%m%d}", f"DTEND;VALUE=DATE:{after:%Y%m%d}")
        return (*days, "TRANSP:TRANSPARENT")
    until = entry.at + dt.timedelta(minutes=entry.minutes)
    return f"DTSTART:{_instant(entry.at)}", f"DTEND:{_instant(until)}"


def _instant(at: dt.datetime) -> str:
    return f"{at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    plain = " ".join(words.split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """Lines of at most 75 octets, no character cut in two."""
    begun, most = "", LONGEST_LINE
    for char in line:
        if len((begun + char).encode()) > most:
            yield begun
            begun, most = " ", LONGEST_LINE
        begun += char
    yield begun
