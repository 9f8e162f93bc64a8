"""Days of the procedure, in words, each with its reason from the law room."""

import datetime as dt

from gehoor.law.phrases.render import date_in_words, render
from gehoor.law.position.promises import due_on
from gehoor.law.regulation.model import Promise
from gehoor.law.term import Term, explain
from gehoor.law.termijnenwet.berekening import length_in_words
from gehoor.letters.contents.occasion import Occasion


def in_words(day: dt.date | None, occasion: Occasion) -> str:
    """A day written out, with its weekday; nothing for no day."""
    return date_in_words(day, occasion.language) if day else ""


def written_day(value: object, occasion: Occasion) -> str:
    """A day that somebody filled in (ISO 8601), written out; what is no day is left out."""
    try:
        return in_words(dt.date.fromisoformat(str(value)), occasion)
    except ValueError:
        return ""


def last_day(term: Term | None, occasion: Occasion) -> str:
    """The last day of a term."""
    return in_words(term.ends_on if term else None, occasion)


def reason(term: Term | None, occasion: Occasion) -> str:
    """How the law room found that day."""
    return explain(term, occasion.language) if term else ""


def first_contact_by(occasion: Occasion) -> str:
    """The day of the promise of a first contact: of the regulation, else of the organisation's own page."""
    promised = next(
        (duty for duty in occasion.position.duties if duty.id == "T9" and duty.done_by == "contacted"), None
    )
    if promised and promised.due_on:
        return in_words(promised.due_on, occasion)
    received_on = occasion.complaint.received_on
    own = occasion.profile.first_contact
    if received_on is None:
        return ""
    return in_words(due_on(Promise("first_contact", own.within, own.unit), received_on), occasion)


def weeks_in_words(value: object, occasion: Occasion) -> str:
    """'vier weken'."""
    text = str(value)
    return render(length_in_words(int(text), "weeks"), occasion.language) if text.isdecimal() else ""
