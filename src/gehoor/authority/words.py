"""How roles are said on a page."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from gehoor.authority.models import Role

ROLE_WORDS = {
    Role.Kind.COORDINATOR: _("klachtencoördinator"),
    Role.Kind.DEPUTY: _("plaatsvervangend klachtencoördinator"),
    Role.Kind.HANDLER: _("klachtbehandelaar"),
    Role.Kind.DECIDER: _("beslist namens een bestuursorgaan"),
    Role.Kind.COMMITTEE: _("lid van de klachtencommissie"),
    Role.Kind.ADMINISTRATOR: _("beheerder"),
    Role.Kind.PRIVACY_GUARD: _("functionaris gegevensbescherming"),
    Role.Kind.AUDITOR: _("controleur"),
}


def role_words(kinds: Iterable[str]) -> list[str]:
    """The roles in words, in the order in which they are listed here."""
    held = set(kinds)
    return [str(words) for kind, words in ROLE_WORDS.items() if kind in held]
