"""What must happen now: each duty with its article, its day and the button that fulfils it."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.complaints.queries.values import FilePage
from gehoor.desk.dossier.law_words import Article, article, event_name, sentence
from gehoor.desk.steps import STEPS as EVERY_STEP
from gehoor.desk.words import GROUNDS, said
from gehoor.law.position.model import Duty
from gehoor.letters.kinds import CATALOGUE
from gehoor.ui.values import Kind

COMPLAINANT = "complainant"
LETTERS = {
    "K5": "missing",
    "K8": "acknowledgement",
    "K36": "acknowledgement",
    "K13": "not_handled",
    "K15": "invitation",
}
STEPS = {"K3": "beantwoord", "K17": "verslag", "K23": "advies", "K27": "ombudsman-rapport"}
PROMISES = {"contacted": "contact", "settlement_proposed": "oplossing-voorstellen", "heard": "horen-plannen"}

KINDS: dict[str, Kind] = {"late": "error", "done": "ok", "done_late": "warning"}


@dataclass(frozen=True, slots=True)
class DutyLine:
    """A duty in words; `url` is empty where nothing can be clicked for it."""

    what: str
    to: str
    article: Article
    due_on: dt.date | None
    done_on: dt.date | None
    state: str
    kind: Kind
    open: bool
    own_promise: bool
    url: str
    button: str
    waived: bool


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the law does not allow now, and why."""

    what: str
    because: str
    article: Article


def duties(page: FilePage) -> list[DutyLine]:
    """All duties: those that are open first, by day."""
    waived = {(each.own.get("duty"), each.own.get("to")) for each in page.timeline if each.type == "duty_waived"}
    names = {each.legal_name: each.name or each.description for each in page.parties}
    lines = [_line(page, each, names, waived=(each.id, each.to) in waived) for each in page.position.duties]
    return sorted(lines, key=lambda line: (not line.open, line.due_on or dt.date.max))


def refusals(page: FilePage) -> list[Refusal]:
    """What cannot be done now; grounds not to handle each on their own."""
    found = []
    for each in page.position.refused:
        what = event_name(each.event)
        if each.ground:
            what = f"{what}: {said(GROUNDS, each.ground)}"
        found.append(Refusal(what, sentence(each.because), article(each.article)))
    return found


def _line(page: FilePage, duty: Duty, names: dict[str, str], *, waived: bool) -> DutyLine:
    url, button = _way_on(page, duty) if duty.is_open else ("", "")
    return DutyLine(
        what=sentence(duty.what),
        to=names.get(duty.to, "") if duty.to != COMPLAINANT else "",
        article=article(duty.article),
        due_on=duty.due_on,
        done_on=duty.done_on,
        state=state_words(duty.state),
        kind=KINDS.get(duty.state, "neutral"),
        open=duty.is_open,
        own_promise=duty.id == "T9",
        url=url,
        button=button,
        waived=waived,
    )


def _way_on(page: FilePage, duty: Duty) -> tuple[str, str]:
    """The address at which a duty is fulfilled, and what its button says; empty where nothing can be clicked for it."""
    reference = page.head.reference
    step, letter, query = _way(page, duty)
    if letter and CATALOGUE[letter].needs in page.may:
        address = reverse("desk:new_letter", args=[reference, letter])
        button = _("Brief: %(kind)s") % {"kind": CATALOGUE[letter].label}
    elif step and EVERY_STEP[step].offered(page):
        address, button = reverse("desk:step", args=[reference, step]), str(EVERY_STEP[step].title)
    else:
        return "", ""
    return (f"{address}?{query}" if query else address), button


def _way(page: FilePage, duty: Duty) -> tuple[str, str, str]:
    """Step, letter and query by which a duty is fulfilled."""
    party = next((each.party_id for each in page.parties if each.legal_name == duty.to), None)
    query = f"party={party}" if party else ""
    if duty.id == "T9":
        return PROMISES.get(duty.done_by or "", ""), "", ""
    if duty.id == "K14":
        released = any(
            each.type == "copy_released" and f"person_concerned:{each.own.get('party')}" == duty.to
            for each in page.timeline
        )
        return ("", "copy", query) if released else ("kopie", "", query)
    if duty.id == "K20":
        return _outcome(page) if duty.to == COMPLAINANT else ("", "outcome", query)
    if duty.id in LETTERS:
        return "", LETTERS[duty.id], query
    return STEPS.get(duty.id, ""), "", ""


def _outcome(page: FilePage) -> tuple[str, str, str]:
    """Findings of every point, then the decision, then the letter."""
    without = next((each.number for each in page.elements if not each.judgement), None)
    if without is not None:
        return "bevindingen", "", f"number={without}"
    if page.last("decided") is None:
        return "besluit", "", ""
    return "", "findings", ""


def state_words(state: str) -> str:
    """A state of a duty in words."""
    return {
        "open": _("Moet nog"),
        "late": _("Te laat"),
        "done": _("Gedaan"),
        "done_late": _("Gedaan, maar te laat"),
        "lapsed": _("Niet meer nodig"),
    }.get(state, state)
