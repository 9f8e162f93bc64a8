"""The page of one letter: its text, what is asked, how it would read, and what is still missing."""

from django.db import transaction
from django.utils.safestring import SafeString
from django.utils.translation import override

from gehoor.complaints.actions.approve import approved
from gehoor.complaints.actions.log_look import log_look
from gehoor.complaints.viewer import Viewer
from gehoor.law.facts import GROUNDS
from gehoor.law.facts.words import ELEMENTS
from gehoor.letters.actions.send_letter import SUBJECTS
from gehoor.letters.contents import Occasion, finish, problems_of, values_for
from gehoor.letters.contents.outcomes import ground_words, missing_words
from gehoor.letters.contents.people import email_of
from gehoor.letters.kinds import FIELDS, Approval, Ask, Input
from gehoor.letters.language import TemplateProblems, Value
from gehoor.letters.language.fill import inline_text
from gehoor.letters.language.output import html
from gehoor.letters.models import Letter
from gehoor.letters.moment import last_day_for
from gehoor.letters.queries.letters import letters_of, occasion_of, view_of
from gehoor.letters.queries.views import AskView, FieldView, LetterPage
from gehoor.letters.rendering import addressee


def letter_page(viewer: Viewer, letter_id: int) -> LetterPage:
    """Everything of one letter, logged as a look; Hidden where it is not there for the viewer."""
    with transaction.atomic():
        occasion = occasion_of(viewer, letter_id)
        log_look(occasion.complaint, viewer, "read", target=f"letter {letter_id}")
    letter = occasion.letter
    subject, shown = _shown(occasion)
    others = tuple(
        each
        for each in letters_of(viewer, letter.complaint_id)
        if each.batch == letter.batch and each.letter_id != letter.pk
    )
    return LetterPage(
        letter=view_of(letter),
        subject=letter.subject,
        body=letter.body,
        asks=tuple(_ask(ask, letter) for ask in occasion.kind.asks),
        fields=_fields(occasion),
        enclosures=tuple(letter.enclosures.order_by("pk").values_list("pk", flat=True)),
        shown_subject=subject,
        shown=shown,
        problems=problems_of(occasion),
        needs_approval=_needs_approval(occasion),
        confirm=letter.party is not None and letter.party.kind not in occasion.kind.to,
        last_day=last_day_for(occasion.kind, occasion.position),
        address=addressee(occasion),
        email=email_of(letter.party),
        others=others,
    )


def _shown(occasion: Occasion) -> tuple[str, SafeString]:
    try:
        finished = finish(occasion)
    except TemplateProblems:
        return "", html(())
    return finished.subject, html(finished.blocks)


def _needs_approval(occasion: Occasion) -> bool:
    if occasion.kind.approval is not Approval.SECOND or occasion.letter.state == Letter.State.APPROVED:
        return False
    subject = SUBJECTS.get(occasion.kind.key)
    return subject is None or approved(list(occasion.events), subject) is None


def _ask(ask: Ask, letter: Letter) -> AskView:
    choices: tuple[tuple[str, str], ...] = ()
    if ask.input is Input.GROUND:
        choices = tuple((ground, ground_words(ground)) for ground in GROUNDS)
    elif ask.input is Input.MISSING:
        choices = tuple((key, missing_words([key])[0]) for key in ELEMENTS)
    return AskView(ask.name, ask.label, ask.input.value, ask.required, letter.values.get(ask.name, ""), choices)


def _fields(occasion: Occasion) -> tuple[FieldView, ...]:
    values = values_for(occasion)
    with override(occasion.language):
        return tuple(
            FieldView(each.nl if occasion.language == "nl" else each.en, each.label, _words(values.get(each.key, "")))
            for each in FIELDS.values()
            if each.key in occasion.kind.fields and not each.asked_only
        )


def _words(value: Value) -> str:
    return inline_text(value, "nl")
