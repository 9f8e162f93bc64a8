"""Put down the totals of a year before Gehoor, or take them away."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation, Person
from gehoor.platform import clock
from gehoor.reporting.annual.earlier import TYPED
from gehoor.reporting.models import EarlierYear
from gehoor.reporting.refusal import CannotBe

WHOLE = ("received", "carried_over", "closed", "open")
PARTS_OF_CLOSED = ("handled", "settled", "not_handled", "withdrawn", "in_term", "extended")


def put_earlier_year(person: Person, year: int, figures: Mapping[str, int], source: str) -> EarlierYear:
    """`figures`: those of `TYPED` that are known. Put down again, they replace what stood."""
    known = {name: figures[name] for name in TYPED if figures.get(name) is not None}
    _check(year, known)
    if not source.strip():
        raise CannotBe(_("Vertel waar de cijfers vandaan komen, bijvoorbeeld: jaarverslag 2019."))
    found, _new = EarlierYear.objects.update_or_create(
        organisation=person.organisation,
        year=year,
        defaults={"figures": known, "source": source.strip(), "typed_by": person, "typed_at": clock.now()},
    )
    return found


def remove_earlier_year(organisation: Organisation, year: int) -> None:
    """Not there is no change; what was published with it stays as it was."""
    EarlierYear.objects.filter(organisation=organisation, year=year).delete()


def _check(year: int, known: Mapping[str, int]) -> None:
    if year >= clock.today().year:
        raise CannotBe(_("Dat jaar is nog niet voorbij. Vul een jaar in dat af is."))
    if "received" not in known:
        raise CannotBe(_("Vul in elk geval in hoeveel klachten er zijn ontvangen."))
    if all(name in known for name in WHOLE):
        came, went = known["received"] + known["carried_over"], known["closed"] + known["open"]
        if came != went:
            raise CannotBe(
                _(
                    "Ontvangen en meegenomen zijn samen %(came)s, afgesloten en nog open samen %(went)s. "
                    "Dat moet gelijk zijn. Weet u een van de vier niet zeker? Laat die dan leeg."
                )
                % {"came": came, "went": went}
            )
    if "closed" in known and any(known.get(name, 0) > known["closed"] for name in PARTS_OF_CLOSED):
        raise CannotBe(_("Er staat een deel dat groter is dan het aantal afgesloten klachten. Kijk de cijfers na."))
