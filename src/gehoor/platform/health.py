"""What is said about the state of an installation: one finding a line, by checks that each room offers.

`settings.HEALTH_CHECKS` names them (dotted paths), so that the floor knows no room above it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.utils.module_loading import import_string


class State(StrEnum):
    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Health:
    """`key` is stable, `what` a sentence in the active language, `page` where it can be mended (a path, or empty)."""

    key: str
    state: State
    what: str
    page: str = ""


Check = Callable[[], Iterable[Health]]


def findings() -> list[Health]:
    """The outcome of every check, in the order of the settings."""
    return [finding for path in settings.HEALTH_CHECKS for finding in import_string(path)()]
