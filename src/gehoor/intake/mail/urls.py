"""Pages of mail that came in, for staff."""

from django.urls import path

from gehoor.intake.mail.views import lists, mailboxes, message

app_name = "mail"
urlpatterns = [
    path("werk/post-in/", lists.mail_in, name="list"),
    path("werk/post-in/<str:fingerprint>/", message.message, name="message"),
    path("werk/post-in/<str:fingerprint>/html/", message.as_html, name="html"),
    path("werk/post-in/<str:fingerprint>/bericht.eml", message.raw, name="raw"),
    path("werk/post-in/<str:fingerprint>/besluit/", message.decide, name="decide"),
    path("werk/post-in/<str:fingerprint>/over-wie/", message.about, name="about"),
    path("beheer/mailboxen/", mailboxes.mailboxes, name="mailboxes"),
    path("beheer/mailboxen/nieuw/", mailboxes.mailbox, name="new_mailbox"),
    path("beheer/mailboxen/<int:mailbox_id>/", mailboxes.mailbox, name="mailbox"),
]
