"""From the words at the counter to the decision of the college, as the desk walks it."""

import datetime as dt

import pytest

from gehoor.authority.models import Role
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.queries.file_page import file_page
from gehoor.letters.queries.letters import letters_of
from gehoor.platform import clock, outbox
from tests.desk.test_letters import begun
from tests.desk.test_steps import day, paper, parties, take

pytestmark = pytest.mark.django_db(transaction=True)
SOON = clock.today() + dt.timedelta(days=7)


def leave(client, url):
    """Send a letter, and let the ten minutes pass."""
    page = client.post(f"{url}versturen/", follow=True).content.decode()
    assert "vertrekt over tien minuten" in page or "meteen weg" in page, page[page.index("<main") :][:1500]
    with clock_at(dt.timedelta(minutes=11)):
        while outbox.run_due():
            pass


class clock_at:  # noqa: N801  reads as a word
    """A while later, for what is inside."""

    def __init__(self, later):
        self.later = later

    def __enter__(self):
        clock._state["shift"] = self.later

    def __exit__(self, *_):
        clock._state["shift"] = dt.timedelta()


@pytest.fixture
def ready(cast):
    cast.organisation.texts = {
        "phone": "14 0593",
        "email": "klacht@example.nl",
        "letterhead": {"sender": ["Gemeente Voorbeeld", "Postbus 1", "9410 AA Beilen"]},
    }
    cast.organisation.save()
    return cast.complaint(body_id=cast.college.pk)


def test_a_rude_clerk_from_the_first_call_to_the_decision(cast, bram, ready, sign_in):
    file, who = ready, parties(cast, ready)
    both = [who["complainant"], who["person_concerned"]]
    take(bram, file, "toewijzen", person=cast.dirk.pk, capacity="handler", statement="Ik was er niet bij.")
    dirk = sign_in(cast.dirk)
    assert "Wat wij van u vragen" in dirk.get(f"/werk/dossier/{file.reference}/beurt/").content.decode()
    take(dirk, file, "contact", reached="yes", channel="phone", words="Zij is boos.")
    take(dirk, file, "oplossing-voorstellen", words="Excuses.", **day("answer_by", SOON))
    take(dirk, file, "niet-tevreden", words="Dat is te weinig.")
    take(dirk, file, "formeel", words="Ik wil een brief.")
    leave(bram, begun(bram, file, "acknowledgement", parties=[who["complainant"]]))
    take(bram, file, "kopie", party=who["person_concerned"], whole="on")
    leave(bram, begun(bram, file, "copy", parties=[who["person_concerned"]]))
    for party in both:
        asked = {
            f"ask-answer_by_{part}": value
            for part, value in zip(("day", "month", "year"), day("x", SOON).values(), strict=True)
        }
        leave(bram, begun(bram, file, "invitation", parties=[party], **asked))
    take(bram, file, "antwoord-horen", party=who["complainant"], answer="accept")
    take(bram, file, "gehoord", parties=both, **day("on", clock.today()))
    take(bram, file, "verslag", words="Zij vertelden allebei hun kant.")
    take(bram, file, "bevindingen", number="1", findings="Het gesprek liep uit de hand.", judgement="founded")
    take(bram, file, "voorstel", document=paper("voorstel.pdf"))
    take(bram, file, "besluit", body=cast.college.pk, number="B-12", **day("on", clock.today()))
    checklist = bram.get(f"/werk/dossier/{file.reference}/afronden/").content.decode()
    assert "Niets staat de uitkomst in de weg" in checklist
    take(bram, file, "akkoord-vragen", subject="decision")
    assign_person(cast.see(cast.bram), file.complaint_id, cast.gerrit.pk, "approver")
    take(sign_in(cast.gerrit), file, "akkoord", subject="decision", answer="yes")
    leave(bram, begun(bram, file, "findings", parties=[who["complainant"]]))
    leave(bram, begun(bram, file, "outcome", parties=[who["person_concerned"]]))
    page = file_page(cast.see(cast.bram), file.reference)
    assert page.head.closed_as == "findings"
    assert not page.position.breaches
    assert page.position.ombudsman.until is not None
    assert not [duty for duty in page.position.duties if duty.is_open]
    text = next(each for each in letters_of(cast.see(cast.bram), file.complaint_id) if each.kind == "findings")
    assert text.document_id is not None
    assert "Wat is er verstuurd" in bram.get("/werk/uit/").content.decode()


def test_who_looked_is_listed_and_an_emergency_is_told(cast, bram, ready, sign_in):
    assert "Bram Bakker" in bram.get(f"/werk/dossier/{ready.reference}/gezien/").content.decode()
    Role.objects.create(person=cast.els, kind="privacy_guard", starts_on=dt.date(2020, 1, 1))
    els = sign_in(cast.els)
    assert els.get(f"/werk/dossier/{ready.reference}/").status_code == 404
    assert els.post("/werk/nood/", {"reference": "AAAA-AAAA", "reason": "Brand."}).status_code == 422
    opened = els.post("/werk/nood/", {"reference": ready.reference, "reason": "Een dreigbrief."}, follow=True)
    assert opened.status_code == 200
    assert "Een dreigbrief." in opened.content.decode()
    assert bram.get("/werk/nood/").status_code == 404


def test_the_next_in_line_is_proposed_and_never_who_is_out(cast, bram, ready):
    page = bram.get(f"/werk/dossier/{ready.reference}/stap/toewijzen/").content.decode()
    proposed = page[page.index("Als eersten aan de beurt") : page.index("Andere collega’s")]
    assert "Dirk Jansen: Geeft leiding" in proposed
    assert "Chantal" not in proposed
