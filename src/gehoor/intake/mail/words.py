"""Keys of mail in words for staff."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PROBLEMS: dict[str, Promise] = {
    "": _("Er is geen fout gemeld. Kijk of ‘gehoor worker’ draait."),
    "connection": _("De mailserver antwoordt niet. Controleer de naam en de poort, en of de server bereikbaar is."),
    "certificate": _(
        "Het certificaat van de mailserver is verlopen, of hoort niet bij deze naam. Controleer de naam, of vraag de "
        "beheerder van de mailserver om een nieuw certificaat."
    ),
    "sign_on": _("De mailserver accepteert de gebruiker of het wachtwoord niet. Vul ze opnieuw in."),
    "token": _(
        "Er kwam geen geldig toegangsbewijs (OAuth2). Controleer het adres ervan, en of dat adres bereikbaar is."
    ),
    "consent": _("De toestemming (OAuth2) is verlopen of ingetrokken. Vul een nieuw vernieuwingsbewijs in."),
    "client": _("De client-id of het geheim (OAuth2) klopt niet, of het geheim is verlopen. Vul ze opnieuw in."),
    "token_refused": _(
        "De mailserver accepteert het toegangsbewijs (OAuth2) niet. Controleer de gebruiker en het bereik (scope)."
    ),
    "folder": _("De map bestaat niet in deze mailbox. Controleer de naam van de map."),
    "protocol": _("De mailserver gaf een antwoord dat niet klopt. Probeer het later, of vraag de beheerder ervan."),
    "storing": _("Berichten kunnen niet worden opgeslagen. Controleer de database en de schijf."),
}
RESULTS: dict[str, Promise] = {
    "new": _("Nieuwe klacht"),
    "added": _("Bij een klacht"),
    "bounce": _("Niet bezorgd"),
    "automatic": _("Automatisch bericht"),
    "spam": _("Spam"),
    "quarantine": _("Niet te lezen"),
    "refused": _("Te groot"),
}
REASONS: dict[str, Promise] = {
    "auto_submitted": _("Een programma verstuurde dit bericht."),
    "auto_response_suppress": _("De afzender wil geen automatisch antwoord."),
    "empty_return_path": _("Het bericht heeft geen adres voor antwoorden."),
    "daemon": _("Het kwam van een adres waar niemand meeleest."),
    "precedence": _("Het is verstuurd aan veel mensen tegelijk."),
    "list": _("Het kwam van een mailinglijst."),
    "vendor": _("Een programma verstuurde dit bericht."),
    "report": _("Het is een verslag van een mailserver."),
    "subject": _("Het onderwerp is dat van een automatisch antwoord."),
    "own_address": _("Het kwam van ons eigen adres."),
    "hard": _("Onze mail kon niet worden bezorgd."),
    "soft": _("Onze mail is nog niet bezorgd."),
    "marked": _("Een filter merkte dit bericht aan als spam."),
    "too_large": _("Het bericht was te groot. Alleen de kop is bewaard."),
    "no_headers": _("Dit is geen gewone e-mail."),
}


def problem_in_words(key: str) -> str:
    """What is wrong with a mailbox, and what to do."""
    return str(PROBLEMS.get(key, PROBLEMS["protocol"]))


def result_in_words(key: str) -> str:
    """What became of a message."""
    return str(RESULTS.get(key, key))


def reason_in_words(key: str) -> str:
    """Why it lies where it lies; empty where there is nothing to tell."""
    return str(REASONS.get(key, ""))
