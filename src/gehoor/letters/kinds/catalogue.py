"""All kinds of letter and mail, by key."""

from gehoor.letters.kinds import deciding, procedure, receiving, talking
from gehoor.letters.kinds.model import Kind

CATALOGUE: dict[str, Kind] = {
    kind.key: kind for group in (receiving, procedure, talking, deciding) for kind in group.KINDS
}


class UnknownKind(KeyError):
    """There is no such kind of letter."""


def kind_of(key: str) -> Kind:
    """The kind with this key."""
    try:
        return CATALOGUE[key]
    except KeyError:
        raise UnknownKind(key) from None
