"""The field for files: limits told beforehand, what a file is found out by its content."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from gehoor.complaints.commands import DocumentDetails
from gehoor.platform.attachments.kinds import ENDINGS
from gehoor.platform.attachments.road import WEB, Taken, take
from gehoor.platform.files import TooLarge
from gehoor.ui.fields import FilesField

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile


class Files(FilesField):
    """Cleans to a list of what was stored, each a `Taken`; says kindly what cannot be taken."""

    def __init__(self, **kwargs: Any) -> None:
        # In words: nobody reads a list of thirty endings.
        kinds = _("foto, PDF, tekst, geluid, film of zip")
        super().__init__(max_bytes=WEB.each, max_files=WEB.most, endings=ENDINGS, kinds=kinds, **kwargs)

    def clean(self, value: Any) -> Any:
        uploads = super().clean(value)
        if sum(upload.size or 0 for upload in uploads) > WEB.together:
            raise ValidationError(_("Samen zijn deze bestanden te groot. Stuur ze in een paar keer."))
        taken = [_taken(upload) for upload in uploads]
        problems = [problem for each in taken if (problem := _problem(each))]
        if problems:
            raise ValidationError(problems)
        return taken


def details_of(taken: Taken, kind: str = "upload") -> DocumentDetails:
    """A stored file as the file of the complaint takes it in."""
    return DocumentDetails(taken.name or _("bestand"), taken.media_type, taken.size, taken.digest, kind, taken.scan)


def _taken(upload: "UploadedFile[bytes]") -> Taken:
    try:
        return take(str(upload.name), upload.chunks())
    except TooLarge:
        raise ValidationError(_("‘%(name)s’ is te groot."), params={"name": upload.name}) from None


def _problem(taken: Taken) -> ValidationError | None:
    texts = {
        "not_accepted": _("‘%(name)s’ kunnen wij niet aannemen: het is een ander soort bestand dan de naam zegt."),
        "empty": _("‘%(name)s’ is leeg. Kies het bestand opnieuw."),
        "archive": _("In ‘%(name)s’ zit te veel, of nog een zip. Pak het bestand uit en stuur de bestanden los."),
    }
    return ValidationError(texts[taken.problem], params={"name": taken.name}) if taken.problem else None
