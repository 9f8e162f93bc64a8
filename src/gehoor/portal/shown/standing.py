"""Why a step is not to be taken now, in words for who opens it by its address: what stands, and what can be done."""

from django.utils.translation import gettext as _

from gehoor.complaints.queries import CitizenFile
from gehoor.complaints.queries.values import Entry
from gehoor.ui.dates import written_date

OFFERS = ("settlement_proposed", "settlement_confirmed")
ANSWERS = ("settlement_confirmed", "settlement_contested", "formal_requested", "findings_sent")


def why_no_settlement(file: CitizenFile) -> str:
    """Of our solution: there is none, it was answered, or the file went on."""
    if file.last("settlement_proposed") is None:
        return _closed(file) or _("Wij hebben u nog geen oplossing voorgesteld. Hieronder leest u hoe het ermee staat.")
    answer = file.last(*ANSWERS)
    return _answered(answer) if answer else _closed(file)


def why_no_contest(file: CitizenFile) -> str:
    """Of not being satisfied after all: nothing when a solution stands that can be contested."""
    newest, end = file.last(*OFFERS, *ANSWERS), file.position.closed_as
    stands = newest is not None and newest.type in OFFERS and end in {None, "settled"}
    if stands and file.position.allows("settlement_contested"):
        return ""
    if newest is not None and newest.type in ANSWERS:
        return _answered(newest)
    return _closed(file) or _("Wij hebben u nog geen oplossing voorgesteld. Hieronder leest u hoe het ermee staat.")


def why_no_formal(file: CitizenFile) -> str:
    """Of a formal answer; asked in an open file already, the page itself says so."""
    if file.position.allows("formal_requested"):
        return ""
    return _closed(file) or ("" if file.last("formal_requested") else _("Wij behandelen uw klacht al formeel."))


def why_no_withdrawal(file: CitizenFile) -> str:
    """Of taking the complaint back."""
    gone = file.last("withdrawn")
    if gone and file.position.closed_as == "withdrawn":
        return _("U trok uw klacht in op %(day)s.") % {"day": written_date(gone.occurred_on)}
    return "" if file.position.allows("withdrawn") else _closed(file) or _("Intrekken kan nu niet.")


def why_no_more_time(file: CitizenFile) -> str:
    """Of more time."""
    if file.position.allows("delay_agreed"):
        return ""
    return _closed(file) or _("Wij hebben nu geen extra tijd van u nodig.")


def why_no_hearing(file: CitizenFile) -> str:
    """Of a talk that was never offered or planned."""
    return _closed(file) or _("Er is nog geen gesprek afgesproken. Wilt u ons iets vertellen? Stuur ons een bericht.")


def _answered(answer: Entry) -> str:
    words = {
        "settlement_confirmed": _("Op %(day)s liet u weten dat uw klacht is opgelost."),
        "settlement_contested": _("Op %(day)s liet u weten dat u niet tevreden bent. Wij gaan verder met uw klacht."),
        "formal_requested": _("Op %(day)s vroeg u om een formeel antwoord. Daar zorgen wij voor."),
        "findings_sent": _("Op %(day)s stuurden wij u de uitkomst."),
    }
    return words[answer.type] % {"day": written_date(answer.occurred_on)}


def _closed(file: CitizenFile) -> str:
    if file.position.phase != "closed":
        return ""
    return _("De klacht is al afgerond. Hieronder leest u hoe. U kunt ons altijd nog een bericht sturen.")
