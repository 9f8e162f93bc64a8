"""The page of the person complained about: /betrokken/, and /en/betrokken/ in English."""

from django.urls import path

from gehoor.portal.urls_shared import SHARED
from gehoor.portal.views import colleague, details

app_name = "concerned"
urlpatterns = [
    *SHARED,
    path("collega/", colleague.colleague, name="colleague"),
    path("gegevens/", details.details, name="details"),
]
