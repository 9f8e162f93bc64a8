"""The page of who complains: /mijn-klacht/, and /en/mijn-klacht/ in English."""

from django.urls import path

from gehoor.portal.urls_shared import SHARED
from gehoor.portal.views import details, more_time, points, representative, settlement, who_looked, withdraw

app_name = "portal"
urlpatterns = [
    *SHARED,
    path("punten/", points.points, name="points"),
    path("oplossing/", settlement.settlement, name="settlement"),
    path("niet-opgelost/", settlement.contest, name="contest"),
    path("formeel/", settlement.formal, name="formal"),
    path("meer-tijd/", more_time.more_time, name="more_time"),
    path("intrekken/", withdraw.withdraw_page, name="withdraw"),
    path("gegevens/", details.details, name="details"),
    path("hulp/", representative.representative, name="representative"),
    path("wie-keek/", who_looked.looked, name="who_looked"),
]
