"""To which file a message without a signed address may belong: for a person to confirm, never joined by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gehoor.complaints.access import Hidden, file_for
from gehoor.complaints.queries.senders import MOST, files_of_sender
from gehoor.complaints.viewer import Viewer
from gehoor.intake.mail.message.incoming import Incoming, ids
from gehoor.intake.mail.models import MailMessage
from gehoor.letters.models import Mail
from gehoor.platform.identifiers import ALPHABET

_REFERENCE = re.compile(rf"(?<![A-Z0-9])([{ALPHABET}]{{4}})[- ]([{ALPHABET}]{{4}})(?![A-Z0-9])")
MOST_ANSWERED = 20
READ = 20_000  # characters of the text in which a reference is looked for


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A file that the viewer may see, and what points to it."""

    reference: str
    why: Promise


def suggestions(viewer: Viewer, row: MailMessage, message: Incoming | None) -> tuple[Suggestion, ...]:
    """What the sender wrote points to these files; any of it can be forged, so a person looks."""
    found: dict[str, Suggestion] = {}
    for reference, why in _pointed_at(viewer, row, message):
        if reference != row.reference and reference not in found and _sees(viewer, reference):
            found[reference] = Suggestion(reference, why)
    return tuple(found.values())[:MOST]


def _pointed_at(viewer: Viewer, row: MailMessage, message: Incoming | None) -> Iterator[tuple[str, Promise]]:
    if message is not None:
        for reference in _answered(row.organisation_id, message):
            yield reference, _("Het is een antwoord op een mail van ons over deze klacht.")
    text = message.text[:READ] if message is not None else ""
    for first, second in _REFERENCE.findall(f"{row.subject}\n{text}"):
        yield f"{first}-{second}", _("Het kenmerk staat in het bericht.")
    for reference in files_of_sender(viewer, row.sender):
        yield reference, _("Het kwam van een adres dat bij deze klacht hoort.")


def _answered(organisation_id: int, message: Incoming) -> tuple[str, ...]:
    named = [each for name in ("in-reply-to", "references") for each in ids(message.headers.plain(name))]
    ours = [f"<{each}>" for each in named[-MOST_ANSWERED:]]
    mails = Mail.objects.filter(organisation_id=organisation_id, message_id__in=ours, complaint__isnull=False)
    return tuple(mails.order_by("-id").values_list("complaint__reference", flat=True)) if ours else ()


def _sees(viewer: Viewer, reference: str) -> bool:
    try:
        file_for(viewer, reference)
    except Hidden:
        return False
    return True
