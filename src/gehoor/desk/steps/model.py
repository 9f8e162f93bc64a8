"""A step in a file: a small form, what it does, and what it is called."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from gehoor.authority.models import Person
from gehoor.complaints.queries.values import FilePage
from gehoor.complaints.viewer import Viewer
from gehoor.desk.forms.base import StepForm
from gehoor.desk.steps.fitting import Fits, always


@dataclass(frozen=True, slots=True)
class Doing:
    """Who does it, in which file, and which version of it they had before them."""

    viewer: Viewer
    person: Person
    page: FilePage
    seen: int

    @property
    def complaint_id(self) -> int:
        return self.page.head.complaint_id

    @property
    def place(self) -> tuple[Viewer, int]:
        """The first two arguments of every action."""
        return self.viewer, self.complaint_id


@dataclass(frozen=True, slots=True)
class Done:
    """What to tell, and where to go next: a name of an address in this file with its arguments; the file when empty.

    `gone`: the file is no longer there for who did it.
    """

    told: str | Promise
    to: str = ""
    arguments: tuple[Any, ...] = ()
    query: str = ""
    gone: bool = False


type Run = Callable[[Doing, dict[str, Any]], Done]


@dataclass(frozen=True, slots=True)
class Step:
    """`may` is what one must be allowed (complaints.permissions); `event` what the law room must allow now.

    `fits` says why the file as it stands leaves nothing to do for it, or nothing. `group` is the heading under which
    the file page offers it. `part` names the field that chooses a part of the file (a point, a party): each has a
    draft of its own.
    """

    key: str
    title: str | Promise
    button: str | Promise
    may: str
    form: type[StepForm]
    run: Run
    group: str
    event: str = ""
    article: str = ""
    lead: str | Promise = ""
    danger: bool = False
    part: str = ""
    fits: Fits = always

    def draft_key(self, chosen: Mapping[str, object]) -> str:
        """The name under which what is typed is kept."""
        part = str(chosen.get(self.part) or "")[:20] if self.part else ""
        return f"{self.key}:{part}" if part else self.key

    def offered(self, page: FilePage) -> bool:
        """Whether this person may do it, the law allows it now, and there is something to do it with."""
        lawful = not self.event or page.position.allows(self.event)
        return self.may in page.may and lawful and not self.fits(page)
