"""Addresses of the administration, below /beheer/."""

from django.urls import path

from gehoor.desk.administration.views import (
    attention,
    bodies,
    doors,
    letters,
    organisation,
    people,
    regulations,
    sign_on,
    start,
)

app_name = "administration"

urlpatterns = [
    path("", start.start, name="start"),
    path("organisatie/", organisation.organisation, name="organisation"),
    path("loketten/", doors.doors, name="doors"),
    path("loketten/<slug:key>/", doors.door, name="door"),
    path("mensen/", people.people, name="people"),
    path("mensen/lijst/", people.bring_in, name="import"),
    path("mensen/<int:person_id>/", people.person, name="person"),
    path("afdelingen/", bodies.units, name="units"),
    path("inloggen/", sign_on.sign_ons, name="sign_ons"),
    path("inloggen/<int:sign_on_id>/", sign_on.sign_on, name="sign_on"),
    path("kanalen/", bodies.channels, name="channels"),
    path("regeling/", regulations.regulations, name="regulations"),
    path("regeling/wijzigen/", regulations.edit_regulation, name="edit_regulation"),
    path("regeling/<int:version_id>/", regulations.regulation, name="regulation"),
    path("herinneringen/", attention.attention, name="attention"),
    path("brieven/", letters.letters, name="letters"),
    path("brieven/<slug:kind>/<slug:language>/", letters.letter, name="letter"),
]
