"""What the event says that sending records: the law's fields."""

from collections.abc import Sequence

from gehoor.complaints.models import Element
from gehoor.letters.kinds import kind_of
from gehoor.letters.models import Letter

DEVIATING = "findings_deviating"


def event_fields(letters: Sequence[Letter]) -> dict[str, object]:
    """The law's fields of the event for letters of one act; what was not filled in is left out."""
    first = letters[0]
    kind = kind_of(first.kind)
    fields: dict[str, object] = {
        ask.name: first.values[ask.name] for ask in kind.asks if ask.legal and first.values.get(ask.name)
    }
    if kind.records and kind.records.addressees:
        fields[kind.records.addressees] = [letter.party.legal_name for letter in letters if letter.party]
    if kind.records and kind.records.event == "findings_sent":
        fields |= _findings(first, deviating=kind.key == DEVIATING)
    return fields


def _findings(letter: Letter, *, deviating: bool) -> dict[str, object]:
    judged = Element.objects.filter(complaint_id=letter.complaint_id).order_by("number")
    fields: dict[str, object] = {
        "elements": [{"number": each.number, "judgement": each.judgement} for each in judged],
        "ombudsman_named": True,
        "deviates_from_advice": deviating,
    }
    if deviating:
        fields |= {"deviation_explained": True, "advice_enclosed": True}
    return fields
