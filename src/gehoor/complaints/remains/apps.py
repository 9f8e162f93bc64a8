"""What stays of destroyed files, as an app with migrations of its own."""

from django.apps import AppConfig


class RemainsConfig(AppConfig):
    name = "gehoor.complaints.remains"
    label = "remains"
