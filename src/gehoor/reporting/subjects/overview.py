"""Everything that is kept about one person: as data (JSON) and to read (PDF), without what is of others."""

import datetime as dt
import io
import json
import zipfile
from collections.abc import Sequence
from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext as _

from gehoor.authority.models import Person
from gehoor.authority.models.dated import holds_on
from gehoor.authority.queries import roles_of
from gehoor.complaints.actions.log_export import log_export
from gehoor.complaints.queries.citizen import CitizenFile, citizen_timeline
from gehoor.complaints.queries.kept_about import Standing, answer_of, as_party, details_of, standings, works_on
from gehoor.complaints.satisfaction import QUESTIONS
from gehoor.complaints.viewer import Viewer
from gehoor.platform import clock
from gehoor.reporting.pack.citizen import own_document
from gehoor.reporting.pack.dossier import day, opinion

type Told = dict[str, object]


def overview_of(viewer: Viewer, organisation: str, party_ids: Sequence[int], person: Person | None = None) -> bytes:
    """A ZIP: `gegevens.json`, and for each file of which they may see something a PDF. Each file logs that it was made.

    `party_ids` are the parties that are this person; those of files that the viewer does not see are left out.
    """
    with transaction.atomic():
        at = clock.now()
        found = standings(viewer, list(party_ids))
        seen = [(each, _seen(viewer, each)) for each in found]
        told: Told = {
            "organisation": organisation,
            "made_at": at.isoformat(),
            "files": [_file(viewer, each, file) for each, file in seen],
        }
        if person is not None:
            told["employee"] = _employee(viewer, person, at.date())
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("gegevens.json", json.dumps(told, ensure_ascii=False, indent=1, default=str))
            for each, file in seen:
                if file is not None:
                    made.writestr(
                        f"{each.reference}-{each.party_id}.pdf", _document(viewer, each, file, organisation, at)
                    )
        content = out.getvalue()
        for reference in dict.fromkeys(each.reference for each in found):
            log_export(viewer, reference, sha256(content).hexdigest())
    return content


def _seen(viewer: Viewer, standing: Standing) -> CitizenFile | None:
    party = as_party(viewer, standing.party_id)
    return citizen_timeline(party) if party else None


def _document(viewer: Viewer, standing: Standing, file: CitizenFile, organisation: str, at: dt.datetime) -> bytes:
    made = own_document(file, organisation, at)
    made.title = _("Wat wij over u bewaren")
    answer = answer_of(viewer, standing.party_id)
    if answer is not None and answer.answered_at:
        made.heading(_("Wat u van de behandeling vond"))
        made.facts([(_("Dag"), day(clock.civil_date(answer.answered_at))), *opinion(answer.scores)])
        made.text(answer.words)
    return made.pdf()


def _satisfaction(viewer: Viewer, standing: Standing) -> Told | None:
    """What they were asked about the handling, and their answer by question; None where they were never asked."""
    answer = answer_of(viewer, standing.party_id)
    if answer is None:
        return None
    given = dict(zip(QUESTIONS, answer.scores, strict=False))
    told: Told = {"asked_at": answer.asked_at.isoformat(), "answered_at": None, "scores": given, "words": answer.words}
    return told | ({"answered_at": answer.answered_at.isoformat()} if answer.answered_at else {})


def _file(viewer: Viewer, standing: Standing, file: CitizenFile | None) -> Told:
    told: Told = {
        "reference": standing.reference,
        "stands_as": standing.kind,
        "kept": details_of(viewer, standing.party_id),
        "satisfaction": _satisfaction(viewer, standing),
    }
    if file is None:
        return told
    return told | {
        "received_on": file.head.received_on,
        "closed_on": file.head.closed_on,
        "closed_as": file.head.closed_as,
        "complaint": file.words,
        "points": [
            {"number": each.number, "words": each.words, "findings": each.findings, "judgement": each.judgement}
            for each in file.elements
        ],
        "happened": [{"on": each.occurred_on, "what": each.type, "words": each.words} for each in file.timeline],
        "messages": [{"at": each.sent_at, "from_you": each.incoming, "words": each.words} for each in file.messages],
        "documents": [{"name": each.name, "size": each.size, "sha256": each.digest} for each in file.documents],
    }


def _employee(viewer: Viewer, person: Person, today: dt.date) -> Told:
    """What is kept of somebody of the organisation, apart from files about them. No file that the viewer is out of."""
    held = person.employments.select_related("unit")
    return {
        "name": person.name,
        "title": person.title,
        "email": person.email,
        "phone": person.phone,
        "roles": sorted(roles_of(person, today)),
        "employments": [{"unit": each.unit.name, "from": each.starts_on, "until": each.ends_on} for each in held],
        "employed_now": held.filter(holds_on(today)).exists(),
        "works_on": [{"reference": each, "as": capacity} for each, capacity in works_on(viewer, person.pk)],
    }
