"""Letters and mails that the program sends without a person: a confirmation, a note after a settlement, a notice."""

from collections.abc import Mapping

from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.actions.tasks import leave_task
from gehoor.complaints.models import Complaint, Event, Party
from gehoor.complaints.viewer import Kind as ViewerKind
from gehoor.complaints.viewer import Viewer
from gehoor.letters.actions.depart import depart
from gehoor.letters.actions.give_back import give_back
from gehoor.letters.actions.invite_officers import invite_officers
from gehoor.letters.actions.make_mail import Sending, announce
from gehoor.letters.actions.prepare_letter import PrepareLetter, draft_letters
from gehoor.letters.actions.record_asking import missing_in_mail
from gehoor.letters.contents import occasion_for, problems_of
from gehoor.letters.contents.appointment import guest, invitation_for
from gehoor.letters.kinds import Kind, kind_of
from gehoor.letters.models import Letter
from gehoor.platform import clock, outbox

ANNOUNCES = "Awb 2:10"


def send_by_itself(identity: str, payload: Mapping[str, object]) -> None:
    """`payload`: kind, complaint, and where it is about an event or for one party their numbers.

    A file that was destroyed in the meantime gets nothing.
    """
    kind = kind_of(str(payload["kind"]))
    if not kind.automatic:
        raise outbox.Never(f"{kind.key} is not sent without a person")
    complaint = Complaint.objects.filter(pk=_number(payload, "complaint") or 0).first()
    if complaint is None:
        return
    viewer = Viewer(complaint.organisation_id, ViewerKind.SYSTEM, origin="system")
    with opened(viewer, complaint.pk, kind.needs) as file:
        if kind.letter:
            _letter(file, kind, identity, payload)
        else:
            _notice(file, identity, file.party(_number(payload, "party")), file.event(_number(payload, "event") or 0))


def _number(payload: Mapping[str, object], name: str) -> int | None:
    value = payload.get(name)
    return value if isinstance(value, int) else None


def _letter(file: OpenFile, kind: Kind, identity: str, payload: Mapping[str, object]) -> None:
    if Letter.objects.filter(identity__startswith=f"{identity}/").exists():
        return
    party_id = _number(payload, "party")
    values = {"answers": payload.get("answers"), "missing": missing_in_mail(file, kind)}
    command = PrepareLetter(file.complaint.pk, kind.key, (party_id,) if party_id else (), values)
    letters = draft_letters(file, kind, command, fresh=True)
    for number, letter in enumerate(letters, start=1):
        letter.automatic, letter.state, letter.identity = True, Letter.State.LEAVING, f"{identity}/{number}"
        letter.leaves_at, letter.complaint = clock.now(), file.complaint
        letter.save(update_fields=["automatic", "state", "identity", "leaves_at"])
    problems = [line for letter in letters for line in problems_of(occasion_for(letter, clock.today(), file.events))]
    if problems:
        give_back(file, letters, problems[0])
    else:
        depart(file, letters)


def _notice(file: OpenFile, identity: str, party: Party, event: Event) -> None:
    """A mail that something lies on the party's page, with the appointment when a hearing was planned."""
    complaint = file.complaint
    concerned = party.kind in {Party.Kind.CONCERNED, Party.Kind.BODY}
    about = Letter(
        organisation=complaint.organisation,
        complaint=complaint,
        kind="announcement",
        party=party,
        language="nl" if concerned else complaint.language,
    )
    at = clock.now()
    calendar = invitation_for(complaint, guest(party, about.language), file.events, event, at=at)
    sending = Sending(identity, calendar=calendar, owed=ANNOUNCES)
    if calendar:
        invite_officers(file, event, at)
    if announce(occasion_for(about, clock.civil_date(at), file.events), sending) is None:
        leave_task(
            file,
            "announce_otherwise",
            data={"party": party.number},
            due_on=clock.today(),
            identity=f"announce:{identity}",
        )
