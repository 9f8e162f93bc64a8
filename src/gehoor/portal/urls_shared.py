"""Pages that stand behind both doors."""

from django.urls import path

from gehoor.portal.views import copy, documents, entering, forms, hearing, home, messages, outcome

SHARED = [
    path("", home.home, name="home"),
    path("uitloggen/", entering.leave, name="leave"),
    path("uitgelogd/", entering.left, name="left"),
    path("bewaren/<slug:form>/", forms.autosave, name="autosave"),
    path("berichten/", messages.messages_page, name="messages"),
    path("stukken/", documents.documents, name="documents"),
    path("stukken/<int:document_id>/", documents.download, name="download"),
    path("gesprek/", hearing.hearing, name="hearing"),
    path("gesprek/afspraak.ics", hearing.calendar, name="calendar"),
    path("uitkomst/", outcome.outcome, name="outcome"),
    path("kopie/", copy.everything, name="copy"),
    path("kopie.zip", copy.archive, name="archive"),
]
