"""Where it stands, in one sentence, and what comes next."""

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from gehoor.authority.profile import FirstContact
from gehoor.complaints.queries import CitizenFile
from gehoor.law.position.promises import due_on
from gehoor.law.regulation.model import Promise
from gehoor.portal.shown.asked import Asked, asked
from gehoor.portal.shown.days import Reason, instant_in, reason_of
from gehoor.ui.dates import written_date, written_instant


@dataclass(frozen=True, slots=True)
class Status:
    """`sentence` says where it stands, `then` what comes next; `answer_by` is the last day, `reason` how it was found.

    `late`: that day is past without an answer.
    """

    sentence: str
    then: str
    answer_by: dt.date | None
    reason: Reason | None
    late: bool


def status_of(file: CitizenFile, promise: FirstContact) -> Status:
    """The status as this side reads it; `promise` is the organisation's own of a first contact."""
    open_questions = asked(file)
    concerned = file.side == "concerned"
    if file.position.phase == "closed":
        sentence, then = _closed(file, concerned=concerned)
        return Status(sentence, then, None, None, late=False)
    sentence, then = _open_to_concerned(file, open_questions) if concerned else _open(file, open_questions, promise)
    term = file.position.term
    return Status(
        sentence,
        then,
        term.ends_on if term else None,
        reason_of(term) if term else None,
        late=term is not None and file.today > term.ends_on,
    )


def _open(file: CitizenFile, now: Asked, promise: FirstContact) -> tuple[str, str]:
    for waits, words in (
        (
            now.completion,
            (_("Wij hebben nog iets van u nodig."), _("Vul aan wat wij vroegen. Intussen gaan wij gewoon door.")),
        ),
        (
            now.settlement,
            (_("Er ligt een oplossing voor u klaar."), _("Laat ons weten of uw klacht hiermee is opgelost.")),
        ),
        (now.hearing, (_("Wij willen graag uw verhaal horen."), _("Laat ons weten of u een gesprek wilt."))),
        (
            now.question,
            (_("Wij hebben een vraag aan u."), _("U leest de vraag bij uw berichten en kunt daar antwoorden.")),
        ),
    ):
        if waits:
            return words
    return _hearing(file) or _by_phase(file, promise)


def _hearing(file: CitizenFile) -> tuple[str, str] | None:
    heard, planned = file.last("heard"), planned_hearing(file)
    if heard:
        return _("Wij hebben uw verhaal gehoord."), _(
            "Wij schrijven nu op wat wij vinden. Daarna krijgt u de uitkomst."
        )
    if planned:
        return (
            _("Er is een afspraak voor een gesprek."),
            _("Wij spreken u op %(when)s.") % {"when": written_instant(planned)},
        )
    return None


def planned_hearing(file: CitizenFile) -> dt.datetime | None:
    """When the hearing is; None without a plan, or when it was cancelled."""
    newest = file.last("hearing_planned", "hearing_cancelled")
    return instant_in(newest, "at") if newest and newest.type == "hearing_planned" else None


def _by_phase(file: CitizenFile, promise: FirstContact) -> tuple[str, str]:
    phase = file.position.phase
    if phase == "received":
        if not _reachable(file):
            return (
                _("Wij hebben uw klacht ontvangen."),
                _("Onze vragen en ons antwoord leest u hier. Kijk daarom af en toe op deze pagina."),
            )
        promised = first_contact_by(file, promise)
        if promised:
            return (
                _("Wij hebben uw klacht ontvangen."),
                _("Uiterlijk %(day)s nemen wij contact met u op.") % {"day": written_date(promised)},
            )
        return _("Wij hebben uw klacht ontvangen."), _("Wij nemen snel contact met u op.")
    if phase == "informal":
        return _("Wij zoeken samen met u een oplossing."), _("Lukt dat niet? Dan krijgt u een formeel antwoord.")
    if phase == "advice":
        return _("Een commissie bekijkt uw klacht."), _("De commissie geeft ons advies. Daarna krijgt u de uitkomst.")
    return _("Wij onderzoeken uw klacht."), _("Wij vragen beide kanten wat er is gebeurd. Daarna krijgt u de uitkomst.")


def _reachable(file: CitizenFile) -> bool:
    """Nobody is promised a call or a letter who gave no number and no address."""
    return any(each.phone or each.email or (each.address and each.city) for each in file.parties)


def first_contact_by(file: CitizenFile, promise: FirstContact) -> dt.date | None:
    """The day before which we promised to call or write, of the regulation or of ourselves, while it is not over."""
    regulated = next((duty for duty in file.position.duties if duty.id == "T9" and duty.done_by == "contacted"), None)
    received_on = file.head.received_on
    if regulated and regulated.due_on:
        day = regulated.due_on
    elif received_on:
        day = due_on(Promise("first_contact", promise.within, promise.unit), received_on)
    else:
        return None
    return day if day >= file.today else None


def _closed(file: CitizenFile, *, concerned: bool) -> tuple[str, str]:
    closed_as = file.position.closed_as or ""
    if concerned:
        return _("De klacht is afgerond."), _closed_for_concerned(closed_as)
    return {
        "findings": (
            _("U hebt de uitkomst gekregen."),
            _("Bij ‘Uitkomst’ leest u wat wij vinden, en wat u nog kunt doen."),
        ),
        "settled": (
            _("Uw klacht is opgelost."),
            _("Klopt dat niet, of bent u toch niet tevreden? Laat het ons weten."),
        ),
        "withdrawn": (_("U hebt uw klacht ingetrokken."), _("Wij doen er niets meer mee. U hoeft niets te doen.")),
        "not_handled": (
            _("Wij nemen uw klacht niet in behandeling."),
            _("In de brief staat waarom, en wat u nog kunt doen."),
        ),
        "forwarded": (_("Wij hebben uw klacht doorgestuurd."), _("In de brief staat wie uw klacht nu heeft.")),
        "objection": (_("Wij behandelen uw brief als bezwaar."), _("U krijgt daar apart bericht over.")),
        "answered": (_("U hebt antwoord gekregen op uw klacht."), _("Hebt u nog een vraag? Stuur ons een bericht.")),
    }.get(closed_as, (_("Uw klacht is afgerond."), ""))


def _closed_for_concerned(closed_as: str) -> str:
    return {
        "findings": _("Bij ‘Uitkomst’ leest u wat eruit is gekomen."),
        "settled": _("Met wie de klacht indiende, is een oplossing gevonden. U hoeft niets meer te doen."),
        "withdrawn": _("De klacht is ingetrokken. U hoeft niets meer te doen."),
        "not_handled": _("De klacht wordt niet behandeld. U hoeft niets meer te doen."),
    }.get(closed_as, _("U hoeft niets meer te doen."))


def _open_to_concerned(file: CitizenFile, now: Asked) -> tuple[str, str]:
    if now.hearing:
        return _("Wij willen graag uw kant horen."), _("Laat ons weten of u een gesprek wilt. Schrijven mag ook.")
    if now.question:
        return _("Wij hebben een vraag aan u."), _("U leest de vraag bij uw berichten en kunt daar antwoorden.")
    if file.last("heard"):
        return _("Wij hebben uw kant gehoord."), _("Wij schrijven nu op wat wij vinden. U hoort de uitkomst ook.")
    planned = planned_hearing(file)
    if planned:
        return (
            _("Er is een afspraak voor een gesprek."),
            _("Wij spreken u op %(when)s.") % {"when": written_instant(planned)},
        )
    return _("De klacht wordt onderzocht."), _(
        "U mag reageren op wat er staat. Dat kan in een gesprek of schriftelijk."
    )
