"""Letters about talks, answers and messages."""

from django.utils.translation import gettext_lazy as _

from gehoor.letters.kinds.fields import BASE
from gehoor.letters.kinds.model import Ask, Input, Kind, Records
from gehoor.letters.kinds.receiving import COMPLAINANTS, EXPLANATION

EVERYBODY = (*COMPLAINANTS, "person_concerned", "body_concerned")

SETTLEMENT_NOTE = Kind(
    key="settlement_note",
    label=_("Bericht na een oplossing"),
    to=COMPLAINANTS,
    fields=BASE | {"agreements", "spoken_on", "spoken_with"},
    mandatory={"agreements": "Awb 9:5", "phone": "Awb 9:5"},
    asks=(
        Ask("spoken_on", "spoken_on", _("Wanneer sprak u de klager?"), Input.DAY),
        Ask("spoken_with", "spoken_with", _("Wie voerde het gesprek?"), Input.LINE),
        Ask("agreements", "agreements", _("Wat is er afgesproken?")),
    ),
    automatic=True,
)

WITHDRAWAL = Kind(
    key="withdrawal",
    label=_("Bevestiging van intrekken"),
    to=COMPLAINANTS,
    fields=BASE | {"withdrawn_on", "explanation"},
    mandatory={"withdrawn_on": ""},
    asks=(EXPLANATION,),
)

ANSWER = Kind(
    key="answer",
    label=_("Antwoord buiten de wettelijke procedure"),
    to=COMPLAINANTS,
    fields=BASE | {"answer"},
    mandatory={"answer": "Awb 9:2"},
    asks=(Ask("answer", "answer", _("Wat is uw antwoord?")),),
    records=Records("answered"),
)

REPLY = Kind(
    key="reply",
    label=_("Bericht"),
    to=EVERYBODY,
    fields=BASE | {"message"},
    mandatory={"message": ""},
    asks=(Ask("message", "message", _("Wat is uw bericht?")),),
)

OMBUDSMAN_LETTER = Kind(
    key="ombudsman_letter",
    label=_("Brief aan de ombudsman"),
    to=("ombudsman",),
    fields=BASE | {"message", "enclosures"},
    mandatory={"message": "Awb 9:31"},
    asks=(Ask("message", "message", _("Wat wilt u de ombudsman laten weten?")),),
    needs="procedure",
)

ANNOUNCEMENT = Kind(
    key="announcement",
    label=_("Mail dat er een bericht klaarstaat"),
    to=EVERYBODY,
    fields=(BASE - {"salutation", "name", "signature", "handler", "handler_phone", "last_day", "last_day_reason"})
    | {"meeting"},
    mandatory={"reference": "Awb 2:10", "follow_address": "Awb 2:10"},
    letter=False,
    automatic=True,
)

KINDS = (SETTLEMENT_NOTE, WITHDRAWAL, ANSWER, REPLY, OMBUDSMAN_LETTER, ANNOUNCEMENT)
