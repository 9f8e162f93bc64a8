"""What did not arrive is sent by post (Awb 2:11, K33)."""

from django.utils.translation import gettext as _

from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.letters.actions.depart import keep, record_sending
from gehoor.letters.actions.opened_letter import opened_letter
from gehoor.letters.contents import occasion_for
from gehoor.letters.models import Letter
from gehoor.platform import clock


def send_otherwise(viewer: Viewer, letter_id: int) -> None:
    """Make a letter that was not delivered anew, with the date of today, and lay it ready for the post.

    What sending means for the law is recorded once: now, where the first try never left.
    """
    with opened_letter(viewer, letter_id) as open_letter:
        letter = next(each for each in open_letter.letters if each.pk == letter_id)
        if letter.state != Letter.State.NOT_DELIVERED:
            raise Refused(_("Deze brief is niet onbezorgd gebleven. Opnieuw versturen is niet nodig."))
        at = clock.now()
        letter.channel, letter.state, letter.sent_at, letter.problem = Letter.Channel.POST, Letter.State.SENT, at, ""
        keep(open_letter.file, occasion_for(letter, clock.civil_date(at), open_letter.file.events), at)
        letter.save(update_fields=["channel", "state", "sent_at", "problem"])
        if letter.event_number is None:
            record_sending(open_letter.file, [letter])
