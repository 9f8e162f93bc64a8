"""Organisations, their bodies, units and people; who may act for whom, and the regulation in force.

Person, account, employment, role, capacity and body are different things: a mayor is a body, a member of the
college and chair of the council; a tax officer is a body himself (Awb 1:1, 9:1(2)).
"""

from gehoor.authority.models.dated import Dated
from gehoor.authority.models.organisation import Body, HostName, Organisation, Unit
from gehoor.authority.models.people import Capacity, Employment, Mandate, Person, Role, Substitution
from gehoor.authority.models.rules import DesignatedChannel, RegulationVersion

__all__ = [
    "Body",
    "Capacity",
    "Dated",
    "DesignatedChannel",
    "Employment",
    "HostName",
    "Mandate",
    "Organisation",
    "Person",
    "RegulationVersion",
    "Role",
    "Substitution",
    "Unit",
]
