"""The technical floor."""

from django.apps import AppConfig


class PlatformConfig(AppConfig):
    name = "gehoor.platform"
    label = "platform"
