"""One row of an organisation in every table that has none yet, whatever the table is for: to be looked for."""

import datetime as dt

from django.db import models

from gehoor.platform import clock, wall

VALUES = (
    (models.JSONField, {}),
    (models.BooleanField, False),
    (models.DateTimeField, clock.now()),
    (models.DateField, dt.date(2026, 1, 1)),
    (models.CharField, "x"),
    (models.TextField, "x"),
    (models.DecimalField, 1),
    (models.IntegerField, 1),
)


def fill(tables: list[type[models.Model]], organisation_id: int, complaint_id: int) -> None:
    """Parents come before what belongs to them: whatever cannot be made yet waits for the next round."""
    with wall.within(organisation_id):
        waiting = [model for model in tables if not model._base_manager.exists()]
        while waiting:
            left = [model for model in waiting if not _made(model, organisation_id, complaint_id)]
            assert len(left) < len(waiting), left
            waiting = left


def _made(model: type[models.Model], organisation_id: int, complaint_id: int) -> bool:
    values: dict[str, object] = {}
    for field in model._meta.concrete_fields:
        if field.attname in {"organisation_id", "complaint_id"}:
            values[field.attname] = organisation_id if field.attname == "organisation_id" else complaint_id
        elif field.is_relation and not field.null:
            values[field.attname] = field.related_model._base_manager.values_list("pk", flat=True).first()
            if values[field.attname] is None:
                return False
        elif not (field.primary_key or field.null or field.is_relation or field.has_default()):
            values[field.attname] = next(value for kind, value in VALUES if isinstance(field, kind))
    model._base_manager.bulk_create([model(**values)])
    return True
