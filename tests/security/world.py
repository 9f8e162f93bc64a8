"""A municipality with one hidden file in it, and everybody who must not know of it.

The file is about Chantal, who is a coordinator and handler besides; Bram, a coordinator, was involved. Karim, another
coordinator, works on it. Everything that can lie in a file lies in it; nothing was released to Chantal yet.
"""

import datetime as dt
from dataclasses import dataclass, field

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client

from gehoor.accounts.actions.create_account import create_account
from gehoor.accounts.actions.set_password import set_password
from gehoor.authority.models import Organisation, Person, Role
from gehoor.complaints.actions.add_document import add_document
from gehoor.complaints.actions.add_note import add_note
from gehoor.complaints.actions.ask_data_right import ask_data_right
from gehoor.complaints.actions.finish_call_back import finish_call_back
from gehoor.complaints.actions.offer_hearing import offer_hearing
from gehoor.complaints.actions.plan_hearing import plan_hearing
from gehoor.complaints.actions.record_involvement import record_involvement
from gehoor.complaints.actions.release_copy import release_copy
from gehoor.complaints.actions.request_call_back import CallBackDetails, request_call_back
from gehoor.complaints.actions.send_message import send_message
from gehoor.complaints.actions.take_measure import add_measure
from gehoor.complaints.actions.while_typing import note_presence, save_staff_draft
from gehoor.complaints.commands import DocumentDetails, PartyDetails
from gehoor.complaints.models import Party
from gehoor.complaints.search.actions.learn_words import learn_words
from gehoor.letters.actions.prepare_letter import PrepareLetter, prepare_letter
from gehoor.platform import clock, files
from tests.cast import LONG_AGO, Cast, make_cast

PASSWORD = "een paar woorden achter elkaar"
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
# Words that stand in the hidden file and nowhere else.
MARKS = ("Saskia Zeldzaam", "zeldzaam@example.nl", "kwikstaartje", "06-99887766", "Tureluurlaan")
STAFF = ("bram", "chantal", "dirk", "els", "hanneke", "inge", "jan")
PARTIES = ("aylin by code", "nadia by code")
EVERYBODY = ("anonymous", *STAFF, *PARTIES)
# Outside the desk an account means nothing: there who is signed in is one of a kind.
OUTSIDE = ("anonymous", "chantal", *PARTIES)


def who_asks(path: str) -> tuple[str, ...]:
    """Whose answers differ on this address."""
    return EVERYBODY if path.lstrip("/").startswith(("werk/", "beheer/")) else OUTSIDE


@dataclass(slots=True)
class World:
    """`things`: what a route's parameters can name, of the hidden file. `browsers`: each role's, signed in."""

    cast: Cast
    other: Cast
    browsers: dict[str, Client] = field(default_factory=dict)
    things: dict[str, object] = field(default_factory=dict)
    complaint_id: int = 0
    secrets: tuple[str, ...] = ()

    def browser(self, organisation: Organisation | None = None, **more: object) -> Client:
        host = (organisation or self.cast.organisation).hosts.get().host
        return Client(raise_request_exception=False, headers={"host": host}, **more)


def make_world() -> World:
    """Everybody, signed in; Aylin's and Nadia's own file; no hidden file yet."""
    world = World(make_cast(), make_cast("Gemeente Elders"))
    cast = world.cast
    for key, name, roles in (
        ("inge", "Inge Prins", ("administrator",)),
        ("karim", "Karim Aziz", ("coordinator",)),
        ("nadia", "Nadia Smeets", ()),
    ):
        person = Person.objects.create(organisation=cast.organisation, name=name, email=f"{key}@example.nl")
        cast.people[key] = person
        for kind in roles:
            Role.objects.create(person=person, kind=kind, starts_on=LONG_AGO)
    for kind in ("coordinator", "handler"):
        Role.objects.create(person=cast.chantal, kind=kind, starts_on=LONG_AGO)
    cast.people["jan"] = world.other.bram
    world.browsers["anonymous"] = world.browser()
    for key in STAFF:
        world.browsers[key] = signed_in(world, cast.people[key])
    _parties_of_another_file(world)
    return world


