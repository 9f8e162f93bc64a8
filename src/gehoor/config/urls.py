"""Where each room's pages stand."""

from django.urls import include, path

urlpatterns = [
    path("werk/", include("gehoor.accounts.urls")),
]
