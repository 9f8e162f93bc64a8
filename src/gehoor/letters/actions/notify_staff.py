"""Tell a colleague by mail that a file waits for them: link and reference, no content (outbox kind `notice`)."""

from django.utils.translation import gettext as _

from gehoor.authority.links import absolute
from gehoor.authority.models import Organisation, Person
from gehoor.authority.queries.people import people_with_role
from gehoor.complaints.access import visible
from gehoor.complaints.queries.viewers import staff_viewer
from gehoor.letters.actions.put_notice import Notice, put_notice
from gehoor.platform import clock
from gehoor.platform.models import OutboxItem

LOOKS = "/werk/inzage/"  # for whoever guards privacy
PEOPLE = "/beheer/mensen/"
PAGE = "/werk/dossier/{reference}/"
TURN = "/werk/dossier/{reference}/beurt/"  # what is asked of this one person, on one page


def notify_staff(item: OutboxItem) -> None:
    """Mail whoever the event concerns. Nobody gets a reference of a file that is not there for them."""
    organisation = Organisation.objects.filter(pk=item.organisation_id or 0).get()
    for person in _addressees(item, organisation):
        viewer = staff_viewer(person, clock.today())
        kind = str(item.payload["kind"])
        reference = visible(viewer).filter(pk=item.payload["complaint"]).values_list("reference", flat=True).first()
        if person.email and kind == "no_owner":
            _tell_no_owner(organisation, person, item.identity)
        elif person.email and reference is not None:
            _tell(organisation, person, kind, reference, item.identity)
        elif person.email and kind == "break_glass":
            _tell_guard(organisation, person, item.identity)


def _addressees(item: OutboxItem, organisation: Organisation) -> list[Person]:
    """Who was given the file or must know of a broken glass; after a recusal those who assign."""
    if item.payload["kind"] == "recused":
        return list(people_with_role(organisation, "coordinator", clock.today()))
    return list(Person.objects.filter(pk=item.payload["person"], organisation=organisation))


def _tell_guard(organisation: Organisation, person: Person, identity: str) -> None:
    """Who guards privacy must know, but does not see the file: no reference, and the way to who looked when."""
    line = _("Een collega opende een klacht met een noodtoegang. Kijk of dat terecht was.")
    notice = Notice(
        person.email,
        _("Er is een klacht in nood geopend"),
        (line, absolute(organisation, LOOKS)),
        f"{identity}:{person.pk}",
        braked=False,
    )
    put_notice(organisation, notice)


def _tell_no_owner(organisation: Organisation, person: Person, identity: str) -> None:
    """Who can name a deputy must know that a file waits for one: no reference, and nothing of the file."""
    lines = (
        _("Er ligt een klacht die niemand kan verdelen: wie dat zou doen, staat erbuiten."),
        _("Wijs een plaatsvervanger van de klachtencoördinator aan, of vraag een beheerder dat te doen."),
        absolute(organisation, PEOPLE),
    )
    subject = _("Een klacht wacht op een plaatsvervanger")
    put_notice(organisation, Notice(person.email, subject, lines, f"{identity}:{person.pk}", braked=False))


def _tell(organisation: Organisation, person: Person, kind: str, reference: str, identity: str) -> None:
    lines = {
        "assigned": _("Er staat een klacht voor u klaar. Op de pagina leest u wat er van u wordt gevraagd en wanneer."),
        "recused": _("Een collega kan een klacht niet behandelen. Wijs iemand anders aan."),
        "break_glass": _("Een collega opende een klacht met een noodtoegang. Kijk of dat terecht was."),
    }
    subject = _("Klacht %(reference)s") % {"reference": reference}
    page = TURN if kind == "assigned" else PAGE
    link = absolute(organisation, page.format(reference=reference))
    put_notice(
        organisation, Notice(person.email, subject, (lines[kind], link), f"{identity}:{person.pk}", braked=False)
    )
