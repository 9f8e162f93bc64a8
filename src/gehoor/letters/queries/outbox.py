"""What was mailed, and what lies ready for the post."""

import io

from django.db.models import QuerySet

from gehoor.authority.models import Organisation
from gehoor.complaints.access import visible
from gehoor.complaints.viewer import Kind, Viewer
from gehoor.letters.models import Letter, Mail
from gehoor.letters.queries.letters import view_of
from gehoor.letters.queries.views import LetterView, MailView
from gehoor.platform import files


def demo_outbox(organisation: Organisation, limit: int = 25) -> tuple[MailView, ...]:
    """What a demonstration would have mailed, the newest first; nothing for a real organisation."""
    if not organisation.demonstration:
        return ()
    mails = Mail.objects.filter(organisation=organisation).select_related("complaint")
    return tuple(_mail(mail) for mail in mails[:limit])


def mails_of(viewer: Viewer, complaint_id: int) -> tuple[MailView, ...]:
    """The mails about one file, the newest first; for staff."""
    if viewer.kind not in {Kind.STAFF, Kind.SYSTEM}:
        return ()
    mails = Mail.objects.filter(complaint__in=visible(viewer), complaint_id=complaint_id)
    return tuple(_mail(mail) for mail in mails.select_related("complaint"))


def letters_to_post(viewer: Viewer) -> tuple[LetterView, ...]:
    """The letters that lie ready for the post, the oldest first: the list that goes with the prints."""
    return tuple(view_of(letter) for letter in _to_post(viewer).select_related("party__person", "party__body"))


def print_bundle(viewer: Viewer) -> bytes:
    """Those letters as one PDF to print, each on its own sheet of paper; empty when there is nothing to post."""
    import pikepdf  # noqa: PLC0415  30 MB that few processes need

    ready = [letter.document.digest for letter in _to_post(viewer).select_related("document") if letter.document]
    if not ready:
        return b""
    with pikepdf.new() as bundle:
        for digest in ready:
            with pikepdf.open(io.BytesIO(files.read(digest))) as letter:
                bundle.pages.extend(letter.pages)
                if len(letter.pages) % 2:
                    bundle.add_blank_page(page_size=(595.28, 841.89))  # A4, so that two-sided printing keeps apart
        made = io.BytesIO()
        bundle.save(made)
    return made.getvalue()


def _to_post(viewer: Viewer) -> QuerySet[Letter]:
    ready = Letter.objects.filter(
        organisation_id=viewer.organisation_id, state=Letter.State.SENT, channel=Letter.Channel.POST
    )
    return ready.filter(complaint__in=visible(viewer)).order_by("sent_at", "id")


def _mail(mail: Mail) -> MailView:
    return MailView(
        mail_id=mail.pk,
        reference=mail.complaint.reference if mail.complaint else "",
        to=mail.to,
        language=mail.language,
        subject=mail.subject,
        text=mail.text,
        state=mail.state,
        attempts=mail.attempts,
        maybe_twice=mail.maybe_twice,
        has_appointment=bool(mail.calendar),
        created_at=mail.created_at,
        sent_at=mail.sent_at,
        problem=mail.problem,
    )
