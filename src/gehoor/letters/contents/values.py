"""The value of every field of a letter."""

import datetime as dt
from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import override

from gehoor.complaints.ombudsman import ombudsman_of
from gehoor.letters.contents import dates, outcomes, people
from gehoor.letters.contents.occasion import Occasion
from gehoor.letters.kinds import Ask, Input, part
from gehoor.letters.kinds.fields import HIDDEN_CODE
from gehoor.letters.language import Passage, Value, fill

Fields = dict[str, Value]


def values_for(occasion: Occasion) -> Fields:
    """Every field of the letter's kind, in the letter's language."""
    with override(occasion.language):
        values = _known(occasion) | _asked(occasion)
        for key, compute in _ONLY_WHERE_USED.items():
            if key in occasion.kind.fields:
                values[key] = compute(occasion)
        values |= _ombudsman(occasion)
        for key in ("procedure", "right_to_be_heard", "ombudsman"):
            if key in occasion.kind.fields:
                values[key] = _part(key, occasion, values)
    return {key: values.get(key, "") for key in occasion.kind.fields}


def _known(occasion: Occasion) -> Fields:
    complaint, profile = occasion.complaint, occasion.profile
    handler = complaint.handler
    phone = profile.phone
    chosen = occasion.party is not None and occasion.party.electronic_since is not None
    return {
        "salutation": people.salutation(occasion),
        "name": people.name_of(occasion.party),
        "reference": complaint.reference,
        "organisation": occasion.organisation.name,
        "received_on": dates.in_words(complaint.received_on, occasion),
        "last_day": dates.last_day(occasion.position.term, occasion),
        "last_day_reason": dates.reason(occasion.position.term, occasion),
        "handler": handler.name if handler else "",
        "handler_phone": (handler.phone if handler else "") or phone,
        "phone": phone,
        "follow_address": people.follow_address(occasion),
        "signature": people.signature(occasion),
        "body": complaint.body.name if complaint.body else "",
        "enclosures": occasion.enclosures,
        "for_concerned": occasion.to_concerned,
        "statutory": occasion.position.regime == "statutory",
        "advisory": any(duty.id == "K23" for duty in occasion.position.duties),
        "choice_asked": not chosen and not occasion.to_concerned,
        "no_postal_address": occasion.letter.note,
        "meeting": bool(occasion.letter.values.get("meeting")),
    }


def _complaint_words(occasion: Occasion) -> str:
    """What was filed, as it was released for the person concerned (Awb 9:9)."""
    released = next((event for event in reversed(occasion.events) if event.type == "copy_released"), None)
    if released is not None and not released.data["file"]["words"]:
        return _("De tekst van de klacht hebben wij weggelaten.")
    filed = next((event for event in occasion.events if event.type == "received"), None)
    return filed.text.body if filed is not None and filed.text is not None else ""


_ONLY_WHERE_USED: Mapping[str, Callable[[Occasion], Value]] = {
    "first_contact_by": dates.first_contact_by,
    "new_last_day": lambda occasion: dates.last_day(occasion.after.term, occasion),
    "new_last_day_reason": lambda occasion: dates.reason(occasion.after.term, occasion),
    "complaint_words": _complaint_words,
    "findings": outcomes.findings,
    "judgement": outcomes.judgement_sentence,
    "outcome": outcomes.outcome_sentence,
    # Asked by a person in a letter of its own; counted by the law room in the confirmation of a mail.
    "follow_code": lambda occasion: HIDDEN_CODE if occasion.letter.values.get("answers") else "",
    "missing": lambda occasion: outcomes.missing_words(occasion.letter.values.get("missing")),
    "withdrawn_on": lambda occasion: dates.in_words(_day_of("withdrawn", occasion), occasion),
}


def _day_of(event_type: str, occasion: Occasion) -> dt.date | None:
    return next((event.occurred_on for event in reversed(occasion.events) if event.type == event_type), None)


def _asked(occasion: Occasion) -> Fields:
    return {ask.fills: _answer(ask, occasion) for ask in occasion.kind.asks}


def _answer(ask: Ask, occasion: Occasion) -> Value:
    given = occasion.letter.values.get(ask.name, "")
    match ask.input:
        case Input.DAY:
            return dates.written_day(given, occasion)
        case Input.NUMBER:
            return dates.weeks_in_words(given, occasion)
        case Input.GROUND:
            return outcomes.ground_words(given)
        case Input.MISSING:
            return outcomes.missing_words(given)
        case _:
            return str(given)


def _ombudsman(occasion: Occasion) -> Fields:
    named = ombudsman_of(occasion.complaint, occasion.profile.ombudsman)
    return {
        "ombudsman_name": named.name,
        "ombudsman_address": named.url,
        "ombudsman_post": ", ".join(named.address),
        "ombudsman_phone": named.phone,
        "ombudsman_until": dates.in_words(occasion.after.ombudsman.until, occasion),
    }


def _part(key: str, occasion: Occasion, values: Fields) -> Passage:
    """A part that the law asks for; the ombudsman's without its last day would say nothing, so it stays empty."""
    if key == "ombudsman" and not values["ombudsman_until"]:
        return Passage(())
    return Passage(fill(part(key, occasion.language), values, occasion.language))
