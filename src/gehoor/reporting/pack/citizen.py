"""A complainant's own file as one document: what they may see, and nothing else."""

import datetime as dt

from django.utils.translation import gettext as _

from gehoor.complaints.legal import language
from gehoor.complaints.queries.citizen import CitizenFile
from gehoor.complaints.words import CLOSED_AS, JUDGEMENTS, PHASES, said
from gehoor.reporting.happened import EVENTS
from gehoor.reporting.pack.dossier import day, moment
from gehoor.reporting.pdf.document import Document


def own_document(seen: CitizenFile, organisation: str, made_at: dt.datetime) -> Document:
    """The document, in the active language."""
    own = seen.side == "complainant"
    title = _("Mijn klacht") if own else _("De klacht over mij")
    made = Document(title, organisation, language(), made_at, subtitle=seen.head.reference)
    head = seen.head
    made.facts(
        [
            (_("Kenmerk"), head.reference),
            (_("Stand"), said(CLOSED_AS, head.closed_as) if head.closed_as else said(PHASES, head.phase)),
            (_("Ontvangen op"), day(head.received_on)),
            (_("Wij antwoordden of moesten antwoorden vóór of op"), _answer_by(seen)),
            (_("U kunt naar de ombudsman tot en met"), day(seen.position.ombudsman.until) if own else ""),
        ]
    )
    if seen.words:
        made.heading(_("Uw klacht") if own else _("De klacht"))
        made.text(seen.words)
    for point in seen.elements:
        made.heading(_("Punt %(number)s") % {"number": point.number}, 3 if seen.words else 2)
        made.text(point.words)
        made.facts([(_("Bevindingen"), point.findings), (_("Oordeel"), said(JUDGEMENTS, point.judgement))])
    made.heading(_("Wat er is gebeurd"))
    rows = [(day(each.occurred_on), said(EVENTS, each.type)) for each in seen.timeline]
    made.table(_("Gebeurtenissen"), [_("Dag"), _("Wat")], rows)
    if seen.messages:
        made.heading(_("Berichten"))
    for each in seen.messages:
        # What came in is what this party sent.
        way = _("Van u") if each.incoming else _("Aan u")
        made.heading(f"{way}, {moment(each.sent_at)}", 3)
        made.text(each.words)
    _documents(made, seen)
    return made


def _documents(made: Document, seen: CitizenFile) -> None:
    if seen.documents:
        rows = [(day(each.created_at.date()), each.name) for each in seen.documents]
        made.table(_("Stukken"), [_("Dag"), _("Naam")], rows)


def _answer_by(seen: CitizenFile) -> str:
    return day(seen.position.term.ends_on) if seen.position.term else ""
