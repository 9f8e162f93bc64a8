"""The other doors: where something belongs that is no complaint about conduct. The municipality sets the links."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from gehoor.authority.profile import Profile

type Text = object  # lazy or plain: rendered when shown


@dataclass(frozen=True, slots=True)
class DoorShown:
    """One door: a question that somebody recognises, what to do, and where."""

    key: str
    label: str
    explanation: str
    url: str = ""
    phone: str = ""


USUAL: tuple[tuple[str, Text, Text], ...] = (
    (
        "public_space",
        _("Iets kapot, vies of gevaarlijk op straat"),
        _("Bijvoorbeeld een kapotte lantaarnpaal, een losse tegel of afval. Dat is een melding."),
    ),
    (
        "objection",
        _("Niet eens met een besluit"),
        _("Bijvoorbeeld over een vergunning of een uitkering. U kunt bezwaar maken. Dat kan meestal maar zes weken."),
    ),
    (
        "damage",
        _("Schade door ons"),
        _("Vindt u dat wij uw schade moeten betalen? Dan kunt u ons aansprakelijk stellen."),
    ),
    (
        "late_decision",
        _("Een besluit laat te lang op zich wachten"),
        _("U kunt ons met een brief manen om te beslissen. Dat heet ‘in gebreke stellen’."),
    ),
    (
        "care",
        _("Jeugdhulp of hulp thuis door een aanbieder"),
        _("De aanbieder heeft een eigen klachtenregeling. U mag ook bij ons klagen."),
    ),
    (
        "discrimination",
        _("Discriminatie"),
        _("Het meldpunt discriminatie helpt u gratis. Ging het om een medewerker van ons? Dan mag u ook hier klagen."),
    ),
    (
        "integrity",
        _("Vermoeden van fraude of een misstand"),
        _("Daarvoor is een apart meldpunt, waar u veilig kunt melden."),
    ),
    (
        "privacy",
        _("Uw persoonsgegevens"),
        _("Wilt u uw gegevens zien, verbeteren of laten wissen? Vraag dat aan onze functionaris gegevensbescherming."),
    ),
    (
        "employees",
        _("U werkt zelf bij ons"),
        _("Voor klachten over uw werk is er een eigen regeling. Uw vertrouwenspersoon helpt u."),
    ),
    ("compliment", _("Een compliment of een tip"), _("Die horen wij ook graag.")),
)


def doors_of(profile: Profile) -> list[DoorShown]:
    """Every door: as the municipality describes it where it does, else in our words; its own doors after those."""
    own = {door.key: door for door in profile.doors}
    shown = []
    for key, label, explanation in USUAL:
        door = own.pop(key, None)
        if door is None:
            shown.append(DoorShown(key, str(label), str(explanation)))
        else:
            said = str(door.explanation) or str(explanation)
            shown.append(DoorShown(key, str(door.label) or str(label), said, door.url, door.phone))
    further = (
        DoorShown(key, str(door.label), str(door.explanation), door.url, door.phone) for key, door in own.items()
    )
    return [*shown, *further]
