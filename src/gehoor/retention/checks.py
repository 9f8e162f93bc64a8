"""Whether destruction runs, for `gehoor check` and the page about the state of the system."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from gehoor.platform.health import Health, State
from gehoor.retention.queries import clock_waits

PAGE = "/werk/bewaren/"


def check_retention() -> Iterator[Health]:
    """A clock that jumped ahead stops destruction until a person has looked."""
    if clock_waits():
        told = _("Vernietigen staat stil: de klok sprong vooruit. Kijk of de klok klopt.")
        yield Health("retention", State.ERROR, told, PAGE)
    else:
        yield Health("retention", State.OK, _("De klok klopt voor het vernietigen van dossiers."), PAGE)
