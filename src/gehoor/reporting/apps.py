"""The room `reporting`."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "gehoor.reporting"
    label = "reporting"
