"""The address of what is learned, below /werk/leren/."""

from django.urls import path

from gehoor.reporting.views import learning

app_name = "learning"

urlpatterns = [
    path("", learning.learning, name="learning"),
]
