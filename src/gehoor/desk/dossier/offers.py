"""What this person can do in a file now, in groups."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.queries.values import FilePage
from gehoor.desk.steps import STEPS
from gehoor.desk.words import Words, said
from gehoor.letters.kinds import CATALOGUE

GROUPS: Words = {
    "talk": _("Praten en oplossen"),
    "hearing": _("Horen"),
    "time": _("Meer tijd en advies"),
    "judge": _("Oordeel en besluit"),
    "letters": _("Brieven"),
    "end": _("Anders afronden"),
    "people": _("Wie"),
    "file": _("Het dossier"),
}

ENDS = frozenset({"talk", "judge", "end"})
# Letters that end a file stand with the other ends.
ENDINGS = frozenset({"forwarded", "objection", "answer", "not_handled", "withdrawal"})


@dataclass(frozen=True, slots=True)
class Offer:
    """A step as a link."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Group:
    """Steps under one heading."""

    title: str
    offers: tuple[Offer, ...]
    ends: bool


def _brief(label: object) -> str:
    return translate("Brief: %(kind)s") % {"kind": label}


def groups(page: FilePage) -> list[Group]:
    """Every group that has something in it."""
    found: dict[str, list[Offer]] = {key: [] for key in GROUPS}
    reference = page.head.reference
    for step in STEPS.values():
        if step.group and step.offered(page):
            found[step.group].append(Offer(str(step.title), reverse("desk:step", args=[reference, step.key])))
    for kind in CATALOGUE.values():
        records = kind.records
        lawful = records is None or not records.legal or page.position.allows(records.event)
        if kind.letter and kind.needs in page.may and lawful:
            address = reverse("desk:new_letter", args=[reference, kind.key])
            found["end" if kind.key in ENDINGS else "letters"].append(Offer(_brief(kind.label), address))
    return [Group(said(GROUPS, key), tuple(each), key in ENDS) for key, each in found.items() if each]
