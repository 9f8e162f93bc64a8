"""What became of a letter afterwards: posted, or not delivered (Awb 2:11, K33)."""

import datetime as dt
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.complaints.actions.tasks import add_task
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer, system
from gehoor.letters.actions.opened_letter import opened_letter
from gehoor.letters.models import Letter, Mail
from gehoor.platform import clock

GONE = (Letter.State.LEAVING, Letter.State.SENT, Letter.State.POSTED)


def mark_posted(viewer: Viewer, letter_id: int, on: dt.date) -> None:
    """The letter went to the post on that day. Was that after its date, then the event is corrected."""
    with opened_letter(viewer, letter_id) as open_letter:
        letter = next(each for each in open_letter.letters if each.pk == letter_id)
        if letter.channel != Letter.Channel.POST or letter.state != Letter.State.SENT or letter.sent_at is None:
            raise Refused(_("Deze brief ligt niet klaar voor de post."))
        made_on = clock.civil_date(letter.sent_at)
        if not made_on <= on <= clock.today():
            raise Refused(_("Een brief gaat op de post op of na de dag waarop hij is gemaakt, en niet in de toekomst."))
        letter.state, letter.posted_on = Letter.State.POSTED, on
        letter.save(update_fields=["state", "posted_on"])
        if (
            on > made_on
            and letter.event_number is not None
            and open_letter.kind.records
            and open_letter.kind.records.legal
        ):
            open_letter.file.happened(
                "corrected",
                {"event": letter.event_number, "with": {"at": on.isoformat()}},
                own={"letter": letter.pk},
                text=_("De brief ging later op de post dan de datum die erop staat."),
            )


def mark_not_delivered(organisation_id: int, mail_id: int, why: str) -> bool:
    """A bounce of this mail came in; False where there is no such mail. `why` holds no words of a citizen."""
    with transaction.atomic():
        mail = Mail.objects.select_for_update(of=("self",)).filter(pk=mail_id, organisation_id=organisation_id).first()
        if mail is None:
            return False
        mail.state, mail.problem = Mail.State.FAILED, why[:300]
        mail.save(update_fields=["state", "problem"])
        not_delivered(mail, why)
        return True


def not_delivered(mail: Mail, why: str) -> None:
    """The letter shows it, and a person sends it again or otherwise."""
    if mail.letter_id is not None:
        Letter.objects.filter(pk=mail.letter_id, state__in=GONE).update(
            state=Letter.State.NOT_DELIVERED, problem=why[:300]
        )
    ask_person(mail, "not_delivered", {"mail": mail.pk, "letter": mail.letter_id})


def ask_person(mail: Mail, kind: str, data: Mapping[str, object]) -> None:
    """A task in the file of this mail, for today; the same kind for the same mail is one task."""
    if mail.complaint_id is not None:
        add_task(
            system(mail.organisation_id),
            mail.complaint_id,
            kind,
            data=data,
            due_on=clock.today(),
            identity=f"{kind}:{mail.pk}",
        )
