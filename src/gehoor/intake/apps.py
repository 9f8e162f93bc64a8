"""The room `intake`."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "gehoor.intake"
    label = "intake"
