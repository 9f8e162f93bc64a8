"""Change what the organisation says about itself."""

from collections.abc import Mapping
from typing import Any

from gehoor.authority.models import Organisation
from gehoor.authority.profile import Profile, read


def edit_profile(organisation: Organisation, texts: Mapping[str, Any]) -> Profile:
    """Store all texts anew. Raises `ProfileError` with all that is wrong; nothing is changed then."""
    profile = read(texts)
    organisation.texts = dict(texts)
    organisation.save(update_fields=["texts"])
    return profile
