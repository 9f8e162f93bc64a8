"""Where each room's pages stand."""

from django.urls import include, path

urlpatterns = [
    path("", include("gehoor.intake.urls_wellknown")),
    path("", include("gehoor.intake.urls")),
    path("en/", include("gehoor.intake.urls", namespace="intake-en")),
    path("", include("gehoor.ui.urls")),
    path("werk/", include("gehoor.accounts.urls")),
]
