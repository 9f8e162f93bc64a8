"""Findings, judgement and outcome in words (law.md section 4)."""

from django.utils.translation import gettext as _

from gehoor.complaints.models import Element
from gehoor.law.behoorlijkheid import standards
from gehoor.law.outcome import judgement_of_the_whole
from gehoor.law.phrase import Language
from gehoor.letters.contents.occasion import Occasion
from gehoor.letters.language import Passage
from gehoor.letters.language.fill import paragraphs
from gehoor.letters.language.nodes import Finished, Run, TextHeading, TextParagraph

LONGEST_HEADING = 90  # characters of an element's own words above its findings


def judgement_words(key: str) -> str:
    """One judgement, as the word that the law and the letter use."""
    return {
        "founded": _("gegrond"),
        "partly_founded": _("deels gegrond"),
        "unfounded": _("ongegrond"),
        "no_judgement": _("geen oordeel"),
    }.get(key, "")


def judgement_sentence(occasion: Occasion) -> str:
    """The judgement of the whole, derived from its elements; nothing while none was judged."""
    judged = [each.judgement for each in _elements(occasion) if each.judgement]
    if not judged:
        return ""
    mine = not occasion.to_concerned
    return {
        "founded": _("Uw klacht is gegrond.") if mine else _("De klacht is gegrond."),
        "partly_founded": _("Uw klacht is deels gegrond.") if mine else _("De klacht is deels gegrond."),
        "unfounded": _("Uw klacht is ongegrond.") if mine else _("De klacht is ongegrond."),
        "no_judgement": _("Wij geven geen oordeel over uw klacht.") if mine else _("Er is geen oordeel gegeven."),
    }[judgement_of_the_whole(judged)]


def findings(occasion: Occasion) -> Passage:
    """For each element: its words, what was established, and the judgement."""
    blocks: list[Finished] = []
    for element in _elements(occasion):
        if element.findings is None:
            continue
        blocks.append(TextHeading((Run(f"{element.number}. {_shortened(element.text.body)}"),), deep=True))
        blocks += [TextParagraph(tuple((Run(line),) for line in lines)) for lines in paragraphs(element.findings.body)]
        if element.judgement:
            blocks.append(_judged(element, occasion.language))
    return Passage(tuple(blocks))


def _judged(element: Element, language: Language) -> TextParagraph:
    named = ", ".join(each.name(language).lower() for each in standards() if each.key in element.standards)
    words = judgement_words(element.judgement) + (f" ({named})" if named else "")
    return TextParagraph(((Run(_("Oordeel:"), bold=True), Run(f" {words}.")),))


def _shortened(words: str) -> str:
    first = " ".join(words.split())
    return first if len(first) <= LONGEST_HEADING else first[:LONGEST_HEADING].rsplit(" ", 1)[0] + " …"


def _elements(occasion: Occasion) -> list[Element]:
    return list(occasion.complaint.elements.select_related("text", "findings").order_by("number"))


def outcome_sentence(occasion: Occasion) -> str:
    """How the complaint ended, in a sentence for the person concerned."""
    return {
        "findings": _("Hieronder leest u het oordeel."),
        "settled": _("De klacht is opgelost. De klager is tevreden met de oplossing."),
        "withdrawn": _("De klacht is ingetrokken."),
        "not_handled": _("De klacht is niet in behandeling genomen."),
        "forwarded": _("De klacht is doorgestuurd naar een andere organisatie."),
        "objection": _("De klacht wordt behandeld als bezwaar."),
        "answered": _("De klager heeft antwoord gekregen."),
    }.get(occasion.position.closed_as or "", "")


def ground_words(ground: object) -> str:
    """A ground of Awb 9:8 in plain words."""
    return {
        "9:8(1)(a)": _("Wij hebben al eerder een klacht over hetzelfde behandeld."),
        "9:8(1)(b)": _("Wat er gebeurde, was langer dan een jaar voordat u de klacht indiende."),
        "9:8(1)(c)": _("U kon tegen deze beslissing bezwaar maken."),
        "9:8(1)(d)": _("U kunt of kon hiervoor naar de bestuursrechter."),
        "9:8(1)(e)": _("Een andere rechter kijkt hiernaar of heeft hiernaar gekeken."),
        "9:8(1)(f)": _("Hierover loopt een onderzoek van de politie of de officier van justitie."),
        "9:8(2)": _("Het belang is te klein, of wat er gebeurde is niet ernstig genoeg om te onderzoeken."),
    }.get(str(ground), "")


def missing_words(keys: object) -> tuple[str, ...]:
    """What a complaint lacks (Awb 9:4(2)), as points that say what to send."""
    words = {
        "signed": _("uw handtekening of uw naam onder de klacht"),
        "name": _("uw naam"),
        "address": _("uw adres"),
        "dated": _("de datum waarop u de klacht schreef"),
        "describes_conduct": _("wat er is gebeurd, wanneer, en wie erbij was"),
    }
    return tuple(words[str(key)] for key in keys if str(key) in words) if isinstance(keys, list | tuple) else ()
