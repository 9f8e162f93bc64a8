"""Why a step did not happen. Nothing was written, and what was typed is kept by the door."""


class Hidden(Exception):
    """The file is not there for this viewer; a page answers as for something that does not exist."""


class Conflict(Exception):
    """Somebody else changed the file since this person opened it."""

    def __init__(self, seen: int, present: int) -> None:
        super().__init__(f"version {seen} was seen, {present} stands")
        self.seen, self.present = seen, present


class Refused(Exception):
    """The law or the state of the file does not allow this step now.

    `because` is a sentence for the person (their language) that says what can be done instead, `article` where the
    reason is written.
    """

    def __init__(self, because: str, article: str = "") -> None:
        super().__init__(because)
        self.because, self.article = because, article


class NotPermitted(Exception):
    """The file is visible, but this is not for this person to do; `who` are the capacities that may."""

    def __init__(self, what: str, who: frozenset[str]) -> None:
        super().__init__(what)
        self.what, self.who = what, who
