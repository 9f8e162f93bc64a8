"""Why a step of the annual report did not happen."""


class CannotBe(Exception):
    """Refused; `because` is a sentence for the person that says what can be done instead."""

    def __init__(self, because: str) -> None:
        super().__init__(because)
        self.because = because
