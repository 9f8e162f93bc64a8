"""The WSGI application, whole: every page is loaded before the first request, and once for all forked workers."""

import os

from django.core.wsgi import get_wsgi_application
from django.template.loader import get_template
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gehoor.config.settings")

application = get_wsgi_application()
# Who asks first need not wait for what Django loads at its first request: the addresses with their views, the frame.
get_resolver().url_patterns  # noqa: B018  asking loads them
get_template("intake/start.html")
