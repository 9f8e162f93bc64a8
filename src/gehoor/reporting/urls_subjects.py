"""Addresses of what is kept about one person, below /werk/persoonsgegevens/."""

from django.urls import path

from gehoor.reporting.views import subjects

app_name = "subjects"

urlpatterns = [
    path("", subjects.subjects, name="subjects"),
    path("overzicht.zip", subjects.overview, name="overview"),
]
