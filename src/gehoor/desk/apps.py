"""The room `desk`."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "gehoor.desk"
    label = "desk"
