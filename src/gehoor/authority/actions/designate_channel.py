"""Designate an electronic channel (Awb 2:13, clause K34)."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.authority.checks import in_order, tidy_line
from gehoor.authority.models import DesignatedChannel, Organisation
from gehoor.authority.refusal import Refused

CHANNELS = ("web", "email", "api")
MESSAGES = ("complaint", "reply", "hearing", "withdrawal", "document")


def designate_channel(
    organisation: Organisation,
    message: str,
    channel: str,
    starts_on: dt.date,
    *,
    ends_on: dt.date | None = None,
    address: str = "",
) -> DesignatedChannel:
    """Designate a channel for a kind of message from that day on. Raises `Refused`."""
    in_order(starts_on, ends_on)
    if channel not in CHANNELS or message not in MESSAGES:
        raise Refused(_("Kies een kanaal en een soort bericht uit de lijst."))
    return DesignatedChannel.objects.create(
        organisation=organisation,
        message=message,
        channel=channel,
        address=tidy_line(address, _("Het adres"), required=False, longest=254),
        starts_on=starts_on,
        ends_on=ends_on,
    )


def end_designation(designated: DesignatedChannel, last_day: dt.date) -> None:
    """The last day on which a channel is open for this kind of message."""
    designated.ends_on = last_day
    designated.save(update_fields=["ends_on"])
