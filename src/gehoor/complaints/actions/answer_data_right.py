"""Answer what somebody asked about their data. What stood stays to be seen, with the correction beside it."""

from django.utils.translation import gettext as _

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.actions.tasks import end_task, leave_task
from gehoor.complaints.models import Task
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer

RESTRICTED = "data_restricted"


def answer_data_right(
    viewer: Viewer, complaint_id: int, asked: int, *, granted: bool, words: str, seen: int | None = None
) -> None:
    """`asked` is the number of the request; `words` what was put right or given, or why not (AVG 12(4)).

    A restriction that is granted stands as a task until it ends: the file is not destroyed and not published meanwhile.
    """
    with opened(viewer, complaint_id, "procedure", seen) as file:
        task = _open_task(file, asked)
        if not words.strip():
            raise Refused(
                _("Schrijf op wat u deed, of waarom het niet kan. Dat hoort de aanvrager te weten."), "AVG 12"
            )
        right, party = task.kind.removeprefix("data_"), task.data["party"]
        own = {"right": right, "party": party, "asked": asked, "granted": granted}
        event = file.happened("data_right_answered", own=own, text=words.strip())
        end_task(file, task)
        if right == "restriction" and granted:
            leave_task(file, RESTRICTED, data={"party": party}, identity=f"restricted:{event.sequence}")


def end_restriction(viewer: Viewer, complaint_id: int, words: str, *, seen: int | None = None) -> None:
    """The data may be used again; the party is told before (AVG 18(3)), and `words` say how."""
    with opened(viewer, complaint_id, "procedure", seen) as file:
        standing = list(file.complaint.tasks.filter(kind=RESTRICTED, done_at=None))
        if not standing:
            raise Refused(_("Het gebruik van dit dossier is niet beperkt."))
        if not words.strip():
            raise Refused(_("Schrijf op hoe en wanneer u het de aanvrager vertelde."), "AVG 18")
        parties = sorted({int(task.data["party"]) for task in standing})
        file.happened("data_restriction_ended", own={"parties": parties}, text=words.strip())
        for task in standing:
            end_task(file, task)


def _open_task(file: OpenFile, asked: int) -> Task:
    found = file.complaint.tasks.filter(identity=f"data:{asked}", done_at=None).first()
    if found is None:
        raise Refused(_("Dit verzoek is er niet, of het is al beantwoord."))
    return found
