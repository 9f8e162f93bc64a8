"""Addresses of the annual report for staff, below /werk/jaarverslag/."""

from django.urls import path

from gehoor.reporting.views import downloads, earlier, figure, judgements, learned, releasing, year

app_name = "reporting"

urlpatterns = [
    path("", year.years, name="years"),
    path("eerdere-jaren/", earlier.earlier_years, name="earlier"),
    path("eerdere-jaren/<int:year>/weghalen/", earlier.remove, name="remove_earlier"),
    path("<int:year>/", year.year, name="year"),
    path("<int:year>/voorstellen/", releasing.propose, name="propose"),
    path("<int:year>/vrijgeven/", releasing.release, name="release"),
    path("<int:year>/cijfer/<slug:name>/", figure.figure, name="figure"),
    path("<int:year>/geleerd/<str:name>/", learned.figure, name="learned"),
    path("<int:year>/oordelen/", judgements.judgements, name="judgements"),
    path("<int:year>/oordelen/<str:reference>/", judgements.judgement, name="judgement"),
    path("<int:year>/<str:form>", downloads.download, name="download"),
]
