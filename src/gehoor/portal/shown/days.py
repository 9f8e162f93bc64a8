"""Days with their reason, as the law room gives it."""

import datetime as dt
from dataclasses import dataclass

from gehoor.complaints.legal import language
from gehoor.complaints.queries.values import Entry
from gehoor.law.phrases.articles import article_name
from gehoor.law.sources import article_url
from gehoor.law.term import Term, explain


@dataclass(frozen=True, slots=True)
class Reason:
    """How a day was found, in one paragraph, and where its articles can be read: (words, address)."""

    words: str
    articles: tuple[tuple[str, str], ...]


def reason_of(term: Term) -> Reason:
    """The reason of the last day of a term."""
    said = language()
    references = dict.fromkeys(reference for step in term.steps for reference in (step.article, *step.also))
    linked = ((article_name(each, said), article_url(each)) for each in references)
    return Reason(explain(term, said), tuple((name, url) for name, url in linked if url))


def day_in(entry: Entry | None, name: str) -> dt.date | None:
    """A day that an event names, in the law's fields or the file's own."""
    if entry is None:
        return None
    value = entry.fields.get(name) or entry.own.get(name)
    try:
        return dt.date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def instant_in(entry: Entry | None, name: str) -> dt.datetime | None:
    """An instant that an event names."""
    value = entry.own.get(name) if entry else None
    try:
        return dt.datetime.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
