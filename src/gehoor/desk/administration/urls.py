"""Addresses of the administration, below /beheer/."""

from django.urls import path

from gehoor.desk.administration.views import start

app_name = "administration"

urlpatterns = [
    path("", start.start, name="start"),
]
