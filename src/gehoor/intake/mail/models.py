"""Mail that came in, and the mailboxes it comes from."""

from django.db import models

from gehoor.authority.models import Organisation, Person


class Mailbox(models.Model):
    """An IMAP mailbox that the worker reads. `secret` and `refresh` are encrypted.

    `uid_validity` and `last_uid` say how far it was read; what is stored twice is recognised, so that they need not
    be exact.
    """

    class Security(models.TextChoices):
        TLS = "tls"
        STARTTLS = "starttls"
        NONE = "none", "only to a server on the same machine"

    class SignOn(models.TextChoices):
        PASSWORD = "password"  # noqa: S105  the name of a way in
        OAUTH2 = "oauth2"

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="mailboxes")
    address = models.CharField(max_length=254, help_text="The address whose mail lies here.")
    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField(default=993)
    security = models.CharField(max_length=10, choices=Security, default=Security.TLS)
    user = models.CharField(max_length=254)
    sign_on = models.CharField(max_length=10, choices=SignOn, default=SignOn.PASSWORD)
    secret = models.TextField(blank=True, help_text="Password, or the client's secret of OAuth2.")
    refresh = models.TextField(blank=True, help_text="The refresh token of OAuth2; empty: as the client itself.")
    client_id = models.CharField(max_length=200, blank=True)
    token_url = models.CharField(max_length=500, blank=True)
    scope = models.CharField(max_length=500, blank=True)
    folder = models.CharField(max_length=200, default="INBOX")
    done_folder = models.CharField(max_length=200, blank=True, help_text="Where read mail is moved; empty: it stays.")
    active = models.BooleanField(default=True)
    uid_validity = models.PositiveBigIntegerField(null=True)
    last_uid = models.PositiveBigIntegerField(default=0)
    seen_at = models.DateTimeField(null=True, help_text="When the mailbox last answered and was read to its end.")
    last_mail_at = models.DateTimeField(null=True, help_text="When the last message came out of it.")
    problem = models.CharField(max_length=100, blank=True, help_text="A key; no words of the server.")
    problem_since = models.DateTimeField(null=True)
    alarmed_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    lease_holder = models.CharField(max_length=60, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ("address", "id")
        verbose_name_plural = "mailboxes"

    def __str__(self) -> str:
        return f"mailbox {self.pk}"


class MailMessage(models.Model):
    """One message that came in, what became of it, and the digest of its exact bytes.

    `fingerprint` makes that the same message, delivered again or to another address of ours, is one row. What belongs
    to no file stays in a list until somebody has handled it.
    """

    class Result(models.TextChoices):
        NEW = "new"
        ADDED = "added"
        BOUNCE = "bounce"
        AUTOMATIC = "automatic"
        SPAM = "spam"
        QUARANTINE = "quarantine"
        REFUSED = "refused"

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+", db_index=False)
    mailbox = models.ForeignKey(Mailbox, models.SET_NULL, null=True, related_name="+", db_index=False)
    digest = models.CharField(max_length=64, help_text="SHA-256 of the bytes in the store.")
    size = models.BigIntegerField()
    whole = models.BooleanField(default=True, help_text="False: over the limit, only the headers were kept.")
    fingerprint = models.CharField(max_length=64)
    result = models.CharField(max_length=10, choices=Result)
    why = models.CharField(max_length=100, blank=True, help_text="A key.")
    complaint_id = models.BigIntegerField(null=True)
    reference = models.CharField(max_length=20, blank=True)
    verified = models.BooleanField(default=False, help_text="The sender is the party whose file it joined.")
    message_id = models.CharField(max_length=255, blank=True)
    sender = models.CharField(max_length=254, blank=True)
    sender_name = models.CharField(max_length=300, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    dated_at = models.DateTimeField(null=True, help_text="What the sender's program says.")
    received_at = models.DateTimeField(help_text="When it reached our system (Awb 2:20).")
    stored_at = models.DateTimeField()
    certain = models.BooleanField(default=True, help_text="False: its charset had to be guessed.")
    encrypted = models.CharField(max_length=10, blank=True)
    signed = models.CharField(max_length=10, blank=True)
    language = models.CharField(max_length=2, default="nl")
    proposal = models.JSONField(default=dict, help_text="What was seen in the text, for a person to confirm.")
    # Whom it is about, if one of ours: they do not see it.
    concerns = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", db_index=False)
    handled_at = models.DateTimeField(null=True)
    handled_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+", db_index=False)

    class Meta:
        ordering = ("-received_at", "-id")
        constraints = (models.UniqueConstraint(fields=("organisation", "fingerprint"), name="mail_message_once"),)
        indexes = (
            models.Index(
                fields=("organisation", "result", "received_at"),
                name="mail_message_waiting",
                condition=models.Q(handled_at__isnull=True),
            ),
            models.Index(
                fields=("complaint_id",), name="mail_message_file", condition=models.Q(complaint_id__isnull=False)
            ),
        )

    def __str__(self) -> str:
        return f"message {self.pk}"
