"""Addresses of the dashboard, below /werk/overzicht/."""

from django.urls import path

from gehoor.reporting.views import overview

app_name = "overview"

urlpatterns = [
    path("", overview.overview, name="overview"),
    path("dossiers/<slug:name>/", overview.files, name="files"),
]
