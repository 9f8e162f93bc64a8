"""The public site and filing. The same addresses stand below `/en/`, in English."""

from django.urls import path

from gehoor.intake.views import begin, call_back, check, documents, public, question, sent, term

app_name = "intake"
urlpatterns = [
    path("", public.start, name="start"),
    path("andere-wegen/", public.doors, name="doors"),
    path("hoe-het-gaat/", public.procedure, name="procedure"),
    path("termijn/", term.term, name="term"),
    path("privacy/", public.privacy, name="privacy"),
    path("toegankelijkheid/", public.accessibility, name="accessibility"),
    path("terugbellen/", call_back.call_back, name="call_back"),
    path("terugbellen/gevraagd/", call_back.asked, name="call_back_asked"),
    path("klacht/", begin.begin, name="begin"),
    path("klacht/verder/", begin.resume, name="resume"),
    path("klacht/bewaard/", begin.saved, name="saved"),
    path("klacht/wissen/", begin.leave, name="leave"),
    path("klacht/vraag/<slug:slug>/", question.question, name="question"),
    path("klacht/vraag/<slug:slug>/bewaren/", question.autosave, name="autosave"),
    path("klacht/bijlagen/", documents.documents, name="bijlagen"),
    path("klacht/bijlagen/<int:file_id>/weg/", documents.drop, name="drop"),
    path("klacht/controleren/", check.check, name="controleren"),
    path("klacht/verstuurd/", sent.sent, name="sent"),
    path("klacht/kopie/", sent.copy, name="copy"),
    path("klacht/kopie.pdf", sent.copy_pdf, name="copy_pdf"),
]