def signed_in(world: World, person: Person) -> Client:
    """A browser in which this person took both steps, as in a real installation."""
    account = create_account(person)
    set_password(account, PASSWORD)
    secret = generate_totp_secret()
    TOTP.activate(account, secret)
    browser = world.browser(person.organisation)
    browser.post("/werk/inloggen/", {"email": account.email, "password": PASSWORD})
    code = format_hotp_value(hotp_value(secret, int(clock.now().timestamp()) // 30))
    answer = browser.post("/werk/tweede-stap/", {"code": code})
    assert answer.status_code == 302, person.name
    assert browser.get("/werk/").status_code == 200, person.name
    return browser


def _parties_of_another_file(world: World) -> None:
    """Aylin with the code of her own file, and Nadia, about whom it is, with hers."""
    cast = world.cast
    about = PartyDetails("person_concerned", description="de mevrouw", person_id=cast.nadia.pk)
    filed = cast.complaint(parties=(PartyDetails("complainant", name="Aylin Öztürk", email="aylin@example.nl"), about))
    concerned = Party.objects.get(complaint_id=filed.complaint_id, kind="person_concerned")
    code = release_copy(cast.see(cast.karim), filed.complaint_id, concerned.pk)
    world.browsers["aylin by code"] = aylin = world.browser()
    assert aylin.post("/mijn-klacht/", {"reference": filed.reference, "code": filed.secret}).status_code == 303
    world.browsers["nadia by code"] = nadia = world.browser()
    assert nadia.post("/betrokken/", {"code": code}).status_code == 303


def hide_a_file(world: World) -> None:
    """The file, with a bit of everything; its marks stand in `MARKS`."""
    cast = world.cast
    who = PartyDetails("complainant", name=MARKS[0], email=MARKS[1], phone=MARKS[3], address=MARKS[4], prefers="email")
    about = PartyDetails("person_concerned", description="de coördinator", person_id=cast.chantal.pk)
    filed = cast.complaint(words=f"Zij zei {MARKS[2]} tegen mij.", parties=(who, about))
    number, karim = filed.complaint_id, cast.see(cast.karim)
    record_involvement(karim, number, cast.bram.pk, reason=f"Hij hoorde het {MARKS[2]}.")
    add_note(karim, number, f"Notitie over {MARKS[2]}.")
    stored = files.store([PDF, MARKS[2].encode()])
    scan = DocumentDetails(f"{MARKS[2]}.pdf", "application/pdf", stored.size, stored.digest, "scan")
    document = add_document(karim, number, scan)
    parties = {party.kind: party.pk for party in Party.objects.filter(complaint_id=number)}
    send_message(karim, number, parties["complainant"], f"Dag, over het {MARKS[2]}.")
    soon = clock.today() + dt.timedelta(days=10)
    offer_hearing(karim, number, [parties["complainant"]], answer_by=soon)
    plan_hearing(karim, number, clock.now() + dt.timedelta(days=12), f"Kamer {MARKS[2]}", [parties["complainant"]])
    (letter,) = prepare_letter(
        karim, PrepareLetter(number, "reply", (parties["complainant"],), {"message": f"Over {MARKS[2]}."})
    )
    save_staff_draft(karim, number, "notitie", {"form": f"words={MARKS[2]}"}, 1)
    note_presence(karim, number)
    add_measure(karim, number, "measure", f"Nooit meer {MARKS[2]} zeggen.", owner_id=cast.karim.pk, due_on=soon)
    ask_data_right(karim, number, "access", parties["complainant"], words=f"Over het {MARKS[2]}.")
    learn_words()
    call = request_call_back(
        CallBackDetails(cast.organisation.pk, MARKS[0], MARKS[3], "een-keer", about=f"Zij zei {MARKS[2]}.")
    )
    finish_call_back(karim, call, "filed", complaint_id=number)
    world.complaint_id, world.secrets = number, (filed.secret or "",)
    world.things = {
        "reference": filed.reference,
        "document_id": document,
        "letter_id": letter,
        "request_id": call,
        "person_id": world.other.els.pk,
        "version_id": 0,
        "file_id": 0,
        "pk": 0,
    }
