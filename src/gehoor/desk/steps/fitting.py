"""Whether a step has anything to do in a file as it stands: why not, in words, or nothing where it has.

What the law allows is asked of the law room (`Step.event`); this is about what is in the file.
"""

from collections.abc import Callable

from django.utils.translation import gettext as _

from gehoor.complaints.queries.values import FilePage

type Fits = Callable[[FilePage], str]

PREPARED = ("decided", "decision_proposed", "not_handling_proposed")


def always(_page: FilePage) -> str:
    """Nothing is needed."""
    return ""


def open_file(page: FilePage) -> str:
    """The file is open."""
    return _("De klacht is afgerond. Heropen het dossier eerst.") if page.head.phase == "closed" else ""


def with_points(page: FilePage) -> str:
    """An open file with points."""
    return open_file(page) or ("" if page.elements else _("Schrijf eerst de punten van de klacht op."))


def judged(page: FilePage) -> str:
    """An open file, with a judgement of each point."""
    missing = any(not each.judgement for each in page.elements)
    return with_points(page) or (_("Geef eerst bij elk punt van de klacht een oordeel.") if missing else "")


def somebody_concerned(page: FilePage) -> str:
    """It is known who the complaint is about."""
    known = any(each.kind == "person_concerned" for each in page.parties)
    return "" if known else _("Leg eerst vast over wie de klacht gaat.")


def with_documents(page: FilePage) -> str:
    """There is a document."""
    return "" if page.documents else _("Er zijn nog geen documenten.")


def linked(page: FilePage) -> str:
    """Another file is linked."""
    return "" if page.linked else _("Dit dossier is niet aan een ander dossier gekoppeld.")


def assigned(page: FilePage) -> str:
    """Somebody works on it."""
    return "" if page.assignments else _("Aan dit dossier werkt nog niemand.")


def contact_restricted(page: FilePage) -> str:
    """A limit on contact stands."""
    newest = page.last("contact_restricted", "contact_restriction_ended")
    standing = newest is not None and newest.type == "contact_restricted"
    return "" if standing else _("Het contact is niet beperkt.")


def handed_over(page: FilePage) -> str:
    """A part went elsewhere."""
    return "" if page.last("part_handed_over") else _("Er is geen deel van deze klacht overgedragen.")


def prepared(page: FilePage) -> str:
    """An open file, with something to agree to."""
    ready = page.last(*PREPARED)
    return open_file(page) or ("" if ready else _("Er ligt nog niets om akkoord op te geven. Bereid het eerst voor."))


def hearing_planned(page: FilePage) -> str:
    """A hearing is to come."""
    newest = page.last("hearing_planned", "hearing_cancelled", "heard")
    planned = newest is not None and newest.type == "hearing_planned"
    return "" if planned else _("Er staat geen hoorgesprek gepland.")


def duties_open(page: FilePage) -> str:
    """Something must still happen; a promise of our own is no duty (T9)."""
    waiting = any(each.is_open and each.id != "T9" for each in page.position.duties)
    return "" if waiting else _("Er staat geen plicht meer open.")


def data_asked(page: FilePage) -> str:
    """A request about personal data waits for its answer."""
    waiting = any(
        each.done_at is None and "asked" in each.data and each.kind.startswith("data_") for each in page.tasks
    )
    return "" if waiting else _("Er staat geen verzoek over persoonsgegevens open.")


def data_restricted(page: FilePage) -> str:
    """The use of the data is restricted."""
    standing = any(each.done_at is None and each.kind == "data_restricted" for each in page.tasks)
    return "" if standing else _("Het gebruik van dit dossier is niet beperkt.")
