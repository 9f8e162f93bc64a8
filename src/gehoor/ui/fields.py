"""Fields of forms that ask for a date, an address or files, and say how to mend what does not fit."""

import dataclasses
import datetime as dt
import enum
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from gehoor.ui.widgets import UNKNOWN, AddressParts, DateParts, Files

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile


def needed_when[F: forms.Field](field: F, words: Any) -> F:
    """The field, that may be left out except as `words` say ("nodig als u terugbelt"): its label tells so."""
    field.widget.needed = words  # ui.rendering reads it
    return field


class Unknown(enum.Enum):
    """The answer 'weet ik niet'."""

    UNKNOWN = UNKNOWN

    def __str__(self) -> str:
        return self.value


class DateField(forms.Field):
    """A date in three parts. Cleans to a date, to `Unknown.UNKNOWN` where that is an answer, or to None if empty."""

    default_error_messages = {  # noqa: RUF012  Django declares it so
        "required": _("Vul de datum in: dag, maand en jaar."),
        "required_unknown": _("Vul de datum in, of kies ‘Weet ik niet’."),
        "incomplete": _("Vul dag, maand en jaar alle drie in, bijvoorbeeld 7 4 2026."),
        "invalid": _("Deze datum bestaat niet. Vul de dag, de maand en het jaar in, bijvoorbeeld 7 4 2026."),
        "too_late": _("Deze datum ligt in de toekomst. Vul een datum in die al geweest is."),
        "too_early": _("Deze datum ligt te ver terug. Controleer het jaar."),
    }

    def __init__(
        self, *, unknown: bool = False, latest: Any = None, earliest: dt.date = dt.date(1900, 1, 1), **kwargs: Any
    ) -> None:
        """`latest`: a date, or a function without arguments that returns one (such as `clock.today`)."""
        self.unknown, self.latest, self.earliest = unknown, latest, earliest
        kwargs.setdefault("widget", DateParts(unknown=unknown))
        super().__init__(**kwargs)

    def clean(self, value: Any) -> dt.date | Unknown | None:
        parts = list(value) if value else []
        written = [str(part or "").strip() for part in parts[:3]]
        ticked = len(parts) > 3 and parts[3] in {True, "on", "True", "true"}  # noqa: PLR2004  the fourth part
        if self.unknown and ticked and not any(written):
            return Unknown.UNKNOWN
        if not any(written):
            if self.required:
                raise ValidationError(self.error_messages["required_unknown" if self.unknown else "required"])
            return None
        return self._within(self._date(written))

    def _date(self, written: list[str]) -> dt.date:
        if not all(written):
            raise ValidationError(self.error_messages["incomplete"])
        try:
            day, month, year = (int(part) for part in written)
            return dt.date(year, month, day)
        except (ValueError, OverflowError):
            raise ValidationError(self.error_messages["invalid"]) from None

    def _within(self, day: dt.date) -> dt.date:
        latest = self.latest() if callable(self.latest) else self.latest
        if latest is not None and day > latest:
            raise ValidationError(self.error_messages["too_late"])
        if day < self.earliest:
            raise ValidationError(self.error_messages["too_early"])
        return day

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(DateParts(unknown=self.unknown).decompress(initial) != data)


@dataclasses.dataclass(frozen=True, slots=True)
class Address:
    """A postal address as it is written on an envelope."""

    street: str
    postcode: str
    town: str
    country: str = ""

    @property
    def lines(self) -> list[str]:
        """The lines below the name."""
        return [line for line in (self.street, f"{self.postcode}  {self.town}".strip(), self.country) if line]

    def __iter__(self) -> Any:
        return iter((self.street, self.postcode, self.town, self.country))


DUTCH_POSTCODE = re.compile(r"^([1-9]\d{3})\s?([A-Z]{2})$")
PART_LENGTH = 200


