"""Questions about organisations, people and rules. Every answer holds for a day, never for 'now' by itself."""

from gehoor.authority.queries.bodies import (
    bodies,
    body_of_kind,
    chair_of,
    holder_of,
    may_sign_for,
    members_of,
    signers,
)
from gehoor.authority.queries.hierarchy import manager_of, manager_of_unit, units_of
from gehoor.authority.queries.organisations import only_organisation, organisation_of_host, primary_host
from gehoor.authority.queries.people import (
    deputy,
    has_role,
    is_there,
    people,
    people_with_role,
    person_with_role,
    role_rows,
    roles_of,
    tied,
)
from gehoor.authority.queries.rules import (
    InForce,
    designated_channel,
    parsed_regulation,
    regulation_in_force,
    regulation_version_in_force,
    regulation_version_lately,
)
from gehoor.authority.queries.substitutes import stands_in_for, substitutes_of

__all__ = [
    "InForce",
    "bodies",
    "body_of_kind",
    "chair_of",
    "deputy",
    "designated_channel",
    "has_role",
    "holder_of",
    "is_there",
    "manager_of",
    "manager_of_unit",
    "may_sign_for",
    "members_of",
    "only_organisation",
    "organisation_of_host",
    "parsed_regulation",
    "people",
    "people_with_role",
    "person_with_role",
    "primary_host",
    "regulation_in_force",
    "regulation_version_in_force",
    "regulation_version_lately",
    "role_rows",
    "roles_of",
    "signers",
    "stands_in_for",
    "substitutes_of",
    "tied",
    "units_of",
]
