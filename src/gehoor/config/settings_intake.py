"""Settings of a command that a mail server starts for each message: without what only the web part needs.

Signing on (allauth, with its client of the web) would be a fifth of the time that such a command has to start.
"""

from gehoor.config.settings import *  # noqa: F403  the product's own, less some
from gehoor.config.settings import INSTALLED_APPS as ALL_APPS

WEB_ONLY = (
    "allauth",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
)
INSTALLED_APPS = [app for app in ALL_APPS if not app.startswith(WEB_ONLY)]
