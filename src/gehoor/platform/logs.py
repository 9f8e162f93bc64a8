"""Log lines: one line an event, without what a person typed and without secrets (safety rows 57, 58)."""

import logging
import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# An address that is a secret itself: of a calendar, whose programs can send no other.
_SECRET_ADDRESS = re.compile(r"/agenda/[^\s/]{8,}\.ics")


class Plain(logging.Formatter):
    """One line: instant, level, logger, message; control characters are escaped so that no line can be forged."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        lines = _SECRET_ADDRESS.sub("/agenda/(secret).ics", super().format(record)).splitlines()
        return "\n    ".join(_CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", line) for line in lines)
