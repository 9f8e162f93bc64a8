"""The names that a template may use."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Names as people write them, with the key they stand for; conditions can only be asked, not filled in."""

    fields: Mapping[str, str]
    conditions: Mapping[str, str]

    def nearest(self, name: str, *, asked: bool = False) -> str:
        """The known name most like `name`, or nothing; `asked` looks among the conditions too."""
        known = [*self.fields, *(self.conditions if asked else ())]
        return next(iter(difflib.get_close_matches(name[:80], known, n=1)), "")


def tidy_name(typed: str) -> str:
    """A name as it is looked up: lower case, one underscore for the spaces between words."""
    return "_".join(typed.lower().replace("_", " ").split())
