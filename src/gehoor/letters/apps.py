"""The room `letters`."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    name = "gehoor.letters"
    label = "letters"
