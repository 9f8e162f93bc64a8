"""The address that calendar programs fetch: outside /werk/, as they cannot sign in."""

from django.urls import path

from gehoor.desk.views import calendar_feed

urlpatterns = [path("agenda/<str:secret>.ics", calendar_feed.fetched, name="feed")]
