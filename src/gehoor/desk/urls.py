"""Addresses of the desk, below /werk/."""

from django.urls import path

from gehoor.desk.views import (
    calendar,
    calendar_feed,
    call_backs,
    caller,
    closing,
    documents,
    file,
    health,
    inspection,
    letters,
    looked,
    post,
    register,
    step,
    telephone,
    turn,
    what_if,
    while_typing,
    work_list,
)

app_name = "desk"

FILE = "dossier/<str:reference>/"

urlpatterns = [
    path("", work_list.work, name="work"),
    path("klacht/nieuw/", register.register, name="register"),
    path("telefoon/", telephone.telephone, name="telephone"),
    path("telefoon/<str:reference>/", caller.caller, name="caller"),
    path("terugbellen/", call_backs.call_backs, name="call_backs"),
    path("terugbellen/<int:request_id>/klaar/", call_backs.call_back_done, name="call_back_done"),
    path("terugbellen/<int:request_id>/over-wie/", call_backs.call_back_about, name="call_back_about"),
    path("agenda/", calendar.calendar, name="calendar"),
    path("agenda/abonnement/", calendar_feed.subscription, name="subscription"),
    path("post/", post.post, name="post"),
    path("post/printen.pdf", post.print_post, name="print_post"),
    path("post/<int:letter_id>/gepost/", post.posted, name="posted"),
    path("brief/<int:letter_id>/", post.letter_by_id, name="letter_by_id"),
    path("uit/", post.outbox, name="outbox"),
    path("inzage/", inspection.inspection, name="inspection"),
    path("inzage/vragen/", inspection.questions, name="look_questions"),
    path("inzage/vraag/<int:question_id>/", inspection.question, name="look_question"),
    path("inzage/<int:person_id>/<str:day>/", inspection.ask, name="ask_reader"),
    path("nood/", looked.emergency, name="emergency"),
    path("stand/", health.health, name="health"),
    path("stand/regel/", health.health_line, name="health_line"),
    path(FILE, file.file, name="file"),
    path(f"{FILE}stap/<slug:key>/", step.step, name="step"),
    path(f"{FILE}concept/<str:key>/", while_typing.draft, name="draft"),
    path(f"{FILE}aanwezig/", while_typing.presence, name="presence"),
    path(f"{FILE}wat-als/", what_if.what_if, name="what_if"),
    path(f"{FILE}gezien/", looked.looked, name="looked"),
    path(f"{FILE}afronden/", closing.closing, name="closing"),
    path(f"{FILE}beurt/", turn.turn, name="turn"),
    path(f"{FILE}document/<int:document_id>/", documents.document, name="document"),
    path(f"{FILE}brief/nieuw/<slug:kind>/", letters.new_letter, name="new_letter"),
    path(f"{FILE}brief/<int:letter_id>/", letters.letter, name="letter"),
    path(f"{FILE}brief/<int:letter_id>/voorbeeld.pdf", letters.letter_preview, name="letter_preview"),
    path(f"{FILE}brief/<int:letter_id>/<slug:act>/", letters.letter_act, name="letter_act"),
]
