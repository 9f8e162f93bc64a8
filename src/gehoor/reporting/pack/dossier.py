"""The whole file as one document: who, what, the term with its steps, everything that happened."""

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from gehoor.complaints.legal import in_words, language
from gehoor.complaints.queries.values import Entry, FilePage, PartyView
from gehoor.complaints.queries.whole_file import Record, WholeFile
from gehoor.complaints.satisfaction import QUESTIONS
from gehoor.complaints.words import (
    CHANNELS,
    CLOSED_AS,
    DOCUMENT_KINDS,
    JUDGEMENTS,
    OPINIONS,
    PARTY_KINDS,
    PHASES,
    SCORES,
    TARGETS,
    TOPICS,
    said,
)
from gehoor.law.phrases.render import date_in_words
from gehoor.platform.clock import AMSTERDAM
from gehoor.reporting.happened import EVENTS
from gehoor.reporting.pdf.document import Document
from gehoor.reporting.words import standard


def document_of(whole: WholeFile, organisation: str, made_at: dt.datetime, title: str, mark: str = "") -> Document:
    """The file as a document, in the active language."""
    made = Document(title, organisation, language(), made_at, subtitle=whole.page.head.reference, mark=mark)
    _head(made, whole.page)
    _people(made, whole.page)
    _points(made, whole.page)
    _law(made, whole.page)
    _happened(made, whole.page)
    _messages(made, whole.page)
    _documents(made, whole.page)
    _answers(made, whole)
    if whole.looks:
        _looks(made, whole.looks)
    return made


def day(value: dt.date | None) -> str:
    """A civil date in words; nothing for none."""
    return date_in_words(value, language()) if value else ""


def moment(value: dt.datetime) -> str:
    """An instant in Amsterdam, for a table."""
    return value.astimezone(AMSTERDAM).strftime("%d-%m-%Y %H:%M")


def _head(made: Document, page: FilePage) -> None:
    head = page.head
    state = said(CLOSED_AS, head.closed_as) if head.closed_as else said(PHASES, head.phase)
    made.facts(
        [
            (_("Kenmerk"), head.reference),
            (_("Stand"), state),
            (_("Ontvangen op"), day(head.received_on)),
            (_("Ontvangen langs"), said(CHANNELS, head.channel)),
            (_("Afgesloten op"), day(head.closed_on)),
            (_("Oordeel"), said(JUDGEMENTS, head.judgement)),
            (_("Gaat over"), said(TARGETS, head.target_kind)),
            (_("Onderwerp"), said(TOPICS, head.topic)),
            (_("Afdeling"), head.unit),
            (_("Bestuursorgaan"), head.body),
            (_("Behandelaar"), head.handler),
        ]
    )


def _people(made: Document, page: FilePage) -> None:
    made.heading(_("Wie bij het dossier horen"))
    for party in page.parties:
        made.heading(said(PARTY_KINDS, party.kind), 3)
        made.facts(_known(party))


def _known(party: PartyView) -> list[tuple[str, str]]:
    return [
        (_("Naam"), party.name),
        (_("Omschrijving"), party.description),
        (_("Adres"), ", ".join(filter(None, (*party.address.splitlines(), party.postcode, party.city)))),
        (_("E-mail"), party.email),
        (_("Telefoon"), party.phone),
    ]


def _points(made: Document, page: FilePage) -> None:
    if not page.elements:
        return
    made.heading(_("De punten van de klacht"))
    for point in page.elements:
        made.heading(_("Punt %(number)s") % {"number": point.number}, 3)
        made.text(point.words)
        made.facts(
            [
                (_("Bevindingen"), point.findings),
                (_("Oordeel"), said(JUDGEMENTS, point.judgement)),
                (_("Behoorlijkheidsnormen"), ", ".join(map(standard, point.standards))),
            ]
        )


def _law(made: Document, page: FilePage) -> None:
    term = page.position.term
    if term is not None:
        made.heading(_("De wettelijke termijn"))
        made.facts([(_("Begint op"), day(term.starts_on)), (_("Laatste dag"), day(term.ends_on))])
        rows = [(day(step.on), in_words(step.why), step.article) for step in term.steps]
        made.table(_("Hoe de termijn is berekend"), [_("Dag"), _("Waarom"), _("Artikel")], rows)
    breaches = [(day(each.on), in_words(each.what), each.article) for each in page.position.breaches]
    if breaches:
        made.table(_("Wat niet volgens de wet ging"), [_("Dag"), _("Wat"), _("Artikel")], breaches)


def _happened(made: Document, page: FilePage) -> None:
    made.heading(_("Wat er is gebeurd"))
    rows = [(str(each.number), moment(each.occurred_at), said(EVENTS, each.type), each.actor) for each in page.timeline]
    made.table(_("Alle gebeurtenissen"), [_("Nummer"), _("Wanneer"), _("Wat"), _("Wie")], rows, numbers=[0])
    for each in page.timeline:
        if each.words:
            _words(made, each)


def _words(made: Document, entry: Entry) -> None:
    said_in = {"number": entry.number, "what": said(EVENTS, entry.type), "day": day(entry.occurred_on)}
    made.heading(_("Tekst bij %(number)s: %(what)s, %(day)s") % said_in, 3)
    made.text(entry.words or "")


def _messages(made: Document, page: FilePage) -> None:
    if not page.messages:
        return
    made.heading(_("Berichten"))
    for each in page.messages:
        way = _("Ontvangen") if each.incoming else _("Gestuurd")
        made.heading(f"{way}, {moment(each.sent_at)}", 3)
        made.text(each.words)


def _documents(made: Document, page: FilePage) -> None:
    made.heading(_("Documenten"))
    if not page.documents:
        made.text(_("Er zijn geen documenten."))
        return
    rows = [
        (each.name, said(DOCUMENT_KINDS, each.kind), moment(each.created_at), each.digest[:16])
        for each in page.documents
    ]
    columns = [_("Naam"), _("Soort"), _("Toegevoegd"), _("Begin van SHA-256")]
    made.table(_("Documenten in dit dossier"), columns, rows)


def _answers(made: Document, whole: WholeFile) -> None:
    """What each side thought of the handling, as far as it answered."""
    answered = [each for each in whole.answers if each["answered_at"]]
    if not answered:
        return
    made.heading(_("Hoe beide kanten de behandeling vonden"))
    kinds = {party.number: party.kind for party in whole.page.parties}
    for each in answered:
        number, scores = int(str(each["party"])), each["scores"]
        made.heading(said(PARTY_KINDS, kinds[number]) if number in kinds else _("Iemand anders"), 3)
        made.facts(opinion(scores if isinstance(scores, list) else ()))
        made.text(str(each["words"]))


def opinion(scores: Sequence[int | None]) -> list[tuple[str, str]]:
    """The questions with what was answered, in words."""
    return [
        (said(OPINIONS, question), said(SCORES, str(score)))
        for question, score in zip(QUESTIONS, scores, strict=False)
        if score
    ]


def _looks(made: Document, looks: tuple[Record, ...]) -> None:
    made.heading(_("Wie het dossier inzag of wijzigde"))
    rows = [
        (
            moment(dt.datetime.fromisoformat(str(each["at"]))),
            str(each["person"]),
            str(each["role"]),
            str(each["action"]),
        )
        for each in looks
    ]
    made.table(_("Logboek"), [_("Wanneer"), _("Wie"), _("Als"), _("Wat")], rows)
