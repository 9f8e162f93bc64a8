"""What every action of this room checks before it writes."""

import datetime as dt
import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation
from gehoor.authority.refusal import Refused

LONGEST = 200


def tidy_line(raw: str, what: str, *, required: bool = True, longest: int = LONGEST) -> str:
    """One line of text: trimmed, composed (NFC), without control characters. Raises `Refused` naming `what`."""
    text = unicodedata.normalize("NFC", " ".join(raw.split()))
    if any(unicodedata.category(char) in {"Cc", "Cs"} for char in text):
        raise Refused(_("%(what)s bevat een teken dat niet kan. Typ de tekst opnieuw.") % {"what": what})
    if required and not text:
        raise Refused(_("%(what)s ontbreekt. Vul dit in.") % {"what": what})
    if len(text) > longest:
        raise Refused(_("%(what)s is te lang. Er passen %(most)s tekens.") % {"what": what, "most": longest})
    return text


def tidy_email(raw: str) -> str:
    """An e-mail address, or nothing. Raises `Refused`."""
    text = raw.strip()
    if text:
        try:
            validate_email(text)
        except ValidationError as problem:
            raise Refused(_("Vul een e-mailadres in met een @, bijvoorbeeld naam@voorbeeld.nl.")) from problem
    return text


def in_order(starts_on: dt.date, ends_on: dt.date | None) -> None:
    """Raises `Refused` when the end lies before the start."""
    if ends_on is not None and ends_on < starts_on:
        raise Refused(_("De einddatum ligt vóór de begindatum. Kies een latere einddatum."))


def of_one(organisation: Organisation, *others: Organisation) -> None:
    """Raises `Refused` when something belongs to another organisation."""
    if any(other.pk != organisation.pk for other in others):
        raise Refused(_("Dit hoort bij een andere organisatie."))
