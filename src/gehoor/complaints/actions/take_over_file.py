"""Take over a file that another system kept: a real file, whose events say that they were brought in.

The legal instants are those of the old file, the instant of recording is now. Nothing is sent.
"""

import dataclasses

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.complaints.actions.register_complaint import Registered, register_complaint
from gehoor.complaints.commands import Before, FileBefore
from gehoor.complaints.happening import Happening
from gehoor.complaints.legal import language
from gehoor.complaints.models import Complaint, Element
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.law.facts import FactsError
from gehoor.platform import clock

IMPORTED = {"imported": True}


class NotEnded(Refused):
    """What is said to end the file does not end it for the law."""


def take_over_file(before: FileBefore, viewer: Viewer) -> Registered:
    """The file; its `secret` is None where it was taken over before, and then nothing changed.

    Raises Refused for what the law room cannot read, NotEnded where the file was closed there and is not for the law.
    """
    told = before.complaint
    command = dataclasses.replace(
        told,
        submission=submission_of(before.number),
        own={**told.own, **IMPORTED, "number": before.number},
        since=(*map(_happening, sorted(before.happened, key=_day)), _taken_over(before)),
    )
    try:
        with transaction.atomic():
            made = register_complaint(command, viewer)
            if made.secret is not None:
                _finish(before, made)
            return made
    except FactsError as problem:
        raise Refused(problem.text(language())) from problem


def _finish(before: FileBefore, made: Registered) -> None:
    if before.closed and not Complaint.objects.filter(pk=made.complaint_id, phase="closed").exists():
        raise NotEnded(
            _("Zo eindigt een klacht als deze niet volgens de wet. Kijk naar de uitkomst en naar schriftelijk.")
        )
    if before.judgement:
        judged = Element.objects.filter(complaint_id=made.complaint_id)
        judged.update(judgement=before.judgement, standards=list(before.standards))


def submission_of(number: str) -> str:
    """What makes taking over the same file twice one file."""
    return f"taken-over:{number.casefold()}"


def _day(before: Before) -> int:
    return before.on.toordinal()


def _happening(before: Before) -> Happening:
    return Happening(before.type, {**before.fields, "file": dict(IMPORTED)}, clock.start_of_day(before.on))


def _taken_over(before: FileBefore) -> Happening:
    return Happening("taken_over", {"file": {"number": before.number}}, text=before.found)
