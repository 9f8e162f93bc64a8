"""Letters that end the handling: not handled (Awb 9:8), findings and judgement (9:12), deviating from advice (9:16).

None of them carries an objection clause: no appeal lies against how a complaint was handled (Awb 9:3).
"""

from django.utils.translation import gettext_lazy as _

from gehoor.letters.kinds.fields import BASE
from gehoor.letters.kinds.model import Approval, Ask, Input, Kind, Records
from gehoor.letters.kinds.receiving import COMPLAINANTS, EXPLANATION

OMBUDSMAN = frozenset(
    {
        "ombudsman",
        "ombudsman_name",
        "ombudsman_address",
        "ombudsman_post",
        "ombudsman_phone",
        "ombudsman_until",
    }
)
JUDGED = {"findings": "Awb 9:12(1)", "judgement": "Awb 9:12(1)", "ombudsman": "Awb 9:12(2)"}

CONCLUSIONS = Ask("conclusions", "conclusions", _("Wat gaat er gebeuren?"), required=False)

NOT_HANDLED = Kind(
    key="not_handled",
    label=_("Niet in behandeling genomen"),
    to=COMPLAINANTS,
    fields=BASE | OMBUDSMAN | {"ground", "reasons", "other_road"},
    mandatory={"ground": "Awb 9:8", "reasons": "Awb 9:8(3)", "ombudsman": "Awb 9:8(3)"},
    asks=(
        Ask("ground", "ground", _("Op welke grond?"), Input.GROUND, legal=True),
        Ask("reasons", "reasons", _("Waarom geldt die grond hier?")),
        Ask("other_road", "other_road", _("Wat kan de klager wel doen?"), required=False),
    ),
    records=Records("not_handled"),
    approval=Approval.SECOND,
    needs="findings",
)

FINDINGS = Kind(
    key="findings",
    label=_("Bevindingen en oordeel"),
    to=COMPLAINANTS,
    fields=BASE | OMBUDSMAN | {"findings", "judgement", "conclusions", "how_investigated", "advice", "enclosures"},
    mandatory=JUDGED,
    asks=(
        Ask("how_investigated", "how_investigated", _("Hoe is er onderzocht?"), required=False),
        Ask("advice", "advice", _("Wat is er met het advies gedaan?"), required=False),
        CONCLUSIONS,
    ),
    records=Records("findings_sent"),
    approval=Approval.SECOND,
    needs="findings",
)

FINDINGS_DEVIATING = Kind(
    key="findings_deviating",
    label=_("Bevindingen en oordeel, anders dan het advies"),
    to=COMPLAINANTS,
    fields=BASE | OMBUDSMAN | {"findings", "judgement", "conclusions", "deviation_reason", "enclosures"},
    mandatory={**JUDGED, "deviation_reason": "Awb 9:16", "enclosures": "Awb 9:16"},
    asks=(Ask("deviation_reason", "deviation_reason", _("Waarom wijkt u af van het advies?")), CONCLUSIONS),
    records=Records("findings_sent"),
    approval=Approval.SECOND,
    needs="findings",
)

OUTCOME = Kind(
    key="outcome",
    label=_("Uitkomst voor de betrokkene"),
    to=("person_concerned", "body_concerned"),
    fields=BASE | {"outcome", "findings", "judgement", "conclusions", "explanation"},
    mandatory={"outcome": "Awb 9:12(1)"},
    asks=(CONCLUSIONS, EXPLANATION),
    records=Records("person_concerned_informed", addressees="to"),
)

KINDS = (NOT_HANDLED, FINDINGS, FINDINGS_DEVIATING, OUTCOME)
