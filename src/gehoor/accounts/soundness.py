"""What `gehoor check` says of signing in with an organisation's own provider."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from gehoor.accounts.groups import what_is_wrong
from gehoor.accounts.models import SignOn
from gehoor.platform.health import Health, State

MOST_NAMED = 5


def check_sign_on() -> Iterator[Health]:
    """Of each open provider: whether every group that was given a role, still gives one."""
    for sign_on in SignOn.objects.filter(active=True).order_by("id"):
        page = reverse("administration:sign_on", args=[sign_on.pk])
        lines = sign_on.group_roles.select_related("unit", "body")
        idle = sorted({each.group for each in lines if what_is_wrong(each)})
        if idle:
            told = {"sign_on": sign_on.name, "groups": ", ".join(idle[:MOST_NAMED])}
            what = (
                _("%(sign_on)s: een groep geeft een rol voor iets dat er niet meer is. Kijk naar: %(groups)s.") % told
            )
            yield Health("groups", State.WARNING, what, page)
        else:
            what = _("%(sign_on)s: elke groep geeft een rol voor iets dat er is.") % {"sign_on": sign_on.name}
            yield Health("groups", State.OK, what, page)
