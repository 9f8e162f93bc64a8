"""The field for documents: limits told beforehand, a kind word for what cannot be kept."""

from typing import Any

from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoor.platform.attachments.kinds import ENDINGS
from gehoor.platform.attachments.road import WEB, Taken
from gehoor.ui.fields import FilesField

PROBLEMS = {
    "not_accepted": gettext_lazy("‘%(name)s’ kunnen wij niet aannemen. Stuur het als PDF of als foto."),
    "archive": gettext_lazy(
        "In ‘%(name)s’ zit te veel, of nog een zip. Pak het bestand uit en stuur de bestanden los."
    ),
    "empty": gettext_lazy("‘%(name)s’ is leeg. Kies het bestand opnieuw."),
}


class Documents(FilesField):
    """Documents of a complaint; `there` are already kept and count for the limit."""

    def __init__(self, *, there: int = 0, **kwargs: Any) -> None:
        # In words: nobody reads a list of thirty endings.
        kinds = _("foto, PDF, tekst, geluid, film of zip")
        most = max(WEB.most - there, 0)
        super().__init__(max_bytes=WEB.each, max_files=most, endings=ENDINGS, kinds=kinds, **kwargs)

    def clean(self, value: Any) -> Any:
        files = super().clean(value)
        if sum(file.size or 0 for file in files) > WEB.together:
            raise too_large()
        return files


def too_large() -> ValidationError:
    """More came at once than is taken."""
    return ValidationError(
        _("Samen zijn deze bestanden te groot. Stuur per keer ten hoogste %(limit)s."),
        params={"limit": filesizeformat(WEB.together)},
    )


def problem_with(taken: Taken) -> ValidationError:
    """Why a file was not kept, and what to do."""
    return ValidationError(str(PROBLEMS[taken.problem]), params={"name": taken.name})
