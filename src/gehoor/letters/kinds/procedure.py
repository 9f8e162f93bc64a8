"""Letters of the procedure: the copy (Awb 9:9), the hearing (9:10), more time (9:11)."""

from django.utils.translation import gettext_lazy as _

from gehoor.letters.kinds.fields import BASE
from gehoor.letters.kinds.model import Ask, Input, Kind, Records
from gehoor.letters.kinds.receiving import COMPLAINANTS, EXPLANATION

BOTH = (*COMPLAINANTS, "person_concerned", "body_concerned")

COPY = Kind(
    key="copy",
    label=_("Kopie voor de betrokkene"),
    to=("person_concerned", "body_concerned"),
    fields=BASE | {"complaint_words", "enclosures", "left_out", "right_to_be_heard"},
    mandatory={"complaint_words": "Awb 9:9", "right_to_be_heard": "Awb 9:10(1)"},
    asks=(Ask("left_out", "left_out", _("Waarom is een deel weggelaten?"), required=False),),
    records=Records("copy_sent", addressees="to"),
)

INVITATION = Kind(
    key="invitation",
    label=_("Uitnodiging om te worden gehoord"),
    to=BOTH,
    fields=BASE | {"answer_by", "meeting_on", "meeting_place", "explanation"},
    mandatory={"answer_by": "Awb 9:10(2)(c)"},
    asks=(
        Ask("answer_by", "answer_by", _("Voor welke dag wilt u antwoord?"), Input.DAY, legal=True),
        Ask(
            "meeting_on",
            "meeting_on",
            _("Welke dag en tijd stelt u voor?"),
            Input.LINE,
            required=False,
        ),
        Ask("meeting_place", "meeting_place", _("Waar is het gesprek?"), Input.LINE, required=False),
        EXPLANATION,
    ),
    records=Records("hearing_offered", addressees="to"),
    needs="hearing",
)

HEARING_REPORT = Kind(
    key="hearing_report",
    label=_("Verslag van het horen"),
    to=BOTH,
    fields=BASE | {"heard_on", "enclosures", "answer_by", "explanation"},
    mandatory={"enclosures": "Awb 9:10(3)"},
    asks=(
        Ask("heard_on", "heard_on", _("Wanneer was het gesprek?"), Input.DAY),
        Ask(
            "answer_by",
            "answer_by",
            _("Voor welke dag wilt u opmerkingen?"),
            Input.DAY,
            required=False,
        ),
        EXPLANATION,
    ),
    needs="hearing",
)

EXTENSION = Kind(
    key="extension",
    label=_("Bericht van uitstel"),
    to=BOTH,
    fields=BASE | {"weeks", "delay_reason", "new_last_day", "new_last_day_reason"},
    mandatory={"weeks": "Awb 9:11(2)", "new_last_day": "Awb 9:11(2)", "delay_reason": "Awb 9:11(2)"},
    asks=(
        Ask("weeks", "weeks", _("Hoeveel weken uitstel?"), Input.NUMBER, legal=True),
        Ask("delay_reason", "delay_reason", _("Waarom is er meer tijd nodig?")),
    ),
    records=Records("extended", addressees="told"),
    needs="procedure",
)

CONSENT = Kind(
    key="consent",
    label=_("Vraag om meer tijd"),
    to=COMPLAINANTS,
    fields=BASE | {"proposed_day", "delay_reason", "answer_by"},
    mandatory={"proposed_day": "Awb 9:11(3)", "delay_reason": "Awb 9:11(3)"},
    asks=(
        Ask("proposed_day", "proposed_day", _("Tot welke dag vraagt u de tijd?"), Input.DAY),
        Ask("delay_reason", "delay_reason", _("Waarom is er meer tijd nodig?")),
        Ask("answer_by", "answer_by", _("Voor welke dag wilt u antwoord?"), Input.DAY),
    ),
    needs="procedure",
)

KINDS = (COPY, INVITATION, HEARING_REPORT, EXTENSION, CONSENT)
