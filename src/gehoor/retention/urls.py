"""Addresses about keeping and destroying, below /werk/bewaren/."""

from django.urls import path

from gehoor.retention.views import destruction_list, keeping

app_name = "retention"

urlpatterns = [
    path("", keeping.keeping, name="keeping"),
    path("voorstel/", keeping.propose, name="propose"),
    path("vasthouden/", keeping.hold, name="hold"),
    path("vasthouden/<int:hold_id>/vrij/", keeping.lift, name="lift"),
    path("klok/", keeping.clock_is_right, name="clock"),
    path("lijst/<int:list_id>/", destruction_list.destruction_list, name="list"),
    path("lijst/<int:list_id>/akkoord/", destruction_list.approve, name="approve"),
    path("lijst/<int:list_id>/intrekken/", destruction_list.cancel, name="cancel"),
    path("lijst/<int:list_id>/rem/", destruction_list.release, name="release"),
]
