"""What reports call the standards of propriety; all other words are those of the file (`complaints.words`)."""

from gehoor.complaints.legal import language
from gehoor.law.behoorlijkheid import standards


def standard(key: str) -> str:
    """A standard of propriety in words."""
    found = next((each for each in standards() if each.key == key), None)
    return found.name(language()) if found else key
