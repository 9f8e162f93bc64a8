"""The other doors that every authority has: key, the question that somebody recognises, and what to do (P4)."""

from django.utils.translation import gettext_lazy as _

type Text = object  # lazy: rendered when shown

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
