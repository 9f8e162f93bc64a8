"""Departments and teams."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.utils.translation import gettext as _

from gehoor.authority.checks import of_one, tidy_line
from gehoor.authority.models import Organisation, Unit
from gehoor.authority.refusal import Refused

CODE_LENGTH = 60


def add_unit(organisation: Organisation, code: str, name: str, *, parent: Unit | None = None) -> Unit:
    """Add a unit below `parent`; `code` is what the regulation calls it. Raises `Refused`."""
    try:
        validate_slug(code)
    except ValidationError as problem:
        raise Refused(_("Gebruik voor de code alleen letters, cijfers en streepjes.")) from problem
    if len(code) > CODE_LENGTH or organisation.units.filter(code=code).exists():
        raise Refused(_("Er is al een afdeling met deze code, of de code is te lang."))
    if parent is not None:
        of_one(organisation, parent.organisation)
    return Unit.objects.create(organisation=organisation, code=code, name=tidy_line(name, _("De naam")), parent=parent)


def move_unit(unit: Unit, parent: Unit | None) -> None:
    """Put a unit below another. Raises `Refused` when that would make a circle."""
    above = parent
    while above is not None:
        if above.pk == unit.pk:
            raise Refused(_("Zo zou een afdeling onder zichzelf vallen. Kies een andere afdeling."))
        above = above.parent
    if parent is not None:
        of_one(unit.organisation, parent.organisation)
    unit.parent = parent
    unit.save(update_fields=["parent"])
