"""What `gehoor import-files` does."""

from dataclasses import asdict, replace

from gehoor.complaints.viewer import system
from gehoor.config.yearly import organisation_named
from gehoor.reporting.importing.taking import EVERY, bring_files, try_files
from gehoor.reporting.refusal import CannotBe


def bring_in(name: str | None, data: bytes, file_name: str, *, write: bool) -> dict[str, object]:
    """What came of it. LookupError where the organisation is not known, ValueError where it is no such table."""
    organisation = organisation_named(name)
    viewer = replace(system(organisation.pk), origin="command")
    try:
        if write:
            brought = bring_files(organisation, viewer, data, file_name=file_name, most=EVERY)
        else:
            brought = try_files(organisation, viewer, data, file_name=file_name, most=EVERY)
    except CannotBe as problem:
        raise ValueError(problem.because) from problem
    return {
        "written": write,
        "taken": len(brought.taken),
        "standing": len(brought.standing),
        "references": brought.taken if write else [],
        "refused": [asdict(each) for each in brought.refused],
    }
