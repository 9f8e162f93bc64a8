"""States of a destruction list in words."""

from django.utils.translation import gettext_lazy as _

STATES = {
    "proposed": _("Wacht op twee goedkeuringen"),
    "approved_once": _("Wacht op de tweede goedkeuring"),
    "approved": _("Goedgekeurd, de dertig dagen lopen"),
    "cancelled": _("Ingetrokken"),
    "done": _("Uitgevoerd"),
}
