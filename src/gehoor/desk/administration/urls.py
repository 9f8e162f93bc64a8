"""Addresses of the administration, below /beheer/."""

from django.urls import path

from gehoor.desk.administration.views import bodies, letters, organisation, people, regulations, start

app_name = "administration"

urlpatterns = [
    path("", start.start, name="start"),
    path("organisatie/", organisation.organisation, name="organisation"),
    path("mensen/", people.people, name="people"),
    path("mensen/lijst/", people.bring_in, name="import"),
    path("mensen/<int:person_id>/", people.person, name="person"),
    path("afdelingen/", bodies.units, name="units"),
    path("kanalen/", bodies.channels, name="channels"),
    path("regeling/", regulations.regulations, name="regulations"),
    path("regeling/wijzigen/", regulations.edit_regulation, name="edit_regulation"),
    path("regeling/<int:version_id>/", regulations.regulation, name="regulation"),
    path("brieven/", letters.letters, name="letters"),
    path("brieven/<slug:kind>/<slug:language>/", letters.letter, name="letter"),
]
