"""The address of searching, below /werk/zoeken/."""

from django.urls import path

from gehoor.reporting.views import search

app_name = "search"

urlpatterns = [
    path("", search.search_page, name="search"),
]
