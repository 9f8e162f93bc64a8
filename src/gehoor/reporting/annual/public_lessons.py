"""Measures as the public may read them: blanked, chosen by a person, and none of a file that is to stay closed."""

import dataclasses
from dataclasses import dataclass

from gehoor.authority.models import Organisation
from gehoor.complaints.queries.names_known import names_known
from gehoor.complaints.queries.publishable import readable_by_public
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.reporting.annual.learned import LearnedInYear
from gehoor.reporting.annual.learned_sections import LessonLine
from gehoor.reporting.blanking import blanked, parts_of
from gehoor.reporting.models import YearReport


@dataclass(frozen=True, slots=True)
class PublicLesson:
    """One that may be published; `key` is how a proposal names it."""

    key: str
    line: LessonLine


def public_lessons(viewer: Viewer, organisation: Organisation, year: LearnedInYear) -> tuple[PublicLesson, ...]:
    """Those of a year of the files that this viewer may see, without what tells who somebody is.

    Not of a sensitive file, nor of one that is restricted, nor of one that was destroyed.
    """
    numbers = {each.id for each in year.lessons if each.id}
    readable = set(readable_by_public(organisation.pk).filter(pk__in=numbers).values_list("pk", flat=True))
    known = names_known(viewer, readable)
    found = []
    for each in year.lessons:
        if each.id in known:
            names = parts_of(known[each.id])
            line = LessonLine(
                words=blanked(each.words, names),
                kind=each.kind,
                since=str(each.added_on.year),
                status=each.status(year.last),
                effect=blanked(each.effect(year.last), names),
            )
            found.append(PublicLesson(f"{each.id}.{each.number}", line))
    return tuple(found)


def lessons_to_release(proposal: YearReport, year: LearnedInYear) -> tuple[LessonLine, ...]:
    """Those that were proposed, as they are published: of files that who proposed them may still see."""
    if not proposal.lessons:
        return ()
    viewer = staff_viewer(proposal.proposed_by, clock.today())
    offered = public_lessons(viewer, proposal.organisation, year)
    return tuple(each.line for each in offered if each.key in proposal.lessons)


def as_data(line: LessonLine) -> dict[str, str]:
    """One as open data."""
    told = dataclasses.asdict(line)
    return {name: told[name] for name in ("kind", "status", "since", "words", "effect")}
