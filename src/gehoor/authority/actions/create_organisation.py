"""The first thing an installation needs: an organisation with a host name."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.authority.actions.add_host import add_host
from gehoor.authority.checks import tidy_line
from gehoor.authority.models import Organisation
from gehoor.authority.profile import read
from gehoor.authority.refusal import Refused
from gehoor.platform import clock


def create_organisation(
    name: str, slug: str, host: str, *, texts: Mapping[str, Any] | None = None, demonstration: bool = False
) -> Organisation:
    """Make an organisation whose pages stand at `host` (with its port where that is not the usual one).

    `texts` is the profile (authority.profile). Raises `Refused` for a name in use, `ProfileError` for texts that
    cannot be read.
    """
    read(texts or {})
    try:
        validate_slug(slug)
    except ValidationError as problem:
        raise Refused(_("Gebruik voor de korte naam alleen letters, cijfers en streepjes.")) from problem
    with transaction.atomic():
        if Organisation.objects.filter(slug=slug).exists():
            raise Refused(_("Er is al een organisatie met deze korte naam."))
        organisation = Organisation.objects.create(
            name=tidy_line(name, _("De naam")),
            slug=slug,
            texts=dict(texts or {}),
            demonstration=demonstration,
            created_at=clock.now(),
        )
        add_host(organisation, host, primary=True)
    return organisation
