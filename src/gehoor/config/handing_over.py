"""What `gehoor export` does."""

from dataclasses import replace
from pathlib import Path

from gehoor.complaints.queries.organisation_of_file import organisation_of_file
from gehoor.complaints.viewer import system
from gehoor.platform.identifiers import tidy
from gehoor.reporting.pack.export import export_file


def export(reference: str, target: Path) -> str:
    """Write the file with this reference; its seal. LookupError when there is none, OSError when it cannot be written.

    A draft stands beside the target until it is whole, so that half a file never bears its name.
    """
    wanted = tidy(reference)
    wanted = f"{wanted[:4]}-{wanted[4:]}"
    organisation = organisation_of_file(wanted)
    if organisation is None:
        raise LookupError(f"there is no complaint {reference!r}; a reference looks like ACDE-FGHJ")
    draft = target.with_name(f".{target.name}.new")
    try:
        viewer = replace(system(organisation.pk), origin="command")
        seal = export_file(viewer, wanted, organisation.name, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return seal
