"""The closed word lists of a facts file. They are the same outside, in files and in the database."""

from gehoor.law.regulation.words import KINDS

EVENT_TYPES = (
    "received",
    "written_down",
    "completed",
    "acknowledged",
    "contacted",
    "advice_applies",
    "copy_sent",
    "hearing_offered",
    "hearing_accepted",
    "hearing_declined",
    "hearing_left_out",
    "heard",
    "hearing_reported",
    "extended",
    "delay_agreed",
    "settlement_proposed",
    "settlement_confirmed",
    "settlement_contested",
    "formal_requested",
    "not_handled",
    "advice_received",
    "findings_sent",
    "person_concerned_informed",
    "withdrawn",
    "forwarded",
    "treated_as_objection",
    "ombudsman_asked",
    "ombudsman_reported",
    "answered",
    "corrected",
    "reopened",
)

TARGET_KINDS: tuple[str, ...] = KINDS

#: Kinds of target that are one person.
PERSONS = frozenset(
    {
        "employee",
        "manager",
        "top_official",
        "alderman",
        "mayor",
        "council_member",
        "chair",
        "tax_officer",
        "school_attendance_officer",
        "other_officer",
    }
)

CHANNELS = ("web", "email", "letter", "phone", "counter", "api")
ORAL_CHANNELS = frozenset({"phone", "counter"})
ELECTRONIC_CHANNELS = frozenset({"web", "email", "api"})

#: What article 9:4(2) asks of a written complaint.
ELEMENTS = ("signed", "name", "address", "dated", "describes_conduct")

COMPLAINANT = "complainant"
PERSON_CONCERNED = "person_concerned"

HEARING_GROUNDS = ("a", "b", "c")

GROUNDS = ("9:8(1)(a)", "9:8(1)(b)", "9:8(1)(c)", "9:8(1)(d)", "9:8(1)(e)", "9:8(1)(f)", "9:8(2)")
