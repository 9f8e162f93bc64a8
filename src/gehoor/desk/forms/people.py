"""Forms about who: whom the complaint is about, who is involved, who works on it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gehoor.authority.queries import people
from gehoor.complaints.queries.candidates import by_regulation, next_in_line
from gehoor.desk.forms.base import StepForm, long_text, one_line, party_ids
from gehoor.desk.words import PARTY_KINDS, PREFERS, choices
from gehoor.platform import clock
from gehoor.ui.fields import AddressField, needed_when

WORKS = {
    "handler": _("Behandelaar"),
    "hearing_officer": _("Leidt het hoorgesprek"),
    "adviser": _("Adviseert"),
    "decider": _("Beslist"),
    "approver": _("Kijkt mee en geeft akkoord"),
}


class PersonForm(StepForm):
    """A form that names a colleague."""

    person = forms.ChoiceField(label=_("Wie?"))

    def arrange(self) -> None:
        colleagues = people(self.organisation, clock.today()).order_by("name")
        self.colleagues = [
            (str(each.pk), f"{each.name}, {each.title}" if each.title else each.name) for each in colleagues
        ]
        self.choose_from("person", [("", _("Kies een collega")), *self.colleagues])


class LinkPersonForm(PersonForm):
    party = forms.ChoiceField(label=_("Wie is dat in de klacht?"), required=False)

    def arrange(self) -> None:
        super().arrange()
        described = [
            (str(each.party_id), each.description or str(PARTY_KINDS["person_concerned"]))
            for each in self.page.parties
            if each.kind == "person_concerned" and each.person_id is None
        ]
        self.choose_from("party", [*described, ("", _("Nog iemand, naast wie er al staat"))])
        if described:
            self.suggest("party", described[0][0])


class InvolvementForm(PersonForm):
    reason = long_text(_("Hoe was deze collega betrokken?"), rows=3, required=False)


class AssignForm(PersonForm):
    """Who is next in line stands first, with what must be recorded before."""

    capacity = forms.ChoiceField(label=_("Wat gaat deze collega doen?"), choices=list(WORKS.items()), initial="handler")
    statement = needed_when(
        long_text(
            _("Verklaring van niet-betrokkenheid"),
            required=False,
            rows=3,
            help_text=_("Schrijf op wat de collega verklaart: hij of zij was niet bij het gedrag betrokken."),
        ),
        _("nodig als deze collega leiding geeft aan degene over wie de klacht gaat"),
    )
    exception = needed_when(
        long_text(
            _("Waarom mag het toch?"),
            required=False,
            rows=3,
            help_text=_("Dat kan alleen als de klacht gaat over een bestuursorgaan, de voorzitter of een lid."),
        ),
        _("nodig als deze collega wel betrokken is"),
    )

    def arrange(self) -> None:
        super().arrange()
        wanted = str(self.data.get("capacity") or self.initial.get("capacity") or "handler")
        capacity = wanted if wanted in WORKS else "handler"
        self.suggest("capacity", capacity)
        named = by_regulation(self.viewer, self.page.head.reference, capacity)
        if named:
            self.fields["person"].help_text = _("Volgens de regeling: %(who)s.") % {"who": named}
        proposed = [
            (str(each.person_id), f"{each.name}: {each.why_not}" if each.why_not else each.name)
            for each in next_in_line(self.viewer, self.page.head.reference, capacity)
            if not each.assigned
        ]
        if proposed:
            known = {key for key, _name in proposed}
            others = [(key, name) for key, name in self.colleagues if key not in known]
            self.choose_from(
                "person",
                [
                    ("", _("Kies een collega")),
                    (_("Als eersten aan de beurt"), proposed),
                    (_("Andere collega’s"), others),
                ],
            )


class UnassignForm(StepForm):
    who = forms.ChoiceField(label=_("Wie haalt u van het dossier?"))
    reason = long_text(_("Waarom?"), required=False, rows=3)

    def arrange(self) -> None:
        listed = [
            (f"{each.person_id}:{each.capacity}", f"{each.name} ({WORKS[each.capacity]})")
            for each in self.page.assignments
        ]
        self.choose_from("who", listed)


class RecuseForm(StepForm):
    reason = long_text(_("Wilt u zeggen waarom?"), required=False, rows=3)


class PartyForm(StepForm):
    """How a party is called and reached."""

    party = forms.ChoiceField(label=_("Van wie?"), widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(label=_("Wie voegt u toe?"), choices=choices(PARTY_KINDS))
    name = one_line(_("Naam"), required=False)
    description = one_line(_("Omschrijving, als u de naam niet weet"), required=False)
    address = AddressField(label=_("Adres"), required=False)
    phone = one_line(_("Telefoonnummer"), required=False, length=60)
    email = forms.EmailField(label=_("E-mailadres"), required=False, max_length=254)
    prefers = forms.ChoiceField(
        label=_("Praat het liefst via"), choices=choices(PREFERS, empty=_("Geen voorkeur")), required=False
    )
    authorisation = forms.BooleanField(label=_("Er is een machtiging getoond"), required=False)


class EditPartyForm(PartyForm):
    """The same for who stands in the file already."""

    kind = None  # type: ignore[assignment]  # Django leaves out a field that is None

    def arrange(self) -> None:
        listed = party_ids(self.page)
        self.choose_from("party", listed)
        wanted = str(self.data.get("party") or self.initial.get("party") or (listed[0][0] if listed else ""))
        found = next((each for each in self.page.parties if str(each.party_id) == wanted), None)
        if found is None:
            return
        self.suggest("party", wanted)
        for name in ("name", "description", "phone", "email", "prefers", "authorisation"):
            self.suggest(name, getattr(found, name))
        if found.address or found.postcode:
            self.suggest("address", (found.address, found.postcode, found.city, ""))


class RemovePartyForm(StepForm):
    party = forms.ChoiceField(label=_("Wie hoort niet bij de klacht?"))
    reason = long_text(_("Waarom niet?"), rows=3)

    def arrange(self) -> None:
        self.choose_from("party", party_ids(self.page))
