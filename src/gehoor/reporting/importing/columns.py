"""The columns of the table, and what a cell may say. The heading decides, in any order; Dutch or English."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from gehoor.complaints.words import CHANNELS, CLOSED_AS, GROUNDS, JUDGEMENTS, TARGETS, TOPICS
from gehoor.law.behoorlijkheid import standards
from gehoor.platform.tables import day_of

# The name of each column in Dutch, by what it is here; beside it the names under which others know it.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "number": ("kenmerk", "zaaknummer", "reference"),
    "received": ("ontvangen", "datum ontvangst", "received"),
    "channel": ("kanaal", "channel"),
    "words": ("klacht", "omschrijving", "complaint"),
    "written": ("schriftelijk", "written"),
    "name": ("naam klager", "klager", "complainant"),
    "address": ("adres", "address"),
    "postcode": ("postcode",),
    "city": ("plaats", "woonplaats", "city"),
    "email": ("e-mail", "email", "e-mailadres"),
    "phone": ("telefoon", "phone"),
    "target": ("over", "soort beklaagde", "about"),
    "concerned": ("betrokkene", "person concerned"),
    "colleague": ("e-mail betrokkene", "e-mail person concerned"),
    "unit": ("afdeling", "unit"),
    "handler": ("behandelaar", "handler"),
    "topic": ("onderwerp", "topic"),
    "conduct": ("gedrag op", "datum gedrag", "conduct on"),
    "acknowledged": ("bevestigd", "acknowledged"),
    "contacted": ("contact", "contacted"),
    "extended": ("verdaagd", "extended"),
    "weeks": ("verdaagd weken", "weeks"),
    "heard": ("gehoord", "heard"),
    "closed": ("afgesloten", "closed"),
    "ending": ("uitkomst", "afgesloten als", "closed as"),
    "judgement": ("oordeel", "judgement"),
    "standards": ("normen", "standards"),
    "ground": ("grond", "ground"),
    "sent_to": ("doorgestuurd naar", "forwarded to"),
    "informed": ("betrokkene geïnformeerd", "person concerned informed"),
    "ombudsman": ("ombudsman",),
    "sensitive": ("gevoelig", "sensitive"),
}
HEADINGS = {name: column for column, names in COLUMNS.items() for name in names}
NEEDED = ("number", "received", "words")
DAYS = ("received", "conduct", "acknowledged", "contacted", "extended", "heard", "closed", "informed", "ombudsman")

YES, NO = frozenset({"ja", "yes", "x", "1", "waar", "true"}), frozenset({"nee", "no", "0", "onwaar", "false"})
NUMBER = re.compile(r"[\w./ -]{1,60}")
ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
LONGEST = {"words": 100_000, "address": 500, "name": 300, "concerned": 1000}
ORDINARY = 200  # characters of a cell

# What registers elsewhere call things, beside our own words.
OTHERWISE: Mapping[str, Mapping[str, str]] = {
    "channel": {"mail": "email", "post": "letter", "telefonisch": "phone", "webformulier": "web", "internet": "web"},
    "target": {"medewerker": "employee", "ambtenaar": "employee", "afdeling": "unit", "college": "college"},
    "ending": {
        "oordeel": "findings",
        "afgehandeld": "findings",
        "opgelost": "settled",
        "niet behandeld": "not_handled",
        "bezwaar": "objection",
    },
    "judgement": {"deels gegrond": "partly_founded", "gegrond verklaard": "founded"},
    "topic": {},
    "ground": {},
}
LISTS: Mapping[str, Mapping[str, Promise]] = {
    "channel": CHANNELS,
    "target": TARGETS,
    "ending": CLOSED_AS,
    "judgement": JUDGEMENTS,
    "topic": TOPICS,
    "ground": GROUNDS,
}


class Unfit(ValueError):
    """This cell cannot be; `why` is a sentence that says what would."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def column_name(column: str) -> str:
    """What the table calls a column."""
    return COLUMNS[column][0]


def values_of(cells: Mapping[str, str]) -> tuple[dict[str, object], dict[str, str]]:
    """What the filled cells of a row say, by column; and by column why others cannot be."""
    said: dict[str, object] = {}
    unfit: dict[str, str] = {}
    for column, cell in cells.items():
        if cell:
            try:
                said[column] = _READERS.get(column, _text)(column, _bare(column, cell))
            except Unfit as problem:
                unfit[column] = problem.why
    unfit |= {column: _("Dit vak moet gevuld zijn.") for column in NEEDED if column not in said | unfit}
    return said, unfit


def _bare(column: str, cell: str) -> str:
    """The cell without the mark that our own tables put before what a spreadsheet would take for a formula."""
    if "\x00" in cell or "\N{REPLACEMENT CHARACTER}" in cell:
        raise Unfit(_("Er staat een teken in dat niet te lezen is. Bewaar het bestand als CSV UTF-8."))
    if len(cell) > LONGEST.get(column, ORDINARY):
        raise Unfit(_("Deze tekst is te lang: ten hoogste %(most)s tekens.") % {"most": LONGEST.get(column, ORDINARY)})
    return cell[1:] if cell[0] == "'" and cell[1:2] in {"=", "+", "-", "@"} else cell


