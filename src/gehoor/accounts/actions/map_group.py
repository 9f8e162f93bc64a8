"""Which group at the provider gives which role; of what ended, the role follows to its successor."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from gehoor.accounts.models import GroupRole, SignOn
from gehoor.authority.actions.follow_source import Given, end_source
from gehoor.authority.checks import of_one, tidy_line
from gehoor.authority.models import Body, Organisation, Role, Unit
from gehoor.authority.queries.successors import standing
from gehoor.authority.refusal import Refused


def map_group(
    sign_on: SignOn, group: str, kind: str, *, unit: Unit | None = None, body: Body | None = None
) -> GroupRole:
    """From the next sign-in on, members of `group` have this role. Raises `Refused`."""
    if kind not in Role.Kind.values:
        raise Refused(_("Deze rol kennen we niet: %(kind)s.") % {"kind": kind})
    of_one(sign_on.organisation, *(each.organisation for each in (unit, body) if each is not None))
    name = tidy_line(group, _("De naam van de groep"))
    made, _new = GroupRole.objects.get_or_create(sign_on=sign_on, group=name, kind=kind, unit=unit, body=body)
    return made


def unmap_group(mapped: GroupRole) -> None:
    """The group gives this role no more; who had it through this group alone loses it at once."""
    given = Given(mapped.kind, mapped.unit_id, mapped.body_id)
    sign_on = mapped.sign_on
    mapped.delete()
    if not sign_on.group_roles.filter(given.same).exists():
        end_source(sign_on.organisation, sign_on.key, only=given)


def move_groups(organisation: Organisation) -> None:
    """Let a group that gave a role for what has ended, give it for the successor, as the roles themselves went along.

    What ended without a successor stays as it is, gives nothing, and is pointed out (`groups.what_is_wrong`).
    """
    found = GroupRole.objects.filter(sign_on__organisation=organisation)
    ended = found.filter(Q(unit__active=False) | Q(body__active=False)).select_related("unit", "body")
    with transaction.atomic():
        for each in ended:
            unit = standing(each.unit) if each.unit else None
            body = standing(each.body) if each.body else None
            if (unit, body) == (each.unit, each.body):
                continue
            GroupRole.objects.get_or_create(
                sign_on_id=each.sign_on_id, group=each.group, kind=each.kind, unit=unit, body=body
            )
            each.delete()
