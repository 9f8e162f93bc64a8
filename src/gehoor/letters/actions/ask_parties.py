"""Some days after closing: ask both sides by mail how they were treated, once each, where the organisation asks."""

import datetime as dt

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from gehoor.authority.links import NoHostName, absolute
from gehoor.authority.models import Organisation
from gehoor.authority.profile import profile_of
from gehoor.complaints.actions.ask_satisfaction import ask_satisfaction
from gehoor.complaints.queries.satisfaction import ToAsk, parties_to_ask
from gehoor.complaints.viewer import system
from gehoor.letters.actions.put_notice import Notice, put_notice
from gehoor.platform import clock

# What closed longer ago is not asked about: whoever turns this on asks nobody about years past.
REACH = dt.timedelta(days=30)
PAGES = {"nl": "/ervaring/", "en": "/en/ervaring/"}


def ask_parties() -> None:
    """Periodic: for every organisation that asks."""
    today = clock.today()
    for organisation in Organisation.objects.order_by("pk"):
        chosen = profile_of(organisation).satisfaction
        if chosen.asked == "on":
            last = today - dt.timedelta(days=chosen.after)
            for each in list(parties_to_ask(system(organisation.pk), last - REACH, last, today)):
                _ask(organisation, each)


def _ask(organisation: Organisation, to: ToAsk) -> None:
    """The question and its mail together, or neither."""
    language = to.language if to.language in PAGES else "nl"
    with translation.override(language), transaction.atomic():
        try:
            page = absolute(organisation, PAGES[language])
        except NoHostName:
            return
        secret = ask_satisfaction(system(organisation.pk), to.complaint_id, to.party_id)
        if secret is not None:
            put_notice(organisation, _notice(to, page, secret, language))


def _notice(to: ToAsk, page: str, secret: str, language: str) -> Notice:
    """Whom it is to, a link with the code behind #, and the code to type; nothing of the complaint."""
    lines = (
        _("Beste %(name)s,") % {"name": to.name} if to.name else _("Geachte heer of mevrouw,"),
        _("Klacht %(reference)s is afgerond. Wij horen graag hoe u de behandeling vond.") % {"reference": to.reference},
        _("Het zijn drie vragen. Meedoen hoeft niet. Uw antwoord verandert niets aan de uitkomst."),
        f"{page}#{secret}",
        _("Werkt de link niet? Ga naar %(page)s en vul deze code in: %(code)s") % {"page": page, "code": secret},
        _("U krijgt deze mail één keer."),
        _("Met vriendelijke groet,"),
    )
    return Notice(
        to.email,
        _("Hoe vond u de behandeling van klacht %(reference)s?") % {"reference": to.reference},
        lines,
        f"satisfaction:{to.complaint_id}:{to.party_id}",
        language=language,
        complaint_id=to.complaint_id,
    )
