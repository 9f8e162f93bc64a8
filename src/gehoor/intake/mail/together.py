"""Take in many messages at once: ordinary new ones in one transaction, everything else by itself.

A message costs a fifth of what it costs alone. What one of them makes go wrong is found by taking each by itself.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from django.db import DatabaseError, DataError, IntegrityError
from django.utils import translation

from gehoor.complaints.actions.register_complaint import Registered, register_together
from gehoor.complaints.commands import NewComplaint
from gehoor.complaints.viewer import system
from gehoor.intake.mail.filing import command_for, joined
from gehoor.intake.mail.judging import Result, judge
from gehoor.intake.mail.message.incoming import read
from gehoor.intake.mail.models import MailMessage
from gehoor.intake.mail.raw import IN_MEMORY, source_of
from gehoor.intake.mail.receive import (
    Addressed,
    Admitted,
    Arrival,
    NoMessage,
    NoOrganisation,
    Received,
    addressed,
    delivered_before,
    described,
    file_message,
)

log = logging.getLogger(__name__)

AT_ONCE = 25
WRITERS = 4

type Answer = Received | NoMessage | NoOrganisation


@dataclass(slots=True)
class _Plain:
    """A new complaint, ready to be written."""

    place: int
    row: MailMessage
    command: NewComplaint


def receive_together(sent: Sequence[tuple[Iterable[bytes], Arrival]]) -> list[Answer]:
    """What became of each, in their order; raises DatabaseError or OSError when it must be tried again."""
    admitted = _stored([_addressed(pieces, arrival) for pieces, arrival in sent])
    answers: dict[int, Answer] = {place: each for place, each in enumerate(admitted) if not isinstance(each, Admitted)}
    with translation.override("nl"):
        plain = [ready for place, each in enumerate(admitted) if (ready := _plain(place, each)) is not None]
        answers |= _written(plain)
    for place, each in enumerate(admitted):
        if place not in answers and isinstance(each, Admitted):
            answers[place] = file_message(each)
    return [answers[place] for place in range(len(sent))]


def _addressed(pieces: Iterable[bytes], arrival: Arrival) -> Addressed | NoMessage | NoOrganisation:
    try:
        return addressed(pieces, arrival)
    except (NoMessage, NoOrganisation) as problem:
        return problem


def _stored(
    found: Sequence[Addressed | NoMessage | NoOrganisation],
) -> list[Admitted | NoMessage | NoOrganisation]:
    """Each on the disk for certain; they wait for the disk side by side."""
    with ThreadPoolExecutor(WRITERS) as writers:
        return list(writers.map(lambda each: each.stored() if isinstance(each, Addressed) else each, found))


def _plain(place: int, admitted: Admitted | NoMessage | NoOrganisation) -> _Plain | None:
    """Ready to be written when it is an ordinary new complaint of an ordinary size; None: it goes by itself."""
    if not isinstance(admitted, Admitted) or not admitted.raw.whole or admitted.raw.size > IN_MEMORY:
        return None
    try:
        with source_of(admitted.raw) as source:
            message = read(source)
            row = described(admitted, message)
            judgement = judge(message, admitted.organisation)
            if judgement.result != Result.NEW or not message.headers.fields:
                return None
            row.result, row.why = judgement.result, judgement.why
            return _Plain(place, row, command_for(row, message, admitted.raw))
    except (DatabaseError, OSError):
        raise
    except Exception:  # noqa: BLE001  it goes by itself, and into quarantine if it must
        return None


def _written(plain: list[_Plain]) -> dict[int, Received]:
    by_organisation = defaultdict[int, dict[str, _Plain]](dict)
    for each in plain:
        # The second of two equal ones in one batch goes by itself, and finds the first.
        by_organisation[each.row.organisation_id].setdefault(each.row.fingerprint, each)
    answers: dict[int, Received] = {}
    for organisation_id, by_mark in by_organisation.items():
        standing = _standing(organisation_id, list(by_mark))
        answers |= {by_mark[mark].place: delivered_before(reference) for mark, reference in standing.items()}
        new = [each for mark, each in by_mark.items() if mark not in standing]
        answers |= _registered(organisation_id, new) if new else {}
    return answers


def _standing(organisation_id: int, marks: list[str]) -> dict[str, str]:
    rows = MailMessage.objects.filter(organisation_id=organisation_id, fingerprint__in=marks)
    return dict(rows.order_by().values_list("fingerprint", "reference"))


def _registered(organisation_id: int, new: list[_Plain]) -> dict[int, Received]:
    rows = [each.row for each in new]

    def save(registered: Sequence[Registered]) -> None:
        for row, made in zip(rows, registered, strict=True):
            joined(row, made)
        MailMessage.objects.bulk_create(rows)

    try:
        register_together([each.command for each in new], system(organisation_id), also=save)
    except (DatabaseError, OSError) as problem:
        if not isinstance(problem, IntegrityError | DataError):
            raise
        # Another process was first with one of them, or the database refuses one.
        return {}
    except Exception as problem:  # noqa: BLE001  one by one they show whose fault it is
        log.warning("%s messages go one by one: %s", len(new), type(problem).__name__)
        return {}
    return {each.place: Received(each.row.result, each.row.reference, each.row.why) for each in new}
