"""The groups by which a timeline can be narrowed; what each event is called stands in `reporting.happened`."""

from django.utils.translation import gettext_lazy as _

from gehoor.desk.words import Words

# Groups by which the timeline can be narrowed.
GROUPS: Words = {
    "": _("Alles"),
    "contact": _("Contact en berichten"),
    "procedure": _("Stappen van de procedure"),
    "people": _("Wie eraan werkt"),
    "documents": _("Documenten"),
    "notes": _("Interne notities"),
}

CONTACT = frozenset(
    {
        "received", "contacted", "contact_attempted", "talk_held", "message_sent", "message_received", "letter_sent",
        "question_asked", "settlement_proposed", "settlement_confirmed", "settlement_contested", "acknowledged",
    }
)  # fmt: skip
PEOPLE = frozenset(
    {
        "person_assigned", "person_unassigned", "person_linked", "person_recused", "involvement_recorded",
        "not_involved_stated", "exception_recorded", "party_added", "party_changed", "party_removed",
    }
)  # fmt: skip
DOCUMENTS = frozenset({"document_added", "document_released", "document_withheld", "copy_sent", "copy_released"})
NOTES = frozenset({"note_added"})


def group_of(event_type: str) -> str:
    """The group in which an event stands when the timeline is narrowed."""
    for group, types in (("contact", CONTACT), ("people", PEOPLE), ("documents", DOCUMENTS), ("notes", NOTES)):
        if event_type in types:
            return group
    return "procedure"
