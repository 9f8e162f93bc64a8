"""The index of words, as an app with migrations of its own."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "gehoor.complaints.search"
    label = "search"
