"""Which bytes of the store a file holds: for who clears away what was never sent."""

from collections.abc import Iterable

from gehoor.complaints.models import Document


def held_by_files(digests: Iterable[str]) -> frozenset[str]:
    """Of these digests, those that are a document of some file."""
    return frozenset(Document.objects.filter(digest__in=list(digests)).values_list("digest", flat=True))
