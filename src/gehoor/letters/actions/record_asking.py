"""What a mailed complaint lacks is asked for in its confirmation: one friendly mail, not two (Awb 9:4(2), K5)."""

import datetime as dt
from collections.abc import Sequence

from gehoor.complaints.actions.opened import OpenFile
from gehoor.complaints.happening import Happening
from gehoor.letters.kinds import Kind, read
from gehoor.letters.language import fields_of
from gehoor.letters.models import Letter
from gehoor.letters.queries.templates import template_in_force
from gehoor.platform import clock


def missing_in_mail(file: OpenFile, kind: Kind) -> list[str]:
    """The elements that the law room still asks for; none where the form or a person asked, or the text asks nothing.

    A municipality that took the field out of its own text asks in a letter by hand.
    """
    complaint = file.complaint
    if kind.key != "acknowledgement" or complaint.channel != "email":
        return []
    text = template_in_force(complaint.organisation, kind, complaint.language, clock.today())
    asks = "missing" in fields_of(read(text, kind, complaint.language).body)
    return list(file.position.missing) if asks else []


def record_asking(
    file: OpenFile, letters: Sequence[Letter], numbers: Sequence[int], at: dt.datetime | None = None
) -> None:
    """That the confirmation asked, for who looks at the file; a letter that only asks records it by its kind."""
    first = letters[0]
    missing = first.values.get("missing")
    if first.kind != "acknowledgement" or not missing:
        return
    own: dict[str, object] = {"letters": list(numbers), "letter": first.kind, "to": "complainant", "missing": missing}
    file.record(Happening("completion_asked", {"file": own}, at))
