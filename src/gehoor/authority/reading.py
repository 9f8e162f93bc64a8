"""From a mapping (JSON) to frozen values, by the types of their fields, with a kind word for each mistake."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from django.utils.translation import gettext as _

LONGEST = 4000  # characters in one text
MOST = 200  # entries in one list
LARGEST = 365  # whole number


@dataclass(frozen=True, slots=True)
class Address:
    """A text that is an address on the web: https://, http://, or a page of this site (/…)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where (`doors[2].url`, lists count from 0)."""

    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}" if self.place else self.what


class ProfileError(ValueError):
    """These texts cannot be used; `problems` names everything that is wrong at once."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))


class Reader:
    """Reads tables and gathers problems; a value that cannot be read is left at its default."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def table[Table](self, of: type[Table], raw: object, place: str) -> Table:
        """The value of type `of` that this mapping says."""
        if not isinstance(raw, Mapping):
            self._wrong(place, _("Hier hoort een groep velden te staan."))
            raw = {}
        hints = get_type_hints(of, include_extras=True)
        known = {each.name: each for each in fields(of)}  # type: ignore[arg-type]  # `of` is always a dataclass
        for key in raw.keys() - known.keys():
            self._wrong(_inside(place, str(key)), _("Dit veld kennen we niet. Kijk of de naam klopt."))
        found = {name: self._field(each, hints[name], raw, place) for name, each in known.items()}
        return of(**found)

    def _field(self, of: Field[Any], hint: Any, raw: Mapping[str, Any], place: str) -> Any:
        default = _default(of, hint)
        inside = _inside(place, of.name)
        if of.name in raw:
            return self._value(hint, raw[of.name], inside, default)
        if of.default is MISSING and of.default_factory is MISSING:
            self._wrong(inside, _("Dit veld ontbreekt. Vul het in."))
        return default

    def _value(self, hint: Any, raw: Any, place: str, default: Any) -> Any:
        origin = get_origin(hint)
        if origin is Annotated:
            return self._address(raw, place)
        if origin is tuple:
            return self._listed(get_args(hint)[0], raw, place)
        if origin is Literal:
            return self._chosen(get_args(hint), raw, place, default)
        if is_dataclass(hint):
            whole = {"nl": raw} if isinstance(raw, str) and "nl" in {each.name for each in fields(hint)} else raw
            return self.table(hint, whole, place)  # type: ignore[arg-type]  # is_dataclass knows no class from instance
        return self._number(raw, place, default) if hint is int else self._text(raw, place)

    def _text(self, raw: Any, place: str) -> str:
        if not isinstance(raw, str):
            return self._wrong(place, _("Schrijf hier een tekst."))
        if "\x00" in raw or len(raw) > LONGEST:
            return self._wrong(place, _("Deze tekst is te lang of bevat een teken dat niet kan."))
        return raw.strip()

    def _address(self, raw: Any, place: str) -> str:
        text = self._text(raw, place)
        own_page = text.startswith("/") and not text.startswith(("//", "/\\"))
        if not text or own_page or text.startswith(("https://", "http://")):
            return text
        return self._wrong(place, _("Schrijf een webadres dat begint met https://."))

    def _number(self, raw: Any, place: str, default: int) -> int:
        if isinstance(raw, int) and not isinstance(raw, bool) and 1 <= raw <= LARGEST:
            return raw
        self._wrong(place, _("Schrijf een heel getal van 1 tot en met %(most)s.") % {"most": LARGEST})
        return default

    def _chosen(self, words: tuple[str, ...], raw: Any, place: str, default: str) -> str:
        if raw in words:
            return str(raw)
        self._wrong(place, _("Kies een van deze woorden: %(words)s.") % {"words": ", ".join(words)})
        return default

    def _listed(self, of: Any, raw: Any, place: str) -> tuple[Any, ...]:
        if not isinstance(raw, list | tuple) or len(raw) > MOST:
            self._wrong(place, _("Hier hoort een lijst te staan."))
            return ()
        return tuple(self._value(of, each, f"{place}[{index}]", "") for index, each in enumerate(raw))

    def _wrong(self, place: str, what: str) -> str:
        self.problems.append(Problem(place, what))
        return ""


def _inside(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _default(of: Field[Any], hint: Any) -> Any:
    if of.default is not MISSING:
        return of.default
    if of.default_factory is not MISSING:
        return of.default_factory()
    return hint() if isinstance(hint, type) and is_dataclass(hint) else ""
