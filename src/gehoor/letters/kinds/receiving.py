"""Letters about what came in: confirmed (Awb 9:6, 2:17), incomplete (9:4), for somebody else (2:3, 6:15)."""

from django.utils.translation import gettext_lazy as _

from gehoor.letters.kinds.fields import BASE
from gehoor.letters.kinds.model import Ask, Input, Kind, Records, Road

COMPLAINANTS = ("complainant", "representative", "member")

EXPLANATION = Ask("explanation", "explanation", _("Toelichting"), required=False)

ACKNOWLEDGEMENT = Kind(
    key="acknowledgement",
    label=_("Ontvangstbevestiging"),
    to=COMPLAINANTS,
    fields=BASE | {"first_contact_by", "procedure", "right_to_be_heard", "missing", "follow_code"},
    mandatory={"received_on": "Awb 9:6", "procedure": "Awb 9:6"},
    mandatory_if_statutory={"right_to_be_heard": "Awb 9:10(1)"},
    records=Records("acknowledged"),
    road=Road.ORIGIN,
    automatic=True,
)

MISSING = Kind(
    key="missing",
    label=_("Vraag om aanvulling"),
    to=COMPLAINANTS,
    fields=BASE | {"missing", "answer_by", "explanation"},
    mandatory={"missing": "Awb 9:4(2)"},
    asks=(
        Ask("missing", "missing", _("Wat ontbreekt er?"), Input.MISSING),
        Ask("answer_by", "answer_by", _("Wanneer wilt u antwoord?"), Input.DAY),
        EXPLANATION,
    ),
    records=Records("completion_asked", legal=False),
    road=Road.ORIGIN,
)

FORWARDED = Kind(
    key="forwarded",
    label=_("Bericht van doorsturen"),
    to=COMPLAINANTS,
    fields=BASE | {"forwarded_to", "explanation"},
    mandatory={"forwarded_to": "Awb 2:3(1)"},
    asks=(Ask("to", "forwarded_to", _("Naar wie stuurt u het door?"), Input.LINE, legal=True), EXPLANATION),
    records=Records("forwarded"),
    needs="procedure",
)

OBJECTION = Kind(
    key="objection",
    label=_("Bericht van behandeling als bezwaar"),
    to=COMPLAINANTS,
    fields=BASE | {"forwarded_to", "explanation"},
    mandatory={"received_on": "Awb 6:15(1)"},
    asks=(
        Ask("to", "forwarded_to", _("Naar wie stuurt u het door?"), Input.LINE, required=False),
        EXPLANATION,
    ),
    records=Records("treated_as_objection"),
    needs="procedure",
)

KINDS = (ACKNOWLEDGEMENT, MISSING, FORWARDED, OBJECTION)
