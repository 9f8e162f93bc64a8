"""Which roles the groups of a provider give: only what an administrator mapped, nothing by default."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from gehoor.accounts.models import GroupRole, SignOn
from gehoor.authority.actions.follow_source import Given
from gehoor.authority.models import Role

MOST_GROUPS = 1000


def groups_of(sign_on: SignOn, claims: Mapping[str, Any]) -> frozenset[str]:
    """The groups that the identity token names; none where it names none, or says so in another form."""
    found: Any = claims.get(sign_on.groups_claim)
    if found is None and "." in sign_on.groups_claim:
        found = claims
        for part in sign_on.groups_claim.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
    listed = [found] if isinstance(found, str) else found
    if not isinstance(listed, list):
        return frozenset()
    return frozenset(each for each in listed[:MOST_GROUPS] if isinstance(each, str))


def given_by(sign_on: SignOn, groups: frozenset[str]) -> set[Given]:
    """The roles that these groups give; a group is compared exactly. For what is not there any more: nothing."""
    mapped = sign_on.group_roles.select_related("unit", "body")
    return {
        Given(each.kind, each.unit_id, each.body_id)
        for each in mapped
        if each.group in groups and not what_is_wrong(each)
    }


def what_is_wrong(mapped: GroupRole) -> str:
    """Why this line gives no role, in words for who administers; empty where it gives one."""
    if mapped.kind not in Role.Kind.values:
        return _("Deze rol is er niet meer. De groep geeft niets.")
    where = mapped.unit or mapped.body
    if where is not None and not where.active:
        return _("%(where)s is opgeheven, zonder opvolger. De groep geeft niets.") % {"where": where.name}
    return ""
