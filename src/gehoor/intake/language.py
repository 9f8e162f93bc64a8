"""The language of the page, as the law room names it."""

from django.utils.translation import get_language

from gehoor.law.phrase import Language


def page_language() -> Language:
    """Dutch, or English."""
    return "en" if get_language() == "en" else "nl"
