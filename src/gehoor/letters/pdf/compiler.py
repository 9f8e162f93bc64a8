"""From a sheet to the bytes of its PDF."""

import json
from collections.abc import Callable

from gehoor.letters.pdf.sheet import Sheet
from gehoor.letters.pdf.signs import cleaned, has_sign, surely_shown
from gehoor.letters.pdf.typesetter import CannotBeSet, typeset


def compile_letter(sheet: Sheet) -> bytes:
    """A PDF/A-3a and PDF/UA-1 file. The same sheet gives the same bytes.

    A character for which no font has a sign (an emoji, say) becomes an empty square: without one PDF/A is broken.
    """
    try:
        return _compiled(sheet, has_sign)
    except CannotBeSet:
        # Signs that exist alone and not beside each other: only the letter's own font is certain.
        return _compiled(sheet, surely_shown)


def _compiled(sheet: Sheet, shown: Callable[[str], bool]) -> bytes:
    told = json.dumps(cleaned(sheet.as_data(), shown), ensure_ascii=False)
    return typeset("letter.typ", {"letter": told}, sheet.made_at)
