"""Addresses for the gallery: the look's own."""

from django.urls import include, path

urlpatterns = [path("", include("gehoor.ui.urls"))]
