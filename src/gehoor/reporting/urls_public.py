"""Addresses of what was released, below /jaarverslag/."""

from django.urls import path

from gehoor.reporting.views import judgements, public

app_name = "reporting-public"

urlpatterns = [
    path("", public.years, name="years"),
    path("<int:year>/", public.year, name="year"),
    path("<int:year>/oordelen/", judgements.public, name="judgements"),
    path("<int:year>/<str:form>", public.download, name="download"),
]
