"""The room that puts the house together."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "gehoor.config"
    label = "config"
