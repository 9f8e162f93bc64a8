"""Put right what the complaint is about: the facts that the law asks, the body, the unit, the subject.

Naming the right body inside one organisation is this, and starts no new term (K29).
"""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from gehoor.authority.models import Body, Unit
from gehoor.complaints.actions.opened import OpenFile, opened
from gehoor.complaints.happening import FACTS_RECORDED
from gehoor.complaints.legal import facts_as_recorded, language
from gehoor.complaints.refusals import Refused
from gehoor.complaints.viewer import Viewer
from gehoor.law.facts import FactsError, facts_from

OWN = ("unit_id", "body_id", "topic")


def correct_facts(
    viewer: Viewer,
    complaint_id: int,
    facts: Mapping[str, object] | None = None,
    *,
    own: Mapping[str, object] | None = None,
    why: str = "",
    seen: int | None = None,
) -> None:
    """Record facts (contract.md) and the file's own `unit_id`, `body_id`, `topic`; what is left out stays as it is."""
    with opened(viewer, complaint_id, "casework", seen) as file:
        changed = dict(facts or {})
        ours = {name: value for name, value in (own or {}).items() if name in OWN}
        _check(file, changed, ours)
        data = changed | ({"file": ours} if ours else {})
        if data:
            file.happened(FACTS_RECORDED, changed, own=ours or None, text=why.strip() or None)


def _check(file: OpenFile, facts: Mapping[str, object], own: Mapping[str, object]) -> None:
    try:
        facts_from({**facts_as_recorded(file.events), **facts})
    except FactsError as problem:
        raise Refused(problem.text(language())) from problem
    organisation_id = file.complaint.organisation_id
    for model, name in ((Unit, "unit_id"), (Body, "body_id")):
        value = own.get(name)
        known = model.objects.filter(organisation_id=organisation_id)
        if value is not None and value not in set(known.values_list("pk", flat=True)):
            raise Refused(_("Deze afdeling of dit bestuursorgaan hoort niet bij de organisatie. Kies uit de lijst."))
