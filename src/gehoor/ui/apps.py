"""The look: templates, components, style sheets, scripts. Knows no case."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "gehoor.ui"
    label = "ui"
