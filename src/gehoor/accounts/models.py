"""Accounts of staff, how they sign in, and what keeps guessers out.

A citizen has no account: they follow a complaint with a reference and a secret (portal).
"""

import datetime as dt
import hashlib
import secrets
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

from gehoor.authority.models import Body, Organisation, Person, Role, Unit


def new_stamp() -> str:
    """What binds sessions to an account; another one ends them all."""
    return secrets.token_urlsafe(24)


class Reminders(models.TextChoices):
    """How often somebody wants a mail about their work; what is legally at risk always comes."""

    DAILY = "daily"
    WEEKLY = "weekly"
    NEVER = "never"


class AccountManager(BaseUserManager["Account"]):
    """Accounts are made by `actions.create_account`; this finds them."""

    def by_email(self, organisation: Organisation, email: str) -> "Account | None":
        """The account with this login in this organisation; upper or lower case is the same."""
        return self.select_related("person").filter(organisation=organisation, email__iexact=email.strip()).first()


class Account(AbstractBaseUser):
    """With what a person signs in. What they may do follows from their roles (authority), not from here."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="accounts")
    person = models.OneToOneField(Person, models.CASCADE, related_name="account")
    email = models.EmailField()
    is_active = models.BooleanField(default=True)
    language = models.CharField(max_length=2, default="nl")
    shortcuts = models.BooleanField(
        default=True, help_text="Single-key shortcuts; who speaks to a computer puts them off."
    )
    reminders = models.CharField(
        max_length=6, choices=Reminders, default=Reminders.DAILY, help_text="How often the optional mail comes."
    )
    demonstration = models.BooleanField(default=False)
    session_stamp = models.CharField(max_length=40, default=new_stamp)
    created_at = models.DateTimeField()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[AccountManager] = AccountManager()

    class Meta:
        constraints = (models.UniqueConstraint("organisation", Lower("email"), name="login_once_in_an_organisation"),)

    def __str__(self) -> str:
        return self.email

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Sessions end when the password or the stamp changes."""
        bound = f"{self.password}.{self.session_stamp}"
        return salted_hmac("gehoor.accounts.session", bound, secret=secret, algorithm="sha256").hexdigest()


class Invitation(models.Model):
    """A way in for who has no password or second factor yet: once, for a day. Only a digest is kept."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="invitations")
    digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"invitation of {self.account_id}"

    def usable(self, at: dt.datetime) -> bool:
        """Whether it lets somebody in at that instant."""
        return self.used_at is None and self.made_at <= at < self.expires_at


class SignOn(models.Model):
    """An OpenID provider with which an organisation's people sign in."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="sign_ons")
    name = models.CharField(max_length=100, help_text="As the button says it.")
    issuer = models.URLField(max_length=300)
    client_id = models.CharField(max_length=200)
    client_secret = models.TextField(help_text="Encrypted: accounts.encryption.")
    second_factor = models.CharField(
        max_length=200, blank=True, help_text="Words in `amr` that prove a second factor; empty: ours is asked."
    )
    groups_claim = models.CharField(
        max_length=100, default="groups", help_text="Where the identity token names groups; dots lead into an object."
    )
    scope = models.CharField(max_length=200, blank=True, help_text="Asked beside openid, profile and email.")
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        """What stands in addresses and binds identities: another issuer, or another organisation, is another key."""
        return hashlib.sha256(f"{self.organisation_id} {self.issuer}".encode()).hexdigest()[:24]


class GroupRole(models.Model):
    """Who is in this group at the provider has this role here. What stands in no row gives nothing."""

    sign_on = models.ForeignKey(SignOn, models.CASCADE, related_name="group_roles")
    group = models.CharField(max_length=200, help_text="Exactly as the provider says it.")
    kind = models.CharField(max_length=20, choices=Role.Kind)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("group", "kind", "id")

    def __str__(self) -> str:
        return f"{self.group}: {self.kind}"


class UsedCode(models.Model):
    """A code of a second factor that was used: it does not work twice, in whichever process."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("account", "digest"), name="code_used_once"),)

    def __str__(self) -> str:
        return f"used code of {self.account_id}"


class CalendarFeed(models.Model):
    """The secret address at which a calendar program fetches one's terms and hearings. Only a digest is kept."""

    account = models.OneToOneField(Account, models.CASCADE, related_name="feed")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    fetched_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"feed of {self.account_id}"