def _text(_column: str, cell: str) -> str:
    return cell


def _number(_column: str, cell: str) -> str:
    if not NUMBER.fullmatch(cell):
        raise Unfit(_("Een kenmerk bestaat uit letters, cijfers, streepjes, punten en schuine strepen."))
    return cell


def _day(_column: str, cell: str) -> dt.date:
    found = day_of(cell)
    if found is None:
        raise Unfit(_("'%(cell)s' is geen dag. Schrijf bijvoorbeeld 7-4-2026.") % {"cell": cell})
    return found


def _truth(_column: str, cell: str) -> bool:
    said = cell.casefold()
    if said not in YES | NO:
        raise Unfit(_("Schrijf ja of nee, niet '%(cell)s'.") % {"cell": cell})
    return said in YES


def _weeks(_column: str, cell: str) -> int:
    if not (cell.isascii() and cell.isdecimal() and 1 <= int(cell[:3]) <= 4):  # noqa: PLR2004  Awb 9:11(2)
        raise Unfit(_("Verdagen kan met één tot vier weken (artikel 9:11 lid 2 Awb)."))
    return int(cell)


def _email(_column: str, cell: str) -> str:
    if not ADDRESS.fullmatch(cell):
        raise Unfit(_("'%(cell)s' is geen e-mailadres.") % {"cell": cell})
    return cell


def _listed(column: str, cell: str) -> str:
    known = dict(_names(column))
    found = known.get(cell.casefold())
    if found is None:
        shown = ", ".join(str(words).casefold() for words in LISTS[column].values())
        raise Unfit(_("'%(cell)s' kennen we niet. Kies uit: %(known)s.") % {"cell": cell, "known": shown})
    return found


def _names(column: str) -> Iterator[tuple[str, str]]:
    """Every name of every key: the key itself, the words in both languages, and what others say."""
    yield from OTHERWISE[column].items()
    for language in ("nl", "en"):
        with override(language):
            for key, words in LISTS[column].items():
                told = str(words).casefold()
                yield from ((key.casefold(), key), (told, key), (told.removeprefix("een ").removeprefix("het "), key))


def _standards(_column: str, cell: str) -> tuple[str, ...]:
    known = {name.casefold(): each.key for each in standards() for name in (each.key, each.name("nl"), each.name("en"))}
    found = [known.get(part.strip().casefold()) for part in cell.split("|") if part.strip()]
    if None in found:
        raise Unfit(_("Een van deze normen kennen we niet. Zet tussen de normen een | en gebruik de bekende namen."))
    return tuple(key for key in found if key)


_READERS: Mapping[str, Callable[[str, str], object]] = {
    "number": _number,
    "weeks": _weeks,
    "email": _email,
    "colleague": _email,
    "standards": _standards,
    "written": _truth,
    "sensitive": _truth,
    **dict.fromkeys(DAYS, _day),
    **dict.fromkeys(LISTS, _listed),
}
EXPLAINED: Mapping[str, Promise] = {
    "number": gettext_lazy("Het nummer in het oude systeem. Daaraan herkent Gehoor een dossier dat er al is."),
    "received": gettext_lazy("De dag waarop de klacht binnenkwam. Daar begint de wettelijke termijn."),
    "channel": gettext_lazy("Website, e-mail, brief, telefoon of balie. Leeg is brief."),
    "words": gettext_lazy("De klacht zelf, of een korte omschrijving."),
    "written": gettext_lazy("Ja of nee. Leeg: een telefoontje of gesprek is niet schriftelijk, de rest wel."),
    "colleague": gettext_lazy("Het e-mailadres van de collega over wie het gaat. Die ziet het dossier dan niet."),
    "unit": gettext_lazy("De code of de naam van een afdeling die Gehoor kent."),
    "handler": gettext_lazy(
        "De naam of het e-mailadres van de collega die de klacht behandelt. Die krijgt geen bericht."
    ),
    "extended": gettext_lazy("De dag waarop de klager van de verdaging hoorde."),
    "weeks": gettext_lazy("Hoeveel weken is verdaagd. Leeg is vier."),
    "closed": gettext_lazy("Leeg betekent dat de klacht nog loopt."),
    "ending": gettext_lazy("Hoe de klacht eindigde. Nodig als 'afgesloten' gevuld is."),
    "judgement": gettext_lazy("Nodig bij een klacht die met een oordeel is afgerond."),
    "ground": gettext_lazy("Nodig als de klacht niet is behandeld, bijvoorbeeld 9:8(1)(b)."),
    "standards": gettext_lazy("Behoorlijkheidsnormen, met een | ertussen."),
    "informed": gettext_lazy("De dag waarop de betrokkene de uitkomst hoorde. Leeg: Gehoor vraagt er nog om."),
    "ombudsman": gettext_lazy("De dag waarop de ombudsman om onderzoek vroeg."),
    "sensitive": gettext_lazy("Ja als het over gezondheid of geloof gaat. Dan zien minder mensen het dossier."),
}