class AddressField(forms.Field):
    """A postal address. Cleans to an `Address`, or to None if empty; a Dutch postcode is written as 1234 AB."""

    widget = AddressParts
    default_error_messages = {  # noqa: RUF012  Django declares it so
        "required": _("Vul uw adres in: straat en huisnummer, postcode en plaats."),
        "incomplete": _("Vul het adres helemaal in: straat en huisnummer, postcode en plaats."),
        "postcode": _("Vul de postcode in als vier cijfers en twee letters, bijvoorbeeld 9411 LV."),
        "too_long": _("Deze regel is te lang. Gebruik ten hoogste 200 tekens per regel."),
    }

    def clean(self, value: Any) -> Address | None:
        street, postcode, town, country = ([" ".join(str(part or "").split()) for part in value or []] + [""] * 4)[:4]
        if not any((street, postcode, town, country)):
            if self.required:
                raise ValidationError(self.error_messages["required"])
            return None
        if not street or not town or not (postcode or country):
            raise ValidationError(self.error_messages["incomplete"])
        if max(map(len, (street, postcode, town, country))) > PART_LENGTH:
            raise ValidationError(self.error_messages["too_long"])
        return Address(street, postcode if country else self._dutch(postcode), town, country)

    def _dutch(self, postcode: str) -> str:
        match = DUTCH_POSTCODE.match(postcode.upper())
        if not match:
            raise ValidationError(self.error_messages["postcode"])
        return f"{match[1]} {match[2]}"


def _size(size: int) -> str:
    """As `20 MB` or `1,5 MB`: a limit is told without a decimal that says nothing."""
    told = filesizeformat(size)
    return re.sub(r"[.,]0(?=\D)", "", told)


class FilesField(forms.Field):
    """Files to send along; the limits are told beforehand. Cleans to a list of uploaded files.

    Looks at number, size and ending; what a file really is, is for whoever stores it to find out.
    """

    widget = Files
    default_error_messages = {  # noqa: RUF012  Django declares it so
        "required": _("Kies een bestand."),
        "too_many": _("U koos te veel bestanden. Stuur er ten hoogste %(limit)s tegelijk."),
        "too_large": _("‘%(name)s’ is te groot (%(size)s). Een bestand mag ten hoogste %(limit)s zijn."),
        "wrong_kind": _("‘%(name)s’ kunnen wij niet aannemen. Stuur een bestand van deze soort: %(kinds)s."),
        "empty": _("‘%(name)s’ is leeg. Kies het bestand opnieuw."),
    }

    def __init__(
        self, *, max_bytes: int, max_files: int, endings: Sequence[str], kinds: Any = "", **kwargs: Any
    ) -> None:
        """`endings`: lower case without dot, as `["pdf", "jpg"]`; `kinds`: in words, where they are many."""
        self.max_bytes, self.max_files, self.endings = max_bytes, max_files, tuple(endings)
        self.kinds = kinds or ", ".join(self.endings)
        super().__init__(**kwargs)
        self.widget.attrs["accept"] = ",".join(f".{ending}" for ending in self.endings)

    @property
    def limits(self) -> dict[str, Any]:
        """What the page tells before somebody chooses."""
        return {"kinds": self.kinds, "size": _size(self.max_bytes), "number": self.max_files}

    def clean(self, value: Any) -> "list[UploadedFile[bytes]]":
        files: list[UploadedFile[bytes]] = list(value or [])
        if self.required and not files:
            raise ValidationError(self.error_messages["required"])
        problems = [self._problem("too_many", limit=self.max_files)] if len(files) > self.max_files else []
        for file in files:
            problems.extend(self._problems_of(file))
        if problems:
            raise ValidationError(problems)
        return files

    def _problems_of(self, file: "UploadedFile[bytes]") -> list[ValidationError]:
        name, size = str(file.name), file.size or 0
        if size == 0:
            return [self._problem("empty", name=name)]
        if size > self.max_bytes:
            limits = {"size": _size(size), "limit": _size(self.max_bytes)}
            return [self._problem("too_large", name=name, **limits)]
        if name.rpartition(".")[2].lower() not in self.endings:
            return [self._problem("wrong_kind", name=name, kinds=self.kinds)]
        return []

    def _problem(self, code: str, **params: Any) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params=params)
