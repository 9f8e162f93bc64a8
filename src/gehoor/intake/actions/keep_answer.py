"""Keep what a citizen answered: the first answer makes the draft."""

import datetime as dt
import secrets
from dataclasses import dataclass, replace

from django.db import transaction

from gehoor.intake.answers import StepAnswers
from gehoor.intake.crowds import too_many_new
from gehoor.intake.drafts import IN_A_CROWD, KEPT_DAYS, Filing
from gehoor.intake.models import FilingDraft
from gehoor.platform import clock
from gehoor.platform.identifiers import new_secret, secret_digest

OTHER = "other_story"  # a text from another tab, kept until its writer has seen it
MOST_OF_OTHERS = 5


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page that answers had before it: which tab it was, and the draft's revision when it was opened."""

    tab: str
    revision: int


def begin_filing(organisation_id: int, language: str) -> Filing:
    """A new, empty filing, and its code."""
    code, at = new_secret(), clock.now()
    draft = FilingDraft.objects.create(
        organisation_id=organisation_id,
        token_digest=secret_digest(code),
        submission=secrets.token_urlsafe(32),
        language=language,
        data={IN_A_CROWD: True} if too_many_new(organisation_id) else {},
        created_at=at,
        changed_at=at,
        expires_at=at + dt.timedelta(days=KEPT_DAYS),
    )
    return Filing(draft, code)


@transaction.atomic
def keep_answer(filing: Filing, step: str, answers: StepAnswers, seen: Seen, guarded: str = "") -> tuple[Filing, bool]:
    """Keep the answers of one step; the other steps stay as they are, whatever another tab did meanwhile.

    `guarded` names a text that must not be lost: when another tab wrote it after this page was opened, that text is
    put aside and the answer is True, so that the page shows both.
    """
    draft = FilingDraft.objects.select_for_update().get(pk=filing.draft.pk)
    before = draft.data.get(step)
    standing = str((before or {}).get(guarded, "")) if guarded else ""
    clash = bool(standing) and standing != answers.get(guarded) and _elsewhere(draft, step, seen)
    if before != answers or clash:
        draft.revision += 1
        draft.data = _with(draft, step, answers, replace(seen, revision=draft.revision), standing if clash else "")
        _touch(draft)
    return Filing(draft, filing.code), clash


def forget_other_story(filing: Filing) -> None:
    """Its writer saw the text from the other tab and went on: it need not be shown again."""
    with transaction.atomic():
        draft = FilingDraft.objects.select_for_update().get(pk=filing.draft.pk)
        if draft.data.pop(OTHER, None) is not None:
            _touch(draft)


def _elsewhere(draft: FilingDraft, step: str, seen: Seen) -> bool:
    """Whether another tab answered this step after the page was opened."""
    tab, revision = draft.data.get("written", {}).get(step, ("", 0))
    return bool(tab != seen.tab and revision > seen.revision)


def _with(
    draft: FilingDraft, step: str, answers: StepAnswers, seen: Seen, aside: str
) -> dict[str, StepAnswers | list[str]]:
    written = {**draft.data.get("written", {}), step: [seen.tab, seen.revision]}
    kept = {**draft.data, step: answers, "written": written}
    if aside:
        others = [each for each in draft.data.get(OTHER, []) if each != aside]
        kept[OTHER] = [*others, aside][-MOST_OF_OTHERS:]
    return kept


def _touch(draft: FilingDraft) -> None:
    draft.changed_at = clock.now()
    draft.expires_at = draft.changed_at + dt.timedelta(days=KEPT_DAYS)
    draft.save(update_fields=("data", "revision", "changed_at", "expires_at"))
