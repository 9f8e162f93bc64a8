"""The standards of propriety by which the Nationale ombudsman, and so a handler, judges conduct."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from gehoor.law.phrase import Language


@dataclass(frozen=True, slots=True)
class Standard:
    """One standard: its key as stored, its group, and both in words."""

    key: str
    group: str
    names: tuple[tuple[Language, str], ...]
    group_names: tuple[tuple[Language, str], ...]

    def name(self, language: Language = "nl") -> str:
        """Return the standard in words."""
        return dict(self.names)[language]

    def group_name(self, language: Language = "nl") -> str:
        """Return its group in words."""
        return dict(self.group_names)[language]


@cache
def standards() -> tuple[Standard, ...]:
    """Return the 22 standards, group by group."""
    groups = tomllib.loads(files("gehoor.law").joinpath("behoorlijkheid.toml").read_text(encoding="utf-8"))
    return tuple(
        Standard(each["key"], group, _named(each), _named(table))
        for group, table in groups.items()
        for each in table["standard"]
    )


def _named(table: dict[str, str]) -> tuple[tuple[Language, str], ...]:
    return (("nl", table["nl"]), ("en", table["en"]))
