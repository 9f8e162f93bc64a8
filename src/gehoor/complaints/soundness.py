"""What `gehoor check` says of files: whether each open one can reach somebody."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from gehoor.authority.models import Organisation
from gehoor.complaints.queries.without_owner import files_without_owner
from gehoor.platform.health import Health, State

OWNERS = "owners"
PAGE = "/beheer/mensen/"


def check_owners() -> Iterator[Health]:
    """A file is never without an owner. How many there are is not said: who reads this may be who they are about."""
    for organisation in Organisation.objects.order_by("pk"):
        if files_without_owner(organisation).exists():
            what = _("Er ligt een klacht die niemand kan verdelen. Wijs een plaatsvervanger aan die er niet bij hoort.")
            yield Health(OWNERS, State.ERROR, what, PAGE)
        else:
            yield Health(OWNERS, State.OK, _("Elke open klacht kan door iemand worden verdeeld."), PAGE)
