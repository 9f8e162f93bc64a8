"""Addresses of handing a file over, below /werk/overdragen/."""

from django.urls import path

from gehoor.reporting.views import handing_over

app_name = "handing"

urlpatterns = [
    path("<str:reference>/", handing_over.hand_over, name="hand_over"),
    path("<str:reference>/dossier.zip", handing_over.whole, name="whole"),
]
