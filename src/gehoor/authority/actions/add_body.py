"""A body (bestuursorgaan) of the organisation."""

from django.utils.translation import gettext as _

from gehoor.authority.checks import tidy_line
from gehoor.authority.models import Body, Organisation
from gehoor.authority.refusal import Refused
from gehoor.law.regulation.words import KINDS


def add_body(organisation: Organisation, kind: str, name: str, *, signature: str = "") -> Body:
    """Add a body. `kind` is a kind of target of the law room (college, council, mayor …); raises `Refused`."""
    if kind not in KINDS:
        raise Refused(_("Deze soort bestuursorgaan kennen we niet: %(kind)s.") % {"kind": kind})
    return Body.objects.create(
        organisation=organisation,
        kind=kind,
        name=tidy_line(name, _("De naam")),
        signature=tidy_line(signature, _("De ondertekening"), required=False, longest=300),
    )
