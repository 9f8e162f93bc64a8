"""What staff does in a file, in as few words as a test wants to read."""

import datetime as dt

from gehoor.authority.models import Person
from gehoor.complaints.actions.assign_person import assign_person
from gehoor.complaints.actions.offer_hearing import offer_hearing
from gehoor.complaints.actions.opened import opened
from gehoor.complaints.actions.plan_hearing import plan_hearing
from gehoor.complaints.actions.propose_settlement import propose_settlement
from gehoor.complaints.actions.record_findings import record_findings
from gehoor.complaints.actions.release_copy import release_copy
from gehoor.complaints.actions.send_message import send_message
from gehoor.complaints.models import Party
from gehoor.platform import clock


class Staff:
    """Bram, in one file."""

    def __init__(self, cast, filed):
        self.cast, self.filed = cast, filed
        self.number = filed.complaint_id

    @property
    def bram(self):
        return self.cast.see(self.cast.bram)

    def party(self, kind):
        return Party.objects.filter(complaint_id=self.number, kind=kind).first()

    @property
    def aylin(self):
        return self.party("complainant")

    @property
    def chantal(self):
        return self.party("person_concerned")

    def release(self, document_ids=(), **changes):
        """The copy for Chantal; her code."""
        return release_copy(self.bram, self.number, self.chantal.pk, document_ids, **changes)

    def assign(self):
        Person.objects.filter(pk=self.cast.els.pk).update(phone="0593 53 92 22", title="Teamleider Groen")
        assign_person(self.bram, self.number, self.cast.els.pk, "handler")

    def propose(self, words="Wij bieden onze excuses aan. De medewerker belt u."):
        propose_settlement(self.bram, self.number, words, answer_by=clock.today() + dt.timedelta(days=10))

    def offer_hearing(self, *parties):
        who = [party.pk for party in parties or (self.aylin, self.chantal)]
        offer_hearing(self.bram, self.number, who, answer_by=clock.today() + dt.timedelta(days=14))

    def plan_hearing(self, *parties):
        who = [party.pk for party in parties or (self.aylin, self.chantal)]
        plan_hearing(self.bram, self.number, clock.now() + dt.timedelta(days=20), "Gemeentehuis, kamer 2", who)

    def write(self, party, words, **changes):
        return send_message(self.bram, self.number, party.pk, words, **changes)


def record(staff, event_type, fields=None, own=None):
    """What a letter that leaves records."""
    with opened(staff.cast.system, staff.number, "procedure") as file:
        file.happened(event_type, fields, own=own)


def decide(staff, *, tell_concerned=False):
    """Both points judged, and the outcome sent."""
    record_findings(
        staff.bram, staff.number, 1, "De mevrouw zei dit.", judgement="founded", standards=["respectful_treatment"]
    )
    record(staff, "findings_sent", {"elements": [{"judgement": "founded"}], "ombudsman_named": True})
    if tell_concerned:
        record(staff, "person_concerned_informed", {"to": [staff.chantal.legal_name]})
