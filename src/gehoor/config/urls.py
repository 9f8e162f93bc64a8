"""Where each room's pages stand."""

from django.urls import include, path

urlpatterns = [
    path("", include("gehoor.ui.urls")),
    path("werk/", include("gehoor.accounts.urls")),
]
