"""Tables of letters and mails."""

from gehoor.letters.models.letter import Letter
from gehoor.letters.models.mail import Mail, MailSlot
from gehoor.letters.models.template import LetterTemplate

__all__ = ["Letter", "LetterTemplate", "Mail", "MailSlot"]
