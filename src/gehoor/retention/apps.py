"""The room `retention`."""

from django.apps import AppConfig


class RetentionConfig(AppConfig):
    name = "gehoor.retention"
    label = "retention"
