"""The room `authority`."""

from django.apps import AppConfig


class AuthorityConfig(AppConfig):
    name = "gehoor.authority"
    label = "authority"
