"""Destroy one file: every copy that the installation holds. Its statistics and the record stay."""

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from gehoor.complaints.actions.destroy_call_backs import destroy_call_backs
from gehoor.complaints.actions.destroy_file import destroy_file
from gehoor.complaints.remains.actions.keep_number import keep_number
from gehoor.complaints.remains.actions.keep_remains import keep_remains
from gehoor.complaints.viewer import system


def destroy(organisation_id: int, complaint_id: int, before: dt.datetime | None = None) -> None:
    """All or nothing; bytes that nothing else holds go after commit. `before`: when it was destroyed once already."""
    with transaction.atomic():
        keep_remains(organisation_id, complaint_id, before)
        keep_number(organisation_id, complaint_id)
        for path in settings.FORGET_FILE:
            import_string(path)(complaint_id)
        destroy_call_backs(organisation_id, complaint_id)
        destroy_file(system(organisation_id), complaint_id)
