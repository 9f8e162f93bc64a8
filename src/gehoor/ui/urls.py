"""Addresses that belong to the look alone."""

from django.urls import path

from gehoor.ui.views import choose_language

app_name = "ui"
urlpatterns = [path("taal/<str:language>/", choose_language, name="language")]
