"""The judgement of the whole, from those of its elements (law.md section 4)."""

from collections.abc import Iterable, Sequence

from gehoor.law.facts import Event as LegalEvent

FOUNDED, PARTLY, UNFOUNDED, NONE = "founded", "partly_founded", "unfounded", "no_judgement"
JUDGEMENTS = (FOUNDED, PARTLY, UNFOUNDED, NONE)


def whole(judgements: Iterable[str]) -> str:
    """Founded or unfounded when every element with a judgement is; partly founded when they differ."""
    said = {each for each in judgements if each in JUDGEMENTS and each != NONE}
    if not said:
        return NONE
    return said.pop() if len(said) == 1 else PARTLY


def judgement_of_whole(standing: Sequence[LegalEvent]) -> str:
    """That of the last findings that were sent; empty where none were, or without elements."""
    sent = next((event for event in reversed(standing) if event.type == "findings_sent"), None)
    elements = sent.fields.get("elements") if sent else None
    if not isinstance(elements, tuple) or not elements:
        return ""
    return whole(str(each.get("judgement", "")) for each in elements)
