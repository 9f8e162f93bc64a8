"""Checks of an organisation: whether everything is filled in that citizens and the law need."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from gehoor.authority.models import Employment, Organisation, Role, Unit
from gehoor.authority.models.dated import holds_on
from gehoor.authority.profile import Profile, profile_of
from gehoor.authority.queries import designated_channel, regulation_version_in_force
from gehoor.authority.queries.people import people_with_role
from gehoor.platform import clock
from gehoor.platform.health import Health, State


def check_organisations() -> Iterator[Health]:
    """Every organisation, in the order of a set-up."""
    organisations = list(Organisation.objects.all())
    if not organisations:
        yield Health("organisation", State.ERROR, _("Er is nog geen organisatie. Voer ‘gehoor init’ uit."))
    for organisation in organisations:
        yield from _profile(profile_of(organisation))
        yield from _people(organisation)
        yield from _units(organisation)
        yield from _rules(organisation)


def _asked(*, good: bool, key: str, what: str, mend: str, page: str, serious: bool = True) -> Health:
    bad = State.ERROR if serious else State.WARNING
    return Health(key, State.OK, what, page) if good else Health(key, bad, mend, page)


def _profile(profile: Profile) -> Iterator[Health]:
    yield _asked(
        good=bool(profile.phone and profile.email),
        key="contact",
        what=_("Telefoon en e-mail zijn ingevuld."),
        mend=_("Vul het telefoonnummer en het e-mailadres in waarop mensen u bereiken."),
        page="/beheer/organisatie/",
    )
    yield _asked(
        good=bool(profile.letterhead.sender),
        key="letterhead",
        what=_("Het briefpapier is ingevuld."),
        mend=_("Vul het briefpapier in: de afzender boven uw brieven."),
        page="/beheer/organisatie/",
    )
    yield _asked(
        good=bool(profile.privacy.officer and profile.privacy.retention),
        key="privacy",
        what=_("De privacyverklaring is ingevuld."),
        mend=_("Vul de privacyverklaring in: de functionaris, hoe lang u bewaart en wie het ziet."),
        page="/beheer/organisatie/",
    )
    yield _asked(
        good=bool(profile.doors),
        key="doors",
        what=_("De andere loketten zijn ingevuld."),
        mend=_("Vul de andere loketten in, zoals de melding openbare ruimte en het bezwaar."),
        page="/beheer/organisatie/",
        serious=False,
    )


def _people(organisation: Organisation) -> Iterator[Health]:
    today = clock.today()
    for role, what, mend in (
        (Role.Kind.DECIDER, _("Er is iemand die beslist."), _("Wijs aan wie op klachten beslist.")),
        (Role.Kind.ADMINISTRATOR, _("Er is een beheerder."), _("Wijs een beheerder aan.")),
    ):
        yield _asked(
            good=people_with_role(organisation, role, today).exists(),
            key=f"role_{role}",
            what=what,
            mend=mend,
            page="/beheer/mensen/",
        )
    yield from _coordination(organisation)


def _coordination(organisation: Organisation) -> Iterator[Health]:
    """Somebody who distributes every file, and a second person for a file about the first (Awb 9:7).

    Without the second nobody would see such a file but by breaking the glass, so it must be there before the start.
    """
    held = Role.objects.filter(holds_on(clock.today()), person__organisation=organisation, person__active=True)
    whole = held.filter(unit=None, body=None)
    coordinators = set(whole.filter(kind=Role.Kind.COORDINATOR).values_list("person_id", flat=True))
    deputies = set(held.filter(kind=Role.Kind.DEPUTY).values_list("person_id", flat=True))
    yield _asked(
        good=bool(coordinators),
        key="role_coordinator",
        what=_("Er is een klachtencoördinator."),
        mend=_("Wijs een klachtencoördinator aan voor de hele organisatie."),
        page="/beheer/mensen/",
    )
    yield _asked(
        good=len(coordinators | deputies) > 1,
        key="role_deputy",
        what=_("Er is een plaatsvervanger."),
        mend=_(
            "Wijs een plaatsvervanger van de coördinator aan: een ander dan de coördinator zelf. Anders ziet niemand "
            "een klacht over de coördinator."
        ),
        page="/beheer/mensen/",
    )


def _units(organisation: Organisation) -> Iterator[Health]:
    """A unit that nobody leads, up to the top, has nobody who is asked first (P9)."""
    units = {each.pk: each for each in organisation.units.filter(active=True)}
    held = Employment.objects.filter(holds_on(clock.today()), manages=True, person__active=True, unit__in=units)
    led = set(held.values_list("unit_id", flat=True))
    without = [each for each in units.values() if led.isdisjoint(_upwards(each, units))]
    yield _asked(
        good=not without,
        key="unit_managers",
        what=_("Elke afdeling heeft een leidinggevende."),
        mend=_("Wijs aan wie leiding geeft aan: %(units)s.") % {"units": ", ".join(each.name for each in without)},
        page="/beheer/mensen/",
        serious=False,
    )


def _upwards(unit: Unit, units: Mapping[int, Unit]) -> set[int]:
    """The unit and those above it; a circle ends."""
    found: set[int] = set()
    current: Unit | None = unit
    while current is not None and current.pk not in found:
        found.add(current.pk)
        current = units.get(current.parent_id or 0)
    return found


def _rules(organisation: Organisation) -> Iterator[Health]:
    today = clock.today()
    yield _asked(
        good=regulation_version_in_force(organisation.pk, today) is not None,
        key="regulation",
        what=_("Er geldt een klachtenregeling."),
        mend=_("Leg uw klachtenregeling vast. Tot dan geldt alleen de Awb."),
        page="/beheer/regeling/",
        serious=False,
    )
    yield _asked(
        good=designated_channel(organisation.pk, "complaint", "web", today) is not None,
        key="channel",
        what=_("Het webformulier is aangewezen als kanaal voor klachten."),
        mend=_("Wijs aan langs welk kanaal mensen elektronisch kunnen klagen (artikel 2:13 Awb)."),
        page="/beheer/kanalen/",
    )
