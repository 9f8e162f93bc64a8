"""An organisation's own text for a kind of letter."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from gehoor.authority.models import Organisation, Person
from gehoor.letters.kinds import TemplateText, check_template, kind_of
from gehoor.letters.models import LetterTemplate
from gehoor.platform import clock


@dataclass(frozen=True, slots=True)
class NewTemplate:
    """A new version; `text` None goes back to our own text from that day on."""

    kind: str
    language: str
    text: TemplateText | None
    in_force_from: dt.date


def change_template(organisation: Organisation, command: NewTemplate, by: Person | None) -> LetterTemplate:
    """Store a version; TemplateProblems where it cannot be used, a missing mandatory part included.

    Letters that are drafts already keep the text that they began with.
    """
    if command.text is not None:
        check_template(command.text, kind_of(command.kind), command.language)
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        versions = LetterTemplate.objects.filter(
            organisation=organisation, kind=command.kind, language=command.language
        )
        newest = versions.aggregate(newest=Max("version"))["newest"] or 0
        return LetterTemplate.objects.create(
            organisation=organisation,
            kind=command.kind,
            language=command.language,
            version=newest + 1,
            subject=command.text.subject if command.text else "",
            body=command.text.body if command.text else "",
            ours=command.text is None,
            in_force_from=command.in_force_from,
            created_at=clock.now(),
            created_by=by,
        )
