"""What the organisation says about itself, as a form: one field for each value of `authority.profile`."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gehoor.ui.forms import Form


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value of the profile: its place (`letterhead.sender`), what it is called, and how it is written.

    `kind`: line, text, both (Dutch and English), lines, number, or the words to choose from.
    """

    place: str
    label: str | Promise
    kind: str | tuple[str, ...] = "line"


@dataclass(frozen=True, slots=True)
class Section:
    """Leaves under one heading."""

    title: str | Promise
    leaves: tuple[Leaf, ...]


SECTIONS = (
    Section(
        _("Bereikbaarheid"),
        (
            Leaf("municipality", _("Naam van de gemeente of organisatie")),
            Leaf("phone", _("Telefoonnummer")),
            Leaf("phone_international", _("Telefoonnummer vanuit het buitenland")),
            Leaf("email", _("E-mailadres")),
            Leaf("website", _("Website")),
            Leaf("hours", _("Openingstijden"), "both"),
            Leaf("postal_address", _("Postadres"), "lines"),
            Leaf("visiting_address", _("Bezoekadres"), "lines"),
        ),
    ),
    Section(
        _("Eerste contact"),
        (
            Leaf("first_contact.within", _("Binnen hoeveel?"), "number"),
            Leaf("first_contact.unit", _("Dagen of weken?"), ("working days", "days", "weeks")),
            Leaf("first_contact.who", _("Wie neemt contact op?"), "both"),
        ),
    ),
    Section(
        _("Briefpapier"),
        (
            Leaf("letterhead.sender", _("Afzender"), "lines"),
            Leaf("letterhead.logo_text", _("Naam bij het logo")),
            Leaf("letterhead.place", _("Plaats boven de brief")),
            Leaf("letterhead.colour", _("Kleur")),
            Leaf("theme", _("Huisstijl van de site")),
        ),
    ),
    Section(
        _("Privacyverklaring"),
        (
            Leaf("privacy.officer", _("Functionaris gegevensbescherming")),
            Leaf("privacy.officer_email", _("E-mailadres van de functionaris")),
            Leaf("privacy.retention", _("Hoe lang u bewaart"), "both"),
            Leaf("privacy.who_sees", _("Wie het ziet"), "both"),
            Leaf("privacy.url", _("Webadres van uw eigen privacyverklaring")),
        ),
    ),
    Section(
        _("Toegankelijkheid"),
        (
            Leaf("accessibility.status", _("Status in het register"), ("A", "B", "C", "D", "E")),
            Leaf("accessibility.url", _("Webadres van de verklaring")),
            Leaf("accessibility.email", _("E-mailadres voor meldingen")),
        ),
    ),
    Section(
        _("Ombudsman"),
        (
            Leaf("ombudsman.name", _("Naam")),
            Leaf("ombudsman.url", _("Webadres")),
            Leaf("ombudsman.phone", _("Telefoonnummer")),
            Leaf("ombudsman.address", _("Postadres"), "lines"),
        ),
    ),
)
UNITS = {"working days": _("werkdagen"), "days": _("dagen"), "weeks": _("weken")}


class ProfileForm(Form):
    """The leaves. What the form does not know stays as it was."""

    def __init__(self, *args: Any, texts: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.texts = texts
        for section in SECTIONS:
            for leaf in section.leaves:
                self.fields |= dict(_fields(leaf, _value(texts, leaf.place)))

    @property
    def sections(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under their headings."""
        return [
            (str(section.title), [self[name] for leaf in section.leaves for name in _names(leaf)])
            for section in SECTIONS
        ]

    def changed_texts(self) -> dict[str, Any]:
        """The texts with what was typed in them."""
        changed = copy.deepcopy(dict(self.texts))
        for section in SECTIONS:
            for leaf in section.leaves:
                _put(changed, leaf.place, self._typed(leaf))
        return changed

    def _typed(self, leaf: Leaf) -> Any:
        if leaf.kind == "both":
            return {language: self.cleaned_data[f"{leaf.place}.{language}"] for language in ("nl", "en")}
        typed = self.cleaned_data[leaf.place]
        if leaf.kind == "lines":
            return [line.strip() for line in typed.splitlines() if line.strip()]
        return typed


def _names(leaf: Leaf) -> list[str]:
    return [f"{leaf.place}.nl", f"{leaf.place}.en"] if leaf.kind == "both" else [leaf.place]


def _fields(leaf: Leaf, value: Any) -> Iterator[tuple[str, forms.Field]]:
    if leaf.kind == "both":
        known = value if isinstance(value, Mapping) else {"nl": value or ""}
        for language, label in (("nl", leaf.label), ("en", _in_english(leaf))):
            yield f"{leaf.place}.{language}", _area(label, known.get(language, ""), 2)
    elif leaf.kind == "lines":
        yield leaf.place, _area(leaf.label, "\n".join(value or ()), 3)
    elif leaf.kind == "number":
        yield leaf.place, forms.IntegerField(label=str(leaf.label), min_value=1, max_value=365, initial=value)
    elif isinstance(leaf.kind, tuple):
        listed = [(key, UNITS.get(key, key)) for key in leaf.kind]
        yield leaf.place, forms.ChoiceField(label=str(leaf.label), choices=listed, initial=value)
    else:
        yield leaf.place, forms.CharField(label=str(leaf.label), required=False, max_length=4000, initial=value)


def _in_english(leaf: Leaf) -> str:
    return str(_("%(what)s, in het Engels")) % {"what": leaf.label}


def _area(label: Any, value: str, rows: int) -> forms.Field:
    area = forms.Textarea({"rows": rows})
    return forms.CharField(label=str(label), required=False, max_length=4000, initial=value, widget=area)


def _value(texts: Mapping[str, Any], place: str) -> Any:
    found: Any = texts
    for name in place.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _put(texts: dict[str, Any], place: str, value: Any) -> None:
    *above, last = place.split(".")
    for name in above:
        texts = texts.setdefault(name, {})
    texts[last] = value
