"""A letter as PDF and as HTML: for a preview, and when it leaves."""

import datetime as dt

from django.utils.translation import gettext as _
from django.utils.translation import override

from gehoor.complaints.ombudsman import ombudsman_of
from gehoor.letters.contents import Occasion, finish
from gehoor.letters.contents.dates import in_words
from gehoor.letters.contents.people import address_of, name_of
from gehoor.letters.pdf import Sheet, compile_letter, letterhead_of


def pdf_of(occasion: Occasion, at: dt.datetime, *, draft: bool = False) -> bytes:
    """The PDF of a letter as it leaves on the occasion's day; a draft says that it is one."""
    finished = finish(occasion)
    with override(occasion.language):
        details = (
            (_("Datum"), in_words(occasion.on, occasion)),
            (_("Kenmerk"), occasion.complaint.reference),
        )
        mark = _("CONCEPT") if draft else ""
    return compile_letter(
        Sheet(
            letterhead=letterhead_of(occasion.organisation),
            language=occasion.language,
            subject=finished.subject,
            address=addressee(occasion),
            details=details,
            blocks=finished.blocks,
            made_at=at,
            draft=mark,
        )
    )


def addressee(occasion: Occasion) -> tuple[str, ...]:
    """The lines in the window of the envelope."""
    if occasion.kind.to == ("ombudsman",):
        ombudsman = ombudsman_of(occasion.complaint, occasion.profile.ombudsman)
        return (ombudsman.name, *ombudsman.address)
    name = name_of(occasion.party)
    return address_of(occasion.party) or ((name,) if name else ())
