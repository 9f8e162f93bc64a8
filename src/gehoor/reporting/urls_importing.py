"""The address of taking files over, below /beheer/dossiers/."""

from django.urls import path

from gehoor.reporting.views import importing

app_name = "importing"

urlpatterns = [
    path("", importing.bring_in, name="bring_in"),
]
