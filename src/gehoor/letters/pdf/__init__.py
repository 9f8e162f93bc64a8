"""Letters as PDF: PDF/A-3a and PDF/UA-1, in the organisation's letterhead."""

from gehoor.letters.pdf.compiler import compile_letter
from gehoor.letters.pdf.sheet import Letterhead, Sheet, letterhead_of

__all__ = ["Letterhead", "Sheet", "compile_letter", "letterhead_of"]
