"""Addresses that programs know."""

from django.urls import path

from gehoor.intake.views import wellknown

urlpatterns = [
    path(".well-known/security.txt", wellknown.security, name="security-txt"),
    path("robots.txt", wellknown.robots, name="robots-txt"),
]
