"""Names, addresses and signatures."""

from django.utils.translation import gettext as _

from gehoor.authority.links import NoHostName, absolute
from gehoor.authority.models import Person
from gehoor.authority.queries import person_with_role
from gehoor.complaints.models import Party
from gehoor.letters.contents.occasion import Occasion
from gehoor.letters.kinds import Approval

PAGES = {True: "/betrokken/", False: "/mijn-klacht/"}


def salutation(occasion: Occasion) -> str:
    """With the name where it is known: no guess about who is a man or a woman."""
    name = name_of(occasion.party)
    return _("Beste %(name)s") % {"name": name} if name else _("Geachte heer of mevrouw")


def name_of(party: Party | None) -> str:
    """What the addressee is called; empty when it is not known."""
    if party is None:
        return ""
    if party.name:
        return party.name
    if party.person:
        return party.person.name
    return party.body.name if party.body else ""


def address_of(party: Party | None) -> tuple[str, ...]:
    """The lines of a postal address; empty where it is not known well enough to post a letter."""
    if party is None or not (party.address.strip() and party.city.strip()):
        return ()
    lines = [line.strip() for line in party.address.splitlines() if line.strip()]
    return (name_of(party), *lines, "  ".join(part for part in (party.postcode.strip(), party.city.strip()) if part))


def email_of(party: Party | None) -> str:
    """Where mail for this party goes; a colleague has the address of their work."""
    if party is None:
        return ""
    return party.email or (party.person.email if party.person else "")


def follow_address(occasion: Occasion) -> str:
    """The page where the addressee follows the complaint: from configuration, never with a secret in it."""
    try:
        return absolute(occasion.organisation, PAGES[occasion.to_concerned])
    except NoHostName:
        return ""


def signer(occasion: Occasion) -> Person | None:
    """Who signs: who decided or agreed to a decision, else who sends it; for what the program sends, the handler.

    Who decides by mandate, or is the body, signs for it (Awb 10:10); a decision of a meeting has a number instead.
    """
    letter = occasion.letter
    person = _decider(occasion) or letter.approved_by or letter.sent_by or letter.prepared_by
    person = person or occasion.complaint.handler
    return person or person_with_role(occasion.organisation, "coordinator", occasion.on)


def _decider(occasion: Occasion) -> Person | None:
    if occasion.kind.records is None or occasion.kind.records.event != "findings_sent":
        return None
    decided = next((event for event in reversed(occasion.events) if event.type == "decided"), None)
    return decided.actor if decided and not decided.data["file"]["number"] else None


def signature(occasion: Occasion) -> str:
    """Body (for a decision), name, function and organisation, each on a line."""
    person = signer(occasion)
    body = occasion.complaint.body if occasion.kind.approval is Approval.SECOND else None
    lines = [
        (body.signature or body.name) if body else "",
        person.name if person else "",
        person.title if person else "",
    ]
    return "\n".join(line for line in (*lines, "" if body else occasion.organisation.name) if line)
