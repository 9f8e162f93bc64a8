"""How each kind of event reads in the timeline."""

from django.utils.translation import gettext_lazy as _

from gehoor.desk.words import Words

TITLES: Words = {
    "received": _("Klacht ontvangen"),
    "code_renewed": _("Nieuwe code gemaakt"),
    "contact_restricted": _("Contact beperkt"),
    "contact_restriction_ended": _("Beperking van het contact opgeheven"),
    "decision_proposed": _("Voorstel aan het bestuursorgaan gemaakt"),
    "deviation_explained": _("Uitgelegd waarom van het advies wordt afgeweken"),
    "document_withheld": _("Document niet langer vrijgegeven"),
    "elements_edited": _("Punten van de klacht gewijzigd"),
    "understanding_corrected": _("Klager verbeterde de punten"),
    "extension_prepared": _("Verlenging voorbereid"),
    "findings_drafted": _("Bevindingen vastgelegd"),
    "messages_read": _("Berichten gelezen"),
    "not_handling_proposed": _("Voorgesteld om niet te behandelen"),
    "part_handed_over": _("Een deel overgedragen"),
    "part_returned": _("Een overgedragen deel kwam terug"),
    "sensitive_unmarked": _("Niet langer gevoelig"),
    "talk_held": _("Gesprek gevoerd"),
    "told_in_person": _("Betrokkene hoorde in een gesprek van de klacht"),
    "written_down": _("Mondelinge klacht op schrift gezet"),
    "facts_recorded": _("Gegevens van de klacht vastgelegd"),
    "completed": _("Klacht aangevuld"),
    "completion_asked": _("Gevraagd om aan te vullen"),
    "acknowledged": _("Ontvangst bevestigd"),
    "contacted": _("Contact met de klager"),
    "contact_attempted": _("Geprobeerd de klager te bereiken"),
    "advice_applies": _("De adviesprocedure geldt"),
    "advice_received": _("Advies ontvangen"),
    "copy_sent": _("Kopie gestuurd aan de betrokkene"),
    "copy_released": _("Kopie vrijgegeven voor de betrokkene"),
    "document_released": _("Document vrijgegeven"),
    "document_added": _("Document toegevoegd"),
    "hearing_offered": _("Hoorgesprek aangeboden"),
    "hearing_planned": _("Hoorgesprek gepland"),
    "hearing_cancelled": _("Hoorgesprek gaat niet door"),
    "hearing_accepted": _("Hoorgesprek aangenomen"),
    "hearing_declined": _("Wil niet gehoord worden"),
    "hearing_left_out": _("Horen weggelaten"),
    "heard": _("Gehoord"),
    "hearing_reported": _("Verslag van het horen gemaakt"),
    "extended": _("Termijn verlengd"),
    "term_recomputed": _("Termijn opnieuw berekend"),
    "delay_agreed": _("Klager stemde in met meer tijd"),
    "settlement_proposed": _("Oplossing voorgesteld"),
    "settlement_confirmed": _("Klager is tevreden met de oplossing"),
    "settlement_contested": _("Klager is niet tevreden met de oplossing"),
    "formal_requested": _("Klager vraagt een formeel antwoord"),
    "not_handled": _("Niet in behandeling genomen"),
    "decided": _("Besluit van het bestuursorgaan vastgelegd"),
    "approval_asked": _("Om akkoord gevraagd"),
    "approved": _("Akkoord gegeven"),
    "approval_refused": _("Geen akkoord gegeven"),
    "findings_sent": _("Bevindingen en oordeel gestuurd"),
    "person_concerned_informed": _("Betrokkene hoorde de uitkomst"),
    "withdrawn": _("Klacht ingetrokken"),
    "forwarded": _("Klacht doorgestuurd"),
    "treated_as_objection": _("Als bezwaar behandeld"),
    "answered": _("Beantwoord"),
    "duty_waived": _("Vastgelegd waarom een plicht niet kan"),
    "ombudsman_asked": _("Ombudsman om onderzoek gevraagd"),
    "ombudsman_reported": _("Rapport van de ombudsman"),
    "corrected": _("Iets rechtgezet"),
    "reopened": _("Dossier heropend"),
    "person_assigned": _("Iemand toegewezen"),
    "person_unassigned": _("Iemand van het dossier gehaald"),
    "person_linked": _("Vastgelegd over wie de klacht gaat"),
    "person_recused": _("Iemand trok zich terug"),
    "involvement_recorded": _("Betrokkenheid vastgelegd"),
    "not_involved_stated": _("Verklaard niet betrokken te zijn"),
    "exception_recorded": _("Uitzondering op de onafhankelijkheid vastgelegd"),
    "party_added": _("Iemand toegevoegd"),
    "party_changed": _("Gegevens van iemand gewijzigd"),
    "party_removed": _("Iemand weggehaald"),
    "electronic_chosen": _("Gekozen voor digitale antwoorden"),
    "electronic_revoked": _("Gekozen voor antwoorden per post"),
    "question_asked": _("Vraag gesteld"),
    "message_sent": _("Bericht gestuurd"),
    "message_received": _("Bericht ontvangen"),
    "letter_sent": _("Brief gestuurd"),
    "note_added": _("Notitie"),
    "task_added": _("Taak toegevoegd"),
    "task_done": _("Taak gedaan"),
    "files_linked": _("Dossiers aan elkaar gekoppeld"),
    "files_unlinked": _("Koppeling met een ander dossier verwijderd"),
    "sensitive_marked": _("Als gevoelig aangemerkt"),
    "glass_broken": _("Dossier in nood geopend"),
}

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
