"""What a filter before us marked as spam; we judge nothing ourselves, and nothing of it is thrown away."""

import re

from gehoor.intake.mail.message.headers import Headers

CONFIDENT = 5  # of Microsoft's spam confidence level, which ends at 9

_YES = {"yes", "true", "spam", "1"}
_SCL = re.compile(r"-?\d{1,2}")


def is_spam(headers: Headers) -> bool:
    """Whether a filter on the way says so."""
    for name in ("x-spam-flag", "x-spam", "x-bogosity", "x-dspam-result", "x-spam-status"):
        first = re.split(r"[\s,;]", headers.plain(name).lower(), maxsplit=1)[0]
        if first in _YES:
            return True
    if "SFV:SPM" in headers.plain("x-forefront-antispam-report"):
        return True
    level = _SCL.fullmatch(headers.plain("x-ms-exchange-organization-scl"))
    return level is not None and int(level[0]) >= CONFIDENT
