"""The room `complaints`."""

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    name = "gehoor.complaints"
    label = "complaints"
